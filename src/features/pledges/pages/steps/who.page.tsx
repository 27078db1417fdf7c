import { z } from 'zod'
import { listUpperUnits } from '#features/people/index.ts'
import { basicProfileKey } from '#features/role-profiles/index.ts'
import { Button, Checkboxes, Input, InsetText } from '#platform/html/govuk/index.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { sayWho } from '../../keep-pledge.ts'
import type { Pledge } from '../../pledge.ts'
import { pledgesUrls } from '../../pledges.urls.ts'
import { makingWords } from '../../words.ts'
import { keepsPledges, listCrumb } from '../pledge-links.ts'
import { getDraft } from './draft.ts'
import { StepFrame } from './step-frame.tsx'

interface WhoData {
  readonly pledge: Pledge
  readonly units: Awaited<ReturnType<typeof listUpperUnits>>
}

const whoForm = form(
  (locale, { units }: WhoData) => {
    const t = makingWords(locale).who
    const known = new Set(units.map(({ id }) => id))
    return z.object({
      // An address that somebody made up names no unit; it is left out as if it had not been sent.
      units: z.array(z.string()).transform(ids => ids.filter(id => known.has(id))),
      weeks: z
        .string()
        .trim()
        .regex(/^\d{1,3}$/, t.joinedWrong)
        .refine(weeks => Number(weeks) <= 104, t.joinedWrong),
      away: z.array(z.literal('yes').catch('yes')),
    })
  },
  {
    initial: ({ pledge }) => ({
      units: pledge.units.map(({ id }) => id),
      weeks: String(pledge.joinedWeeks),
      away: pledge.leavesOutAway ? ['yes'] : [],
    }),
  },
)

/** The second step: whose reaching it counts. */
export const whoPage = page(pledgesUrls.who, {
  access: keepsPledges,
  load: async ({ db, params }): Promise<WhoData> => ({
    pledge: await getDraft(db, params.pledgeId),
    units: await listUpperUnits(db),
  }),
  title: ({ ctx }) => makingWords(ctx.locale).who.title,
  breadcrumbs: ({ ctx }) => [listCrumb(ctx.locale)],
  view: WhoView,
  form: whoForm,
  async submit({ tx, data: { pledge }, input, params }) {
    const weeks = Number(input.weeks)
    await sayWho(tx, pledge, { unitIds: input.units, joinedWeeks: weeks, leavesOutAway: input.away.length > 0 })
    return redirect(pledgesUrls.when.href(params))
  },
})

function WhoView({ data: { pledge, units }, form: state, ctx: { locale } }: ViewProps<WhoData>) {
  const { who: t, steps } = makingWords(locale)
  const nameOf = new Map(units.map(({ id, name }) => [id, name]))
  return (
    <StepFrame step="who" title={t.title} pledge={pledge} form={state} locale={locale}>
      {pledge.profileKey !== basicProfileKey && <InsetText text={t.someJobs} />}
      <form method="post" action={pledgesUrls.who.href({ pledgeId: pledge.id })} novalidate>
        <Checkboxes
          name="units"
          fieldset={{ legend: { text: t.units, classes: 'govuk-fieldset__legend--m' } }}
          hint={t.unitsHint}
          classes="govuk-checkboxes--small"
          items={units.map(({ id, name, parentId }) => ({
            value: id,
            text: parentId && nameOf.has(parentId) ? `${nameOf.get(parentId)} › ${name}` : name,
          }))}
          values={[...state.list('units')]}
          errorMessage={state.error('units')}
          locale={locale}
        />
        <Input
          name="weeks"
          label={{ text: t.joined, classes: 'govuk-label--m' }}
          hint={t.joinedHint}
          value={state.value('weeks')}
          errorMessage={state.error('weeks')}
          classes="govuk-input--width-3"
          inputmode="numeric"
          locale={locale}
        />
        <Checkboxes
          name="away"
          fieldset={{ legend: { text: t.away, classes: 'govuk-fieldset__legend--m' } }}
          items={[{ value: 'yes', text: t.awayText, hint: t.awayHint }]}
          values={[...state.list('away')]}
          locale={locale}
        />
        <p class="govuk-body">{t.exceptions}</p>
        <Button text={steps.next} preventDoubleClick />
      </form>
    </StepFrame>
  )
}
