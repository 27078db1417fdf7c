import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { listNearestChampions } from '#features/profiles/index.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import { notify } from '#platform/notifications/index.ts'
import { type HelpRequest, type RequestLine, selectRequests } from './requests.queries.ts'
import { askedOfChampion, requestMoved } from './support.topics.ts'

interface By {
  readonly me: { readonly id: string }
  readonly now: Date
}

/** Asks a champion in a sentence or two. Returns the request's id. */
export async function askChampion(
  tx: Writing,
  champion: { readonly id: string },
  words: string,
  { me, now }: By,
): Promise<string> {
  const id = uuid()
  await tx
    .insertInto('champion_requests')
    .values({
      ...{ organisation_id: tx.organisationId, id, person_id: me.id, champion_id: champion.id, words },
      ...{ asked_at: now, theirs_since: now, state_at: now },
    })
    .execute()
  await notify(tx, askedOfChampion, {
    ...{ to: champion.id, payload: { requestId: id, words: short(words), how: 'asked' }, key: id, actorId: me.id, now },
  })
  return id
}

/** The champion answers; the asker hears of it. False when it was no longer open. */
export async function answerRequest(
  tx: Writing,
  request: HelpRequest,
  words: string,
  { me, now }: By,
): Promise<boolean> {
  if (!(await move(tx, request, 'open', { state: 'answered', state_at: now }))) return false
  await note(tx, request, 'answered', { me, words, now })
  await tellAsker(tx, request, 'answered', { me, now })
  return true
}

/** It did not help yet: the same champion has it again. */
export async function askAgain(tx: Writing, request: HelpRequest, words: string, { me, now }: By): Promise<boolean> {
  const open = { state: 'open', state_at: now, theirs_since: now, reminded_at: null, programme_told_at: null } as const
  if (!(await move(tx, request, 'answered', open))) return false
  await note(tx, request, 'asked-again', { me, words, now })
  await notify(tx, askedOfChampion, {
    ...{ to: request.championId, payload: { requestId: request.id, words: short(words), how: 'again' } },
    ...{ key: `${request.id}:${now.getTime()}`, actorId: me.id, now },
  })
  return true
}

/** Another champion has it from now on, with everything that was written. `me` is nobody when a champion went quiet. */
export async function passOn(
  tx: Writing,
  request: HelpRequest,
  to: { readonly id: string },
  { words, me, now }: { readonly words: string; readonly me: { readonly id: string } | undefined; readonly now: Date },
): Promise<boolean> {
  const theirs = { champion_id: to.id, theirs_since: now, reminded_at: null, programme_told_at: null }
  if (to.id === request.personId || !(await move(tx, request, 'open', theirs))) return false
  await note(tx, request, 'passed-on', { me, words, toId: to.id, now })
  const key = `${request.id}:${now.getTime()}`
  await notify(tx, askedOfChampion, {
    ...{ to: to.id, payload: { requestId: request.id, words: short(request.words), how: 'passed-on' }, key, now },
    actorId: me?.id,
  })
  await tellAsker(tx, request, 'passed-on', { me, now })
  return true
}

/** The asker has what they needed. */
export async function closeRequest(tx: Writing, request: HelpRequest, { me, now }: By): Promise<boolean> {
  if (!(await move(tx, request, 'answered', { state: 'closed', state_at: now }))) return false
  await note(tx, request, 'closed', { me, words: '', now })
  return true
}

/** The asker does not need it any more. */
export async function withdrawRequest(tx: Writing, request: HelpRequest, { me, now }: By): Promise<boolean> {
  if (!(await move(tx, request, 'open', { state: 'withdrawn', state_at: now }))) return false
  await note(tx, request, 'withdrawn', { me, words: '', now })
  return true
}

/** Gives what waits for somebody to the named successor, or to the champion nearest to each asker. */
export async function passOnAllOf(
  tx: Writing,
  champion: { readonly id: string },
  { successorId, now }: { readonly successorId: string | undefined; readonly now: Date },
): Promise<number> {
  const waiting = await selectRequests(
    tx,
    sql`r.champion_id = ${champion.id} and r.state = 'open' order by r.asked_at limit 500`,
  )
  let moved = 0
  for (const request of waiting) {
    const asker = await placeOf(tx, request.personId)
    const near = await listNearestChampions(tx, asker, { limit: 2, now })
    const nearest = near.find(({ id }) => id !== champion.id)
    const to = successorId && successorId !== request.personId ? { id: successorId } : nearest
    if (to && (await passOn(tx, request, to, { words: '', me: undefined, now }))) moved += 1
  }
  if (moved > 0)
    await audit(tx, {
      ...{ actorId: undefined, action: 'champions.requests-passed-on' },
      ...{ subject: { kind: 'person', id: champion.id }, details: { requests: moved } },
    })
  return moved
}

async function placeOf(tx: Writing, personId: string) {
  const row = await tx
    .selectFrom('people')
    .select(['unit_id', 'manager_id'])
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', personId)
    .executeTakeFirst()
  return { id: personId, unitId: row?.unit_id ?? undefined, managerId: row?.manager_id ?? undefined }
}

/** What those asked who have left since: nobody waits for an answer any more. */
export async function withdrawOfLeavers(tx: Writing, now: Date): Promise<void> {
  await sql`update champion_requests r set state = 'withdrawn', state_at = ${now}
    from people p where r.organisation_id = ${tx.organisationId} and r.state = 'open'
      and p.organisation_id = r.organisation_id and p.id = r.person_id and p.left_at is not null`.execute(tx)
}

type Change = Partial<{
  readonly state: HelpRequest['state']
  readonly state_at: Date
  readonly champion_id: string
  readonly theirs_since: Date
  readonly reminded_at: null
  readonly programme_told_at: null
}>

// Two may press at once: whoever is first moves it.
async function move(tx: Writing, { id }: HelpRequest, from: HelpRequest['state'], change: Change): Promise<boolean> {
  const moved = await tx
    .updateTable('champion_requests')
    .set(change)
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', id)
    .where('state', '=', from)
    .returning('id')
    .executeTakeFirst()
  return moved !== undefined
}

interface Line {
  readonly me: { readonly id: string } | undefined
  readonly words: string
  readonly toId?: string
  readonly now: Date
}

async function note(tx: Writing, { id }: HelpRequest, act: RequestLine['act'], { me, words, toId, now }: Line) {
  await tx
    .insertInto('champion_request_lines')
    .values({
      ...{ organisation_id: tx.organisationId, id: uuid(), request_id: id, person_id: me?.id ?? null, act, words },
      ...{ to_id: toId ?? null, written_at: now },
    })
    .execute()
}

async function tellAsker(
  tx: Writing,
  request: HelpRequest,
  what: 'answered' | 'passed-on',
  { me, now }: { readonly me: { readonly id: string } | undefined; readonly now: Date },
): Promise<void> {
  await notify(tx, requestMoved, {
    ...{
      to: request.personId,
      payload: { requestId: request.id, what },
      key: `${what}:${request.id}:${now.getTime()}`,
    },
    ...{ actorId: me?.id, now },
  })
}

const short = (words: string): string => (words.length > 200 ? `${words.slice(0, 199)}…` : words)
