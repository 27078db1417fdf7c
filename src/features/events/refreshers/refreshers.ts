import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import { notify, settle } from '#platform/notifications/index.ts'
import { refresherDue } from '../events.topics.ts'
import { monthsLater } from '../times.ts'
import { listConcerned, listRenewals, type Refresher } from './refreshers.queries.ts'
import { plusDays } from './standing.ts'

export type NewRefresher = Omit<Refresher, 'id' | 'madeAt' | 'endedAt' | 'seriesTitle' | 'unitName'>

/** Makes something that is to be refreshed from now on. */
export async function makeRefresher(
  tx: Writing,
  me: { readonly id: string },
  refresher: NewRefresher,
  now: Date,
): Promise<string> {
  const id = uuid()
  await tx
    .insertInto('refreshers')
    .values({
      ...{ organisation_id: tx.organisationId, id, title: refresher.title, why: refresher.why, words: refresher.words },
      ...{ statement: refresher.statement, months: refresher.months, remind_days: refresher.remindDays },
      ...{ grace_days: refresher.graceDays, series_id: refresher.seriesId ?? null, for_whom: refresher.forWhom },
      ...{ unit_id: refresher.unitId ?? null, made_by: me.id, made_at: now },
    })
    .execute()
  await audit(tx, { actorId: me.id, action: 'events.refresher-made', subject: { kind: 'refresher', id } })
  return id
}

/** Nobody is asked for it any more; what people did stays in their history. */
export async function endRefresher(
  tx: Writing,
  me: { readonly id: string },
  { id }: Refresher,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('refreshers')
    .set({ ended_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
  await audit(tx, { actorId: me.id, action: 'events.refresher-ended', subject: { kind: 'refresher', id } })
}

interface Done {
  readonly how: 'short-form' | 'event'
  readonly eventId?: string
  readonly timeZone: string
  readonly now: Date
}

/** Somebody refreshed it: it holds anew from today. By the same event it is refreshed once. */
export async function renew(
  tx: Writing,
  person: { readonly id: string },
  refresher: Pick<Refresher, 'id' | 'months'>,
  { how, eventId, timeZone, now }: Done,
): Promise<string> {
  const goodUntil = await monthsLater(now, refresher.months, timeZone)
  const before = (await listRenewals(tx, person, refresher.id))[0]?.goodUntil
  await tx
    .insertInto('refresher_renewals')
    .values({
      ...{ organisation_id: tx.organisationId, id: uuid(), refresher_id: refresher.id, person_id: person.id, how },
      ...{ event_id: eventId ?? null, done_at: now, good_until: goodUntil },
    })
    .onConflict(conflict => conflict.columns(['organisation_id', 'refresher_id', 'person_id', 'event_id']).doNothing())
    .execute()
  const keys = before
    ? [keyOf(refresher, 'soon', before), keyOf(refresher, 'over', before)]
    : [keyOf(refresher, 'first', undefined)]
  for (const key of keys) await settle(tx, refresherDue, { key, personId: person.id, now })
  return goodUntil
}

/** Whoever was at an event of a series has refreshed what goes with it. */
export async function renewByEvent(
  tx: Writing,
  person: { readonly id: string },
  { eventId, seriesId, timeZone, now }: { eventId: string; seriesId: string; timeZone: string; now: Date },
): Promise<void> {
  const rows = await tx
    .selectFrom('refreshers')
    .select(['id', 'months'])
    .where('organisation_id', '=', tx.organisationId)
    .where('series_id', '=', seriesId)
    .where('ended_at', 'is', null)
    .execute()
  for (const refresher of rows) await renew(tx, person, refresher, { how: 'event', eventId, timeZone, now })
}

/** So many days a reminder may be late, when the worker was not running. */
const lateDays = 3

/**
 * Tells those for whom it ends soon, those for whom it is over, and, in its first days, those who have never done it.
 * Each is told once of each. Returns how many were told.
 */
export async function remindOf(tx: Writing, refresher: Refresher, today: string, now: Date): Promise<number> {
  const made = refresher.madeAt.toISOString().slice(0, 10)
  const due = (await listConcerned(tx, refresher)).flatMap(({ id, goodUntil }) => {
    const kind: DueKind | undefined = goodUntil
      ? dueKind(refresher, goodUntil, today)
      : isWithin(made, today)
        ? 'first'
        : undefined
    return kind ? [{ id, kind, until: goodUntil ?? plusDays(made, refresher.graceDays), goodUntil }] : []
  })
  let told = 0
  // Whoever hears the same hears it with one statement: a new refresher may concern everybody at once.
  for (const [key, people] of Map.groupBy(due, ({ kind, goodUntil }) => keyOf(refresher, kind, goodUntil)))
    for (let first = 0; first < people.length; first += atOnce) {
      const part = people.slice(first, first + atOnce)
      const [{ until, kind } = { until: '', kind: 'first' }] = part
      const payload = { refresherId: refresher.id, title: refresher.title, until, isOver: kind === 'over' }
      told += await notify(tx, refresherDue, { to: part.map(({ id }) => id), payload, key, now })
    }
  return told
}

type DueKind = 'first' | 'soon' | 'over'
const atOnce = 500
const keyOf = ({ id }: Pick<Refresher, 'id'>, kind: DueKind, goodUntil: string | null | undefined) =>
  [id, kind, goodUntil].filter(Boolean).join(':')

const isWithin = (day: string, today: string) => today >= day && today <= plusDays(day, lateDays)

function dueKind({ remindDays }: Refresher, goodUntil: string, today: string): DueKind | undefined {
  if (isWithin(plusDays(goodUntil, -remindDays), today)) return 'soon'
  return isWithin(plusDays(goodUntil, 1), today) ? 'over' : undefined
}
