import { signedIn } from '#platform/http/access.ts'
import { download } from '#platform/http/page.ts'
import { suggestTerms } from '../../matching.queries.ts'
import { termKinds } from '../../terms.ts'
import { termsUrls } from '../../terms.urls.ts'

/**
 * Terms that fit what is being typed, for a field with suggestions: `[{ id, label, hint }]`, best first. The hint is the
 * other label that fitted, or what the term means. Asked at every pause in typing; the limit of requests holds here too.
 */
export const termSuggestions = download(termsUrls.suggestions, {
  access: signedIn,
  async load({ db, me, locale, query }) {
    const wanted = query.getAll('kind')
    const kinds = termKinds.filter(kind => wanted.includes(kind))
    const typed = (query.get('typed') ?? '').slice(0, 100)
    const found = kinds.length > 0 ? await suggestTerms(db, me, { kinds, typed, locale }) : []
    const suggestions = found.map(({ id, label, via, definition }) => ({ id, label, hint: via ?? definition }))
    return { type: 'application/json; charset=utf-8', body: JSON.stringify(suggestions), cache: 'never' }
  },
})
