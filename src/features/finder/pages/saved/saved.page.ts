import { uuidOrNone } from '#features/people/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, page } from '#platform/http/page.ts'
import { finderUrls } from '../../finder.urls.ts'
import { listSavedSearches } from '../../saved-searches.queries.ts'
import { removeSearch, saveSearch, searchToKeep } from '../../saved-searches.ts'
import { words } from '../../words.ts'
import { savedForm } from './saved.form.ts'
import { SavedView } from './saved.view.tsx'

/** One's own saved searches; a search is saved by sending it here with a name. */
export const savedPage = page(finderUrls.saved, {
  access: signedIn,
  load: async ({ db, me, query }) => ({
    searches: await listSavedSearches(db, me),
    search: searchToKeep(query.get('search') ?? ''),
  }),
  title: ({ ctx }) => words(ctx.locale).savedPage.title,
  breadcrumbs: ({ ctx }) => [{ text: words(ctx.locale).title, href: finderUrls.find.href() }],
  view: SavedView,
  form: savedForm,
  async submit({ tx, me, input, locale, now }) {
    await saveSearch(tx, me, { name: input.name, search: searchToKeep(input.search) ?? '', now })
    return redirect(finderUrls.saved.href()).saying(words(locale).savedPage.saved(input.name))
  },
})

export const removeSaved = action(finderUrls.removeSaved, {
  access: signedIn,
  async load({ db, me, params }) {
    const id = uuidOrNone(params.searchId)
    return { search: found((await listSavedSearches(db, me)).find(saved => saved.id === id)) }
  },
  async submit({ tx, data, locale }) {
    await removeSearch(tx, data.search)
    return redirect(finderUrls.saved.href()).saying(words(locale).savedPage.removed)
  },
})
