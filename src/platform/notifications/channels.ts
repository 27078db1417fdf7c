import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Config } from '../../config.ts'
import type { Reading, Writing } from '../db/tx.ts'
import { isLocale, type Locale } from '../i18n/index.ts'
import { enqueue } from '../jobs/job.ts'
import { sealOf } from '../secrets/seal.ts'

export const channelKinds = ['teams', 'slack', 'webhook'] as const
export type ChannelKind = (typeof channelKinds)[number]

export interface Channel {
  readonly id: string
  readonly kind: ChannelKind
  readonly name: string
  readonly locale: Locale
  readonly topics: readonly string[]
  /** What of its address may be shown. */
  readonly host: string
  readonly createdAt: Date
  readonly removedAt: Date | null
}

type Place = Pick<Config, 'SECRET_KEY' | 'DATA_DIR'>

export const deliverToChannel = { name: 'notifications.deliver-to-channel', attempts: 10 }
/** The message that only says that it works. */
export const testTopic = 'capable.test'

interface NewChannel {
  readonly id: string
  readonly kind: ChannelKind
  readonly name: string
  readonly address: string
  readonly locale: Locale
  readonly topics: readonly string[]
  readonly createdBy: string | undefined
  readonly now: Date
}

/** Adds a channel. Returns the secret that its requests are signed with, which is told this once; only webhooks have one. */
export async function addChannel(tx: Writing, config: Place, channel: NewChannel): Promise<string | undefined> {
  const { id, kind, name, address, locale, topics, createdBy, now } = channel
  const secret = kind === 'webhook' ? `whsec_${randomBytes(32).toString('base64')}` : undefined
  const seal = sealOf(config)
  await tx
    .insertInto('notification_channels')
    .values({
      organisation_id: tx.organisationId,
      id,
      kind,
      name,
      locale,
      topics: [...topics],
      sealed_address: seal.close(address, `channel ${id} address`),
      host: new URL(address).host,
      sealed_secret: secret === undefined ? null : seal.close(secret, `channel ${id} secret`),
      created_by: createdBy ?? null,
      created_at: now,
    })
    .execute()
  return secret
}

/** Address and secret in the clear; undefined when they were sealed with another key. */
export async function openChannel(db: Reading, config: Place, { id }: Pick<Channel, 'id'>) {
  const row = await db
    .selectFrom('notification_channels')
    .select(['sealed_address', 'sealed_secret'])
    .where('organisation_id', '=', db.organisationId)
    .where('id', '=', id)
    .executeTakeFirst()
  const seal = sealOf(config)
  const address = row && seal.open(row.sealed_address, `channel ${id} address`)
  const secret = row?.sealed_secret ? seal.open(row.sealed_secret, `channel ${id} secret`) : undefined
  const isReadable = address !== undefined && (row?.sealed_secret == null || secret !== undefined)
  return isReadable ? { address, secret } : undefined
}

const columns = ['id', 'kind', 'name', 'locale', 'topics', 'host'] as const

export async function listChannels(db: Reading): Promise<readonly Channel[]> {
  const rows = await db
    .selectFrom('notification_channels')
    .select(columns)
    .select(['created_at as createdAt', 'removed_at as removedAt'])
    .where('organisation_id', '=', db.organisationId)
    .where('removed_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map(toChannel)
}

export async function findChannel(db: Reading, channelId: string): Promise<Channel | undefined> {
  const row = await db
    .selectFrom('notification_channels')
    .select(columns)
    .select(['created_at as createdAt', 'removed_at as removedAt'])
    .where('organisation_id', '=', db.organisationId)
    .where(sql<boolean>`id::text = ${channelId}`)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return row && toChannel(row)
}

const toChannel = <Row extends Omit<Channel, 'locale' | 'kind'> & { locale: string; kind: string }>(
  row: Row,
): Channel => ({
  ...row,
  kind: channelKinds.find(kind => kind === row.kind) ?? 'webhook',
  locale: isLocale(row.locale) ? row.locale : 'en',
})

/** Changes what a channel is called and what it carries. */
export async function changeChannel(
  tx: Writing,
  { id }: Channel,
  { name, topics, locale }: Pick<Channel, 'name' | 'topics' | 'locale'>,
): Promise<void> {
  await tx
    .updateTable('notification_channels')
    .set({ name, topics: [...topics], locale })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', id)
    .execute()
}

/** Nothing is sent there any more; what was on its way is given up. */
export async function removeChannel(tx: Writing, { id }: Channel, now: Date): Promise<void> {
  await tx
    .updateTable('notification_channels')
    .set({ removed_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', id)
    .execute()
  await tx
    .updateTable('channel_deliveries')
    .set({ given_up_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('channel_id', '=', id)
    .where('delivered_at', 'is', null)
    .execute()
}

interface Happening {
  readonly topic: string
  readonly key: string
  /** JSON. */
  readonly payload: string
  readonly actorId: string | undefined
  readonly now: Date
}

/** Puts a happening before every channel that carries its topic; each gets it once. */
export async function tellChannels(tx: Writing, { topic, key, payload, actorId, now }: Happening): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    insert into channel_deliveries (organisation_id, channel_id, topic, key, payload, actor_id, created_at)
    select c.organisation_id, c.id, ${topic}, ${key}, ${payload}::jsonb, ${actorId ?? null}::uuid, ${now}
    from notification_channels c
    where c.organisation_id = ${tx.organisationId} and c.removed_at is null and ${topic} = any(c.topics)
    on conflict (organisation_id, channel_id, topic, key) do nothing
    returning id`.execute(tx)
  for (const { id } of rows) await enqueue(tx, deliverToChannel, { deliveryId: id })
}

/** Sends a message to one channel that only says that it works. */
export async function testChannel(tx: Writing, { id }: Channel, now: Date): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    insert into channel_deliveries (organisation_id, channel_id, topic, key, payload, created_at)
    values (${tx.organisationId}, ${id}, ${testTopic}, ${uuid()}, '{}', ${now}) returning id`.execute(tx)
  for (const delivery of rows) await enqueue(tx, deliverToChannel, { deliveryId: delivery.id })
}

export interface Delivery {
  readonly id: string
  readonly topic: string
  readonly createdAt: Date
  readonly attempts: number
  readonly deliveredAt: Date | null
  readonly givenUpAt: Date | null
  readonly lastStatus: number | null
  readonly lastError: string | null
}

/** What became of the latest messages to a channel. */
export const listDeliveries = (db: Reading, { id }: Channel): Promise<readonly Delivery[]> =>
  db
    .selectFrom('channel_deliveries')
    .select(['id', 'topic', 'attempts', 'created_at as createdAt', 'delivered_at as deliveredAt'])
    .select(['given_up_at as givenUpAt', 'last_status as lastStatus', 'last_error as lastError'])
    .where('organisation_id', '=', db.organisationId)
    .where('channel_id', '=', id)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute()

/** Lets a message that was given up be tried again from the start. False when there is no such message. */
export async function resendDelivery(tx: Writing, { id }: Channel, deliveryId: string): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`update channel_deliveries set given_up_at = null, attempts = 0
    where organisation_id = ${tx.organisationId} and channel_id = ${id} and id::text = ${deliveryId}
      and given_up_at is not null and delivered_at is null returning id`.execute(tx)
  for (const row of rows) await enqueue(tx, deliverToChannel, { deliveryId: row.id })
  return rows.length > 0
}
