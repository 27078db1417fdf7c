import { Button, Radios } from '#platform/html/govuk/index.ts'
import { grantableRoles } from '#platform/http/access.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatNumber, type Locale } from '#platform/i18n/index.ts'
import { administrationUrls } from '../../administration.urls.ts'
import type { FoundPerson } from '../../people.queries.ts'
import { words } from '../../words.ts'
import { AdminFrame } from '../admin-frame.tsx'
import { PersonSearch } from '../person-search.tsx'
import type { GrantData } from './grant-role.page.ts'

export function GrantRoleView({ data, form, ctx: { locale } }: ViewProps<GrantData>) {
  const t = words(locale).grant
  const { query, people, more } = data
  return (
    <AdminFrame title={t.title} form={form} locale={locale}>
      <PersonSearch
        action={administrationUrls.grantRole.href()}
        query={query}
        label={t.search}
        hint={t.searchHint}
        button={t.searchButton}
        locale={locale}
      />
      {query && people.length === 0 && <p class="govuk-body">{t.none}</p>}
      {more && <p class="govuk-body">{t.many(formatNumber(locale, people.length))}</p>}
      {people.length > 0 && (
        <form method="post" action={administrationUrls.grantRole.href({}, { person: query })} novalidate>
          <Radios
            name="personId"
            value={form.value('personId')}
            fieldset={{ legend: { text: t.who, classes: 'govuk-fieldset__legend--m' } }}
            items={people.map(personItem)}
            errorMessage={form.error('personId')}
            locale={locale}
          />
          <RoleQuestion form={form} locale={locale} />
          <Button preventDoubleClick text={t.next} />
        </form>
      )}
    </AdminFrame>
  )
}

const personItem = ({ id, name, jobTitle, unit, email }: FoundPerson) => ({
  value: id,
  text: name,
  hint: [jobTitle, unit, email].filter(Boolean).join(' · ') || undefined,
})

function RoleQuestion({ form, locale }: Pick<ViewProps<GrantData>, 'form'> & { locale: Locale }) {
  const t = words(locale)
  return (
    <Radios
      name="role"
      value={form.value('role')}
      fieldset={{ legend: { text: t.grant.which, classes: 'govuk-fieldset__legend--m' } }}
      items={grantableRoles.map(role => ({ value: role, text: t.roles.names[role], hint: t.roles.may[role] }))}
      errorMessage={form.error('role')}
      locale={locale}
    />
  )
}
