import { learningUrls } from '#features/learning/index.ts'
import { passportUrls } from '#features/passport/index.ts'
import { peopleUrls } from '#features/people/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { championsUrls } from './champions.urls.ts'
import type { FirstStep } from './first-steps.ts'
import { joiningWords } from './joining-words.ts'
import { supportUrls } from './support/support.urls.ts'

const links = {
  focus: championsUrls.focus.href(),
  passport: passportUrls.show.href(),
  cards: learningUrls.catalogue.href(),
  meet: peopleUrls.champions.href(),
  log: supportUrls.desk.href(),
} as const

/** Where a first step is done, when it is done somewhere in the product. */
export function linkOf(
  step: FirstStep,
  locale: Locale,
): { readonly href: string; readonly linkText: string } | undefined {
  const name = Object.keys(links).find((each): each is keyof typeof links => each === step)
  return name && { href: links[name], linkText: joiningWords(locale).mine.stepLinks[name] }
}
