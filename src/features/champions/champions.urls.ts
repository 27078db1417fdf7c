import { peopleUrls } from '#features/people/index.ts'
import { url } from '#platform/http/urls.ts'

const one = '/champions/people/:championId'

export const championsUrls = {
  /** Find my champion; `?skill=<frameworkId>/<skillKey>`, `?area=<frameworkId>/<areaKey>`, `?unit=`, `?language=`, `?place=`, `?now=1`, `?q=`. */
  find: peopleUrls.champions,
  /** Everybody in the network, with search. */
  network: url('/champions/network'),
  join: url('/champions/join'),
  nominate: url('/champions/nominate'),
  /** My own place in the network: the agreement, first steps, what I help with. */
  mine: url('/champions/mine'),
  focus: url('/champions/mine/focus'),
  nomination: url('/champions/mine/nomination'),
  declineNomination: url('/champions/mine/nomination/no'),
  withdraw: url('/champions/mine/withdrawal'),
  stop: url('/champions/mine/end'),
  tickStep: url('/champions/mine/steps/:step'),
  /** Pause, go on, renew, hand over, step down. */
  term: url('/champions/mine/term'),
  /** A manager says yes or not now. */
  agreement: url('/champions/agreements/:championId'),
  handover: url('/champions/handovers/:championId'),
  coverage: url('/champions/coverage'),
  coverageFile: url('/champions/coverage.csv'),
  programme: url('/champions/programme'),
  programmeFile: url('/champions/programme.csv'),
  policy: url('/champions/programme/rules'),
  one: url(one),
} as const
