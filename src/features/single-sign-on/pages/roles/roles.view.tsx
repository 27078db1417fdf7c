import { Button, Input, Radios, Table, WarningText } from '#platform/html/govuk/index.ts'
import { grantableRoles } from '#platform/http/access.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { GroupRole } from '../../group-roles.ts'
import { nameOf, type Provider } from '../../provider.ts'
import { singleSignOnUrls } from '../../single-sign-on.urls.ts'
import { adminWords } from '../../words.ts'
import { AdminFrame } from '../frame.tsx'

interface RolesData {
  readonly provider: Provider
  readonly rules: readonly GroupRole[]
}

export function RolesView({ data: { provider, rules }, form, ctx: { locale } }: ViewProps<RolesData>) {
  const t = adminWords(locale).roles
  const { id: providerId } = provider
  return (
    <>
      <AdminFrame title={t.title(nameOf(provider, locale))} lead={t.lead} form={form} locale={locale} />
      {!provider.groupsClaim && (
        <p class="govuk-body">
          <a class="govuk-link" href={singleSignOnUrls.settings.href({ providerId })}>
            {t.noClaim}
          </a>
        </p>
      )}
      {rules.length === 0 ? (
        <p class="govuk-body">{t.none}</p>
      ) : (
        <section class="app-scroll" tabindex={0} aria-label={t.title(nameOf(provider, locale))}>
          <Table
            head={[t.group, t.role, { text: <span class="govuk-visually-hidden">{t.remove}</span> }]}
            firstCellIsHeader
            rows={rules.map(rule => [
              rule.group,
              t.names[rule.role],
              { text: <Remove rule={rule} providerId={providerId} text={t.remove} role={t.names[rule.role]} /> },
            ])}
          />
        </section>
      )}
      <WarningText text={t.careful} locale={locale} />
      <form method="post" action={singleSignOnUrls.roles.href({ providerId })} novalidate>
        <Input
          name="group"
          label={t.group}
          hint={t.groupHint}
          value={form.value('group')}
          errorMessage={form.error('group')}
          classes="govuk-!-width-one-half"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          locale={locale}
        />
        <Radios
          name="role"
          value={form.value('role')}
          fieldset={{ legend: { text: t.role } }}
          items={grantableRoles.map(role => ({ value: role, text: t.names[role] }))}
          errorMessage={form.error('role')}
          locale={locale}
        />
        <Button preventDoubleClick text={t.submit} />
      </form>
    </>
  )
}

function Remove({ rule, providerId, text, role }: { rule: GroupRole; providerId: string; text: string; role: string }) {
  return (
    <form method="post" action={singleSignOnUrls.removeRole.href({ providerId, ruleId: rule.id })}>
      <Button classes="govuk-button--secondary govuk-!-margin-bottom-0">
        {text}
        <span class="govuk-visually-hidden">{`: ${rule.group}, ${role}`}</span>
      </Button>
    </form>
  )
}
