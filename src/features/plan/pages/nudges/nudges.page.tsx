import { z } from 'zod'
import { Radios } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { calendarDay } from '#platform/i18n/index.ts'
import { notificationUrls } from '#platform/notifications/index.ts'
import { chooseNudges, findNudges, type NudgeChoice, nudgeRhythms } from '../../nudges.ts'
import { planUrls } from '../../plan.urls.ts'
import { words } from '../../words.ts'
import { Day, PlanForm, PlanFrame, planCrumbs } from '../plan-frame.tsx'
import { dayFault } from '../step.form.ts'

interface NudgesData {
  readonly choice: NudgeChoice
  readonly today: string
}

/** How often, or not at all, and a pause. */
export const nudgesPage = page(planUrls.nudges, {
  access: signedIn,
  load: async ({ db, me, organisation, now }): Promise<NudgesData> => ({
    choice: await findNudges(db, me),
    today: calendarDay(organisation.timeZone, now),
  }),
  title: ({ ctx }) => words(ctx.locale).nudges.title,
  breadcrumbs: planCrumbs,
  view({ form: state, ctx: { locale } }) {
    const { nudges } = words(locale)
    return (
      <PlanFrame
        title={nudges.title}
        lead={nudges.lead}
        form={state}
        locale={locale}
        body={
          <>
            <PlanForm action={planUrls.nudges.href()} save={nudges.save} locale={locale}>
              <Radios
                name="every"
                fieldset={{ legend: { text: nudges.every, classes: 'govuk-fieldset__legend--m' } }}
                value={state.value('every')}
                errorMessage={state.error('every')}
                items={nudgeRhythms.map(value => ({ value, text: nudges.rhythms[value] }))}
                locale={locale}
              />
              <Day name="pausedUntil" label={nudges.pause} hint={nudges.pauseHint} form={state} locale={locale} />
            </PlanForm>
            <p class="govuk-body">
              <a class="govuk-link" href={notificationUrls.choices.href()}>
                {nudges.ways}
              </a>
            </p>
          </>
        }
      />
    )
  },
  form: form(
    (locale, _data: NudgesData) =>
      z.object({ every: z.enum(nudgeRhythms, words(locale).faults.everyMissing), pausedUntil: z.string().trim() }),
    {
      initial: ({ choice, today }) => ({
        every: choice.every,
        pausedUntil: choice.pausedUntil && choice.pausedUntil > today ? choice.pausedUntil : '',
      }),
      check({ pausedUntil = '' }, { locale, data: { today } }) {
        const fault = dayFault(pausedUntil, today, locale)
        return fault ? { pausedUntil: fault } : undefined
      },
    },
  ),
  async submit({ tx, me, input: { every, pausedUntil }, locale, now }) {
    await chooseNudges(tx, me, { every, pausedUntil: pausedUntil || undefined }, now)
    return redirect(planUrls.show.href()).saying(words(locale).nudges.saved)
  },
})
