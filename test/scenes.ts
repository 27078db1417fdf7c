import { administrationUrls } from '#features/administration/index.ts'
import { arrivalsUrls } from '#features/arrivals/index.ts'
import { basicsUrls } from '#features/basics/index.ts'
import { crosswalksUrls } from '#features/crosswalks/index.ts'
import { evidenceUrls } from '#features/evidence/index.ts'
import { finderUrls } from '#features/finder/index.ts'
import { notificationsUrls } from '#features/notifications/index.ts'
import { passportUrls } from '#features/passport/index.ts'
import { peopleUrls } from '#features/people/index.ts'
import { pledgesUrls } from '#features/pledges/index.ts'
import { personTermsUrls, profilesUrls, sectionKeys } from '#features/profiles/index.ts'
import { signInUrls } from '#features/sign-in/index.ts'
import { singleSignOnUrls } from '#features/single-sign-on/index.ts'
import { skillsUrls } from '#features/skills/index.ts'
import { termsUrls } from '#features/terms/index.ts'
import type { World } from '#platform/testing/world.ts'
import { type ImportState, importStates } from './furnish-imports.ts'
import type { FurnishedWorld } from './furnished-world.ts'
import { answeringScenes } from './scenes-answering.ts'
import { askingScenes } from './scenes-asking.ts'
import { callScenes } from './scenes-calls.ts'
import { championScenes } from './scenes-champions.ts'
import { eventScenes } from './scenes-events.ts'
import { learningScenes } from './scenes-learning.ts'
import { partnershipScenes } from './scenes-partnerships.ts'
import { passportScenes } from './scenes-passport.ts'
import { roleProfileScenes } from './scenes-role-profiles.ts'
import { spacesScenes } from './scenes-spaces.ts'
import { stampScenes } from './scenes-stamps.ts'
import { supportScenes } from './scenes-support.ts'
import { surveyResultsScenes } from './scenes-survey-results.ts'

export interface Scene {
  readonly href: string
  readonly who: keyof World['people'] | undefined
}

