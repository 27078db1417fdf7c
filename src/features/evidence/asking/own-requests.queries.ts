import { sql } from 'kysely'
import { uuidOrNone } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { EvidenceKind } from '../evidence.ts'
import { requestsSql } from './may-confirm-sql.ts'
import type { PersonName, Purpose, RequestSkill, RequestState } from './requests.ts'

export interface SentEvidence {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly kind: EvidenceKind
  readonly isWithdrawn: boolean
}

export interface OwnRequest {
  readonly id: string
  readonly purpose: Purpose
  readonly state: RequestState
  readonly asksAssessors: boolean
  /** Whoever is asked by name; `hasLeft` when they work here no more. */
  readonly asked: (PersonName & { readonly hasLeft: boolean }) | null
  readonly takenBy: PersonName | null
  readonly answeredBy: PersonName | null
  readonly message: string
  readonly answer: string
  readonly whatWouldDo: string
  readonly begunAt: Date
  readonly sentAt: Date | null
  readonly closedAt: Date | null
  readonly skills: readonly RequestSkill[]
  readonly evidence: readonly SentEvidence[]
}

type Me = { readonly id: string }

const nameOf = (
  column: string,
) => sql`(select jsonb_build_object('id', n.id, 'name', n.name, 'hasLeft', n.left_at is not null)
  from people n where n.organisation_id = r.organisation_id and n.id = ${sql.ref(column)})`

/** SQL: the skills of the request `r`. */
export const skillsColumn = sql`(select coalesce(jsonb_agg(jsonb_build_object('frameworkId', s.framework_id,
    'skillKey', s.skill_key, 'versionId', s.framework_version_id, 'level', s.level) order by s.framework_id, s.skill_key), '[]')
  from confirmation_request_skills s where s.organisation_id = r.organisation_id and s.request_id = r.id)`

// A draft shows what would be sent, a request that is out what was.
const columns = sql`r.id, r.purpose, r.state, r.asks_assessors as "asksAssessors", ${nameOf('r.asked_id')} as asked,
  ${nameOf('r.taken_by')} as "takenBy", ${nameOf('r.answered_by')} as "answeredBy", r.message, r.answer,
  r.what_would_do as "whatWouldDo", r.begun_at as "begunAt", r.sent_at as "sentAt", r.closed_at as "closedAt",
  ${skillsColumn} as skills,
  (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'version', v.number, 'title', v.title, 'kind', e.kind,
      'isWithdrawn', e.withdrawn_at is not null) order by e.added_at, e.id), '[]')
    from confirmation_request_evidence x
    join evidence e on e.organisation_id = x.organisation_id and e.id = x.evidence_id
    join evidence_versions v on v.organisation_id = e.organisation_id and v.evidence_id = e.id
      and v.number = case when r.state in ('draft', 'returned') then e.version else x.version end
    where x.organisation_id = r.organisation_id and x.request_id = r.id) as evidence`

const own = (db: Reading, me: Me) => sql`from ${requestsSql(db.organisationId)} and r.person_id = ${me.id}`

/** What somebody has asked of others, so many from a place on, the newest first. */
export async function listOwnRequests(
  db: Reading,
  me: Me,
  state: RequestState | undefined,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ requests: readonly OwnRequest[]; total: number }> {
  const { rows } = await sql<OwnRequest & { total: number }>`
    select ${columns}, count(*) over ()::int as total ${own(db, me)} ${state ? sql`and r.state = ${state}` : sql``}
    order by coalesce(r.closed_at, r.sent_at, r.begun_at) desc, r.id limit ${limit} offset ${offset}`.execute(db)
  return { requests: rows, total: rows[0]?.total ?? 0 }
}

/** One of them; undefined for anybody else's. */
export async function findOwnRequest(db: Reading, me: Me, requestId: string): Promise<OwnRequest | undefined> {
  const { rows } = await sql<OwnRequest>`
    select ${columns} ${own(db, me)} and r.id = ${uuidOrNone(requestId)}`.execute(db)
  return rows[0]
}

/** A request that somebody began and left before choosing anything. */
export async function findEmptyDraft(db: Reading, me: Me): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select r.id ${own(db, me)} and r.state = 'draft' and r.asked_id is null and not r.asks_assessors
      and not exists (select from confirmation_request_skills s
        where s.organisation_id = r.organisation_id and s.request_id = r.id)
      and not exists (select from confirmation_request_evidence x
        where x.organisation_id = r.organisation_id and x.request_id = r.id)
    order by r.begun_at, r.id limit 1`.execute(db)
  return rows[0]?.id
}

/** How much somebody asks at the moment, of everybody and of one person. */
export async function countAsking(db: Reading, me: Me, askedId: string | undefined, dayBefore: Date) {
  const { rows } = await sql<{ open: number; ofThem: number; aDay: number; drafts: number }>`
    select count(*) filter (where r.state = 'waiting')::int as open,
      count(*) filter (where r.state = 'waiting' and r.asked_id = ${askedId ?? null}::uuid)::int as "ofThem",
      count(*) filter (where r.state = 'draft')::int as drafts,
      (select count(*)::int from confirmation_steps s
        join confirmation_requests o on o.organisation_id = s.organisation_id and o.id = s.request_id
        where o.organisation_id = ${db.organisationId} and o.person_id = ${me.id}
          and s.act in ('sent', 'sent-again') and s.happened_at > ${dayBefore}) as "aDay"
    ${own(db, me)}`.execute(db)
  return rows[0] ?? { open: 0, ofThem: 0, aDay: 0, drafts: 0 }
}

export interface Step {
  readonly act: string
  readonly words: string
  readonly actor: PersonName | null
  readonly happenedAt: Date
}

/** What became of a request, the newest first; whoever asks has found out that the viewer may know. */
export async function listSteps(db: Reading, requestId: string): Promise<readonly Step[]> {
  const { rows } = await sql<Step>`
    select t.act, t.words, t.happened_at as "happenedAt",
      case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as actor
    from confirmation_steps t
    left join people p on p.organisation_id = t.organisation_id and p.id = t.actor_id
    where t.organisation_id = ${db.organisationId} and t.request_id = ${requestId}
    order by t.happened_at desc, t.id desc limit 100`.execute(db)
  return rows
}
