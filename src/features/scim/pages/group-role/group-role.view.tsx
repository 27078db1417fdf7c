import { aboutUrls } from '#features/about/index.ts'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, Radios } from '#platform/html/govuk/index.ts'
import { grantableRoles } from '#platform/http/access.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { MeaningfulGroup } from '../../connection.queries.ts'
import { scimUrls } from '../../scim.urls.ts'
import { words } from '../../words.ts'

export function GroupRoleView({ data, form, ctx: { locale } }: ViewProps<MeaningfulGroup>) {
  const { groupRole: t, roles, onlyAdministrators } = words(locale)
  return (
    <>
      <FormErrors errors={form.errors} locale={locale} />
      <PageHeader
        title={t.title(data.name)}
        lead={t.lead(data.members)}
        locale={locale}
        whoCanSee={{ text: onlyAdministrators, href: aboutUrls.whoCanSee.href() }}
      />
      <form method="post" action={scimUrls.groupRole.href({ groupId: data.id })} novalidate>
        <Radios
          name="role"
          idPrefix="role"
          value={form.value('role')}
          fieldset={{ legend: { text: t.question, classes: 'govuk-fieldset__legend--m' } }}
          hint={t.last}
          errorMessage={form.error('role')}
          items={[
            { value: 'none', text: t.none },
            ...grantableRoles.map(role => ({ value: role, text: roles[role], hint: t.mays[role] })),
          ]}
          locale={locale}
        />
        <Button text={t.submit} preventDoubleClick />
      </form>
    </>
  )
}
