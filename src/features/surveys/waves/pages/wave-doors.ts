import type { Locale } from '#platform/i18n/index.ts'
import type { Wave } from '../wave.ts'

/** What else can be done with a wave that has been opened: the other rooms of surveys. */
export function waveDoors(_wave: Wave, _locale: Locale): readonly { readonly text: string; readonly href: string }[] {
  return []
}
