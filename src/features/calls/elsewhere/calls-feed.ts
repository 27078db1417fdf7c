import type { FeedItem, FeedSource } from '#platform/feeds/feed.ts'
import { calendarDay, formatDate, formatList, type Locale } from '#platform/i18n/index.ts'
import type { CallSkill } from '../call.ts'
import { callsUrls } from '../calls.urls.ts'
import { type ListedCall, listFeed } from '../feed/feed.queries.ts'
import { describeManyCallSkills } from '../skills.queries.ts'
import { words } from '../words.ts'
import { elsewhereWords } from './words.ts'

const most = 50

/** What colleagues ask for now, for a feed reader: never who asks, nor more of their words than the one line. */
export const callsFeed: FeedSource = {
  name: 'calls',
  title: (locale, organisation) => elsewhereWords(locale).feed.title(organisation),
  about: locale => elsewhereWords(locale).feed.about,
  homeHref: callsUrls.feed.href(),
  async items(db, owner, { locale, organisation, now }) {
    const filter = { show: 'open', kind: undefined, direction: undefined, words: '' } as const
    const part = { limit: most, offset: 0, today: calendarDay(organisation.timeZone, now) }
    const { calls } = await listFeed(db, owner, filter, part)
    const skills = await describeManyCallSkills(db, calls, locale)
    return calls.map(call => itemOf(call, skills.get(call.id) ?? [], locale))
  },
}

function itemOf(call: ListedCall, skills: readonly CallSkill[], locale: Locale): FeedItem {
  const { feed: t } = elsewhereWords(locale)
  const { directions, kinds } = words(locale)
  const named = (wanted: CallSkill['relation']) =>
    formatList(
      locale,
      skills.filter(({ relation }) => relation === wanted).map(({ name }) => name),
    )
  const [needs, gains] = [named('needed'), named('gained')]
  const lines = [
    `${directions[call.direction]} · ${kinds[call.kind]}.`,
    needs && (call.direction === 'asks' ? t.needs : t.lends)(needs),
    gains && (call.direction === 'asks' ? t.gains : t.wants)(gains),
    call.openUntil && t.until(formatDate(locale, call.openUntil)),
  ]
  return {
    id: call.id,
    title: call.title,
    text: lines.filter(Boolean).join(' '),
    href: callsUrls.show.href({ callId: call.id }),
    at: call.postedAt ?? call.begunAt,
  }
}
