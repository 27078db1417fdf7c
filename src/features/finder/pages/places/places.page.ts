import { signedIn } from '#platform/http/access.ts'
import { download } from '#platform/http/page.ts'
import { finderUrls } from '../../finder.urls.ts'
import { suggestPlaces } from '../../places.queries.ts'

/** Places that fit what is being typed, for a field with suggestions: `[{ id, label, hint }]`. Asked at every pause in typing. */
export const placeSuggestions = download(finderUrls.places, {
  access: signedIn,
  async load({ db, me, query }) {
    const typed = (query.get('typed') ?? '').slice(0, 100)
    const places = await suggestPlaces({ db, me }, typed)
    const suggestions = places.map(place => ({ id: place, label: place, hint: '' }))
    return { type: 'application/json; charset=utf-8', body: JSON.stringify(suggestions), cache: 'never' }
  },
})
