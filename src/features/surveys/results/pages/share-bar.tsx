import { formatPercent, type Locale } from '#platform/i18n/index.ts'

/** A share as a bar with its figure. */
export const ShareBar = ({ share, locale }: { share: number; locale: Locale }) => (
  <span class="app-share">
    <svg class="app-share__bar" viewBox="0 0 100 10" width="100" height="10" aria-hidden="true" focusable="false">
      <rect class="app-share__ground" width="100" height="10" rx="2" />
      <rect class="app-share__fill" width={Math.round(share * 100)} height="10" rx="2" />
    </svg>{' '}
    {formatPercent(locale, share)}
  </span>
)
