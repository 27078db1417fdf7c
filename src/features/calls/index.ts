import { type Feature, feature } from '#platform/http/feature.ts'
import { bestAnswerAction, changeAnswerPage, giveAnswerPage, withdrawAnswerAction } from './answers/answers.page.tsx'
import { checkPage, discardAction } from './asking/check.page.tsx'
import { copyAction, extendPage, widenAction } from './asking/extend.page.tsx'
import { skillsPage } from './asking/skills.page.tsx'
import { editPage, startPage } from './asking/start.page.tsx'
import { solvedAction, triagePage } from './asking/triage.page.tsx'
import type { AnswerSource } from './call.ts'
import { callsJobs } from './calls.jobs.ts'
import { callsTopics } from './calls.topics.ts'
import { callsUrls } from './calls.urls.ts'
import { closePage, reopenAction } from './closing/close.page.tsx'
import { feedPage } from './feed/feed.page.tsx'
import { minePage } from './feed/mine.page.tsx'
import { matchingJobs, matchingPages, matchingPersonalData, matchingTopics } from './matching/parts.ts'
import { measuresPage } from './measures/measures.page.tsx'
import { policyPage } from './measures/policy.page.tsx'
import { takeDownPage } from './measures/take-down.page.tsx'
import { makeOfferPage } from './offers/make-offer.page.tsx'
import { offerCalendar, offerPage } from './offers/offer.page.ts'
import { askPartnersAction } from './partners/ask-partners.tsx'
import { callsShare } from './partners/calls-share.ts'
import { partnerAnswersShare, partnerMessagesShare, partnerOffersShare } from './partners/help-shares.ts'
import { partnerCallPage, partnerCallsPage } from './partners/partner-calls.page.tsx'
import { partnerOfferPage } from './partners/partner-offer.page.tsx'
import { partnerHelpMoved } from './partners/partner-topic.ts'
import { callPartnersJobs } from './partners/partners.jobs.ts'
import { callPartnersPersonalData } from './partners/personal-data.ts'
import { callsPersonalData } from './personal-data.ts'
import { showPassage } from './show/show.page.ts'
import { words } from './words.ts'

export { callClosed, callPosted, callWidened } from './calls.events.ts'
export { callSteps } from './elsewhere/call-steps.ts'
export { callsFeed } from './elsewhere/calls-feed.ts'
export { callsWaiting } from './elsewhere/waiting.ts'
export { askPartners } from './partners/partner-help.ts'
export { callsUrls }

/** What goes to partners and comes back: calls, offers, what became of them, and what both write. */
export const callShares = [callsShare, partnerOffersShare, partnerAnswersShare, partnerMessagesShare]

interface Parts {
  /** Features that may have an answer ready before somebody asks everybody. */
  readonly answers: readonly AnswerSource[]
}

/** Who can help? Somebody asks everybody in a minute; colleagues offer, answer, and are thanked. */
export function calls({ answers }: Parts): Feature {
  return feature({
    name: 'calls',
    pages: [
      ...[feedPage, minePage, startPage, editPage, skillsPage, triagePage(answers), solvedAction, checkPage],
      ...[discardAction, extendPage, widenAction, copyAction, closePage, reopenAction],
      ...[makeOfferPage, offerPage, offerCalendar],
      ...[giveAnswerPage, changeAnswerPage, withdrawAnswerAction, bestAnswerAction],
      ...[measuresPage, policyPage, takeDownPage],
      ...matchingPages,
      ...[partnerCallsPage, partnerCallPage, partnerOfferPage, askPartnersAction],
    ],
    passages: [showPassage],
    jobs: [...callsJobs, ...callPartnersJobs, ...matchingJobs],
    topics: [...callsTopics, partnerHelpMoved, ...matchingTopics],
    nav: [
      { group: 'main', order: 30, text: locale => words(locale).nav, href: callsUrls.feed.href() },
      { group: 'calls', order: 10, text: locale => words(locale).rooms.open, href: callsUrls.feed.href() },
      { group: 'calls', order: 20, text: locale => words(locale).rooms.mine, href: callsUrls.mine.href() },
      {
        group: 'programme',
        order: 40,
        text: locale => words(locale).programme.nav,
        hint: locale => words(locale).programme.hint,
        href: callsUrls.measures.href(),
        visible: me => me.roles.some(role => role === 'programme-lead' || role === 'administrator'),
      },
    ],
    personalData: [...callPartnersPersonalData, ...matchingPersonalData, ...callsPersonalData],
    auditWords: locale => words(locale).audit,
  })
}
