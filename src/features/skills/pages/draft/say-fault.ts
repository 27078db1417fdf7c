import type { Locale } from '#platform/i18n/index.ts'
import type { DraftFault } from '../../editing/draft-faults.ts'
import { editingWords } from '../../editing/words.ts'

/** What stands in the way of publishing, in words. */
export function sayFault(fault: DraftFault, locale: Locale): string {
  const words = editingWords(locale).faults
  if (fault.kind === 'levels-same-name' || fault.kind === 'levels-wrong-order') return words[fault.kind](fault.name)
  return 'key' in fault ? `${words[fault.kind]} ${fault.key}` : words[fault.kind]
}
