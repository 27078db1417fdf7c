import { v7 as uuid } from 'uuid'
import { feedUrl, makeFeed, newsAnnounced, notificationsUrls } from '#features/notifications/index.ts'
import { correctionSuggested, leaverReported } from '#features/profiles/index.ts'
import { termHidden } from '#features/terms/index.ts'
import { feedFormats } from '#platform/feeds/feed.ts'
import { putMails } from '#platform/mail/mail.ts'
import {
  addChannel,
  announce,
  chooseHours,
  choosePaces,
  leavingToken,
  listInbox,
  markRead,
  notify,
  testChannel,
  topicsByName,
  usualHours,
} from '#platform/notifications/index.ts'
import type { TestApp } from '#platform/testing/app.ts'
import type { World } from '#platform/testing/world.ts'
import type { Examples } from './routes.ts'

/** An inbox with something read and something new, choices, a feed, news for everybody, and a channel that failed. */
export async function furnishNotifications(
  { database, config }: TestApp,
  { organisationId, slug, people }: World,
): Promise<Examples> {
  const now = new Date()
  const { asha, ben, elin, farah } = people
  const [newsId, channelId, feedId] = [uuid(), uuid(), uuid()]
  return database.writing(organisationId, async tx => {
    await notify(tx, correctionSuggested, { to: asha.id, payload: { field: 'about' }, actorId: ben.id })
    await notify(tx, termHidden, { to: asha.id, payload: { label: 'Wizard' } })
    await notify(tx, leaverReported, { to: farah.id, payload: { reportId: uuid() }, actorId: ben.id })
    const [latest] = await listInbox(tx, asha, { topic: undefined, unreadOnly: false, page: 1 })
    if (latest) await markRead(tx, asha, latest, now)
    await choosePaces(tx, topicsByName([termHidden]), asha, new Map([[termHidden.name, 'inbox']]), now)
    await chooseHours(tx, asha, { ...usualHours, quietFrom: '20:00', quietUntil: '07:00' }, now)
    const token = await makeFeed(tx, asha, { id: feedId, name: 'Reader on my phone', now })
    const news = { newsId, headline: 'Digital week begins on Monday', text: 'Come and see.\n\nBring a colleague.' }
    await announce(tx, newsAnnounced, { to: 'everyone', payload: news, key: newsId, actorId: elin.id, now })
    const about = { id: channelId, kind: 'webhook' as const, name: 'Intranet', address: 'https://hooks.example/in' }
    const carries = { locale: 'en' as const, topics: [newsAnnounced.name], createdBy: farah.id, now }
    await addChannel(tx, config, { ...about, ...carries })
    const channel = { ...about, ...carries, host: 'hooks.example', createdAt: now, removedAt: null }
    await testChannel(tx, channel, now)
    const { id: deliveryId } = await tx
      .updateTable('channel_deliveries')
      .set({ attempts: 10, given_up_at: now, last_status: 503, last_error: 'status-503' })
      .where('organisation_id', '=', organisationId)
      .where('channel_id', '=', channelId)
      .returning('id')
      .executeTakeFirstOrThrow()
    const letter = {
      locale: 'en' as const,
      subject: 'Cake',
      paragraphs: ['In the canteen.'],
      because: 'You like cake.',
    }
    const [mailId = ''] = await putMails(tx, [{ ...letter, to: ben.email, personId: ben.id, neverTwice: true }])
    await tx
      .updateTable('mails')
      .set({ handed_over_at: now, given_up_at: now, last_error: 'The worker ended while the mail server had it' })
      .where('organisation_id', '=', organisationId)
      .where('id', '=', mailId)
      .execute()
    const leaving = leavingToken(config, organisationId, { personId: asha.id, topic: termHidden.name })
    return {
      organisation: slug,
      notificationId: latest?.id ?? '',
      newsId,
      channelId,
      deliveryId,
      mailId,
      feedId,
      [`${notificationsUrls.stop.pattern} token`]: leaving,
      ...Object.fromEntries(
        feedFormats.flatMap(format =>
          [notificationsUrls[format], feedUrl('calls', format)].map(({ pattern }) => [`${pattern} token`, token]),
        ),
      ),
    }
  })
}
