import { type Locale, plural } from '#platform/i18n/index.ts'
import { words } from './words.ts'

/** Says kindly when to try again, in whole minutes. */
export function pauseMessage(locale: Locale, until: Date, now: Date): string {
  const { paused, minutes } = words(locale)
  const count = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000))
  return paused(plural(locale, count, minutes))
}
