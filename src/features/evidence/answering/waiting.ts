import { waiting } from '#platform/http/waiting.ts'
import { askingWords } from '../asking-words.ts'
import { evidenceUrls } from '../evidence.urls.ts'
import { countAskedOfSql } from './asked-sql.ts'

/** Requests of colleagues that wait for somebody's answer, for the first page. */
export const evidenceWaiting = waiting<number>({
  place: 'needed',
  find: countAskedOfSql,
  say: (locale, count) => ({ text: askingWords(locale).asked.home(count), href: evidenceUrls.asked.href() }),
})
