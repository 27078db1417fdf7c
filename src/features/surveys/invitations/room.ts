import { codeOfPage, codePage } from '../answering/code.page.tsx'
import { intoPassportPage } from '../answering/into-passport.page.tsx'
import { minePage } from '../answering/mine.page.tsx'
import { sheetPage } from '../answering/sheet.page.ts'
import { startPage } from '../answering/start.page.tsx'
import { namedListPage } from '../named/pages/list.page.tsx'
import { namedOnePage } from '../named/pages/one.page.tsx'
import { answeredPage, codesPage, countNowAction, remindAction, slipsFile } from './answered.page.ts'
import { invitedToSurvey } from './invitations.topics.ts'
import { answeringPersonalData } from './personal-data.ts'
import { answeringJobs } from './surveys.jobs.ts'

/** What answering, modes and invitations bring to the feature. */
export const answeringRoom = {
  pages: [
    ...[minePage, startPage, sheetPage, codePage, codeOfPage, intoPassportPage],
    ...[namedListPage, namedOnePage],
    ...[answeredPage, countNowAction, remindAction, codesPage, slipsFile],
  ],
  jobs: answeringJobs,
  topics: [invitedToSurvey],
  personalData: answeringPersonalData,
} as const
