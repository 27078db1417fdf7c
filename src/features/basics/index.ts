import { feature } from '#platform/http/feature.ts'
import { takeMonthlyWave } from './basics.jobs.ts'
import { basicsUrls } from './basics.urls.ts'
import { organisationPage } from './pages/organisation/organisation.page.ts'
import { teamPage } from './pages/team/team.page.ts'
import { basicUnitsFile, basicUnitsPage, takeWaveNow } from './pages/units/units.page.ts'
import { basicsPersonalData } from './personal-data.ts'
import { words } from './words.ts'

export { waveTaken } from './basics.events.ts'
export { type DatedFigure, listWaves, type Wave } from './basics.queries.ts'
export { shareAtBasic } from './basics.ts'
export { basicsUrls } from './basics.urls.ts'
export { readEverybody as readCountedPeople, type Somebody as CountedPerson } from './counted-people.ts'
export { readUnits as readCountedUnits, teamsOf } from './groups.ts'
export { readMemory as readCountedBlocks } from './kept-figures.ts'
export { latestFigure } from './latest-figure.ts'
export { takeWave } from './take-wave.ts'
export { sayShare } from './words.ts'

/** How far the organisation is from “everyone at basic”: counts, with small groups protected. */
export const basics = feature({
  name: 'basics',
  pages: [organisationPage, basicUnitsPage, basicUnitsFile, takeWaveNow, teamPage],
  jobs: [takeMonthlyWave],
  nav: [
    { group: 'main', order: 50, text: locale => words(locale).nav, href: basicsUrls.organisation.href() },
    { group: 'basics', order: 10, text: locale => words(locale).nav, href: basicsUrls.organisation.href() },
    {
      group: 'basics',
      order: 20,
      text: locale => words(locale).programme,
      href: basicsUrls.units.href(),
      visible: me => me.roles.includes('programme-lead'),
    },
  ],
  personalData: basicsPersonalData,
  auditWords: locale => words(locale).audit,
})
