import { feature } from '#platform/http/feature.ts'
import { crosswalkFile } from './crosswalk-file.page.ts'
import { crosswalksUrls } from './crosswalks.urls.ts'
import { createPage } from './pages/create/create.page.tsx'
import { crosswalkPage } from './pages/crosswalk/crosswalk.page.tsx'
import { crosswalksPage } from './pages/crosswalks/crosswalks.page.tsx'
import { confirmSuggestionsAction, draftPage, removeLinkAction, startDraftAction } from './pages/draft/draft.page.ts'
import { discardPage, withdrawPage } from './pages/ending/ending.page.tsx'
import { importPage } from './pages/import/import.page.tsx'
import { levelsPage } from './pages/levels/levels.page.tsx'
import { publishPage } from './pages/publish/publish.page.tsx'
import { crosswalksPersonalData } from './personal-data.ts'
import { crosswalksWords } from './words.ts'

export { alsoCountsIn } from './also-counts.ts'
export { listCrosswalkLinks } from './crosswalks.queries.ts'
export { type CrosswalkLink, deriveLevels } from './derive-levels.ts'
export { crosswalksUrls }

/** Which skills and levels of two frameworks match: assessed once, counted in each. */
export const crosswalks = feature({
  name: 'crosswalks',
  pages: [
    ...[crosswalksPage, createPage, crosswalkPage, crosswalkFile],
    ...[draftPage, startDraftAction, confirmSuggestionsAction, removeLinkAction, levelsPage, importPage],
    ...[publishPage, withdrawPage, discardPage],
  ],
  nav: [
    {
      group: 'frameworks',
      order: 30,
      text: locale => crosswalksWords(locale).nav,
      hint: locale => crosswalksWords(locale).navHint,
      href: crosswalksUrls.crosswalks.href(),
    },
  ],
  personalData: crosswalksPersonalData,
  auditWords: locale => crosswalksWords(locale).audit,
})
