import { Button } from '#platform/html/govuk/index.ts'
import { fresh, holds } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { findIdentity } from '../../identities.queries.ts'
import { unlinkIdentity } from '../../identities.ts'
import { getProvider } from '../../providers.queries.ts'
import { singleSignOnUrls } from '../../single-sign-on.urls.ts'
import { adminWords } from '../../words.ts'
import { AdminFrame, providerCrumbs } from '../frame.tsx'

/** For when somebody linked the wrong account, or an account there was made anew. */
export const unlinkPersonPage = page(singleSignOnUrls.unlinkPerson, {
  access: fresh(holds('administrator')),
  async load({ db, params }) {
    const provider = await getProvider(db, params.providerId)
    return { provider, identity: found(await findIdentity(db, provider.id, params.identityId)) }
  },
  title: ({ data, ctx: { locale } }) => adminWords(locale).linked.unlinkTitle(data.identity.name),
  breadcrumbs: ({ data, ctx }) => providerCrumbs(ctx.locale, data.provider),
  view({ data: { provider, identity }, ctx: { locale } }) {
    const t = adminWords(locale).linked
    const ids = { providerId: provider.id, identityId: identity.id }
    return (
      <>
        <AdminFrame title={t.unlinkTitle(identity.name)} lead={t.unlinkLead(identity.label)} locale={locale} />
        <form method="post" action={singleSignOnUrls.unlinkPerson.href(ids)}>
          <div class="govuk-button-group">
            <Button classes="govuk-button--warning" preventDoubleClick text={t.unlinkSubmit} />
            <a class="govuk-link" href={singleSignOnUrls.people.href(ids)}>
              {t.cancel}
            </a>
          </div>
        </form>
      </>
    )
  },
  async submit({ tx, me, data: { provider, identity }, ...around }) {
    const { id: identityId, personId, name } = identity
    await unlinkIdentity(tx, { identityId, personId, provider, actorId: me.id }, around)
    const href = singleSignOnUrls.people.href({ providerId: provider.id })
    return redirect(href).saying(adminWords(around.locale).linked.unlinked(name))
  },
})
