import { feature } from '#platform/http/feature.ts'
import { keepsCatalogue } from './keeps.ts'
import { learningUrls } from './learning.urls.ts'
import { cataloguePage } from './pages/catalogue/catalogue.page.ts'
import { learningPersonalData } from './personal-data.ts'
import { words } from './words.ts'

export { type Completion, type CompletionWay, recordCompletion } from './completing/complete.ts'
export { resourceCompleted } from './learning.events.ts'
export { learningAnswers } from './learning-answers.ts'
export { learningSteps } from './learning-steps.ts'
export { type ResourceKind, resourceKinds, type TaughtSkill } from './resource.ts'
export { findResource, listResources, type Resource } from './resources.queries.ts'
export { listResourceIdsFor } from './resources-for.queries.ts'
export { learningUrls }

/** What there is to learn from, for whom it fits, and what came of it. */
export const learning = feature({
  name: 'learning',
  pages: [cataloguePage],
  nav: [
    { group: 'main', order: 25, text: locale => words(locale).nav.main, href: learningUrls.catalogue.href() },
    { group: 'learning', order: 10, text: locale => words(locale).nav.catalogue, href: learningUrls.catalogue.href() },
  ],
  personalData: learningPersonalData,
})
export { keepsCatalogue }
