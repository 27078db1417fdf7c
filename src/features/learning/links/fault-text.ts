import type { Locale } from '#platform/i18n/index.ts'
import { keepingWords } from '../keeping-words.ts'

/** What was met at a link that does not work, in a few words: “answers with 404”. */
export function faultText(fault: string, locale: Locale): string {
  const { faults } = keepingWords(locale).keeping
  if (/^\d+$/.test(fault)) return faults.status(fault)
  if (fault === 'redirects' || fault === 'redirect') return faults.redirects
  return fault === 'timeout' || fault === 'no-such-host' ? faults[fault] : faults.unreachable
}
