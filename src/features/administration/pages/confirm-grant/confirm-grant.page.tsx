import { z } from 'zod'
import { grantRole } from '#features/people/index.ts'
import { Button } from '#platform/html/govuk/index.ts'
import { fresh, grantableRoles, holds, type Role } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { administrationUrls } from '../../administration.urls.ts'
import { type FoundPerson, findAnybody } from '../../people.queries.ts'
import { words } from '../../words.ts'
import { AdminFrame } from '../admin-frame.tsx'

interface Data {
  readonly person: FoundPerson
  readonly role: Role
}

export const confirmGrantPage = page(administrationUrls.confirmGrant, {
  access: fresh(holds('administrator')),
  async load({ db, params }): Promise<Data> {
    const role = found(grantableRoles.find(each => each === params.role))
    const person = found(await findAnybody(db, params.personId))
    if (person.leftAt) throw notFound()
    return { person, role }
  },
  title: ({ data: { person, role }, ctx }) => {
    const t = words(ctx.locale)
    return t.grant.confirmTitle(t.roles.names[role], person.name)
  },
  breadcrumbs: ({ ctx: { locale } }) => [{ text: words(locale).roles.title, href: administrationUrls.roles.href() }],
  view({ data: { person, role }, form: state, ctx: { locale } }) {
    const { grant: t, roles } = words(locale)
    return (
      <AdminFrame
        title={t.confirmTitle(roles.names[role], person.name)}
        lead={t.confirmLead}
        form={state}
        locale={locale}
      >
        <p class="govuk-body">{[person.jobTitle, person.unit, person.email].filter(Boolean).join(' · ')}</p>
        <p class="govuk-body">{t.confirmCan(person.name)}</p>
        <ul class="govuk-list govuk-list--bullet">
          {roles.can[role].map(can => (
            <li>{can}</li>
          ))}
        </ul>
        <p class="govuk-body">{t.confirmTold(person.name)}</p>
        <form method="post" action={administrationUrls.confirmGrant.href({ role, personId: person.id })} novalidate>
          <div class="govuk-button-group">
            <Button id="role" preventDoubleClick text={t.submit} />
            <a class="govuk-link" href={administrationUrls.roles.href()}>
              {t.cancel}
            </a>
          </div>
        </form>
      </AdminFrame>
    )
  },
  form: form((_locale, _: Data) => z.object({})),
  async submit({ tx, me, data: { person, role }, locale, now }) {
    const t = words(locale)
    const grantId = await grantRole(tx, { personId: person.id, role, actorId: me.id, now })
    if (!grantId) return invalid({ role: t.grant.hasAlready })
    return redirect(administrationUrls.roles.href()).saying(t.grant.given(person.name, t.roles.names[role]))
  },
})
