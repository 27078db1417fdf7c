import type { FastifyInstance } from 'fastify'
import { about } from '#features/about/index.ts'
import { administration } from '#features/administration/index.ts'
import { api, tokenIdentity } from '#features/api/index.ts'
import { arrivals, bringAlong } from '#features/arrivals/index.ts'
import { basics } from '#features/basics/index.ts'
import { booklet } from '#features/booklet/index.ts'
import { callShares, callSteps, calls, callsFeed, callsUrls, callsWaiting } from '#features/calls/index.ts'
import { championSteps, champions, championsWaiting } from '#features/champions/index.ts'
import { componentsPage } from '#features/components-page/index.ts'
import { courseGuests, courses } from '#features/courses/index.ts'
import { alsoCountsIn, crosswalks } from '#features/crosswalks/index.ts'
import { demonstration, demonstrationUrls } from '#features/demonstration/index.ts'
import { eventSteps, events, eventsWaiting } from '#features/events/index.ts'
import { evidence, evidenceWaiting } from '#features/evidence/index.ts'
import { finder } from '#features/finder/index.ts'
import { gaps } from '#features/gaps/index.ts'
import { home } from '#features/home/index.ts'
import {
  learning,
  learningAnswers,
  learningAside,
  learningShare,
  learningSteps,
  learningWaiting,
} from '#features/learning/index.ts'
import { mailIn } from '#features/mail-in/index.ts'
import { notifications } from '#features/notifications/index.ts'
import { partnerships } from '#features/partnerships/index.ts'
import { passport } from '#features/passport/index.ts'
import { people } from '#features/people/index.ts'
import { plan } from '#features/plan/index.ts'
import { pledges } from '#features/pledges/index.ts'
import { peopleShare, profiles, profilesUrls, profilesWaiting } from '#features/profiles/index.ts'
import { programme } from '#features/programme/index.ts'
import { roleProfiles } from '#features/role-profiles/index.ts'
import { scim } from '#features/scim/index.ts'
import { signIn, signInIdentity, signInUrls } from '#features/sign-in/index.ts'
import { singleSignOn, singleSignOnWays } from '#features/single-sign-on/index.ts'
import { skills } from '#features/skills/index.ts'
import { spaces, spacesFeed } from '#features/spaces/index.ts'
import { sealFile, stamps } from '#features/stamps/index.ts'
import { resultsShare, surveys, surveysWaiting } from '#features/surveys/index.ts'
import { terms } from '#features/terms/index.ts'
import { xapi } from '#features/xapi/index.ts'
import type { Database } from '#platform/db/tx.ts'
import type { Assets } from '#platform/html/assets.ts'
import type { Feature } from '#platform/http/feature.ts'
import type { Organisations } from '#platform/http/organisation.ts'
import { createServer } from '#platform/http/server.ts'
import type { Config } from './config.ts'
import { frameLinks } from './frame-links.ts'

/** The table of contents of the product, ground floor first. */
export const features: readonly Feature[] = [
  about,
  people,
  partnerships({ shares: [peopleShare, learningShare, ...callShares, resultsShare] }),
  skills([alsoCountsIn, learningAside]),
  terms,
  crosswalks,
  roleProfiles,
  signIn(singleSignOnWays),
  singleSignOn,
  xapi([courseGuests]),
  notifications({
    topics: () => features.flatMap(({ topics = [] }) => topics),
    languageHref: profilesUrls.mails.href(),
    feeds: [callsFeed, spacesFeed],
  }),
  mailIn({
    readers: () => features.flatMap(({ mailReaders = [] }) => mailReaders),
    topics: () => features.flatMap(({ topics = [] }) => topics),
  }),
  spaces,
  profiles,
  evidence,
  finder({ askEverybody: title => callsUrls.start.href({}, { title }) }),
  api,
  scim,
  passport({ seal: sealFile, more: [bringAlong] }),
  basics,
  pledges,
  surveys,
  gaps,
  plan(learningSteps, eventSteps, callSteps, championSteps),
  learning,
  courses,
  events,
  stamps,
  arrivals,
  booklet,
  programme({ features: () => features }),
  calls({ answers: [learningAnswers] }),
  champions,
  administration({ features: () => features }),
  home(
    ...[evidenceWaiting, ...callsWaiting, ...championsWaiting, ...eventsWaiting],
    ...[surveysWaiting, learningWaiting, profilesWaiting],
  ),
]

/** Aids for those who build the product; in production and in the demonstration they do not exist. */
export const aids: readonly Feature[] = [componentsPage]

// In the demonstration anybody may be anybody. The mode is part of the command, so no setting brings that elsewhere.
const featuresIn: Readonly<Record<Config['mode'], readonly Feature[]>> = {
  production: features,
  demo: [...features, demonstration],
  development: [...features, ...aids],
  test: [...features, ...aids],
}

export interface AppParts {
  readonly config: Config
  readonly database: Database
  readonly organisations: Organisations
  readonly assets: Assets
}

/** Composes the platform, then the features in order. */
export function createApp(parts: AppParts): Promise<FastifyInstance> {
  const { mode } = parts.config
  return createServer({
    ...parts,
    features: featuresIn[mode],
    identity: signInIdentity,
    tokens: tokenIdentity,
    links: frameLinks,
    ...(mode === 'demo' ? demoEntrance : entrance),
  })
}

const entrance = {
  signInHref: (returnTo: string) => signInUrls.signIn.href({}, { next: returnTo === '/' ? undefined : returnTo }),
  chooseOrganisationHref: (returnTo: string) => signInUrls.chooseOrganisation.href({}, { next: returnTo }),
}

// Whoever wants to try the ordinary way in can: only that leads past the choice of a person.
const demoEntrance: typeof entrance = {
  signInHref: () => demonstrationUrls.cast.href(),
  chooseOrganisationHref: returnTo =>
    returnTo.startsWith(signInUrls.signIn.pattern)
      ? entrance.chooseOrganisationHref(returnTo)
      : demonstrationUrls.cast.href(),
}
