import { type QueryValues, url } from '#platform/http/urls.ts'
import { passportFramework } from './passport.ts'

const framework = '/passport/frameworks/:frameworkKey'

export const passportUrls = {
  show: url('/passport'),
  rounds: url('/passport/rounds'),
  round: url('/passport/rounds/:roundId'),
  area: url('/passport/areas/:areaKey'),
  areaAnswers: url('/passport/areas/:areaKey/answers'),
  check: url('/passport/check'),
  result: url('/passport/result'),
  history: url('/passport/history'),
  wishes: url('/passport/wishes'),
  takeOut: url('/passport/take-out'),
  takeOutByLink: url('/passport/take-out/link/:token'),
  takeOutFileByLink: url('/passport/take-out/link/:token/passport.json'),
  takeOutFile: url('/passport/take-out/passport.json'),

  /** The frameworks in one's passport, and those that can be taken in. */
  frameworks: url('/passport/frameworks'),
  framework: url(framework),
  takeIn: url(`${framework}/take-in`),
  putAway: url(`${framework}/put-away`),
  frameworkRounds: url(`${framework}/rounds`),
  frameworkArea: url(`${framework}/areas/:areaKey`),
  /** Saves one answer as it is chosen, and says with `?skill=` what is kept. */
  answers: url(`${framework}/answers`),
  frameworkCheck: url(`${framework}/check`),
  frameworkResult: url(`${framework}/result`),
  frameworkHistory: url(`${framework}/history`),
  /** One skill: what I said and when, what stands behind it, and what could come next. */
  skill: url(`${framework}/skills/:skillKey`),
  /** The skills of a role profile to answer; `profileKey` may be `basic`. */
  profile: url(`${framework}/profiles/:profileKey`),
  /** "Still true?": `?area=` or `?months=` say of what. */
  stillTrue: url(`${framework}/still-true`),
  /** Then and now: `?then=` and `?now=`, as YYYY-MM-DD. */
  compare: url(`${framework}/compare`),
  /** What a newer edition would change, and the yes to it. */
  edition: url(`${framework}/edition`),
} as const

/** The addresses of one framework's pages: Digital basics has the short ones. */
export function placesOf(frameworkKey: string) {
  const own = { frameworkKey }
  const isBasics = frameworkKey === passportFramework
  return {
    show: () => (isBasics ? passportUrls.show.href() : passportUrls.framework.href(own)),
    rounds: () => (isBasics ? passportUrls.rounds.href() : passportUrls.frameworkRounds.href(own)),
    area: (areaKey: string, query?: QueryValues) =>
      isBasics
        ? passportUrls.area.href({ areaKey }, query)
        : passportUrls.frameworkArea.href({ ...own, areaKey }, query),
    answers: () => passportUrls.answers.href(own),
    check: () => (isBasics ? passportUrls.check.href() : passportUrls.frameworkCheck.href(own)),
    result: () => (isBasics ? passportUrls.result.href() : passportUrls.frameworkResult.href(own)),
    /** `area`: that area skill by skill. */
    history: (query?: QueryValues) =>
      isBasics ? passportUrls.history.href({}, query) : passportUrls.frameworkHistory.href(own, query),
    skill: (skillKey: string) => passportUrls.skill.href({ ...own, skillKey }),
    stillTrue: (query?: QueryValues) => passportUrls.stillTrue.href(own, query),
    compare: (query?: QueryValues) => passportUrls.compare.href(own, query),
    edition: () => passportUrls.edition.href(own),
  }
}

/** In an address, the skills that stand outside of every area. No key looks like it. */
export const outsideAreas = '~'
