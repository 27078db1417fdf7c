import { administrationUrls } from '#features/administration/index.ts'
import { basicsUrls } from '#features/basics/index.ts'
import { passportUrls } from '#features/passport/index.ts'
import { peopleUrls } from '#features/people/index.ts'
import { signInUrls } from '#features/sign-in/index.ts'
import { singleSignOnUrls } from '#features/single-sign-on/index.ts'
import type { World } from '#platform/testing/world.ts'
import { type ImportState, importStates } from './furnish-imports.ts'
import type { FurnishedWorld } from './furnished-world.ts'

export interface Scene {
  readonly href: string
  readonly who: keyof World['people'] | undefined
}

/** Pages in the states that one visit to each address does not meet. */
export const scenes: Readonly<Record<string, (world: FurnishedWorld) => Scene>> = {
  ...Object.fromEntries(importStates.map(state => [`an import that is ${state}`, importThatIs(state)])),
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
  'a passport to take along': () => ({ who: 'asha', href: passportUrls.takeOut.href() }),
  'the first page of somebody with a result': () => ({ who: 'asha', href: '/' }),
  'the first page of a manager': () => ({ who: 'carol', href: '/' }),
  'the first page of a stranger': () => ({ who: undefined, href: '/' }),
  'oneself as colleagues see one': ({ people }) => ({
    who: 'dag',
    href: peopleUrls.person.href({ personId: people.dag.id }),
  }),
  'somebody who leads others': ({ people }) => ({
    who: 'asha',
    href: peopleUrls.person.href({ personId: people.carol.id }),
  }),
  'somebody found in spite of the spelling': () => ({
    who: 'asha',
    href: peopleUrls.directory.href({}, { q: 'Benn Okafr' }),
  }),
  'nobody found': () => ({ who: 'asha', href: peopleUrls.directory.href({}, { q: 'zzzzz' }) }),
  'the second page of a unit': ({ units }) => ({
    who: 'farah',
    href: peopleUrls.directory.href({}, { unit: units.council, page: 2 }),
  }),
  'a team that is large enough': () => ({ who: 'carol', href: basicsUrls.team.href() }),
  'a team that is too small': () => ({ who: 'elin', href: basicsUrls.team.href() }),
  'figures below a unit': ({ units }) => ({ who: 'elin', href: basicsUrls.units.href({}, { under: units.care }) }),
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

function importThatIs(state: ImportState): (world: FurnishedWorld) => Scene {
  return ({ imports }) => ({ who: 'farah', href: peopleUrls.import.href({ importId: imports[state] }) })
}
