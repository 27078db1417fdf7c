import type { FeedSource } from '#platform/feeds/feed.ts'
import type { AnyTopic, Topics } from '#platform/notifications/index.ts'
import { topicsByName } from '#platform/notifications/index.ts'

/** What only the whole program knows. */
export interface House {
  /** Every topic that a feature declares. */
  readonly topics: () => readonly AnyTopic[]
  /** What else than the inbox a private address of a feed reader opens. */
  readonly feeds?: readonly FeedSource[]
  /** Where people choose the language of their mails. */
  readonly languageHref?: string
}

export const topicsOf = ({ topics }: House): Topics => topicsByName(topics())

/** Topics that concern the whole organisation, which channels may carry. */
export const topicsForAll = ({ topics }: House): readonly AnyTopic[] =>
  topics().filter(({ isOrganisationWide }) => isOrganisationWide)
