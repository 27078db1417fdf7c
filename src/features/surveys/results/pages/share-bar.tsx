import { formatPercent, type Locale } from '#platform/i18n/index.ts'

interface Props {
  readonly share: number
  /** In pixels; narrower where several stand beside each other on a phone. */
  readonly width?: number
  readonly locale: Locale
}

/** A share as a bar with its figure. */
export const ShareBar = ({ share, width = 100, locale }: Props) => (
  <span class="app-share">
    <svg
      class="app-share__bar"
      viewBox={`0 0 ${width} 10`}
      width={width}
      height="10"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="app-share__ground" width={width} height="10" rx="2" />
      <rect class="app-share__fill" width={Math.round(share * width)} height="10" rx="2" />
    </svg>{' '}
    {formatPercent(locale, share)}
  </span>
)
