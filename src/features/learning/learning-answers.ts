import type { Reading } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { listFound } from './catalogue/find-resources.queries.ts'
import { searchFrom } from './catalogue/search.ts'
import { readTypedWords, wordQuery } from './catalogue/typed-words.queries.ts'
import { learningUrls } from './learning.urls.ts'
import { listResources } from './resources.queries.ts'
import { words } from './words.ts'

const most = 3

/** What the catalogue already has for a question in somebody's own words; for those who are about to ask everybody. */
export const learningAnswers = {
  async find(db: Reading, me: Pick<Me, 'id'>, question: string, locale: Locale) {
    const typed = await readTypedWords(db, question)
    if (typed.length === 0) return []
    const looking = { search: searchFrom(new URLSearchParams({ q: question })), needs: [], me }
    const all = await listFound(db, { ...looking, words: wordQuery(typed) })
    const found = all.length > 0 ? all : await listFound(db, { ...looking, words: wordQuery(typed, 'any') })
    const resources = await listResources(
      db,
      found.slice(0, most).map(({ id }) => id),
      locale,
    )
    const { kinds } = words(locale)
    return resources.map(resource => ({
      title: resource.title,
      href: learningUrls.resource.href({ resourceId: resource.id }),
      why: `${kinds[resource.kind]}: ${resource.summary}`,
    }))
  },
}
