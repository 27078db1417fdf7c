import { localPath, signInUrls } from '#features/sign-in/index.ts'
import { Button } from '#platform/html/govuk/index.ts'
import { anyone } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { type Purpose, purposes } from '../../attempts.ts'
import { nameOf } from '../../provider.ts'
import { findProvider } from '../../providers.queries.ts'
import { type Refusal, refusals } from '../../refusal.ts'
import { singleSignOnUrls } from '../../single-sign-on.urls.ts'
import { words } from '../../words.ts'
import { Frame } from '../frame.tsx'

const requestNumber = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Where somebody lands who did not come in: what happened, in plain words, and where they wanted to go is kept. */
export const notCompletedPage = page(singleSignOnUrls.notCompleted, {
  access: anyone,
  async load({ db, query, me }) {
    const provider = await findProvider(db, query.get('provider') ?? '')
    const number = query.get('number') ?? ''
    return {
      provider: provider?.turnedOnAt ? provider : undefined,
      why: refusals.find(each => each === query.get('why')) ?? 'expired',
      // Only a number of ours: nobody else's words stand on our page.
      number: requestNumber.test(number) ? number : undefined,
      next: localPath(query.get('next')),
      purpose: (me && purposes.find(each => each === query.get('for'))) || 'sign-in',
    }
  },
  title: ({ data, ctx: { locale } }) => titleOf(data.purpose, locale),
  view({ data: { provider, why, number, next, purpose }, ctx: { locale } }) {
    const t = words(locale).notCompleted
    const name = provider ? nameOf(provider, locale) : t.theProvider
    const query = { next: next === '/' ? undefined : next }
    const again = { ...query, for: purpose === 'sign-in' ? undefined : purpose }
    const otherWay = {
      'sign-in': { href: signInUrls.signIn.href({}, query), text: t.otherWay },
      prove: { href: signInUrls.proveAgain.href({}, query), text: t.proveOtherWay },
      link: { href: singleSignOnUrls.ways.href(), text: t.backToWays },
    }[purpose]
    return (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Frame title={titleOf(purpose, locale)} lead={reason(why, name, locale)} locale={locale} />
          <div class="govuk-button-group">
            {provider && (
              <Button href={singleSignOnUrls.start.href({ providerId: provider.id }, again)} text={t.again(name)} />
            )}
            <Button {...otherWay} classes="govuk-button--secondary" />
          </div>
          {number && (
            <p class="govuk-body">
              {t.number} <code>{number}</code>
            </p>
          )}
        </div>
      </div>
    )
  },
})

function titleOf(purpose: Purpose, locale: Locale): string {
  const { title, notProven, notLinked } = words(locale).notCompleted
  return { 'sign-in': title, prove: notProven, link: notLinked }[purpose]
}

function reason(why: Refusal, name: string, locale: Locale): string {
  const text = words(locale).notCompleted.why[why]
  return typeof text === 'string' ? text : text(name)
}
