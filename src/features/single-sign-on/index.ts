import type { OtherWays } from '#features/sign-in/index.ts'
import { feature } from '#platform/http/feature.ts'
import { singleSignOnUrls } from './single-sign-on.urls.ts'
import { words } from './words.ts'

export { singleSignOnUrls } from './single-sign-on.urls.ts'

/** What the door of sign-in learns from here: a button for each provider. */
export const singleSignOnWays: OtherWays = {
  list: async () => [],
  sharedDevice: locale => words(locale).sharedDevice,
  afterSignOut: async () => undefined,
  mine: { text: locale => words(locale).ways.title, href: singleSignOnUrls.ways.href() },
}

/** Coming in with the account that people have at work already: OpenID Connect, as many providers as there are. */
export const singleSignOn = feature({ name: 'single-sign-on' })
