import { feature } from '#platform/http/feature.ts'
import { learnEveryWord } from './finder.jobs.ts'
import { finderUrls } from './finder.urls.ts'
import { type AskEverybody, findPage, foundFile } from './pages/find/find.page.ts'
import { placeSuggestions } from './pages/places/places.page.ts'
import { removeSaved, savedPage } from './pages/saved/saved.page.ts'
import { finderPersonalData } from './personal-data.ts'
import { words } from './words.ts'

export { type Finding, type FoundPerson, findPeople } from './find-people.ts'
export { finderUrls } from './finder.urls.ts'
export { learnWords } from './learn-words.ts'
export { readSearch, type Search } from './search.ts'

interface Parts {
  readonly askEverybody: AskEverybody
}

/** One search that finds the person who can help, and says why. Where nobody is found, everybody can be asked. */
export const finder = ({ askEverybody }: Parts) =>
  feature({
    name: 'finder',
    pages: [findPage(askEverybody), foundFile, placeSuggestions, savedPage, removeSaved],
    jobs: [learnEveryWord],
    nav: [{ group: 'main', order: 40, text: locale => words(locale).nav, href: finderUrls.find.href() }],
    personalData: finderPersonalData,
  })
