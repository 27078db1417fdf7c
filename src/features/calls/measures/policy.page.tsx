import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { audit } from '#platform/audit/audit.ts'
import { Button, Input, Radios } from '#platform/html/govuk/index.ts'
import { holds } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { callsUrls } from '../calls.urls.ts'
import { type CallPolicy, findPolicy } from '../policy.queries.ts'
import { measureWords } from './words.ts'

const parts = ['informed', 'asked', 'none'] as const
const within = (least: number, most: number, fault: string) =>
  z
    .string()
    .trim()
    .refine(typed => /^\d{1,2}$/.test(typed) && Number(typed) >= least && Number(typed) <= most, fault)

/** What holds for calls: the managers' part, how often people are asked, when more are told, and where the IT desk is. */
export const policyPage = page(callsUrls.policy, {
  access: holds('programme-lead', 'administrator'),
  load: ({ db }): Promise<CallPolicy> => findPolicy(db),
  title: ({ ctx }) => measureWords(ctx.locale).rules.title,
  breadcrumbs: ({ ctx }) => [{ text: measureWords(ctx.locale).title, href: callsUrls.measures.href() }],
  view: PolicyView,
  form: form(
    (locale, _: CallPolicy) => {
      const { faults } = measureWords(locale).rules
      return z.object({
        manager: z.enum(parts, faults.manager),
        cap: within(0, 20, faults.cap),
        chase: within(1, 30, faults.chase),
        desk: z.string().trim().max(300, faults.desk),
      })
    },
    {
      initial: policy => ({
        manager: policy.managerPart,
        cap: String(policy.weeklyCap),
        chase: String(policy.chaseAfterDays),
        desk: policy.itDesk,
      }),
    },
  ),
  async submit({ tx, me, input, locale, now }) {
    const values = {
      ...{ manager_part: input.manager, weekly_cap: Number(input.cap), chase_after_days: Number(input.chase) },
      ...{ it_desk: input.desk, changed_by: me.id, changed_at: now },
    }
    await tx
      .insertInto('call_policies')
      .values({ organisation_id: tx.organisationId, ...values })
      .onConflict(conflict => conflict.column('organisation_id').doUpdateSet(values))
      .execute()
    await audit(tx, {
      ...{ actorId: me.id, action: 'calls.policy-changed', subject: { kind: 'organisation' } },
      details: { manager: input.manager, cap: input.cap, chase: input.chase },
    })
    return redirect(callsUrls.measures.href()).saying(measureWords(locale).rules.saved)
  },
})

function PolicyView({ form: state, ctx: { locale } }: ViewProps<CallPolicy>) {
  const { rules: t } = measureWords(locale)
  const small = { classes: 'govuk-label--s' }
  const field = (name: string) => ({ name, value: state.value(name), errorMessage: state.error(name), locale })
  return (
    <PageFrame title={t.title} lead={t.lead} who={t.who} form={state} locale={locale}>
      <form method="post" action={callsUrls.policy.href()} novalidate>
        <Radios
          name="manager"
          fieldset={{ legend: { text: t.manager, classes: 'govuk-fieldset__legend--s' } }}
          hint={t.managerHint}
          value={state.value('manager')}
          errorMessage={state.error('manager')}
          items={parts.map(value => ({ value, text: t.managers[value] }))}
          locale={locale}
        />
        <Input
          {...field('cap')}
          inputmode="numeric"
          classes="govuk-input--width-3"
          label={{ text: t.cap, ...small }}
          hint={t.capHint}
        />
        <Input
          {...field('chase')}
          inputmode="numeric"
          classes="govuk-input--width-3"
          label={{ text: t.chase, ...small }}
        />
        <Input {...field('desk')} label={{ text: t.desk, ...small }} hint={t.deskHint} attributes={{ dir: 'auto' }} />
        <Button text={t.save} preventDoubleClick />
      </form>
    </PageFrame>
  )
}
