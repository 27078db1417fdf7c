import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Writing } from '#platform/db/tx.ts'
import { notify } from '#platform/notifications/index.ts'
import { day } from '#platform/time.ts'
import { requestAsked } from '../evidence.topics.ts'
import { listAreaKeys } from '../named-skills.queries.ts'
import type { NamedSkill } from '../named-skills.ts'
import { listAssessorsFor, mayAnswer } from './confirmers.queries.ts'
import { countAsking, type OwnRequest } from './own-requests.queries.ts'
import { limits, type Purpose } from './requests.ts'
import { noteStep } from './steps.ts'

type Me = { readonly id: string }

interface Beginning {
  readonly purpose: Purpose
  readonly skills: readonly { readonly skill: NamedSkill; readonly level: number | undefined }[]
  readonly emptyId: string | undefined
}

/** Begins a request that nobody sees yet, in the empty draft `emptyId` where there is one. Returns its id. */
export async function beginRequest(
  tx: Writing,
  me: Me,
  { purpose, skills, emptyId }: Beginning,
  now: Date,
): Promise<string> {
  const id = emptyId ?? uuid()
  if (emptyId) await change(tx, me, id, { purpose, begun_at: now }, 'draft')
  else
    await tx
      .insertInto('confirmation_requests')
      .values({ organisation_id: tx.organisationId, id, person_id: me.id, purpose, begun_at: now })
      .execute()
  for (const { skill, level } of skills) await putSkill(tx, { id, purpose }, skill, level)
  await suggestEvidence(tx, me, id)
  return id
}

/** A new request with the skills, evidence and words of an earlier one that came to nothing. */
export async function beginAgain(tx: Writing, me: Me, earlier: OwnRequest, now: Date): Promise<string> {
  const id = uuid()
  const own = { organisation_id: tx.organisationId, id, person_id: me.id, begun_at: now }
  await tx
    .insertInto('confirmation_requests')
    .values({ ...own, purpose: earlier.purpose, message: earlier.message })
    .execute()
  await sql`insert into confirmation_request_skills
    select organisation_id, ${id}, framework_id, skill_key, framework_version_id, level, area_keys
    from confirmation_request_skills where organisation_id = ${tx.organisationId} and request_id = ${earlier.id}`.execute(
    tx,
  )
  await sql`insert into confirmation_request_evidence (organisation_id, request_id, evidence_id, version)
    select e.organisation_id, ${id}, e.id, e.version from confirmation_request_evidence x
    join evidence e on e.organisation_id = x.organisation_id and e.id = x.evidence_id and e.withdrawn_at is null
    where x.organisation_id = ${tx.organisationId} and x.request_id = ${earlier.id}`.execute(tx)
  return id
}

/** Adds a skill, or says another level of one that is there. */
export async function putSkill(
  tx: Writing,
  { id, purpose }: Pick<OwnRequest, 'id' | 'purpose'>,
  skill: NamedSkill,
  level: number | undefined,
): Promise<void> {
  const said = skill.levels.find(({ position }) => position === level)?.position ?? null
  const values = {
    framework_version_id: skill.versionId,
    level: purpose === 'confirm' ? said : null,
    area_keys: [...(await listAreaKeys(tx, skill.versionId, skill.skillKey))],
  }
  await tx
    .insertInto('confirmation_request_skills')
    .values({
      ...{ organisation_id: tx.organisationId, request_id: id },
      ...{ framework_id: skill.frameworkId, skill_key: skill.skillKey },
      ...values,
    })
    .onConflict(conflict =>
      conflict.columns(['organisation_id', 'request_id', 'framework_id', 'skill_key']).doUpdateSet(values),
    )
    .execute()
}

// What serves the skills is what goes along, until its owner says otherwise.
async function suggestEvidence(tx: Writing, me: Me, requestId: string): Promise<void> {
  await sql`insert into confirmation_request_evidence (organisation_id, request_id, evidence_id, version)
    select e.organisation_id, ${requestId}, e.id, e.version from evidence e
    where e.organisation_id = ${tx.organisationId} and e.person_id = ${me.id} and e.withdrawn_at is null and exists (
      select from evidence_skills s join confirmation_request_skills w
        on w.organisation_id = s.organisation_id and w.framework_id = s.framework_id and w.skill_key = s.skill_key
      where s.organisation_id = e.organisation_id and s.evidence_id = e.id and w.request_id = ${requestId})
    order by e.changed_at desc limit ${limits.evidence}`.execute(tx)
}

/** What goes along: these pieces of one's own evidence and no other. */
export async function chooseEvidence(tx: Writing, me: Me, { id }: OwnRequest, ids: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('confirmation_request_evidence')
    .where('organisation_id', '=', tx.organisationId)
    .where('request_id', '=', id)
    .execute()
  await sql`insert into confirmation_request_evidence (organisation_id, request_id, evidence_id, version)
    select organisation_id, ${id}, id, version from evidence
    where organisation_id = ${tx.organisationId} and person_id = ${me.id} and withdrawn_at is null
      and id = any(${[...ids]}::uuid[])`.execute(tx)
}

/** Whom it goes to: somebody by name, or the assessors together. */
export async function chooseAsked(tx: Writing, me: Me, { id }: OwnRequest, asked: string | 'assessors'): Promise<void> {
  const isAll = asked === 'assessors'
  await change(tx, me, id, { asked_id: isAll ? null : asked, asks_assessors: isAll })
}

