import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { readAsked } from './count/asked.ts'
import type { CountsFrom, Pledge } from './pledge.ts'
import type { PledgeChange } from './pledges.queries.ts'

export interface Act {
  readonly actorId: string
  readonly now: Date
}

export interface What {
  readonly title: string
  readonly profileKey: string
  readonly level: number | undefined
  readonly countsFrom: CountsFrom
}

/** Begins a pledge: a draft that only those who make pledges can see. */
export async function draftPledge(tx: Writing, what: What, { actorId, now }: Act): Promise<string> {
  const id = uuid()
  await tx
    .insertInto('pledges')
    .values({ organisation_id: tx.organisationId, id, ...columnsOf(what), made_by: actorId, made_at: now })
    .execute()
  await audit(tx, { actorId, action: 'pledges.drafted', subject: { kind: 'pledge', id } })
  return id
}

const columnsOf = ({ title, profileKey, level, countsFrom }: What) => ({
  title,
  profile_key: profileKey,
  level: level ?? null,
  counts_from: countsFrom,
})

/** Says of a draft what it promises; what was counted for another promise is counted anew. */
export async function sayWhat(tx: Writing, pledge: Pledge, what: What): Promise<void> {
  await setDraft(tx, pledge, columnsOf(what))
}

export interface Who {
  readonly unitIds: readonly string[]
  readonly joinedWeeks: number
  readonly leavesOutAway: boolean
}

/** Says of a draft who counts. */
export async function sayWho(tx: Writing, pledge: Pledge, { unitIds, joinedWeeks, leavesOutAway }: Who): Promise<void> {
  await setDraft(tx, pledge, { joined_weeks: joinedWeeks, leaves_out_away: leavesOutAway })
  const own = { organisation_id: tx.organisationId, pledge_id: pledge.id }
  await tx
    .deleteFrom('pledge_units')
    .where('organisation_id', '=', tx.organisationId)
    .where('pledge_id', '=', pledge.id)
    .execute()
  if (unitIds.length > 0)
    await tx
      .insertInto('pledge_units')
      .values(unitIds.map(unit_id => ({ ...own, unit_id })))
      .execute()
}

export interface When {
  readonly dueOn: string
  readonly enough: number
  readonly ownerId: string
  readonly words: string
}

/** Says of a draft by when, how many are enough, and who stands for it with which words. */
export async function sayWhen(tx: Writing, pledge: Pledge, { dueOn, enough, ownerId, words }: When): Promise<void> {
  await setDraft(tx, pledge, { due_on: dueOn, enough, owner_id: ownerId, words })
}

async function setDraft(tx: Writing, { id }: Pledge, columns: Record<string, string | number | boolean | null>) {
  await tx
    .updateTable('pledges')
    .set({ ...columns, counted_at: null, count_asked_at: null })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', id)
    .where('published_at', 'is', null)
    .execute()
}

/** The work that counts one pledge on every day; a second request while the first waits takes its place. */
export const countJob = { name: 'pledges.count', attempts: 5 }
/** The work that sets its figures anew among the units and people of today. */
export const refreshJob = { name: 'pledges.refresh', attempts: 5 }

/** Asks for a pledge to be counted, so that its maker sees what it would show. */
export async function askForCount(tx: Writing, { id }: Pick<Pledge, 'id'>, { actorId, now }: Act): Promise<void> {
  await sql`update pledges set count_asked_at = ${now} where organisation_id = ${tx.organisationId}::uuid
    and id = ${id}::uuid`.execute(tx)
  await enqueue(tx, countJob, { pledgeId: id }, { actorId, key: `count pledge ${id}` })
}

/** Makes a pledge public to everybody who works here. From now on what it asks stays as it is. */
export async function publishPledge(tx: Writing, pledge: Pledge, { actorId, now }: Act): Promise<void> {
  const { required } = await readAsked(tx, pledge)
  await tx
    .updateTable('pledges')
    .set({ published_at: now, published_by: actorId, requirements: JSON.stringify(required) })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', pledge.id)
    .where('published_at', 'is', null)
    .execute()
  await audit(tx, { actorId, action: 'pledges.published', subject: { kind: 'pledge', id: pledge.id } })
  await askForCount(tx, pledge, { actorId, now })
}

/** Throws a draft away; what is public is closed instead. */
export async function discardPledge(tx: Writing, { id }: Pledge, { actorId, now }: Act): Promise<void> {
  await tx
    .updateTable('pledges')
    .set({ discarded_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', id)
    .where('published_at', 'is', null)
    .execute()
  await audit(tx, { actorId, action: 'pledges.discarded', subject: { kind: 'pledge', id } })
}

/** Takes the drafts that were thrown away out of the house, with all that was counted for them. */
export async function removeDiscarded(tx: Writing): Promise<void> {
  await tx
    .deleteFrom('pledges')
    .where('organisation_id', '=', tx.organisationId)
    .where('discarded_at', 'is not', null)
    .execute()
}

export interface Changed extends When {
  readonly title: string
  readonly why: string
}

/** Changes what may be changed of a public pledge, and tells everybody what it was before and why. False: nothing new. */
export async function changePledge(tx: Writing, pledge: Pledge, to: Changed, { actorId, now }: Act): Promise<boolean> {
  // Names of people stay out of the trace: it is kept when somebody is erased.
  const all: readonly Pick<PledgeChange, 'what' | 'before' | 'after'>[] = [
    { what: 'title', before: pledge.title, after: to.title },
    { what: 'due', before: pledge.dueOn ?? '', after: to.dueOn },
    { what: 'enough', before: String(pledge.enough), after: String(to.enough) },
    { what: 'words', before: pledge.words, after: to.words },
    { what: 'owner', before: '', after: pledge.owner?.id === to.ownerId ? '' : '–' },
  ]
  const changes = all.filter(({ before, after }) => before !== after)
  if (changes.length === 0) return false
  await tx
    .updateTable('pledges')
    .set({ title: to.title, due_on: to.dueOn, enough: to.enough, words: to.words, owner_id: to.ownerId })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', pledge.id)
    .execute()
  const own = {
    organisation_id: tx.organisationId,
    pledge_id: pledge.id,
    why: to.why,
    changed_by: actorId,
    changed_at: now,
  }
  await tx
    .insertInto('pledge_changes')
    .values(
      changes.map(change => ({ ...own, id: uuid(), ...change, after: change.what === 'owner' ? '' : change.after })),
    )
    .execute()
  const details = { what: changes.map(({ what }) => what) }
  await audit(tx, { actorId, action: 'pledges.changed', subject: { kind: 'pledge', id: pledge.id }, details })
  return true
}

/** Ends a pledge: its figures stay as they were and nothing more is counted. */
export async function closePledge(tx: Writing, { id }: Pledge, words: string, { actorId, now }: Act): Promise<void> {
  await tx
    .updateTable('pledges')
    .set({ closed_at: now, closed_by: actorId, closing_words: words })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .execute()
  await audit(tx, { actorId, action: 'pledges.closed', subject: { kind: 'pledge', id } })
}
