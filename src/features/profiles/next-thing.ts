import type { WholeProfile } from './profiles.queries.ts'

export const nextThings = ['askMeAbout', 'photo', 'workingTime', 'reachMe', 'workingOn', 'about'] as const
export type NextThing = (typeof nextThings)[number]

/** The one thing that would help colleagues most and is not there yet; nothing when all of it is. */
export function nextThing(whole: WholeProfile): NextThing | undefined {
  const isThere: Readonly<Record<NextThing, boolean>> = {
    askMeAbout: whole.askMeAbout !== '',
    photo: whole.photoHash !== null,
    workingTime: whole.workingDays.length > 0 || whole.workingHours !== '',
    reachMe: whole.reachMe !== '',
    workingOn: whole.workingOn !== '',
    about: whole.about !== '',
  }
  return nextThings.find(thing => !isThere[thing])
}
