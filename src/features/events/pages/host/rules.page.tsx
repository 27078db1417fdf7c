import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { audit } from '#platform/audit/audit.ts'
import { Line } from '#platform/html/components/index.ts'
import { Radios } from '#platform/html/govuk/index.ts'
import { meets } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { managerRules, runsProgramme } from '../../event.ts'
import { type EventRules, getRules } from '../../events.queries.ts'
import { eventsUrls } from '../../events.urls.ts'
import { hostingWords } from '../../hosting-words.ts'
import { runningWords } from '../../running-words.ts'
import { eventsCrumbs, OneColumn } from '../events-frame.tsx'

const noShowRules = ['kind-word', 'nothing'] as const

/** What holds for every new event. */
export const rulesPage = page(eventsUrls.rules, {
  access: meets(runsProgramme),
  load: ({ db }): Promise<EventRules> => getRules(db),
  title: ({ ctx }) => hostingWords(ctx.locale).rules.title,
  breadcrumbs: ({ ctx }) => eventsCrumbs(ctx.locale),
  view({ form: state, ctx: { locale } }) {
    const { rules: t, make } = hostingWords(locale)
    const running = runningWords(locale).rules
    return (
      <PageFrame wide title={t.title} lead={t.lead} who={t.who} form={state} locale={locale}>
        <OneColumn action={eventsUrls.rules.href()} save={t.save} back={eventsUrls.list.href()} locale={locale}>
          <Radios
            name="managerRule"
            fieldset={{ legend: { text: t.manager, classes: 'govuk-fieldset__legend--s' } }}
            value={state.value('managerRule')}
            items={managerRules.map(rule => ({ value: rule, text: make.managerItems[rule] }))}
            locale={locale}
          />
          <Line name="hoursToAccept" label={t.hours} width={3} inputmode="numeric" form={state} locale={locale} />
          <Line
            name="minimumHours"
            label={running.minimumHours}
            width={3}
            inputmode="numeric"
            form={state}
            locale={locale}
          />
          <Radios
            name="noShow"
            fieldset={{ legend: { text: running.noShow, classes: 'govuk-fieldset__legend--s' } }}
            hint={running.noShowHint}
            value={state.value('noShow')}
            items={noShowRules.map(rule => ({ value: rule, text: running.noShowItems[rule] }))}
            locale={locale}
          />
        </OneColumn>
      </PageFrame>
    )
  },
  form: form(
    (locale, _: EventRules) => {
      const { hoursWrong } = hostingWords(locale).make
      const running = runningWords(locale).rules
      return z.object({
        managerRule: z.enum(managerRules).catch('nobody'),
        hoursToAccept: z
          .string()
          .trim()
          .regex(/^\d{1,3}$/, hoursWrong)
          .refine(typed => Number(typed) >= 1 && Number(typed) <= 336, hoursWrong),
        minimumHours: z
          .string()
          .trim()
          .regex(/^\d{1,3}$/, running.hoursWrong)
          .refine(typed => Number(typed) >= 1 && Number(typed) <= 672, running.hoursWrong),
        noShow: z.enum(noShowRules).catch('kind-word'),
      })
    },
    {
      initial: ({ managerRule, hoursToAccept, minimumHours, noShow }) => ({
        ...{ managerRule, hoursToAccept: String(hoursToAccept), minimumHours: String(minimumHours), noShow },
      }),
    },
  ),
  async submit({ tx, me, input, locale, now }) {
    const rules = {
      ...{ manager_rule: input.managerRule, hours_to_accept: Number(input.hoursToAccept) },
      ...{ minimum_hours: Number(input.minimumHours), no_show: input.noShow },
    }
    const changed = { ...rules, changed_by: me.id, changed_at: now }
    await tx
      .insertInto('event_rules')
      .values({ organisation_id: tx.organisationId, ...changed })
      .onConflict(conflict => conflict.column('organisation_id').doUpdateSet(changed))
      .execute()
    const subject = { kind: 'organisation', id: tx.organisationId }
    await audit(tx, { actorId: me.id, action: 'events.rules-changed', subject, details: rules })
    return redirect(eventsUrls.list.href()).saying(hostingWords(locale).rules.saved)
  },
})
