import { z } from 'zod'
import { audit } from '#platform/audit/audit.ts'
import { fresh, holds } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, page } from '#platform/http/page.ts'
import {
  type AnyTopic,
  type Channel,
  changeChannel,
  type Delivery,
  findChannel,
  listDeliveries,
  resendDelivery,
  testChannel,
} from '#platform/notifications/index.ts'
import { channelWords } from '../../channel-words.ts'
import { type House, topicsForAll, topicsOf } from '../../house.ts'
import { notificationsUrls } from '../../notifications.urls.ts'
import { ChannelView } from './channel.view.tsx'

export interface ChannelData {
  readonly channel: Channel
  readonly deliveries: readonly (Delivery & { readonly about: AnyTopic | undefined })[]
  readonly topics: readonly AnyTopic[]
}

const access = holds('administrator')

const carriesForm = form(
  (locale, { topics }: ChannelData) =>
    z.object({
      topics: z.array(z.enum(topics.map(({ name }) => name))).min(1, channelWords(locale).make.topicsMissing),
    }),
  { initial: ({ channel }) => ({ topics: channel.topics }) },
)

/** One channel: what it carries, a test, and what became of each message. */
export const channelPage = (house: House) =>
  page(notificationsUrls.channel, {
    access,
    async load({ db, params }): Promise<ChannelData> {
      const channel = found(await findChannel(db, params.channelId))
      const known = topicsOf(house)
      const deliveries = await listDeliveries(db, channel)
      return {
        channel,
        deliveries: deliveries.map(delivery => ({ ...delivery, about: known.get(delivery.topic) })),
        topics: topicsForAll(house),
      }
    },
    title: ({ data }) => data.channel.name,
    breadcrumbs: ({ ctx }) => [{ text: channelWords(ctx.locale).list.title, href: notificationsUrls.channels.href() }],
    view: ChannelView,
    form: carriesForm,
    refreshAfter: ({ data }) =>
      data.deliveries.some(({ attempts, deliveredAt, givenUpAt }) => attempts === 0 && !deliveredAt && !givenUpAt)
        ? 2
        : undefined,
    async submit({ tx, me, data: { channel }, input, locale }) {
      await changeChannel(tx, channel, { ...channel, topics: input.topics })
      await audit(tx, {
        actorId: me.id,
        action: 'notifications.channel-changed',
        subject: { kind: 'channel', id: channel.id },
        details: { name: channel.name, topics: input.topics },
      })
      return redirect(hrefOf(channel)).saying(channelWords(locale).one.saved)
    },
  })

const hrefOf = ({ id }: Channel) => notificationsUrls.channel.href({ channelId: id })

export const testChannelAction = action(notificationsUrls.testChannel, {
  access,
  load: async ({ db, params }) => found(await findChannel(db, params.channelId)),
  async submit({ tx, data: channel, locale, now }) {
    await testChannel(tx, channel, now)
    return redirect(hrefOf(channel)).saying(channelWords(locale).one.tested)
  },
})

export const resendAction = action(notificationsUrls.resend, {
  access: fresh(access),
  load: async ({ db, params }) => ({ channel: found(await findChannel(db, params.channelId)), ...params }),
  async submit({ tx, me, data: { channel, deliveryId }, locale }) {
    const { resent, gone } = channelWords(locale).one
    if (!(await resendDelivery(tx, channel, deliveryId))) return redirect(hrefOf(channel)).saying(gone)
    await audit(tx, {
      actorId: me.id,
      action: 'notifications.delivery-resent',
      subject: { kind: 'channel', id: channel.id },
      details: { name: channel.name },
    })
    return redirect(hrefOf(channel)).saying(resent)
  },
})
