import { sql } from 'kysely'
import type { Config } from '../../config.ts'
import type { Database } from '../db/tx.ts'
import type { Organisation } from '../http/organisation.ts'
import { OutgoingError, sendOutside } from '../outgoing/index.ts'
import { type Body, type ChannelMessage, slackMessage, teamsMessage, webhookMessage } from './channel-messages.ts'
import { type Channel, deliverToChannel, findChannel, openChannel, testTopic } from './channels.ts'
import { absolute } from './compose.ts'
import { notificationUrls } from './notifications.urls.ts'
import { type Topics, tellOf } from './tell.ts'
import { words } from './words.ts'

interface Around {
  readonly database: Database
  readonly organisation: Organisation
  readonly config: Config
  readonly now: Date
}

interface Waiting {
  readonly id: string
  readonly channel_id: string
  readonly topic: string
  readonly payload: unknown
  readonly actor: string | null
  readonly created_at: Date
  readonly attempts: number
}

/**
 * Sends one message to its channel and writes down what came of it. The request is made outside of any transaction.
 * @throws {Error} when it should be tried again later
 */
export async function sendToChannel(topics: Topics, deliveryId: string, around: Around): Promise<void> {
  const { database, organisation, config, now } = around
  const found = await database.reading(organisation.id, async db => {
    const waiting = await findWaiting(db, deliveryId)
    const channel = waiting && (await findChannel(db, waiting.channel_id))
    return channel && { waiting, channel, opened: await openChannel(db, config, channel) }
  })
  if (!found) return
  const { waiting, channel, opened } = found
  const message = messageOf(topics, waiting, channel, around)
  if (!opened || !message) {
    const error = opened ? 'nothing-to-say' : 'sealed'
    return settle(around, waiting, { status: null, error, isOver: true })
  }
  const result = await attempt(config, opened.address, bodyOf(channel, message, waiting, opened.secret, now))
  const isOver = result.isFinal || waiting.attempts + 1 >= deliverToChannel.attempts
  await settle(around, waiting, { ...result, isOver: result.error !== undefined && isOver })
  if (result.error !== undefined && !isOver) throw new Error(result.error)
}

interface Attempt {
  readonly status: number | null
  readonly error: string | undefined
  /** Trying again would change nothing until somebody changes the settings. */
  readonly isFinal: boolean
}

async function attempt(config: Config, address: string, { body, headers }: Body): Promise<Attempt> {
  try {
    const { status } = await sendOutside(config, { url: address, method: 'POST', headers, body })
    const isTaken = status >= 200 && status < 300
    const isFinal = status >= 400 && status < 500 && ![408, 425, 429].includes(status)
    return { status, error: isTaken ? undefined : `status-${status}`, isFinal }
  } catch (error) {
    if (!(error instanceof OutgoingError)) throw error
    const isFinal = ['address', 'private', 'redirect'].includes(error.reason)
    return { status: null, error: error.reason, isFinal }
  }
}

function bodyOf(
  channel: Channel,
  message: ChannelMessage,
  { payload }: Waiting,
  secret: string | undefined,
  now: Date,
) {
  if (channel.kind === 'teams') return teamsMessage(message)
  if (channel.kind === 'slack') return slackMessage(message)
  return webhookMessage(message, payload, secret ?? '', now)
}

function messageOf(
  topics: Topics,
  waiting: Waiting,
  { locale, name }: Channel,
  { organisation, config }: Around,
): ChannelMessage | undefined {
  const t = words(locale)
  const says = tellOf(topics, waiting, locale, {
    organisation,
    actor: waiting.actor ?? undefined,
    timeZone: organisation.timeZone,
  })
  const test = { title: t.channel.test, text: t.channel.testText(name), href: notificationUrls.inbox.href() }
  const saying = waiting.topic === testTopic ? test : says
  if (!saying) return undefined
  return {
    id: waiting.id,
    topic: waiting.topic,
    title: saying.title,
    text: saying.text,
    href: absolute(saying.href, organisation, config),
    action: ('action' in saying ? saying.action : undefined) ?? t.mail.open,
    from: t.channel.from(organisation.name),
    locale,
    happenedAt: waiting.created_at,
  }
}

async function findWaiting(db: Parameters<typeof findChannel>[0], deliveryId: string): Promise<Waiting | undefined> {
  const { rows } = await sql<Waiting>`
    select d.id, d.channel_id, d.topic, d.payload, d.created_at, d.attempts,
      (select a.name from people a where a.organisation_id = d.organisation_id and a.id = d.actor_id) as actor
    from channel_deliveries d
    where d.organisation_id = ${db.organisationId} and d.id = ${deliveryId}
      and d.delivered_at is null and d.given_up_at is null`.execute(db)
  return rows[0]
}

interface Outcome {
  readonly status: number | null
  readonly error: string | undefined
  readonly isOver: boolean
}

function settle({ database, organisation, now }: Around, { id }: Waiting, { status, error, isOver }: Outcome) {
  return database.writing(organisation.id, async tx => {
    await sql`update channel_deliveries set attempts = attempts + 1, last_status = ${status}::smallint,
      last_error = ${error ?? null}::text, delivered_at = ${error === undefined ? now : null}::timestamptz,
      given_up_at = ${isOver ? now : null}::timestamptz
      where organisation_id = ${tx.organisationId} and id = ${id}`.execute(tx)
  })
}
