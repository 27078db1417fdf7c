import { orWhereItWent } from '#features/people/index.ts'
import { directoryFile } from './pages/directory-file/directory-file.page.ts'
import { groupPage } from './pages/group/group.page.tsx'
import { historyPage } from './pages/history/history.page.tsx'
import { leaverReportPage, leaverReportsPage } from './pages/leaver-reports/leaver-reports.page.tsx'
import { mailsPage } from './pages/mails/mails.page.tsx'
import { personPage } from './pages/person/person.page.ts'
import { cropPage, photoFile, photoPage, removePhotoPage, wholePhoto } from './pages/photo/photo.page.ts'
import { previewPage } from './pages/preview/preview.page.tsx'
import { profilePage, stillRight } from './pages/profile/profile.page.ts'
import { reportLeftPage } from './pages/report-left/report-left.page.tsx'
import { stopRemindersPage } from './pages/stop-reminders/stop-reminders.page.tsx'
import { suggestPage } from './pages/suggest/suggest.page.tsx'
import { acceptSuggestion, declineSuggestion, suggestionsPage } from './pages/suggestions/suggestions.page.tsx'
import { addTeam, removeTeam, teamsPage } from './pages/teams/teams.page.tsx'
import { unitPage } from './pages/unit/unit.page.ts'
import { unitDescriptionPage } from './pages/unit-description/unit-description.page.tsx'
import { workPage } from './pages/work/work.page.ts'
import { partnerPeoplePage } from './partners/list.page.tsx'
import { partnerPersonPage, partnerPhoto } from './partners/person.page.tsx'

/** A person's page, one's own profile, and what keeps both true. */
export const profilePages = [
  ...[personPage, photoFile, suggestPage, reportLeftPage, orWhereItWent(unitPage), unitDescriptionPage, directoryFile],
  ...[profilePage, stillRight, groupPage, workPage, teamsPage, addTeam, removeTeam, mailsPage],
  ...[photoPage, cropPage, removePhotoPage, wholePhoto],
  ...[previewPage, historyPage, suggestionsPage, acceptSuggestion, declineSuggestion],
  ...[partnerPeoplePage, partnerPersonPage, partnerPhoto],
  ...[leaverReportsPage, leaverReportPage, stopRemindersPage],
]
