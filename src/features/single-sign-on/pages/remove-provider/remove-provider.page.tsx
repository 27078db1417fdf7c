import { Button } from '#platform/html/govuk/index.ts'
import { fresh, holds } from '#platform/http/access.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { formatNumber } from '#platform/i18n/index.ts'
import { countRolesOf } from '../../group-roles.ts'
import { countLinkedPeople } from '../../identities.queries.ts'
import { nameOf } from '../../provider.ts'
import { getProvider } from '../../providers.queries.ts'
import { removeProvider } from '../../remove-provider.ts'
import { singleSignOnUrls } from '../../single-sign-on.urls.ts'
import { adminWords } from '../../words.ts'
import { AdminFrame, providerCrumbs } from '../frame.tsx'

/** Asks once, and says what becomes of whom: it cannot be undone. */
export const removeProviderPage = page(singleSignOnUrls.remove, {
  access: fresh(holds('administrator')),
  async load({ db, params }) {
    const provider = await getProvider(db, params.providerId)
    const [people, roles] = [await countLinkedPeople(db), await countRolesOf(db, provider)]
    return { provider, people: people.get(provider.id) ?? 0, roles }
  },
  title: ({ data, ctx: { locale } }) => adminWords(locale).removal.title(nameOf(data.provider, locale)),
  breadcrumbs: ({ data, ctx }) => providerCrumbs(ctx.locale, data.provider),
  view({ data: { provider, people, roles }, form, ctx: { locale } }) {
    const t = adminWords(locale).removal
    const ids = { providerId: provider.id }
    const count = (number: number) => formatNumber(locale, number)
    return (
      <>
        <AdminFrame title={t.title(nameOf(provider, locale))} lead={t.lead} form={form} locale={locale} />
        <h2 class="govuk-heading-m">{t.what}</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>{t.signedOut}</li>
          <li>{people > 0 ? t.people(count(people)) : t.nobody}</li>
          {roles > 0 && <li>{t.roles(count(roles))}</li>}
          <li>{t.domains}</li>
          <li>{t.secret}</li>
        </ul>
        <form method="post" action={singleSignOnUrls.remove.href(ids)}>
          <div class="govuk-button-group">
            <Button id="remove" classes="govuk-button--warning" preventDoubleClick text={t.submit} />
            <a class="govuk-link" href={singleSignOnUrls.provider.href(ids)}>
              {t.cancel}
            </a>
          </div>
        </form>
      </>
    )
  },
  async submit({ tx, me, data: { provider }, locale, now }) {
    const { show, removal } = adminWords(locale)
    if ((await removeProvider(tx, provider, me, now)) === 'last-way') return invalid({ remove: show.lastWay })
    return redirect(singleSignOnUrls.providers.href()).saying(removal.removed(nameOf(provider, locale)))
  },
})
