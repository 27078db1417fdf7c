import { formatDate, formatPercent, type Locale } from '#platform/i18n/index.ts'
import type { PledgeChange } from '../../pledges.queries.ts'
import { words } from '../../words.ts'
import type { ShowData } from './show.page.ts'

/** What was changed since it was public, by whom and why: everybody can read it. */
export function Changes({
  data: { pledge, changes },
  locale,
}: {
  data: Pick<ShowData, 'pledge' | 'changes'>
  locale: Locale
}) {
  const text = words(locale).changes
  if (!pledge.publishedAt) return null
  return (
    <section>
      <h2 class="govuk-heading-m">{text.title}</h2>
      {changes.length === 0 ? (
        <p class="govuk-body">{text.none}</p>
      ) : (
        <ol class="govuk-list govuk-list--spaced">
          {changes.map(change => (
            <li>
              {sayChange(change, locale)}
              <br />
              {text.why(change.why)}
              <br />
              <span class="app-quiet">
                {text.by(change.changedBy ?? text.somebody, formatDate(locale, change.changedAt))}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function sayChange({ what, before, after }: PledgeChange, locale: Locale): string {
  const say = {
    due: (day: string) => formatDate(locale, day),
    enough: (percent: string) => formatPercent(locale, Number(percent) / 100),
  }
  const one = what === 'due' || what === 'enough' ? say[what] : (text: string) => text
  return words(locale).changes.what[what](one(before), one(after))
}
