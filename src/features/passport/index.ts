import { feature } from '#platform/http/feature.ts'
import { anyAnswerAction, anyAnswerDownload } from './pages/answers/answers.page.ts'
import { answerAction, answersDownload, areaPage, frameworkAreaPage } from './pages/area/area.page.ts'
import { checkPage, frameworkCheckPage } from './pages/check/check.page.ts'
import { comparePage } from './pages/compare/compare.page.ts'
import { editionPage } from './pages/edition/edition.page.ts'
import { frameworkPage } from './pages/framework/framework.page.ts'
import { frameworksPage, putAwayAction, takeInAction } from './pages/frameworks/frameworks.page.ts'
import { frameworkHistoryPage, historyPage } from './pages/history/history.page.ts'
import { leaverDownload, leaverPage } from './pages/leaver/leaver.page.ts'
import { profilePage } from './pages/profile/profile.page.ts'
import { frameworkResultPage, resultPage, roundPage } from './pages/result/result.page.ts'
import { type Elsewhere, showPage, startAction, startFrameworkAction } from './pages/show/show.page.ts'
import { passportSkillPage } from './pages/skill/skill.page.ts'
import { stillTruePage } from './pages/still-true/still-true.page.ts'
import { takeOutDownload, takeOutPage } from './pages/take-out/take-out.page.ts'
import { wishesPage } from './pages/wishes/wishes.page.ts'
import { tellLeaversJob, workOutHintsJob } from './passport.jobs.ts'
import { passportUrls } from './passport.urls.ts'
import { passportPersonalData } from './personal-data.ts'
import type { Seal } from './taking-along/take-out.ts'
import { words } from './words.ts'

export { type PassportGlance, passportAtAGlance } from './at-a-glance.ts'
export { workOutHints } from './calibration/calibration.ts'
export { answersChanged, roundCompleted } from './passport.events.ts'
export { lastUses, passportFramework, resultFigures } from './passport.ts'
export { passportUrls, placesOf } from './passport.urls.ts'
export { type CurrentAnswer, listCurrentAnswers, listWishes } from './record/answers.queries.ts'
export { countLevels, type LevelCount } from './record/count-levels.ts'
export { bringAnswers, findPlaceForAnswers, type PlaceForAnswers } from './taking-along/bring-in.ts'
export { makeTakeOutLink } from './taking-along/leavers.ts'
export { readWholePassport } from './taking-along/whole-passport.ts'

const frameworkPages = [
  ...[frameworksPage, takeInAction, putAwayAction, frameworkPage, startFrameworkAction],
  ...[frameworkAreaPage, anyAnswerAction, anyAnswerDownload, profilePage, passportSkillPage, stillTruePage],
  ...[frameworkCheckPage, frameworkResultPage, frameworkHistoryPage, comparePage, editionPage],
]

interface House {
  /** Puts the organisation's seal on what people take along; whoever keeps its keys knows how. */
  readonly seal: Seal
  /** Ways from the passport to pages of features above. */
  readonly more?: readonly Elsewhere[]
}

/** A person's own record of what they can do: private, resumable, never overwritten. */
export const passport = ({ seal, more = [] }: House) =>
  feature({
    name: 'passport',
    pages: [
      ...[showPage(more), startAction, areaPage, answerAction, answersDownload, checkPage, resultPage, roundPage],
      ...[historyPage, wishesPage, takeOutPage, takeOutDownload(seal), leaverPage, leaverDownload(seal)],
      ...frameworkPages,
    ],
    jobs: [tellLeaversJob, workOutHintsJob],
    nav: [
      { group: 'main', order: 20, text: locale => words(locale).title, href: passportUrls.show.href() },
      { group: 'passport', order: 10, text: locale => words(locale).nav.answers, href: passportUrls.show.href() },
      {
        group: 'passport',
        order: 70,
        text: locale => words(locale).nav.frameworks,
        href: passportUrls.frameworks.href(),
      },
      { group: 'passport', order: 50, text: locale => words(locale).nav.overTime, href: passportUrls.history.href() },
    ],
    personalData: passportPersonalData,
  })
