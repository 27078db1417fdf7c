import { certificateDownload } from './pages/after/certificate.download.ts'
import { feedbackPage } from './pages/after/feedback.page.tsx'
import { answerAskedPage, askedPage } from './pages/asked/asked.page.tsx'
import { bookPage, bookSlotPage } from './pages/book/book.page.tsx'
import { eventFile, ownCalendar, publicCalendar } from './pages/calendars/calendar-files.ts'
import { calendarsPage, revokeCalendarAction } from './pages/calendars/calendars.page.tsx'
import { editKitPage, kitPage } from './pages/cascade/kit.page.tsx'
import { reachPage } from './pages/cascade/reach.page.tsx'
import { pledgePage, takeOnPage } from './pages/cascade/take-on.page.tsx'
import { changePage } from './pages/change/change.page.tsx'
import { herePage } from './pages/here/here.page.tsx'
import { answersPage } from './pages/host/answers.page.tsx'
import { attendancePage } from './pages/host/attendance.page.tsx'
import { cancellationPage } from './pages/host/cancellation.page.tsx'
import { decisionPage } from './pages/host/decision.page.tsx'
import { doorPage } from './pages/host/door.page.tsx'
import { hostPage, publishAction, repeatAction } from './pages/host/host.page.ts'
import { editPage, makePage } from './pages/host/make.page.tsx'
import { materialsPage } from './pages/host/materials.page.tsx'
import { rulesPage } from './pages/host/rules.page.tsx'
import { skillsPage } from './pages/host/skills.page.tsx'
import { changeTimePage, timesPage } from './pages/host/times.page.tsx'
import { listPage } from './pages/list/list.page.tsx'
import { minePage } from './pages/mine/mine.page.tsx'
import { refresherCountsPage } from './pages/refreshers/counts.page.tsx'
import { makeRefresherPage } from './pages/refreshers/make.page.tsx'
import { refreshersPage } from './pages/refreshers/refreshers.page.tsx'
import { endRefresherAction, renewPage } from './pages/refreshers/renew.page.tsx'
import { materialFile } from './pages/show/material.download.ts'
import { acceptAction, interestAction } from './pages/show/show.actions.ts'
import { showPage } from './pages/show/show.page.ts'

/** Every page of the feature; fixed addresses before those with an event in them. */
export const eventsPages = [
  ...[listPage, minePage, makePage, herePage, askedPage, answerAskedPage, rulesPage],
  ...[calendarsPage, revokeCalendarAction, ownCalendar, publicCalendar],
  ...[refreshersPage, makeRefresherPage, renewPage, endRefresherAction, refresherCountsPage, pledgePage],
  ...[showPage, eventFile, interestAction, bookPage, bookSlotPage, acceptAction, changePage],
  ...[feedbackPage, certificateDownload, materialFile],
  ...[hostPage, editPage, timesPage, changeTimePage, skillsPage, materialsPage, publishAction, repeatAction],
  ...[cancellationPage, decisionPage, answersPage, attendancePage, doorPage],
  ...[kitPage, editKitPage, takeOnPage, reachPage],
]
