import { z } from 'zod'
import { aboutUrls } from '#features/about/index.ts'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, Input, Textarea } from '#platform/html/govuk/index.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { dayFrom } from '#platform/http/typed-day.ts'
import { changePledge } from '../../keep-pledge.ts'
import type { Pledge } from '../../pledge.ts'
import { pledgesUrls } from '../../pledges.urls.ts'
import { makingWords, words } from '../../words.ts'
import { keepsPledges, listCrumb, pledgeCrumb } from '../pledge-links.ts'
import { getOpenPledge } from '../steps/draft.ts'
import { ownerFrom, WhenFields, whenShape, whenValues, wrongWith } from '../when-fields.tsx'

interface ChangeData {
  readonly pledge: Pledge
  readonly now: Date
}

const [longestTitle, longestWhy] = [200, 1_000]

const changeForm = form(
  (locale, _: ChangeData) => {
    const { what, change } = makingWords(locale)
    return z.object({
      title: z.string().trim().min(1, what.nameMissing).max(longestTitle, what.tooLong(longestTitle)),
      ...whenShape(locale),
      why: z.string().trim().min(1, change.whyMissing).max(longestWhy, what.tooLong(longestWhy)),
    })
  },
  {
    initial: ({ pledge }) => ({ title: pledge.title, ...whenValues(pledge) }),
    check: (input, { locale, data }) => wrongWith(input, locale, data.now),
  },
)

/** Changes what may be changed of a public pledge, with a reason that everybody can read. */
export const changePage = page(pledgesUrls.change, {
  access: keepsPledges,
  load: async ({ db, params, now }): Promise<ChangeData> => ({ pledge: await getOpenPledge(db, params.pledgeId), now }),
  title: ({ ctx }) => makingWords(ctx.locale).change.title,
  breadcrumbs: ({ data, ctx }) => [listCrumb(ctx.locale), pledgeCrumb(data.pledge)],
  view: ChangeView,
  form: changeForm,
  async submit({ tx, me, data: { pledge }, input, params, locale, now }) {
    const owner = await ownerFrom(tx, input.owner, pledge.owner, locale)
    if ('problem' in owner) return invalid({ owner: owner.problem })
    const { title, words: said, why } = input
    const to = {
      title,
      dueOn: dayFrom(input, 'due') ?? '',
      enough: Number(input.enough),
      ownerId: owner.id,
      words: said,
      why,
    }
    const changed = await changePledge(tx, pledge, to, { actorId: me.id, now })
    const { saved, nothing } = makingWords(locale).change
    return redirect(pledgesUrls.show.href(params)).saying(changed ? saved : nothing)
  },
})

function ChangeView({ data: { pledge, now }, form: state, ctx: { locale } }: ViewProps<ChangeData>) {
  const { change: t, what } = makingWords(locale)
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader
        title={t.title}
        caption={pledge.title}
        lead={t.lead}
        whoCanSee={{ text: words(locale).onlyLeads, href: aboutUrls.whoCanSee.href() }}
        locale={locale}
      />
      <form method="post" action={pledgesUrls.change.href({ pledgeId: pledge.id })} novalidate>
        <Input
          name="title"
          label={{ text: what.name, classes: 'govuk-label--m' }}
          hint={what.nameHint}
          value={state.value('title')}
          errorMessage={state.error('title')}
          attributes={{ dir: 'auto' }}
          locale={locale}
        />
        <WhenFields form={state} now={now} locale={locale} />
        <Textarea
          name="why"
          label={{ text: t.why, classes: 'govuk-label--m' }}
          hint={t.whyHint}
          value={state.value('why')}
          errorMessage={state.error('why')}
          rows={3}
          attributes={{ dir: 'auto' }}
          locale={locale}
        />
        <Button text={t.submit} preventDoubleClick />
      </form>
    </>
  )
}
