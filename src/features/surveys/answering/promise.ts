import type { Locale } from '#platform/i18n/index.ts'
import { textIn } from '../questionnaire/questionnaire.ts'
import type { Wave } from '../waves/wave.ts'
import { answeringWords } from './words.ts'

/** What is promised to whoever answers, in one sentence. */
export function promiseOf({ mode, readers }: Pick<Wave, 'mode' | 'readers'>, locale: Locale): string {
  const { promise } = answeringWords(locale)
  return mode === 'named' ? promise.named(textIn(readers, locale) || promise.namedReaders) : promise[mode]
}
