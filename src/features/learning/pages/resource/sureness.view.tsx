import { formatNumber, type Locale } from '#platform/i18n/index.ts'
import type { Sureness } from '../../completing/sureness.ts'
import { words } from '../../words.ts'

interface Props {
  readonly sureness: Sureness | undefined
  readonly locale: Locale
}

/** How sure whole groups felt before and after; nothing while too few have answered. */
export function SurenessView({ sureness, locale }: Props) {
  if (!sureness) return null
  const { resource } = words(locale)
  const mean = (value: number) => formatNumber(locale, Math.round(value * 10) / 10)
  return (
    <section aria-labelledby="sureness">
      <h2 class="govuk-heading-m" id="sureness">
        {resource.sureTitle}
      </h2>
      <p class="govuk-body">
        {resource.sure(formatNumber(locale, sureness.people), mean(sureness.before), mean(sureness.after))}
      </p>
      <p class="govuk-body-s app-quiet">{resource.sureHow}</p>
    </section>
  )
}
