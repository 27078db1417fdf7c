import { sql } from 'kysely'
import { uuidOrNone } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { mayConfirmSql, requestsSql } from '../asking/may-confirm-sql.ts'
import { skillsColumn } from '../asking/own-requests.queries.ts'
import type { PersonName, Purpose, RequestSkill, RequestState } from '../asking/requests.ts'
import { type EvidenceText, type KeptFile, textColumns } from '../evidence.queries.ts'
import type { EvidenceKind } from '../evidence.ts'
import { asked, waitsFor } from './asked-sql.ts'
import { seesEvidence } from './sees-evidence.ts'

type Me = { readonly id: string }

/** A request as one who is asked sees it. */
export interface AskedRequest {
  readonly id: string
  readonly purpose: Purpose
  readonly state: RequestState
  readonly asksAssessors: boolean
  readonly asker: PersonName & { readonly jobTitle: string; readonly unitName: string | null }
  readonly takenBy: PersonName | null
  readonly message: string
  readonly answer: string
  readonly whatWouldDo: string
  readonly sentAt: Date
  readonly closedAt: Date | null
  readonly skills: readonly RequestSkill[]
  /** What one said of each skill, as long as it stands. */
  readonly given: readonly { readonly frameworkId: string; readonly skillKey: string; readonly level: number | null }[]
  readonly isRetracted: boolean
}

// What came back is its asker's again: they change it, and nobody sees that before it is sent anew.
const columns = (me: Me) => sql`r.id, r.purpose, r.state, r.asks_assessors as "asksAssessors", r.answer,
  r.what_would_do as "whatWouldDo", r.sent_at as "sentAt", r.closed_at as "closedAt",
  case when r.state = 'returned' then '' else r.message end as message,
  case when r.state = 'returned' then '[]' else ${skillsColumn} end as skills,
  jsonb_build_object('id', p.id, 'name', p.name, 'jobTitle', p.job_title, 'unitName', u.name) as asker,
  (select jsonb_build_object('id', t.id, 'name', t.name) from people t
    where t.organisation_id = r.organisation_id and t.id = r.taken_by) as "takenBy",
  (select coalesce(jsonb_agg(jsonb_build_object('frameworkId', n.framework_id, 'skillKey', n.skill_key, 'level', n.level)), '[]')
    from endorsements n where n.organisation_id = r.organisation_id and n.request_id = r.id
      and n.given_by = ${me.id} and n.retracted_at is null) as given,
  exists (select from endorsements n where n.organisation_id = r.organisation_id and n.request_id = r.id
    and n.given_by = ${me.id} and n.retracted_at is not null) as "isRetracted"`

/** One request that one is asked or has answered; for everybody else there is none. */
export async function findAskedRequest(db: Reading, me: Me, requestId: string): Promise<AskedRequest | undefined> {
  const { rows } = await sql<AskedRequest>`
    select ${columns(me)} ${asked(db, me)} and r.id = ${uuidOrNone(requestId)}`.execute(db)
  return rows[0]
}

export interface AskedEvidence extends EvidenceText {
  readonly id: string
  readonly kind: EvidenceKind
  readonly isWithdrawn: boolean
}

/** What was sent along, in the version of that moment. Of what its owner withdrew since, nothing but that it was there. */
export async function listAskedEvidence(db: Reading, request: AskedRequest): Promise<readonly AskedEvidence[]> {
  if (!seesEvidence(request)) return []
  const { rows } = await sql<AskedEvidence>`
    select e.id, e.kind, e.withdrawn_at is not null as "isWithdrawn", ${textColumns} ${sentAlong(db, request.id)}
    order by e.added_at, e.id`.execute(db)
  const nothing = {
    title: '',
    whatIDid: '',
    whatHappened: '',
    whatNext: '',
    address: null,
    happenedOn: null,
    file: null,
  }
  return rows.map(row => (row.isWithdrawn ? { ...row, ...nothing } : row))
}

const sentAlong = (db: Reading, requestId: string) => sql`
  from confirmation_request_evidence x
  join evidence e on e.organisation_id = x.organisation_id and e.id = x.evidence_id
  join evidence_versions v on v.organisation_id = x.organisation_id and v.evidence_id = x.evidence_id and v.number = x.version
  left join evidence_files f on f.organisation_id = v.organisation_id and f.id = v.file_id
  where x.organisation_id = ${db.organisationId} and x.request_id = ${requestId}`

