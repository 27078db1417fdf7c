import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import { publish } from '#platform/events/event.ts'
import type { Call, CallAudience, CallKind, Direction, PlaceKind } from '../call.ts'
import { callEdited, callPosted, callWidened } from '../calls.events.ts'
import { listCallSkills } from '../calls.queries.ts'
import { chooseCallSkills } from '../skills.queries.ts'
import { noteChange } from '../trace.ts'

type Person = { readonly id: string }

/** What a person writes into a call. */
export interface CallContent {
  readonly direction: Direction
  readonly kind: CallKind
  readonly title: string
  readonly details: string
  readonly why: string
  readonly placeKind: PlaceKind
  readonly place: string
  readonly weekdays: readonly number[]
  readonly hours: number | undefined
  readonly helpersWanted: number
  readonly openUntil: string | undefined
  readonly audience: CallAudience
}

/** Everything of a call that somebody wrote. */
export const wordsOf = ({
  title,
  details,
  why,
  place,
}: Pick<CallContent, 'title' | 'details' | 'why' | 'place'>): string => [title, details, why, place].join('\n')

const columnsOf = (content: CallContent) => ({
  direction: content.direction,
  kind: content.kind,
  title: content.title,
  details: content.details,
  why: content.why,
  place_kind: content.placeKind,
  place: content.placeKind === 'place' ? content.place : '',
  weekdays: [...content.weekdays],
  hours: content.hours ?? null,
  helpers_wanted: content.helpersWanted,
  open_until: content.openUntil ?? null,
  audience: content.audience,
})

/** Begins a call that nobody sees yet. Returns its id. */
export async function beginCall(
  tx: Writing,
  me: Person,
  content: CallContent,
  { locale, now }: { readonly locale: string; readonly now: Date },
): Promise<string> {
  const id = uuid()
  await tx
    .insertInto('calls')
    .values({
      ...{ organisation_id: tx.organisationId, id, person_id: me.id, locale, begun_at: now, changed_at: now },
      ...columnsOf(content),
    })
    .execute()
  return id
}

const changeCall = (tx: Writing, { id }: Pick<Call, 'id'>) =>
  tx.updateTable('calls').where('organisation_id', '=', tx.organisationId).where('id', '=', id)

/**
 * Says something else in a call. Of an open one it is kept what stood there before, and an audience never
 * shrinks. Returns whether anything is different now.
 */
export async function editCall(tx: Writing, me: Person, call: Call, content: CallContent, now: Date): Promise<boolean> {
  const isPosted = call.state !== 'draft'
  const audience = isPosted && call.audience === 'organisation' ? 'organisation' : content.audience
  await changeCall(tx, call)
    .set({ ...columnsOf({ ...content, audience }), changed_at: now })
    .execute()
  if (!isPosted) return true
  const before = Object.fromEntries(
    (Object.keys(content) as (keyof CallContent)[])
      .filter(name => JSON.stringify(content[name]) !== JSON.stringify(call[name]))
      .map(name => [name, call[name] ?? null]),
  )
  if (Object.keys(before).length === 0) return false
  await noteChange(tx, call, 'edited', { actorId: me.id, details: { before }, now })
  await publish(tx, callEdited, { callId: call.id }, { actorId: me.id })
  if (audience !== call.audience) await publish(tx, callWidened, { callId: call.id }, { actorId: me.id })
  return true
}

/** Opens a draft to those it is for. Posting twice posts once; false when it was no draft any more. */
export async function postCall(
  tx: Writing,
  me: Person & { readonly unitId: string | undefined },
  call: Call,
  now: Date,
) {
  const { numUpdatedRows } = await changeCall(tx, call)
    .set({ state: 'open', posted_at: now, changed_at: now, unit_id: me.unitId ?? null })
    .where('state', '=', 'draft')
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  await noteChange(tx, call, 'posted', { actorId: me.id, now })
  await audit(tx, { actorId: me.id, action: 'calls.posted', subject: { kind: 'call', id: call.id } })
  await publish(tx, callPosted, { callId: call.id }, { actorId: me.id })
  return true
}

/** Keeps an open call open until another day. */
export async function extendCall(tx: Writing, me: Person, call: Call, openUntil: string, now: Date): Promise<void> {
  await changeCall(tx, call).set({ open_until: openUntil, changed_at: now, chased_at: null }).execute()
  await noteChange(tx, call, 'extended', {
    actorId: me.id,
    details: { before: { openUntil: call.openUntil ?? null } },
    now,
  })
}

/** Makes a call of one's unit a call for everybody. */
export async function widenCall(tx: Writing, me: Person, call: Call, now: Date): Promise<void> {
  await changeCall(tx, call).set({ audience: 'organisation', widened_at: now, changed_at: now }).execute()
  await noteChange(tx, call, 'widened', { actorId: me.id, now })
  await publish(tx, callWidened, { callId: call.id }, { actorId: me.id })
}

/** A new draft with the words and skills of an earlier call of one's own. Returns its id. */
export async function copyCall(tx: Writing, me: Person, call: Call, now: Date): Promise<string> {
  const id = await beginCall(tx, me, { ...call, openUntil: undefined }, { locale: call.locale, now })
  const skills = await listCallSkills(tx, call)
  for (const relation of ['needed', 'gained'] as const) {
    const refs = skills.filter(skill => skill.relation === relation).map(({ ref }) => ref)
    await chooseCallSkills(tx, { id }, relation, refs, now)
  }
  return id
}

// What may hang on a draft that was posted before and taken down; rows go before those that they point at.
const onOffers = ['call_thanks', 'call_messages'] as const
const onCalls = ['call_offers', 'call_answers', 'call_views', 'call_tellings', 'call_changes', 'call_skills'] as const

/** Throws a draft away, with all that hangs on it. */
export async function discardDraft(tx: Writing, call: Pick<Call, 'id'>): Promise<void> {
  const these = sql`organisation_id = ${tx.organisationId}`
  for (const table of onOffers)
    await sql`delete from ${sql.table(table)} where ${these} and offer_id in (
      select id from call_offers where ${these} and call_id = ${call.id})`.execute(tx)
  for (const table of onCalls)
    await sql`delete from ${sql.table(table)} where ${these} and call_id = ${call.id}`.execute(tx)
  await sql`delete from calls where ${these} and id = ${call.id} and state = 'draft'`.execute(tx)
}
