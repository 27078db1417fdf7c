import { listWaves } from '#features/basics/index.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { action, page } from '#platform/http/page.ts'
import { countWhoCounts } from '../../count/who-counts.ts'
import { discardPledge, publishPledge } from '../../keep-pledge.ts'
import { type Names, namesOf } from '../../names.ts'
import { missingOf, type Pledge, type PledgeFigure } from '../../pledge.ts'
import { listPledgeFigures } from '../../pledges.queries.ts'
import { pledgesUrls } from '../../pledges.urls.ts'
import { makingWords } from '../../words.ts'
import { keepsPledges, listCrumb } from '../pledge-links.ts'
import { CheckView } from './check.view.tsx'
import { getDraft } from './draft.ts'

export interface CheckData {
  readonly pledge: Pledge
  readonly names: Names
  readonly counts: Awaited<ReturnType<typeof countWhoCounts>>
  readonly figures: readonly PledgeFigure[]
  readonly hasWaves: boolean
}

/** The last step: what it would count, and making it public. */
export const checkPage = page(pledgesUrls.check, {
  access: keepsPledges,
  async load({ db, params, locale, now }): Promise<CheckData> {
    const pledge = await getDraft(db, params.pledgeId)
    return {
      pledge,
      names: await namesOf(db, pledge, locale),
      counts: await countWhoCounts(db, { ...pledge, unitIds: pledge.units.map(({ id }) => id) }, now),
      figures: pledge.countedAt ? await listPledgeFigures(db, pledge, db.organisationId) : [],
      hasWaves: (await listWaves(db)).length > 0,
    }
  },
  title: ({ ctx }) => makingWords(ctx.locale).check.title,
  breadcrumbs: ({ ctx }) => [listCrumb(ctx.locale)],
  view: CheckView,
  refreshAfter: ({ data: { pledge, hasWaves } }) =>
    hasWaves && pledge.countAskedAt && !pledge.countedAt ? 3 : undefined,
  async submit({ tx, me, data: { pledge }, params, locale, now }) {
    const { check } = makingWords(locale)
    const [missing] = missingOf(pledge)
    if (missing) return invalid({ publish: check.missingText[missing] })
    await publishPledge(tx, pledge, { actorId: me.id, now })
    return redirect(pledgesUrls.show.href(params)).saying(check.published)
  },
})

/** Throws a draft away. */
export const discardAction = action(pledgesUrls.discard, {
  access: keepsPledges,
  load: ({ db, params }) => getDraft(db, params.pledgeId),
  async submit({ tx, me, data: pledge, locale, now }) {
    await discardPledge(tx, pledge, { actorId: me.id, now })
    return redirect(pledgesUrls.list.href()).saying(makingWords(locale).check.discarded)
  },
})
