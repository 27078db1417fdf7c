import { feature } from '#platform/http/feature.ts'
import { installTerms } from './install-terms.ts'
import { termSuggestions } from './pages/suggestions/suggestions.page.ts'
import { termsPersonalData } from './personal-data.ts'
import { refreshTerms } from './terms.jobs.ts'

export { type TypedWord, typedWords } from './fit.ts'
export { installTerms } from './install-terms.ts'
export { type Suggestion, suggestTerms, type TermMatch, termsMatching } from './matching.queries.ts'
export { addOwnWord, longestOwnWord, type OwnWordFault, ownWordFault, tidyOwnWord } from './own-words.ts'
export {
  describeTerms,
  findTerm,
  listBuiltInTerms,
  listTermFamilies,
  resolveTerm,
  resolveTerms,
} from './terms.queries.ts'
export { type Term, type TermKind, type TermOrigin, termKinds } from './terms.ts'
export { termsUrls } from './terms.urls.ts'
export { foldLabel, isSmallWord, stem } from './word-forms.ts'

/** The words that people describe themselves with: skills, interests, languages, staff networks, additional roles. */
export const terms = feature({
  name: 'terms',
  pages: [termSuggestions],
  jobs: [refreshTerms],
  personalData: termsPersonalData,
  prepareOrganisation: installTerms,
})
