import { feature } from '#platform/http/feature.ts'
import { takeMonthlyGapWave } from './gaps.jobs.ts'
import { gapsUrls } from './gaps.urls.ts'
import { minePage } from './pages/mine/mine.page.tsx'
import { onePage } from './pages/one/one.page.ts'
import { gapTeamPage } from './pages/team/team.page.tsx'
import { gapUnitsFile, gapUnitsPage, takeGapWaveNow } from './pages/units/units.page.ts'
import { gapsPersonalData } from './personal-data.ts'
import { words } from './words.ts'

export { takeGapWave } from './counting/take-wave.ts'
export { gapsUrls }

/** What a person has of the profiles that matter to them, and what units have, as counts. */
export const gaps = feature({
  name: 'gaps',
  pages: [minePage, onePage, gapUnitsPage, gapUnitsFile, gapTeamPage, takeGapWaveNow],
  jobs: [takeMonthlyGapWave],
  nav: [
    { group: 'passport', order: 15, text: locale => words(locale).mine.nav, href: gapsUrls.mine.href() },
    {
      group: 'basics',
      order: 60,
      text: locale => words(locale).units.nav,
      href: gapsUrls.units.href(),
      visible: ({ roles }) => roles.includes('programme-lead'),
    },
    {
      group: 'basics',
      order: 70,
      text: locale => words(locale).team.nav,
      href: gapsUrls.team.href(),
      visible: ({ isManager }) => isManager,
    },
  ],
  personalData: gapsPersonalData,
  auditWords: locale => words(locale).audit,
})
