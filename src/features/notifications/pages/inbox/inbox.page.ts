import { z } from 'zod'
import { signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import type { Organisation } from '#platform/http/organisation.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, page } from '#platform/http/page.ts'
import { pageNumber } from '#platform/http/page-number.ts'
import type { Locale } from '#platform/i18n/index.ts'
import {
  countInbox,
  findInInbox,
  type InboxFilter,
  type InboxRow,
  inboxPageSize,
  listInbox,
  markAllRead,
  markRead,
  type Saying,
  type Topics,
  tellOf,
} from '#platform/notifications/index.ts'
import { type House, topicsOf } from '../../house.ts'
import { notificationsUrls } from '../../notifications.urls.ts'
import { words } from '../../words.ts'
import { InboxView } from './inbox.view.tsx'

export interface InboxLine extends Saying {
  readonly id: string
  readonly about: string
  readonly createdAt: Date
  readonly isRead: boolean
}

export interface InboxData {
  readonly filter: InboxFilter
  readonly lines: readonly InboxLine[]
  readonly topics: readonly { readonly name: string; readonly title: string }[]
  readonly total: number
  readonly unread: number
  /** How many the filter finds. */
  readonly found: number
}

const filterOf = (query: URLSearchParams): InboxFilter => ({
  topic: query.get('topic') || undefined,
  unreadOnly: query.get('show') === 'unread',
  page: pageNumber(query, 1000),
})

export const inboxPage = (house: House) =>
  page(notificationsUrls.inbox, {
    access: signedIn,
    async load({ db, me, query, locale, organisation }): Promise<InboxData> {
      const topics = topicsOf(house)
      const counts = (await countInbox(db, me)).filter(({ topic }) => topics.has(topic))
      const asked = filterOf(query)
      const those = counts.filter(({ topic }) => asked.topic === undefined || topic === asked.topic)
      const amount = sum(those.map(({ total, unread }) => (asked.unreadOnly ? unread : total)))
      const filter = { ...asked, page: Math.min(asked.page, Math.max(1, Math.ceil(amount / inboxPageSize))) }
      const rows = await listInbox(db, me, filter)
      return {
        filter,
        lines: rows.flatMap(row => lineOf(row, topics, { locale, organisation }) ?? []),
        topics: counts.map(({ topic }) => ({ name: topic, title: topics.get(topic)?.about(locale).title ?? '' })),
        total: sum(counts.map(({ total }) => total)),
        unread: sum(counts.map(({ unread }) => unread)),
        found: amount,
      }
    },
    title: ({ ctx }) => words(ctx.locale).inbox.title,
    view: InboxView,
  })

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

interface Reader {
  readonly locale: Locale
  readonly organisation: Organisation
}

function lineOf(row: InboxRow, topics: Topics, { locale, organisation }: Reader): InboxLine | undefined {
  const actor = row.actor ?? undefined
  const saying = tellOf(topics, row, locale, { organisation, actor, timeZone: organisation.timeZone })
  const about = topics.get(row.topic)?.about(locale).title ?? ''
  return saying && { ...saying, id: row.id, about, createdAt: row.createdAt, isRead: row.readAt !== null }
}

/** Leads to what a message is about, and marks it as read on the way. */
export const openAction = (house: House) =>
  action(notificationsUrls.open, {
    access: signedIn,
    load: async ({ db, me, params }) => found(await findInInbox(db, me, params.notificationId)),
    async submit({ tx, me, data, locale, organisation, now }) {
      const line = found(lineOf(data, topicsOf(house), { locale, organisation }))
      if (!data.readAt) await markRead(tx, me, data, now)
      return redirect(line.href)
    },
  })

// Where the button stood, so that pressing it leads back to the same list.
const place = {
  topic: z.string().max(100).catch(''),
  show: z.string().max(20).catch(''),
  page: z.string().max(5).catch(''),
}
const backTo = ({ topic, show, page }: Record<keyof typeof place, string>) =>
  notificationsUrls.inbox.href({}, { topic, show, page: page === '1' ? '' : page })

export const readingAction = action(notificationsUrls.reading, {
  access: signedIn,
  load: async ({ db, me, params }) => found(await findInInbox(db, me, params.notificationId)),
  form: form(() => z.object({ ...place, read: z.enum(['yes', 'no']).catch('yes') })),
  async submit({ tx, me, data, input, locale, now }) {
    const { inbox: t } = words(locale)
    await markRead(tx, me, data, input.read === 'yes' ? now : null)
    return redirect(backTo(input)).saying(input.read === 'yes' ? t.markedRead : t.markedUnread)
  },
})

export const readAllAction = action(notificationsUrls.readAll, {
  access: signedIn,
  load: () => undefined,
  form: form(() => z.object({ ...place, until: z.coerce.date().catch(() => new Date(0)) })),
  async submit({ tx, me, input, locale, now }) {
    const count = await markAllRead(tx, me, { topic: input.topic || undefined, until: input.until, now })
    return redirect(backTo(input)).saying(words(locale).inbox.markedAll(count))
  },
})
