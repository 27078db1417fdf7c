import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { audit } from '#platform/audit/audit.ts'
import { fresh, holds } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect, shown } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { locales } from '#platform/i18n/index.ts'
import { type AnyTopic, addChannel, channelKinds, findChannel } from '#platform/notifications/index.ts'
import { findFault } from '#platform/outgoing/index.ts'
import { channelWords } from '../../channel-words.ts'
import { type House, topicsForAll } from '../../house.ts'
import { notificationsUrls } from '../../notifications.urls.ts'
import { NewChannelView } from './new-channel.view.tsx'

export interface NewChannelData {
  readonly topics: readonly AnyTopic[]
  /** The secret itself, in answer to the form and never again. */
  readonly made?: { readonly id: string; readonly secret: string }
}

const channelForm = form(
  (locale, { topics }: NewChannelData) => {
    const t = channelWords(locale).make
    return z.object({
      kind: z.enum(channelKinds, t.kindMissing),
      name: z.string().trim().min(1, t.nameMissing).max(100, t.nameLong),
      secretAddress: z.string().trim().min(1, t.faults.address),
      topics: z.array(z.enum(topics.map(({ name }) => name))).min(1, t.topicsMissing),
      locale: z.enum(locales, t.localeMissing),
      channelId: z.uuid().catch(() => uuid()),
    })
  },
  { initial: ({ topics }) => ({ channelId: uuid(), topics: topics.map(({ name }) => name) }) },
)

/** Adds a channel, and shows its secret this once if it has one. */
export const newChannelPage = (house: House) =>
  page(notificationsUrls.newChannel, {
    access: fresh(holds('administrator')),
    load: (): NewChannelData => ({ topics: topicsForAll(house) }),
    title: ({ data, ctx }) => channelWords(ctx.locale).make[data.made ? 'made' : 'title'],
    breadcrumbs: ({ ctx }) => [{ text: channelWords(ctx.locale).list.title, href: notificationsUrls.channels.href() }],
    view: NewChannelView,
    form: channelForm,
    async submit({ tx, me, data, input, locale, now, config }) {
      const t = channelWords(locale).make
      const { channelId: id, secretAddress: address, kind, name, topics } = input
      const there = notificationsUrls.channel.href({ channelId: id })
      if (await findChannel(tx, id)) return redirect(there).saying(t.again)
      const fault = await findFault(config, address)
      if (fault) return invalid({ secretAddress: fault === 'private' ? t.faults.private : t.faults.address })
      const channel = { id, kind, name, address, locale: input.locale, topics, createdBy: me.id, now }
      const secret = await addChannel(tx, config, channel)
      await audit(tx, {
        actorId: me.id,
        action: 'notifications.channel-added',
        subject: { kind: 'channel', id },
        details: { name, kind, topics },
      })
      if (secret === undefined) return redirect(there).saying(t.done(name))
      return shown<NewChannelData>({ ...data, made: { id, secret } })
    },
  })
