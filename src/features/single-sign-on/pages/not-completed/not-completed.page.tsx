import { localPath, signInUrls } from '#features/sign-in/index.ts'
import { Button } from '#platform/html/govuk/index.ts'
import { anyone } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
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
  async load({ db, query }) {
    const provider = await findProvider(db, query.get('provider') ?? '')
    const number = query.get('number') ?? ''
    return {
      provider: provider?.turnedOnAt ? provider : undefined,
      why: refusals.find(each => each === query.get('why')) ?? 'expired',
      // Only a number of ours: nobody else's words stand on our page.
      number: requestNumber.test(number) ? number : undefined,
      next: localPath(query.get('next')),
    }
  },
  title: ({ ctx: { me, locale } }) => words(locale).notCompleted[me ? 'notLinked' : 'title'],
  view({ data: { provider, why, number, next }, ctx: { me, locale } }) {
    const t = words(locale).notCompleted
    const name = provider ? nameOf(provider, locale) : t.theProvider
    const query = { next: next === '/' ? undefined : next }
    const again = provider && singleSignOnUrls.start.href({ providerId: provider.id }, me ? { for: 'link' } : query)
    return (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Frame title={me ? t.notLinked : t.title} lead={reason(why, name, locale)} locale={locale} />
          <div class="govuk-button-group">
            {again && <Button href={again} text={t.again(name)} />}
            {me ? (
              <Button href={singleSignOnUrls.ways.href()} text={t.backToWays} classes="govuk-button--secondary" />
            ) : (
              <Button href={signInUrls.signIn.href({}, query)} text={t.otherWay} classes="govuk-button--secondary" />
            )}
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

function reason(why: Refusal, name: string, locale: Locale): string {
  const text = words(locale).notCompleted.why[why]
  return typeof text === 'string' ? text : text(name)
}