/** Pages in the states that one visit to each address does not meet. */
export const scenes: Readonly<Record<string, (world: FurnishedWorld) => Scene>> = {
  ...Object.fromEntries(importStates.map(state => [`an import that is ${state}`, importThatIs(state)])),
  'a passport that came along': ({ examples }) => ({
    who: 'asha',
    href: arrivalsUrls.show.href({ arrivalId: examples.broughtArrivalId ?? '' }),
  }),
  'a passport that is not begun': () => ({ who: 'elin', href: passportUrls.show.href() }),
  'a passport that is begun for the first time': () => ({ who: 'ben', href: passportUrls.show.href() }),
  'an area saved with something missing': () => ({
    who: 'ben',
    href: passportUrls.area.href({ areaKey: 'safe' }, { left: 'yes' }),
  }),
  'answers to check while some are missing': () => ({ who: 'ben', href: passportUrls.check.href() }),
  'answers to check when everything is there': () => ({ who: 'asha', href: passportUrls.check.href() }),
  'no result yet': () => ({ who: 'ben', href: passportUrls.result.href() }),
  'a result with what has changed': () => ({ who: 'asha', href: passportUrls.result.href() }),
  'no answers yet': () => ({ who: 'elin', href: passportUrls.history.href() }),
  'answers over time': () => ({ who: 'asha', href: passportUrls.history.href() }),
  ...passportScenes,
  ...learningScenes,
  ...championScenes,
  ...supportScenes,
  ...eventScenes,
  ...callScenes,
  ...spacesScenes,
  ...askingScenes,
  ...answeringScenes,
  ...surveyResultsScenes,
  ...partnershipScenes,
  'a passport to take along': () => ({ who: 'asha', href: passportUrls.takeOut.href() }),
  'the first page of somebody with a result': () => ({ who: 'asha', href: '/' }),
  'the first page of a manager': () => ({ who: 'carol', href: '/' }),
  'the first page of a stranger': () => ({ who: undefined, href: '/' }),
  'oneself as colleagues see one': ({ people }) => ({
    who: 'dag',
    href: peopleUrls.person.href({ personId: people.dag.id }),
  }),
  'oneself as a partner would see one, which is not at all': () => ({
    who: 'asha',
    href: profilesUrls.preview.href({}, { as: 'partners' }),
  }),
  'a profile in which nothing is told yet': () => ({ who: 'elin', href: profilesUrls.mine.href() }),
  'a history without a change': () => ({ who: 'elin', href: profilesUrls.history.href() }),
  'no suggestion that waits': () => ({ who: 'carol', href: profilesUrls.suggestions.href() }),
  'teams that were found': () => ({ who: 'asha', href: profilesUrls.teams.href({}, { q: 'care' }) }),
  'teams that were not found': () => ({ who: 'asha', href: profilesUrls.teams.href({}, { q: 'zzzz' }) }),
  'a link to end reminders that no longer works': () => ({
    who: undefined,
    href: profilesUrls.stopReminders.href({ token: 'used' }),
  }),
  'somebody who leads others': ({ people }) => ({
    who: 'asha',
    href: peopleUrls.person.href({ personId: people.carol.id }),
  }),
  'somebody found in spite of the spelling': () => ({
    who: 'asha',
    href: peopleUrls.directory.href({}, { q: 'Benn Okafr' }),
  }),
  'somebody found by a skill, with filters': () => ({
    who: 'asha',
    href: peopleUrls.directory.href(
      {},
      { q: 'planner', happy: 'yes', place: 'x', today: 'yes', skill: ['excel', 'exxcel'] },
    ),
  }),
  'people found, to print': () => ({
    who: 'asha',
    href: peopleUrls.directory.href({}, { q: 'planner', print: 'yes' }),
  }),
  'a search about to be saved': () => ({ who: 'asha', href: finderUrls.saved.href({}, { search: 'q=planner' }) }),
  'nobody found': () => ({ who: 'asha', href: peopleUrls.directory.href({}, { q: 'zzzzz' }) }),
  'the second page of a unit': ({ units }) => ({
    who: 'farah',
    href: peopleUrls.directory.href({}, { unit: units.council, page: 2 }),
  }),
  ...Object.fromEntries(sectionKeys.map(section => [`own ${section}`, ownTerms(section)])),
  'a list with nothing told yet': () => ({ who: 'ben', href: personTermsUrls.section.href({ section: 'networks' }) }),
  'something taken off a list': ({ examples }) => ({
    who: 'ben',
    href: personTermsUrls.section.href(
      { section: 'interests' },
      { removed: examples.termId ?? '', audience: 'organisation', levelAudience: 'organisation' },
    ),
  }),
  'a word that may mean several': () => ({
    who: 'ben',
    href: personTermsUrls.choose.href({ section: 'skills-i-lend' }, { typed: 'spredsheet' }),
  }),
  'a word that nobody has used': () => ({
    who: 'ben',
    href: personTermsUrls.choose.href({ section: 'skills-i-lend' }, { typed: 'qqqqqq' }),
  }),
  'own words to look at': () => ({ who: 'elin', href: termsUrls.terms.href({}, { state: 'waiting' }) }),
  'no word that fits': () => ({ who: 'elin', href: termsUrls.terms.href({}, { q: 'zzzzzz' }) }),
  'a word joined with another': ({ examples }) => ({
    who: 'elin',
    href: termsUrls.term.href({ termId: examples.mergedTermId ?? '' }),
  }),
  'a hidden word': ({ examples }) => ({
    who: 'elin',
    href: termsUrls.term.href({ termId: examples.hiddenTermId ?? '' }),
  }),
  'what joining two words would do': ({ examples }) => ({
    who: 'elin',
    href: termsUrls.merge.href({ termId: examples.handBellsId ?? '' }, { into: examples.lentTermId }),
  }),
  'a team that is large enough': () => ({ who: 'carol', href: basicsUrls.team.href() }),
  'a team that is too small': () => ({ who: 'elin', href: basicsUrls.team.href() }),
  'figures below a unit': ({ units }) => ({ who: 'elin', href: basicsUrls.units.href({}, { under: units.care }) }),
  'a pledge in which somebody finds that they are left out': ({ examples }) => ({
    who: 'ben',
    href: pledgesUrls.show.href({ pledgeId: examples.pledgeId ?? '' }),
  }),
  'a pledge as those see it who keep it, with something tried': ({ examples }) => ({
    who: 'elin',
    href: pledgesUrls.show.href({ pledgeId: examples.pledgeId ?? '' }, { area: 'safe', more: 40 }),
  }),
  'a pledge that is closed': ({ examples }) => ({
    who: 'asha',
    href: pledgesUrls.show.href({ pledgeId: examples.closedPledgeId ?? '' }),
  }),
  'all pledges with drafts': () => ({ who: 'elin', href: pledgesUrls.list.href() }),
  'somebody found for a role': () => ({ who: 'farah', href: administrationUrls.grantRole.href({}, { person: 'a' }) }),
  'somebody found for a privacy request': () => ({
    who: 'farah',
    href: administrationUrls.privacy.href({}, { person: 'a' }),
  }),
  'an outbox without such mails': () => ({ who: 'farah', href: administrationUrls.outbox.href({}, { to: 'nobody' }) }),
  'a log without such acts': () => ({ who: 'farah', href: administrationUrls.audit.href({}, { person: 'zzzz' }) }),
  'a sign-in link that no longer works': () => ({ who: undefined, href: signInUrls.useLink.href({ token: 'used' }) }),
  'a mail about a device that is signed out': () => ({
    who: undefined,
    href: signInUrls.notMe.href({ token: 'used' }),
  }),
  'a proof that was just given': () => ({ who: 'farah', href: signInUrls.proveAgain.href() }),
  'a provider that does not answer': ({ examples }) => ({
    who: 'farah',
    href: singleSignOnUrls.provider.href({ providerId: examples.faultyProviderId ?? '' }),
  }),
  'an account elsewhere that is not known': ({ examples }) => ({
    who: undefined,
    href: singleSignOnUrls.notCompleted.href({}, { why: 'not-known', provider: examples.providerId }),
  }),
  'a framework that was brought in': ({ examples }) => ({
    who: 'asha',
    href: skillsUrls.framework.href({ frameworkKey: examples.importedFrameworkKey ?? '' }),
  }),
  'a skill that was brought in': ({ examples }) => ({
    who: 'asha',
    href: skillsUrls.skill.href({ frameworkKey: examples.importedFrameworkKey ?? '', skillKey: 'kneading' }),
  }),
  'a framework compared with its draft': ({ examples }) => ({
    who: 'elin',
    href: skillsUrls.changes.href({ frameworkKey: examples.importedFrameworkKey ?? '' }),
  }),
  'a draft of a framework': ({ examples }) => ({
    who: 'elin',
    href: skillsUrls.framework.href({ frameworkKey: examples.importedFrameworkKey ?? '' }, { version: '2.0' }),
  }),
  'a framework without a draft': () => ({
    who: 'elin',
    href: skillsUrls.draft.href({ frameworkKey: 'digital-basics' }),
  }),
  'an area of a draft': ({ examples }) => ({
    who: 'elin',
    href: skillsUrls.draft.href({ frameworkKey: examples.writtenFrameworkKey ?? '' }, { area: 'beds' }),
  }),
  'a skill of a draft in two languages': ({ examples }) => ({
    who: 'elin',
    href: skillsUrls.draftSkill.href(
      { frameworkKey: examples.writtenFrameworkKey ?? '', skillKey: 'weeding' },
      { beside: 'nb' },
    ),
  }),
  'a skill that was merged': ({ examples }) => ({
    who: 'asha',
    href: skillsUrls.skill.href({ frameworkKey: examples.writtenFrameworkKey ?? '', skillKey: 'mulching' }),
  }),
  'a skill that also counts elsewhere': ({ examples }) => ({
    who: 'asha',
    href: skillsUrls.skill.href({ frameworkKey: examples.writtenFrameworkKey ?? '', skillKey: 'weeding' }),
  }),
  'editions with merged and split skills': ({ examples }) => ({
    who: 'elin',
    href: skillsUrls.changes.href({ frameworkKey: examples.writtenFrameworkKey ?? '' }, { from: '1.0' }),
  }),
  'a crosswalk as those see it who keep it': ({ examples }) => ({
    who: 'elin',
    href: crosswalksUrls.crosswalk.href({ crosswalkId: examples.crosswalkId ?? '' }, { edition: 'draft' }),
  }),
  'a crosswalk while somebody looks for a skill': ({ examples }) => ({
    who: 'elin',
    href: crosswalksUrls.draft.href({ crosswalkId: examples.crosswalkId ?? '' }, { from: 'weed', to: 'zzzz' }),
  }),
  'all crosswalks with drafts': () => ({ who: 'elin', href: crosswalksUrls.crosswalks.href() }),
  'no framework found': () => ({ who: 'asha', href: skillsUrls.frameworks.href({}, { search: 'zzzz' }) }),
  'skills found in frameworks': () => ({ who: 'asha', href: skillsUrls.frameworks.href({}, { search: 'kneading' }) }),
  ...roleProfileScenes,
  ...stampScenes,
  'no evidence yet': () => ({ who: 'carol', href: evidenceUrls.list.href() }),
  'no such evidence': () => ({ who: 'asha', href: evidenceUrls.list.href({}, { search: 'zzzz' }) }),
  'evidence to print': () => ({ who: 'asha', href: evidenceUrls.list.href({}, { print: 'yes' }) }),
  'evidence that was withdrawn': ({ examples }) => ({
    who: 'asha',
    href: evidenceUrls.show.href({ evidenceId: examples.withdrawnEvidenceId ?? '' }),
  }),
  'a link as evidence': () => ({ who: 'asha', href: evidenceUrls.addKind.href({ kind: 'link' }) }),
  'a file as evidence': () => ({ who: 'asha', href: evidenceUrls.addKind.href({ kind: 'file' }) }),
  'skills found for evidence': ({ examples }) => ({
    who: 'asha',
    href: evidenceUrls.skills.href({ evidenceId: examples.evidenceId ?? '' }, { search: 'fi' }),
  }),
  'nothing asked of others yet': () => ({ who: 'carol', href: evidenceUrls.requests.href() }),
  'skills found for a request': ({ examples }) => ({
    who: 'asha',
    href: evidenceUrls.requestSkills.href({ requestId: examples.requestId ?? '' }, { search: 'fi' }),
  }),
  'people found to ask': ({ examples }) => ({
    who: 'asha',
    href: evidenceUrls.requestPerson.href({ requestId: examples.requestId ?? '' }, { search: 'solberg' }),
  }),
  'a request that waits': ({ examples }) => ({
    who: 'asha',
    href: evidenceUrls.request.href({ requestId: examples.sentRequestId ?? '' }),
  }),
  'a request that came back': ({ examples }) => ({
    who: 'asha',
    href: evidenceUrls.request.href({ requestId: examples.returnedRequestId ?? '' }),
  }),
  'a request that was answered': ({ examples }) => ({
    who: 'asha',
    href: evidenceUrls.request.href({ requestId: examples.answeredRequestId ?? '' }),
  }),
  'a request that was declined': ({ examples }) => ({
    who: 'asha',
    href: evidenceUrls.request.href({ requestId: examples.declinedRequestId ?? '' }),
  }),
  'nobody has vouched yet': () => ({ who: 'carol', href: evidenceUrls.endorsements.href() }),
  'what one has answered': () => ({ who: 'dag', href: evidenceUrls.asked.href({}, { list: 'answered' }) }),
  'nothing asked of one': () => ({ who: 'farah', href: evidenceUrls.asked.href() }),
  'a queue with nothing that fits': ({ units }) => ({
    who: 'dag',
    href: evidenceUrls.queue.href({}, { unit: units.nightTeam }),
  }),
  'a request of the shared queue': ({ examples }) => ({
    who: 'dag',
    href: evidenceUrls.askedRequest.href({ requestId: examples.sharedRequestId ?? '' }),
  }),
  'an answer of one’s own': ({ examples }) => ({
    who: 'dag',
    href: evidenceUrls.askedRequest.href({ requestId: examples.answeredRequestId ?? '' }),
  }),
  'somebody found to assess': () => ({ who: 'elin', href: evidenceUrls.nameAssessor.href({}, { search: 'a' }) }),
  'an inbox without anything in it': () => ({ who: 'dag', href: notificationsUrls.inbox.href() }),
  'an inbox in which nothing fits the filter': () => ({
    who: 'asha',
    href: notificationsUrls.inbox.href({}, { show: 'unread', topic: 'none' }),
  }),
  'a link to stop mails that is not ours': ({ slug }) => ({
    who: undefined,
    href: notificationsUrls.stop.href({ organisation: slug, token: 'made-up' }),
  }),
  'mails that were given up': () => ({
    who: 'farah',
    href: administrationUrls.outbox.href({}, { state: 'given-up' }),
  }),
  'the door of a shared device': () => ({ who: undefined, href: signInUrls.signIn.href({}, { shared: 'yes' }) }),
  'nothing that waits to be linked': () => ({
    who: 'asha',
    href: singleSignOnUrls.confirmLink.href({ attemptId: 'gone' }),
  }),
  'a set-up link that no longer works': () => ({
    who: undefined,
    href: administrationUrls.setUp.href({ token: 'used' }),
  }),
}

function ownTerms(section: (typeof sectionKeys)[number]): () => Scene {
  return () => ({ who: 'asha', href: personTermsUrls.section.href({ section }) })
}

function importThatIs(state: ImportState): (world: FurnishedWorld) => Scene {
  return ({ imports }) => ({ who: 'farah', href: peopleUrls.import.href({ importId: imports[state] }) })
}
