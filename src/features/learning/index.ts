import { feature } from '#platform/http/feature.ts'
import { installCards } from './cards/install-cards.ts'
import { catalogueFile } from './exchange/catalogue-file.ts'
import { keepsCatalogue } from './keeps.ts'
import { learningJobs } from './learning.jobs.ts'
import { learningAssigned, linkBroken, suggestionAnswered } from './learning.topics.ts'
import { learningUrls } from './learning.urls.ts'
import { addPage } from './pages/add/add.page.tsx'
import { answerAction } from './pages/answer.ts'
import { assignmentsPage, assignPage, endAssignmentAction } from './pages/assign/assign.page.tsx'
import { cataloguePage } from './pages/catalogue/catalogue.page.ts'
import { collectionPage } from './pages/collection/collection.page.tsx'
import { editCollectionPage, newCollectionPage } from './pages/collection/edit-collection.page.tsx'
import { collectionsPage } from './pages/collections/collections.page.tsx'
import { donePage } from './pages/done/done.page.tsx'
import { editPage, publishAction, stillRightAction, withdrawAction } from './pages/edit/edit.page.tsx'
import { importPage } from './pages/import/import.page.tsx'
import { importColumnsPage } from './pages/import-columns/import-columns.page.tsx'
import { giveUpImport, importShowPage } from './pages/import-show/import-show.page.tsx'
import { keepingPage } from './pages/keeping/keeping.page.tsx'
import { minePage } from './pages/mine/mine.page.tsx'
import { hideReviewAction, planAction, resourcePage } from './pages/resource/resource.page.ts'
import { shareAction, shareCollectionAction, takeOverAction, unshareAction } from './partners/partners.page.ts'
import { partnerWords } from './partners/words.ts'
import { learningPersonalData } from './personal-data.ts'
import { words } from './words.ts'

export { learningWaiting } from './assigning/waiting.ts'
export { recordCompletion } from './completing/complete.ts'
export { countSureness } from './completing/sureness.ts'
export { addResource } from './keeping/keep-resource.ts'
export { learningAnswers } from './learning-answers.ts'
export { learningAside } from './learning-aside.ts'
export { learningSteps } from './learning-steps.ts'
export { learningShare } from './partners/learning-share.ts'
export { shareResources } from './partners/sharing.ts'
export type { ResourceKind } from './resource.ts'
export { findResource, listFinished, listResources, type Resource } from './resources.queries.ts'
export { listResourceIdsFor } from './resources-for.queries.ts'
export { type ResourceToWrite as NewResource, writeResources } from './write-resource.ts'
export { installCards, learningUrls }

/** What there is to learn from, for whom it fits, and what came of it. */
export const learning = feature({
  name: 'learning',
  pages: [
    ...[cataloguePage, resourcePage, planAction, hideReviewAction, donePage],
    ...[minePage, answerAction, collectionsPage, collectionPage, newCollectionPage, editCollectionPage],
    ...[addPage, editPage, publishAction, stillRightAction, withdrawAction, keepingPage],
    ...[importPage, importColumnsPage, importShowPage, giveUpImport, catalogueFile],
    ...[assignPage, assignmentsPage, endAssignmentAction],
    ...[shareAction, unshareAction, takeOverAction, shareCollectionAction],
  ],
  nav: [
    { group: 'main', order: 25, text: locale => words(locale).nav.main, href: learningUrls.catalogue.href() },
    { group: 'learning', order: 10, text: locale => words(locale).nav.catalogue, href: learningUrls.catalogue.href() },
    {
      group: 'learning',
      order: 20,
      text: locale => words(locale).nav.collections,
      href: learningUrls.collections.href(),
    },
    { group: 'learning', order: 30, text: locale => words(locale).nav.mine, href: learningUrls.mine.href() },
    {
      group: 'learning',
      order: 80,
      text: locale => words(locale).nav.keeping,
      hint: locale => words(locale).nav.keepingHint,
      href: learningUrls.keeping.href(),
      visible: keepsCatalogue,
    },
  ],
  jobs: learningJobs,
  topics: [learningAssigned, linkBroken, suggestionAnswered],
  personalData: learningPersonalData,
  auditWords: locale => ({ ...words(locale).audit, ...partnerWords(locale).audit }),
  prepareOrganisation: installCards,
})
export { keepsCatalogue }
