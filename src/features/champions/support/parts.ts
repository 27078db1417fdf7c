import { askedAboutFile, askedAboutPage } from './asked-about/asked-about.page.ts'
import { askingWords } from './asking-words.ts'
import { answerByMail, noteNextByMail } from './by-mail/answers.ts'
import { askPage } from './pages/ask.page.tsx'
import { codePage } from './pages/code.page.tsx'
import { deskPage } from './pages/desk.page.tsx'
import { helpedPage } from './pages/helped.page.tsx'
import { logByCodePage, logByLinkPage } from './pages/log.page.tsx'
import { requestPage } from './pages/request.page.ts'
import { requestsPage } from './pages/requests.page.tsx'
import { supportRulesPage } from './pages/rules.page.tsx'
import { removalAction, sessionPage } from './pages/session.page.tsx'
import { surgeriesPage } from './pages/surgeries.page.tsx'
import { supportPersonalData } from './personal-data.ts'
import { supportJobs } from './support.jobs.ts'
import {
  askedOfChampion,
  leftUnanswered,
  notedByMail,
  requestMoved,
  thanked,
  toFollowUp,
  waitsForYou,
} from './support.topics.ts'

/** What this room adds to the feature. */
export const supportParts = {
  pages: [
    ...[deskPage, sessionPage, removalAction, codePage, surgeriesPage, logByCodePage, logByLinkPage, helpedPage],
    ...[requestsPage, askPage, requestPage, askedAboutPage, askedAboutFile, supportRulesPage],
  ],
  jobs: supportJobs,
  topics: [
    ...[askedOfChampion, waitsForYou].map(topic => ({ ...topic, takeReply: answerByMail })),
    ...[
      { ...notedByMail, takeReply: noteNextByMail, saysWhatReplyDoes: true },
      requestMoved,
      toFollowUp,
      leftUnanswered,
      thanked,
    ],
  ],
  personalData: supportPersonalData,
  auditWords: (locale: 'en' | 'nb') => askingWords(locale).audit,
}
