import { page } from '#platform/http/page.ts'
import { pageNumber } from '#platform/http/page-number.ts'
import {
  countWaitingTerms,
  listManagedTerms,
  type ManagedTerm,
  type TermFilter,
  termStates,
} from '../../managed-terms.queries.ts'
import { termKinds } from '../../terms.ts'
import { termsUrls } from '../../terms.urls.ts'
import { words } from '../../words.ts'
import { keepers } from '../terms-frame.tsx'
import { TermsView } from './terms.view.tsx'

export interface TermsData {
  readonly filter: TermFilter
  readonly page: number
  readonly terms: readonly ManagedTerm[]
  readonly total: number
  readonly waiting: number
}

/** Every word that people may use, and the own words that wait for somebody to look at them. */
export const termsPage = page(termsUrls.terms, {
  access: keepers,
  async load({ db, query, locale }): Promise<TermsData> {
    const filter = {
      query: (query.get('q') ?? '').slice(0, 100),
      kind: termKinds.find(kind => kind === query.get('kind')),
      state: termStates.find(state => state === query.get('state')),
    }
    const number = pageNumber(query)
    const found = await listManagedTerms(db, filter, number, locale)
    return { filter, page: number, ...found, waiting: await countWaitingTerms(db) }
  },
  title: ({ ctx }) => words(ctx.locale).title,
  view: TermsView,
})
