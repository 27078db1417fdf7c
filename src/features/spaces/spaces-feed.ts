import type { FeedSource } from '#platform/feeds/feed.ts'
import { spacesUrls } from './spaces.urls.ts'
import { excerpt } from './telling/excerpt.ts'
import { listLatestOpenings } from './topics.queries.ts'
import { words } from './words.ts'

const most = 50

/** New topics of the spaces that somebody is in, for a feed reader; who wrote them is left out. */
export const spacesFeed: FeedSource = {
  name: 'spaces',
  title: (locale, organisation) => words(locale).feed.title(organisation),
  about: locale => words(locale).feed.about,
  homeHref: spacesUrls.list.href(),
  async items(db, owner, { locale }) {
    const topics = await listLatestOpenings(db, owner, most)
    return topics.map(topic => ({
      id: topic.id,
      title: topic.title,
      text: `${topic.spaceName}\n\n${excerpt(topic.words, [], words(locale).someone)}`,
      href: spacesUrls.topic.href({ topicId: topic.id }),
      at: topic.openedAt,
    }))
  },
}
