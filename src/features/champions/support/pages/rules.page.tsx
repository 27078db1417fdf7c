import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { audit } from '#platform/audit/audit.ts'
import { Line } from '#platform/html/components/index.ts'
import { Button } from '#platform/html/govuk/index.ts'
import { holds } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { programmeCrumbs } from '../../frame.tsx'
import { currencyIn, readAmount } from '../asked-about/money.ts'
import { askingWords } from '../asking-words.ts'
import { findSupportRules, type SupportRules } from '../rules.queries.ts'
import { supportUrls } from '../support.urls.ts'

/** How long a question may wait, and what a ticket costs. */
export const supportRulesPage = page(supportUrls.rules, {
  access: holds('programme-lead', 'administrator'),
  load: ({ db }): Promise<SupportRules> => findSupportRules(db),
  title: ({ ctx }) => askingWords(ctx.locale).rules.title,
  breadcrumbs: ({ ctx }) => programmeCrumbs(ctx.locale),
  view: RulesView,
  form: form(
    (locale, _data: SupportRules) => {
      const { faults } = askingWords(locale).rules
      return z.object({
        days: z
          .string()
          .trim()
          .refine(typed => /^\d{1,2}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= 30, faults.days),
        cost: z
          .string()
          .trim()
          .refine(typed => typed === '' || readAmount(typed) !== undefined, faults.cost),
        basis: z.string().trim().max(500),
      })
    },
    {
      initial: ({ answerDays, ticketCost, ticketBasis }) => ({
        ...{ days: String(answerDays), cost: ticketCost ? String(ticketCost) : '', basis: ticketBasis },
      }),
      check: ({ cost, basis }, { locale }) =>
        cost && !basis ? { basis: askingWords(locale).rules.faults.basis } : undefined,
    },
  ),
  async submit({ tx, me, input, locale, now }) {
    const values = {
      ...{ answer_days: Number(input.days), ticket_cost: readAmount(input.cost) ?? null, ticket_basis: input.basis },
      ...{ changed_by: me.id, changed_at: now },
    }
    await tx
      .insertInto('champion_support_rules')
      .values({ organisation_id: tx.organisationId, ...values })
      .onConflict(conflict => conflict.column('organisation_id').doUpdateSet(values))
      .execute()
    await audit(tx, {
      ...{ actorId: me.id, action: 'champions.support-rules-changed', subject: { kind: 'organisation' } },
      details: { days: input.days, cost: input.cost },
    })
    return redirect(supportUrls.askedAbout.href()).saying(askingWords(locale).rules.saved)
  },
})

function RulesView({ form: state, ctx: { locale, organisation } }: ViewProps<SupportRules>) {
  const { rules: t } = askingWords(locale)
  const given = { form: state, locale }
  return (
    <PageFrame title={t.title} lead={t.lead} who={t.who} form={state} locale={locale}>
      <form method="post" action={supportUrls.rules.href()} novalidate>
        <Line name="days" label={t.days} hint={t.daysHint} width={3} inputmode="numeric" {...given} />
        <Line
          name="cost"
          label={t.cost(currencyIn(organisation.timeZone))}
          hint={t.costHint}
          width={10}
          inputmode="decimal"
          {...given}
        />
        <Line name="basis" label={t.basis} hint={t.basisHint} {...given} />
        <Button text={t.save} preventDoubleClick />
      </form>
    </PageFrame>
  )
}
