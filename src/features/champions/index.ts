import { feature } from '#platform/http/feature.ts'
import { networkJobs } from './champions.jobs.ts'
import { networkTopics } from './champions.topics.ts'
import { championsUrls } from './champions.urls.ts'
import { championsPages } from './pages.ts'
import { networkPersonalData } from './personal-data.ts'
import { words } from './words.ts'

export type { AreaRef, Champion, ChampionState } from './champion.ts'
export { championBegan, championWentQuiet } from './champions.events.ts'
export { findMembership, getChampion, isChampion, listChampions, listFocus } from './champions.queries.ts'
export { type Distance, type FoundChampion, findChampion, findChampions, type Wanted } from './find-champions.ts'
export { findChampionPolicy } from './policy.queries.ts'
export { championsUrls }

/** The network of digital champions: who helps whom, what was agreed, where nobody is near. */
export const champions = feature({
  name: 'champions',
  pages: championsPages,
  jobs: networkJobs,
  topics: networkTopics,
  nav: [],
  personalData: networkPersonalData,
  auditWords: locale => words(locale).audit,
})