/** A file that was sent along with a request one may look at. */
export async function findAskedFile(
  db: Reading,
  me: Me,
  requestId: string,
  fileId: string,
): Promise<KeptFile | undefined> {
  const request = await findAskedRequest(db, me, requestId)
  if (!request || !seesEvidence(request)) return undefined
  const { rows } = await sql<KeptFile>`
    select f.id, f.name, f.kind, f.byte_count as "byteCount", f.width, f.height ${sentAlong(db, request.id)}
      and e.withdrawn_at is null and f.id = ${uuidOrNone(fileId)}`.execute(db)
  return rows[0]
}

export type AskedList = 'waiting' | 'answered'

interface Place {
  readonly limit: number
  readonly offset: number
}

/** What others ask of one by name, or what one took from the shared queue; or what one has answered. Oldest waiting first. */
export async function listAsked(
  db: Reading,
  me: Me,
  list: AskedList,
  { limit, offset }: Place,
): Promise<{ requests: readonly AskedRequest[]; total: number }> {
  const which =
    list === 'waiting'
      ? sql`and r.state = 'waiting' and (r.asked_id = ${me.id} or r.taken_by = ${me.id}) order by r.sent_at, r.id`
      : sql`and r.answered_by = ${me.id} and r.state <> 'waiting' order by r.closed_at desc, r.id`
  const { rows } = await sql<AskedRequest & { total: number }>`
    select ${columns(me)}, count(*) over ()::int as total ${asked(db, me)} ${which} limit ${limit} offset ${offset}`.execute(
    db,
  )
  return { requests: rows, total: rows[0]?.total ?? 0 }
}

export interface QueueFilter {
  readonly frameworkId?: string | undefined
  readonly areaKey?: string | undefined
  readonly unitId?: string | undefined
  readonly whose?: 'free' | 'mine' | 'taken' | undefined
}

const shared = (db: Reading, me: Me) => sql`from ${requestsSql(db.organisationId)}
  and r.state = 'waiting' and r.asks_assessors and r.person_id <> ${me.id} and p.left_at is null
  and ${mayConfirmSql(sql`${me.id}::uuid`, 'assessors')}`

/** The shared queue of those requests that one may confirm, oldest first. */
export async function listQueue(
  db: Reading,
  me: Me,
  { frameworkId, areaKey, unitId, whose }: QueueFilter,
  { limit, offset }: Place,
): Promise<{ requests: readonly AskedRequest[]; total: number }> {
  const skill = (condition: ReturnType<typeof sql>) => sql`and exists (select from confirmation_request_skills s
    where s.organisation_id = r.organisation_id and s.request_id = r.id and ${condition})`
  const owner = {
    free: sql`and r.taken_by is null`,
    mine: sql`and r.taken_by = ${me.id}`,
    taken: sql`and r.taken_by is not null and r.taken_by <> ${me.id}`,
  }
  const { rows } = await sql<AskedRequest & { total: number }>`
    select ${columns(me)}, count(*) over ()::int as total ${shared(db, me)}
      ${frameworkId ? skill(areaKey ? sql`s.framework_id = ${frameworkId}::uuid and ${areaKey} = any(s.area_keys)` : sql`s.framework_id = ${frameworkId}::uuid`) : sql``}
      ${unitId ? sql`and ${unitId}::uuid = any(u.path)` : sql``} ${whose ? owner[whose] : sql``}
    order by r.sent_at, r.id limit ${limit} offset ${offset}`.execute(db)
  return { requests: rows, total: rows[0]?.total ?? 0 }
}

/** Who else may confirm a request of the shared queue, and so can be given it. */
export async function listOtherAssessors(db: Reading, me: Me, requestId: string): Promise<readonly PersonName[]> {
  const { rows } = await sql<PersonName>`
    select c.id, c.name from (select distinct person_id from assessors
        where organisation_id = ${db.organisationId} and ended_at is null) a
    join people c on c.organisation_id = ${db.organisationId} and c.id = a.person_id and c.left_at is null
    where c.id <> ${me.id} and exists (
      select from ${requestsSql(db.organisationId)} and r.id = ${requestId} and r.person_id <> c.id
        and ${mayConfirmSql(sql`c.id`, 'assessors')})
    order by c.name, c.id limit 100`.execute(db)
  return rows
}

/** Whether somebody is an assessor of anything, and how much waits for them. */
export async function countAsked(
  db: Reading,
  me: Me,
): Promise<{ isAssessor: boolean; waiting: number; queue: number }> {
  const { rows } = await sql<{ isAssessor: boolean; waiting: number; queue: number }>`
    select exists (select from assessors where organisation_id = ${db.organisationId} and person_id = ${me.id}
        and ended_at is null) as "isAssessor",
      (select count(*)::int ${asked(db, me)} ${waitsFor(me)}) as waiting,
      (select count(*)::int ${shared(db, me)}) as queue`.execute(db)
  return rows[0] ?? { isAssessor: false, waiting: 0, queue: 0 }
}
