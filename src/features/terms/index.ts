import { feature } from '#platform/http/feature.ts'
import { installTerms } from './install-terms.ts'
import { mergeTermPage } from './pages/merge-term/merge-term.page.ts'
import { termSuggestions } from './pages/suggestions/suggestions.page.ts'
import { hideTermAction, separateTermAction, showTermAction, termPage } from './pages/term/term.page.ts'
import { termsPage } from './pages/terms/terms.page.ts'
import { termsPersonalData } from './personal-data.ts'
import { refreshTerms } from './terms.jobs.ts'
import { termHidden } from './terms.topics.ts'
import { termsUrls } from './terms.urls.ts'
import { words } from './words.ts'

export { type TypedWord, typedWords } from './fit.ts'
export { installTerms } from './install-terms.ts'
export { type LabelledTerm, listLabelledTerms } from './labelled-terms.queries.ts'
export { suggestTerms, type TermMatch, termsMatching } from './matching.queries.ts'
export { addOwnWord, ownWordFault, tidyOwnWord } from './own-words.ts'
export { describeTerms, findTerm, listBuiltInTerms, listTermFamilies, resolveTerms } from './terms.queries.ts'
export { termHidden } from './terms.topics.ts'
export { labelsOf, type Term, type TermKind, termKinds } from './terms.ts'
export { foldLabel, isMisspelling, isSmallWord, slipsOf, stem } from './word-forms.ts'
export { termsUrls }

/** The words that people describe themselves with: skills, interests, languages, staff networks, additional roles. */
export const terms = feature({
  name: 'terms',
  pages: [termSuggestions, termsPage, termPage, mergeTermPage, separateTermAction, hideTermAction, showTermAction],
  jobs: [refreshTerms],
  topics: [termHidden],
  nav: [
    {
      group: 'frameworks',
      order: 70,
      text: locale => words(locale).nav,
      hint: locale => words(locale).navHint,
      href: termsUrls.terms.href(),
      visible: me => me.roles.includes('programme-lead') || me.roles.includes('administrator'),
    },
  ],
  personalData: termsPersonalData,
  auditWords: locale => words(locale).audit,
  prepareOrganisation: installTerms,
})