export type SendFault = 'skills' | 'levels' | 'person' | 'mayNot' | 'noAssessors' | 'open' | 'ofThem' | 'aDay' | 'twice'

/** Sends a request, or sends it again after it came back. What goes along is fixed in the versions of this moment. */
export async function sendRequest(
  tx: Writing,
  me: Me,
  request: OwnRequest,
  message: string,
  now: Date,
): Promise<SendFault | undefined> {
  const readers = await readersOf(tx, me, request)
  if (typeof readers === 'string') return readers
  const fault = await limitFault(tx, me, request, now)
  if (fault) return fault
  await sql`delete from confirmation_request_evidence x using evidence e
    where x.organisation_id = ${tx.organisationId} and x.request_id = ${request.id}
      and e.organisation_id = x.organisation_id and e.id = x.evidence_id and e.withdrawn_at is not null`.execute(tx)
  await sql`update confirmation_request_evidence x set version = e.version from evidence e
    where x.organisation_id = ${tx.organisationId} and x.request_id = ${request.id}
      and e.organisation_id = x.organisation_id and e.id = x.evidence_id`.execute(tx)
  const isAgain = request.state === 'returned'
  const fresh = { answered_by: null, answer: '', what_would_do: '', closed_at: null, reminders: 0, reminded_at: null }
  // Whoever looked at it before goes on with it, so that nobody begins anew.
  const taken = isAgain && request.asksAssessors && request.answeredBy ? request.answeredBy.id : null
  const kept =
    taken && readers.includes(taken) ? { taken_by: taken, taken_at: now } : { taken_by: null, taken_at: null }
  // Sent twice at the same moment is sent once.
  const isSent = await change(
    tx,
    me,
    request.id,
    { ...fresh, ...kept, state: 'waiting', sent_at: now, message },
    request.state,
  )
  if (!isSent) return undefined
  await noteStep(
    tx,
    { requestId: request.id, act: isAgain ? 'sent-again' : 'sent', actorId: me.id, words: message },
    now,
  )
  await notify(tx, requestAsked, {
    to: kept.taken_by ? kept.taken_by : readers,
    payload: {
      ...{ requestId: request.id, purpose: request.purpose, isAgain },
      ...{ isShared: request.asksAssessors, isHandedOn: false },
    },
    actorId: me.id,
    now,
  })
  return undefined
}

async function readersOf(tx: Writing, me: Me, request: OwnRequest): Promise<readonly string[] | SendFault> {
  if (request.skills.length === 0) return 'skills'
  if (request.purpose === 'confirm' && request.skills.some(({ level }) => level === null)) return 'levels'
  if (request.asksAssessors) {
    const all = await listAssessorsFor(tx, me, request.id)
    return all.length > 0 ? all.map(({ id }) => id) : 'noAssessors'
  }
  if (!request.asked) return 'person'
  return (await mayAnswer(tx, me, request, request.asked.id)) ? [request.asked.id] : 'mayNot'
}

async function limitFault(tx: Writing, me: Me, request: OwnRequest, now: Date): Promise<SendFault | undefined> {
  const { open, ofThem, aDay } = await countAsking(tx, me, request.asked?.id, new Date(now.getTime() - day))
  if (open >= limits.open) return 'open'
  if (request.asked && ofThem >= limits.ofOnePerson) return 'ofThem'
  if (aDay >= limits.aDay) return 'aDay'
  const { rows } = await sql`
    select from confirmation_requests r
    join confirmation_request_skills s on s.organisation_id = r.organisation_id and s.request_id = r.id
    join confirmation_request_skills mine on mine.organisation_id = s.organisation_id and mine.request_id = ${request.id}
      and mine.framework_id = s.framework_id and mine.skill_key = s.skill_key
    where r.organisation_id = ${tx.organisationId} and r.person_id = ${me.id} and r.state = 'waiting'
      and r.purpose = ${request.purpose} and r.asks_assessors = ${request.asksAssessors}
      and r.asked_id is not distinct from ${request.asked?.id ?? null}::uuid limit 1`.execute(tx)
  return rows.length > 0 ? 'twice' : undefined
}

/** Takes a request back. A draft goes without a trace; of one that was sent it stays that it was. */
export async function withdrawRequest(tx: Writing, me: Me, request: OwnRequest, now: Date): Promise<void> {
  if (request.state === 'draft') {
    for (const table of ['confirmation_request_evidence', 'confirmation_request_skills'] as const)
      await tx
        .deleteFrom(table)
        .where('organisation_id', '=', tx.organisationId)
        .where('request_id', '=', request.id)
        .execute()
    await tx
      .deleteFrom('confirmation_requests')
      .where('organisation_id', '=', tx.organisationId)
      .where('person_id', '=', me.id)
      .where('id', '=', request.id)
      .execute()
    return
  }
  const withdrawn = { state: 'withdrawn', closed_at: now, taken_by: null, taken_at: null }
  if (!(await change(tx, me, request.id, withdrawn, request.state))) return
  await noteStep(tx, { requestId: request.id, act: 'withdrawn', actorId: me.id }, now)
}

async function change(
  tx: Writing,
  me: Me,
  requestId: string,
  set: Readonly<Record<string, string | number | boolean | Date | null>>,
  from?: OwnRequest['state'],
): Promise<boolean> {
  const requests = tx
    .updateTable('confirmation_requests')
    .set(set)
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', me.id)
    .where('id', '=', requestId)
  const { numUpdatedRows } = await (from ? requests.where('state', '=', from) : requests).executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}
