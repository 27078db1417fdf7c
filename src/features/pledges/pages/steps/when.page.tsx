import { z } from 'zod'
import { Button } from '#platform/html/govuk/index.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { dayFrom } from '#platform/http/typed-day.ts'
import { askForCount, sayWhen } from '../../keep-pledge.ts'
import type { Pledge } from '../../pledge.ts'
import { pledgesUrls } from '../../pledges.urls.ts'
import { makingWords } from '../../words.ts'
import { keepsPledges, listCrumb } from '../pledge-links.ts'
import { ownerFrom, WhenFields, whenShape, whenValues, wrongWith } from '../when-fields.tsx'
import { getDraft } from './draft.ts'
import { StepFrame } from './step-frame.tsx'

interface WhenData {
  readonly pledge: Pledge
  readonly now: Date
}

const whenForm = form((locale, _: WhenData) => z.object(whenShape(locale)), {
  initial: ({ pledge }) => whenValues(pledge),
  check: (input, { locale, data }) => wrongWith(input, locale, data.now),
})

/** The third step: by when, with how many, and who stands for it. */
export const whenPage = page(pledgesUrls.when, {
  access: keepsPledges,
  load: async ({ db, params, now }): Promise<WhenData> => ({ pledge: await getDraft(db, params.pledgeId), now }),
  title: ({ ctx }) => makingWords(ctx.locale).when.title,
  breadcrumbs: ({ ctx }) => [listCrumb(ctx.locale)],
  view: WhenView,
  form: whenForm,
  async submit({ tx, me, data: { pledge }, input, params, locale, now }) {
    const owner = await ownerFrom(tx, input.owner, pledge.owner, locale)
    if ('problem' in owner) return invalid({ owner: owner.problem })
    const dueOn = dayFrom(input, 'due') ?? ''
    await sayWhen(tx, pledge, { dueOn, enough: Number(input.enough), ownerId: owner.id, words: input.words })
    await askForCount(tx, pledge, { actorId: me.id, now })
    return redirect(pledgesUrls.check.href(params))
  },
})

function WhenView({ data: { pledge, now }, form: state, ctx: { locale } }: ViewProps<WhenData>) {
  const { when: t, steps } = makingWords(locale)
  return (
    <StepFrame step="when" title={t.title} pledge={pledge} form={state} locale={locale}>
      <form method="post" action={pledgesUrls.when.href({ pledgeId: pledge.id })} novalidate>
        <WhenFields form={state} now={now} locale={locale} />
        <Button text={steps.next} preventDoubleClick />
      </form>
    </StepFrame>
  )
}
