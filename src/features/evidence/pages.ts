import { addKindPage, addPage, editPage } from './pages/add/add.page.tsx'
import { answerPage, askedFile, assignAction, giveBackAction, takeAction } from './pages/answer/answer.page.tsx'
import { askedPage } from './pages/asked/asked.page.tsx'
import { queuePage } from './pages/asked/queue.page.tsx'
import { assessorsPage, endAssessorPage } from './pages/assessors/assessors.page.tsx'
import { nameAssessorPage } from './pages/assessors/name-assessor.page.tsx'
import { askAgain, beginPage } from './pages/begin/begin.page.tsx'
import { endorsementsPage, putAsideAction, takeUpAction } from './pages/endorsements/endorsements.page.tsx'
import { declinePage, retractPage, returnPage } from './pages/give/give.page.tsx'
import { listPage } from './pages/list/list.page.tsx'
import { personPage } from './pages/person/person.page.tsx'
import { requestPage, withdrawRequestAction } from './pages/request/request.page.tsx'
import { requestEvidencePage } from './pages/request-evidence/request-evidence.page.tsx'
import { removeRequestSkill, requestSkillsPage } from './pages/request-skills/request-skills.page.tsx'
import { requestsPage } from './pages/requests/requests.page.tsx'
import { sharingPage } from './pages/sharing/sharing.page.tsx'
import { bringBackAction, deletePage, ownFile, showPage, withdrawAction } from './pages/show/show.page.tsx'
import { removeSkill, skillsPage } from './pages/skills/skills.page.tsx'

/** One's own evidence; asking others; answering them; naming assessors. */
export const evidencePages = [
  ...[listPage, addPage, addKindPage, sharingPage, showPage, editPage, skillsPage, removeSkill],
  ...[withdrawAction, bringBackAction, deletePage, ownFile],
  ...[requestsPage, beginPage, requestPage, requestSkillsPage, removeRequestSkill, personPage, requestEvidencePage],
  ...[withdrawRequestAction, askAgain, endorsementsPage, putAsideAction, takeUpAction],
  ...[askedPage, queuePage, answerPage, askedFile, takeAction, giveBackAction, assignAction],
  ...[returnPage, declinePage, retractPage],
  ...[assessorsPage, nameAssessorPage, endAssessorPage],
]
