import { signInUrls } from '#features/sign-in/index.ts'
import { Button } from '#platform/html/govuk/index.ts'
import { anyone } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { nameOf } from '../../provider.ts'
import { findProvider } from '../../providers.queries.ts'
import { findEndedSession } from '../../signing-out.ts'
import { singleSignOnUrls } from '../../single-sign-on.urls.ts'
import { words } from '../../words.ts'
import { Frame } from '../frame.tsx'

/** Where a provider sends people back to once they are signed out there too. */
export const signedOutPage = page(singleSignOnUrls.signedOut, {
  access: anyone,
  load: () => undefined,
  title: ({ ctx }) => words(ctx.locale).signedOut.title,
  view({ ctx: { locale } }) {
    const t = words(locale).signedOut
    return (
      <>
        <Frame title={t.title} lead={t.done} locale={locale} />
        <Button href={signInUrls.signIn.href()} text={t.again} classes="govuk-button--secondary" />
      </>
    )
  },
})

/** Signed out here, and asked whether the provider should sign them out too. */
export const signedOutHerePage = page(singleSignOnUrls.signedOutHere, {
  access: anyone,
  async load({ db, params, now }) {
    const ended = await findEndedSession(db, params.token, now)
    return { provider: ended && (await findProvider(db, ended.providerId)) }
  },
  title: ({ ctx }) => words(ctx.locale).signedOut.title,
  view({ data: { provider }, ctx: { locale, path } }) {
    const t = words(locale).signedOut
    const again = <Button href={signInUrls.signIn.href()} text={t.again} classes="govuk-button--secondary" />
    if (!provider)
      return (
        <>
          <Frame title={t.title} locale={locale} />
          {again}
        </>
      )
    const name = nameOf(provider, locale)
    const token = path.split('/').at(-1) ?? ''
    return (
      <>
        <Frame title={t.title} lead={t.here(name)} locale={locale} />
        <p class="govuk-body">{t.shared}</p>
        <div class="govuk-button-group">
          <Button href={singleSignOnUrls.signOutThere.href({ token })} text={t.there(name)} />
          {again}
        </div>
      </>
    )
  },
})
