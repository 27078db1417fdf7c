import { revokeRole, uuidOrNone } from '#features/people/index.ts'
import { otherAdministratorsGetIn } from '#features/sign-in/index.ts'
import { Button } from '#platform/html/govuk/index.ts'
import { fresh, holds } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { administrationUrls } from '../../administration.urls.ts'
import { findGrant } from '../../roles.queries.ts'
import { words } from '../../words.ts'
import { AdminFrame } from '../admin-frame.tsx'

export const revokeRolePage = page(administrationUrls.revokeRole, {
  access: fresh(holds('administrator')),
  load: async ({ db, params }) => found(await findGrant(db, uuidOrNone(params.grantId))),
  title: ({ data, ctx: { locale } }) => words(locale).revoke.title(words(locale).roles.names[data.role], data.name),
  breadcrumbs: ({ ctx: { locale } }) => [{ text: words(locale).roles.title, href: administrationUrls.roles.href() }],
  view({ data, form, ctx: { locale } }) {
    const t = words(locale)
    return (
      <AdminFrame
        title={t.revoke.title(t.roles.names[data.role], data.name)}
        lead={t.revoke.lead}
        form={form}
        locale={locale}
      >
        {t.roles.systems[data.source] && data.source !== 'network' && <p class="govuk-body">{t.revoke.byGroup}</p>}
        <form method="post" action={administrationUrls.revokeRole.href({ grantId: data.id })}>
          <div class="govuk-button-group" id="revoke">
            <Button classes="govuk-button--warning" preventDoubleClick text={t.revoke.submit} />
            <a class="govuk-link" href={administrationUrls.roles.href()}>
              {t.revoke.cancel}
            </a>
          </div>
        </form>
      </AdminFrame>
    )
  },
  async submit({ tx, me, data, locale, now }) {
    const t = words(locale)
    if (data.role === 'administrator' && !(await otherAdministratorsGetIn(tx, data.personId)))
      return invalid({ revoke: t.revoke.lastWithAWay })
    const answer = await revokeRole(tx, data, { actorId: me.id, now })
    if (answer === 'last-administrator') return invalid({ revoke: t.revoke.last })
    const notice = t.revoke.done(data.name, t.roles.names[data.role])
    return redirect(stillAdministers(data, me) ? administrationUrls.roles.href() : '/').saying(notice)
  },
})

// Who has just given up the role would find nothing here.
const stillAdministers = (grant: { personId: string; role: string }, me: { id: string }) =>
  grant.personId !== me.id || grant.role !== 'administrator'
