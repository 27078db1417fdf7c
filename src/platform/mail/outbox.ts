import { sql } from 'kysely'
import type { Database, Writing } from '../db/tx.ts'
import { enqueue } from '../jobs/job.ts'
import type { OutgoingMail, Verdict } from './mail-server.ts'
import { deliverOne } from './sending.ts'

export interface WaitingMail extends OutgoingMail {
  readonly never_twice: boolean
  readonly handed_over_at: Date | null
  readonly attempts: number
}

/** Those of the mails that are neither sent nor given up. */
export const takeWaiting = (database: Database, organisationId: string, ids: readonly string[]) =>
  database.reading(organisationId, db =>
    db
      .selectFrom('mails')
      .select(['id', 'to_address', 'locale', 'subject', 'text_body', 'html_body', 'unsubscribe_url', 'list_id'])
      .select([
        'created_at',
        'never_twice',
        'handed_over_at',
        'attempts',
        'calendar_method',
        'calendar_body',
        'reply_to',
      ])
      .where('organisation_id', '=', organisationId)
      .where('id', 'in', ids)
      .where('sent_at', 'is', null)
      .where('given_up_at', 'is', null)
      .orderBy('id')
      .execute(),
  )

export interface Result {
  readonly id: string
  readonly verdict: Verdict
  /** Nothing more is tried. */
  readonly isOver: boolean
}

/** Where mails stand, written in few transactions however many are under way. */
export interface Ledger {
  /** Says that the mail is about to be with the server; false if another worker said so first. */
  handOver(mail: WaitingMail): Promise<boolean>
  /** Written down together with what is handed over next, or by `close`. */
  settle(result: Result): void
  close(): Promise<void>
}

/** Gathers what several mails have to write at the same moment into one transaction. */
export function ledger(database: Database, organisationId: string, clock: () => Date): Ledger {
  let settled: readonly Result[] = []
  const write = async (mails: readonly WaitingMail[]) => {
    const results = settled
    settled = []
    try {
      return await database.writing(organisationId, async tx => {
        await settleAll(tx, results, clock())
        return mails.length > 0 ? await markHandedOver(tx, mails, clock()) : new Set<string>()
      })
    } catch (error) {
      settled = [...results, ...settled]
      throw error
    }
  }
  return {
    handOver: gathered(async mails => {
      const marked = await write(mails)
      return ({ id }) => marked.has(id)
    }),
    settle: result => {
      settled = [...settled, result]
    },
    async close() {
      if (settled.length > 0) await write([])
    },
  }
}

// Whoever sees it unmarked, or with the mark of the attempt that broke, is the one who sends it.
async function markHandedOver(tx: Writing, mails: readonly WaitingMail[], at: Date): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`update mails m set handed_over_at = ${at}
    from unnest(${mails.map(({ id }) => id)}::uuid[],
      ${mails.map(({ handed_over_at }) => handed_over_at)}::timestamptz[]) as seen (id, handed_over_at)
    where m.organisation_id = ${tx.organisationId} and m.id = seen.id and m.sent_at is null and m.given_up_at is null
      and date_trunc('milliseconds', m.handed_over_at) is not distinct from seen.handed_over_at
    returning m.id`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}

async function settleAll(tx: Writing, results: readonly Result[], at: Date): Promise<void> {
  const taken = results.flatMap(({ id, verdict }) => (verdict.kind === 'taken' ? [id] : []))
  // Once it is sent nobody needs the words, which may hold a sign-in link.
  if (taken.length > 0)
    await tx
      .updateTable('mails')
      .set({
        sent_at: at,
        text_body: null,
        html_body: null,
        calendar_body: null,
        unsubscribe_url: null,
        reply_to: null,
      })
      .set(eb => ({ attempts: eb('attempts', '+', 1) }))
      .where('organisation_id', '=', tx.organisationId)
      .where('id', 'in', taken)
      .execute()
  for (const { id, verdict, isOver } of results)
    if (verdict.kind === 'refused' || verdict.kind === 'unknown')
      await sql`update mails set attempts = attempts + 1, last_error = ${verdict.reason.slice(0, 300)},
        given_up_at = ${isOver ? at : null},
        handed_over_at = case when ${verdict.kind === 'unknown'} then handed_over_at end
        where organisation_id = ${tx.organisationId} and id = ${id}`.execute(tx)
}

// One transaction at a time: whatever comes while it is written goes into the next one.
function gathered<T, R>(work: (items: readonly T[]) => Promise<(item: T) => R>): (item: T) => Promise<R> {
  let waiting: T[] = []
  let next: Promise<(item: T) => R> | undefined
  let before: Promise<unknown> = Promise.resolve()
  const begin = async () => {
    await before
    await new Promise<void>(resolve => setImmediate(resolve))
    const items = waiting
    waiting = []
    before = next?.catch(() => {}) ?? before
    next = undefined
    return work(items)
  }
  return async item => {
    waiting.push(item)
    next ??= begin()
    return (await next)(item)
  }
}

/** Lets a mail that was given up be tried again from the start. False when there is no such mail. */
export async function resendMail(tx: Writing, mailId: string): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`update mails
    set given_up_at = null, handed_over_at = null, attempts = 0
    where organisation_id = ${tx.organisationId} and id::text = ${mailId} and given_up_at is not null
      and sent_at is null and text_body is not null
    returning id`.execute(tx)
  for (const { id } of rows) await enqueue(tx, deliverOne, { mailId: id }, { key: `mail:${id}` })
  return rows.length > 0
}
