import { Button } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { findWaitingAccount, forgetWaitingAccount } from '../../attempts.ts'
import { linkIdentity } from '../../identities.ts'
import { nameOf } from '../../provider.ts'
import { getProvider } from '../../providers.queries.ts'
import { singleSignOnUrls } from '../../single-sign-on.urls.ts'
import { words } from '../../words.ts'
import { Frame } from '../frame.tsx'

// Only this page links: another site can send a browser to a provider and back, but it cannot press a button of ours.
export const confirmLinkPage = page(singleSignOnUrls.confirmLink, {
  access: signedIn,
  async load({ db, me, params, now }) {
    const account = await findWaitingAccount(db, me, params.attemptId, now)
    return account && { account, provider: await getProvider(db, account.providerId) }
  },
  title: ({ data, ctx: { locale } }) => {
    const t = words(locale).confirm
    return data ? t.title(nameOf(data.provider, locale)) : t.gone
  },
  breadcrumbs: ({ ctx }) => [{ text: words(ctx.locale).ways.title, href: singleSignOnUrls.ways.href() }],
  view({ data, ctx: { me, locale } }) {
    const { confirm: t, notCompleted, onlyYou } = words(locale)
    const ways = singleSignOnUrls.ways.href()
    if (!data)
      return (
        <>
          <Frame title={t.gone} lead={t.goneLead} whoCanSee={onlyYou} locale={locale} />
          <Button href={ways} text={notCompleted.backToWays} />
        </>
      )
    const { account, provider } = data
    return (
      <>
        <Frame
          title={t.title(nameOf(provider, locale))}
          lead={t.lead(account.label)}
          whoCanSee={onlyYou}
          locale={locale}
        />
        <p class="govuk-body">{t.you(me.name)}</p>
        <form method="post" action={singleSignOnUrls.confirmLink.href({ attemptId: account.id })}>
          <div class="govuk-button-group">
            <Button preventDoubleClick text={t.submit} />
            <a class="govuk-link" href={ways}>
              {t.cancel}
            </a>
          </div>
        </form>
      </>
    )
  },
  async submit({ tx, me, data, ...around }) {
    const ways = redirect(singleSignOnUrls.ways.href())
    if (!data) return ways
    const { account, provider } = data
    const { subject, label } = account
    await forgetWaitingAccount(tx, account)
    const answer = await linkIdentity(tx, { provider, personId: me.id, subject, label, linkedBy: 'self' }, around)
    const { confirm, notCompleted } = words(around.locale)
    const name = nameOf(provider, around.locale)
    return ways.saying(answer === 'linked' ? confirm.linked(name) : notCompleted.why[answer](name))
  },
})
