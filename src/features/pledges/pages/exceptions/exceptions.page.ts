import { z } from 'zod'
import type { Reading } from '#platform/db/tx.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { action, page } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { countAgain, leaveOut, listPeopleMeant, listUnitsMeant, type Meant } from '../../exceptions.ts'
import { exceptionKinds, type Pledge } from '../../pledge.ts'
import { getPledge, listExceptions, type PledgeException } from '../../pledges.queries.ts'
import { pledgesUrls } from '../../pledges.urls.ts'
import { makingWords } from '../../words.ts'
import { keepsPledges, listCrumb, pledgeCrumb } from '../pledge-links.ts'
import { ExceptionsView } from './exceptions.view.tsx'

export interface ExceptionsData {
  readonly pledge: Pledge
  readonly exceptions: readonly PledgeException[]
}

const longest = 500

const exceptionForm = form((locale, _: ExceptionsData) => {
  const { exceptions: t, what } = makingWords(locale)
  return z.object({
    which: z.enum(['person', 'unit'], t.whichMissing),
    whom: z.string().trim().min(1, t.whomMissing).max(320, t.whomMissing),
    kind: z.enum(exceptionKinds, t.kindMissing),
    reason: z.string().trim().min(1, t.reasonMissing).max(longest, what.tooLong(longest)),
  })
})

/** Who is left out and why: for programme leads. Everybody else has no such page. */
export const exceptionsPage = page(pledgesUrls.exceptions, {
  access: keepsPledges,
  async load({ db, params }): Promise<ExceptionsData> {
    const pledge = await getPledge(db, params.pledgeId, { withDrafts: true })
    return { pledge, exceptions: await listExceptions(db, pledge) }
  },
  title: ({ ctx }) => makingWords(ctx.locale).exceptions.title,
  breadcrumbs: ({ data, ctx }) => [listCrumb(ctx.locale), pledgeCrumb(data.pledge)],
  view: ExceptionsView,
  form: exceptionForm,
  async submit({ tx, me, data: { pledge }, input, params, locale, now }) {
    const whom = await findMeant(tx, input, locale)
    if ('problem' in whom) return invalid({ whom: whom.problem })
    const { kind, reason, which } = input
    const target = which === 'person' ? { personId: whom.id } : { unitId: whom.id }
    const done = await leaveOut(tx, pledge, { ...target, kind, reason }, { actorId: me.id, now })
    const t = makingWords(locale).exceptions
    return redirect(pledgesUrls.exceptions.href(params)).saying(done ? t.done(whom.name) : t.already(whom.name))
  },
})

async function findMeant(
  db: Reading,
  { which, whom }: { which: 'person' | 'unit'; whom: string },
  locale: Locale,
): Promise<Meant | { readonly problem: string }> {
  const t = makingWords(locale).exceptions
  const [one, ...others] = await (which === 'person' ? listPeopleMeant(db, whom) : listUnitsMeant(db, whom))
  if (!one) return { problem: which === 'person' ? t.nobody(whom) : t.noUnit(whom) }
  if (others.length > 0) return { problem: which === 'person' ? t.several(whom) : t.severalUnits(whom) }
  return one
}

/** Lets somebody, or a unit, count again. */
export const endExceptionAction = action(pledgesUrls.endException, {
  access: keepsPledges,
  load: ({ db, params }) => getPledge(db, params.pledgeId, { withDrafts: true }),
  async submit({ tx, me, data: pledge, params, locale, now }) {
    await countAgain(tx, pledge, params.exceptionId, { actorId: me.id, now })
    const back = pledgesUrls.exceptions.href({ pledgeId: params.pledgeId })
    return redirect(back).saying(makingWords(locale).exceptions.ended)
  },
})
