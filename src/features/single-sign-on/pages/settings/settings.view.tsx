import { Button, Checkboxes, Input } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { nameOf, type Provider } from '../../provider.ts'
import { singleSignOnUrls } from '../../single-sign-on.urls.ts'
import { adminWords } from '../../words.ts'
import { AdminFrame } from '../frame.tsx'
import { ProviderQuestions } from '../provider-questions.tsx'

type Props = ViewProps<Provider>

export function SettingsView({ data, form, ctx }: Props) {
  const { locale } = ctx
  const t = adminWords(locale).settings
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <AdminFrame title={t.title(nameOf(data, locale))} form={form} locale={locale} />
        <form method="post" action={singleSignOnUrls.settings.href({ providerId: data.id })} novalidate>
          <h2 class="govuk-heading-m">{t.basics}</h2>
          <ProviderQuestions form={form} hasSecret locale={locale} />
          <Trust form={form} ctx={ctx} />
          <h2 class="govuk-heading-m">{t.claims}</h2>
          <p class="govuk-hint">{t.claimsHint}</p>
          <Claim name="nameClaim" label={t.name} form={form} ctx={ctx} />
          <Claim name="emailClaim" label={t.email} form={form} ctx={ctx} />
          <Claim name="jobTitleClaim" label={t.jobTitle} form={form} ctx={ctx} />
          <Claim name="languageClaim" label={t.language} form={form} ctx={ctx} />
          <Claim
            name="employeeNumberClaim"
            label={t.employeeNumber}
            hint={t.employeeNumberHint}
            form={form}
            ctx={ctx}
          />
          <Claim name="groupsClaim" label={t.groups} hint={t.groupsHint} form={form} ctx={ctx} />
          <Button preventDoubleClick text={t.submit} />
        </form>
      </div>
    </div>
  )
}

type Part = Pick<Props, 'form' | 'ctx'>

function Trust({ form, ctx }: Part) {
  const { locale } = ctx
  const t = adminWords(locale).settings
  return (
    <>
      <Checkboxes
        name="trust"
        values={form.list('trust')}
        fieldset={{ legend: { text: t.trust, classes: 'govuk-fieldset__legend--m' } }}
        hint={t.trustHint}
        items={[
          { value: 'links', text: t.links, hint: t.linksHint },
          { value: 'makes', text: t.makes, hint: t.makesHint },
          { value: 'vouches', text: t.vouches, hint: t.vouchesHint },
        ]}
        errorMessage={form.error('trust')}
        locale={locale}
      />
      <h2 class="govuk-heading-m">{t.required}</h2>
      <Claim name="requiredClaim" label={t.requiredClaim} hint={t.requiredClaimHint} form={form} ctx={ctx} />
      <Claim name="requiredValue" label={t.requiredValue} form={form} ctx={ctx} />
    </>
  )
}

function Claim({ name, label, hint, form, ctx }: Part & { name: string; label: string; hint?: string }) {
  return (
    <Input
      name={name}
      label={label}
      hint={hint}
      value={form.value(name)}
      errorMessage={form.error(name)}
      classes="govuk-input--width-20"
      autocomplete="off"
      autocapitalize="none"
      spellcheck={false}
      locale={ctx.locale}
    />
  )
}
