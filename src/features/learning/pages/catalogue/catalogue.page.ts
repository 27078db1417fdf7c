import { signedIn } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { calendarDay } from '#platform/i18n/index.ts'
import { type AskedOfMe, listAskedOfMe } from '../../assigning/asked-of-me.queries.ts'
import { type Found, lookThrough } from '../../catalogue/catalogue.ts'
import { asksSomething, type Search, searchFrom } from '../../catalogue/search.ts'
import { learningUrls } from '../../learning.urls.ts'
import { words } from '../../words.ts'
import { CatalogueView } from './catalogue.view.tsx'

export interface CatalogueData {
  readonly search: Search
  readonly found: Found
  /** Nothing is asked: the page shows what it has for the reader before everything else. */
  readonly isFront: boolean
  /** What is asked of the reader, on the first page only. */
  readonly asked: readonly AskedOfMe[]
  readonly today: string
}

/** What there is to learn from, what fits the reader first. */
export const cataloguePage = page(learningUrls.catalogue, {
  access: signedIn,
  async load({ db, me, query, locale, organisation, now }): Promise<CatalogueData> {
    const search = searchFrom(query)
    const found = await lookThrough(db, search, { me, locale, now })
    const isFront = !asksSomething(search) && search.page === 1 && search.sort === 'fit'
    const asked = isFront ? await listAskedOfMe(db, me, locale) : []
    return { search, found, isFront, asked, today: calendarDay(organisation.timeZone, now) }
  },
  title: ({ ctx }) => words(ctx.locale).catalogue.title,
  view: CatalogueView,
})
