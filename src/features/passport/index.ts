import { feature } from '#platform/http/feature.ts'
import { answerAction, answersDownload, areaPage } from './pages/area/area.page.ts'
import { checkPage } from './pages/check/check.page.ts'
import { historyPage } from './pages/history/history.page.ts'
import { leaverDownload, leaverPage } from './pages/leaver/leaver.page.ts'
import { resultPage, roundPage } from './pages/result/result.page.ts'
import { showPage, startAction } from './pages/show/show.page.ts'
import { takeOutDownload, takeOutPage } from './pages/take-out/take-out.page.ts'
import { wishesPage } from './pages/wishes/wishes.page.ts'
import { tellLeaversJob } from './passport.jobs.ts'
import { passportUrls } from './passport.urls.ts'
import { passportPersonalData } from './personal-data.ts'
import { words } from './words.ts'

export {
  type CurrentAnswer,
  type LastUse,
  lastUses,
  listCurrentAnswers,
  listWishes,
  type Wish,
} from './answers.queries.ts'
export { type PassportGlance, passportAtAGlance } from './at-a-glance.ts'
export { makeTakeOutLink } from './leavers.ts'
export { answersChanged, roundCompleted } from './passport.events.ts'
export { passportFramework } from './passport.queries.ts'
export { type Answer, type Answers, type ResultFigures, resultFigures } from './passport.ts'
export { passportUrls } from './passport.urls.ts'

/** A person's own record of what they can do: private, resumable, never overwritten. */
export const passport = feature({
  name: 'passport',
  pages: [
    showPage,
    startAction,
    areaPage,
    answerAction,
    answersDownload,
    checkPage,
    resultPage,
    roundPage,
    historyPage,
    wishesPage,
    takeOutPage,
    takeOutDownload,
    leaverPage,
    leaverDownload,
  ],
  jobs: [tellLeaversJob],
  nav: [{ group: 'main', order: 20, text: locale => words(locale).title, href: passportUrls.show.href() }],
  personalData: passportPersonalData,
})
