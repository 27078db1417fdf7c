import { type RawBuilder, sql } from 'kysely'
import { uuidOrNone } from '#features/people/index.ts'
import type { SkillRef } from '#features/skills/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { FileKind } from '#platform/files/file-kinds.ts'
import type { EvidenceKind, EvidenceSort } from './evidence.ts'

export interface KeptFile {
  readonly id: string
  readonly name: string
  readonly kind: FileKind
  readonly byteCount: number
  readonly width: number | null
  readonly height: number | null
}

/** What a piece of evidence says in one version. */
export interface EvidenceText {
  readonly title: string
  readonly whatIDid: string
  readonly whatHappened: string
  readonly whatNext: string
  readonly address: string | null
  /** A day as `YYYY-MM-DD`. */
  readonly happenedOn: string | null
  readonly file: KeptFile | null
}

export interface Evidence extends EvidenceText {
  readonly id: string
  readonly kind: EvidenceKind
  readonly version: number
  readonly skills: readonly SkillRef[]
  readonly addedAt: Date
  readonly changedAt: Date
  readonly withdrawnAt: Date | null
  /** Another feature added it, so what it says is not the person's to change. */
  readonly isLent: boolean
}

export interface EvidenceFilter {
  readonly text?: string
  readonly skill?: SkillRef | undefined
  readonly kind?: EvidenceKind | undefined
  readonly withdrawn?: boolean
  readonly sort?: EvidenceSort
}

/** SQL: what a version says, for the rows that `v` and `f` are. */
export const textColumns = sql`v.title, v.what_i_did as "whatIDid", v.what_happened as "whatHappened",
  v.what_next as "whatNext", v.address, v.happened_on::text as "happenedOn",
  case when f.id is not null then jsonb_build_object('id', f.id, 'name', f.name, 'kind', f.kind,
    'byteCount', f.byte_count, 'width', f.width, 'height', f.height) end as file`

const columns = sql`e.id, e.kind, e.version, e.added_at as "addedAt", e.changed_at as "changedAt",
  e.withdrawn_at as "withdrawnAt", e.source is not null as "isLent", ${textColumns},
  (select coalesce(jsonb_agg(jsonb_build_object('frameworkId', s.framework_id, 'skillKey', s.skill_key)
      order by s.framework_id, s.skill_key), '[]')
    from evidence_skills s where s.organisation_id = e.organisation_id and s.evidence_id = e.id) as skills`

const own = (db: Reading, me: { readonly id: string }) => sql`
  from evidence e
  join evidence_versions v on v.organisation_id = e.organisation_id and v.evidence_id = e.id and v.number = e.version
  left join evidence_files f on f.organisation_id = e.organisation_id and f.id = v.file_id
  where e.organisation_id = ${db.organisationId}::uuid and e.person_id = ${me.id}`

/** One's own evidence, filtered, so many from a place on; with how many there are in all. */
export async function listEvidence(
  db: Reading,
  me: { readonly id: string },
  filter: EvidenceFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ evidence: readonly Evidence[]; total: number }> {
  const order = { newest: sql`e.changed_at desc`, oldest: sql`e.changed_at`, title: sql`lower(v.title)` }
  const { rows } = await sql<Evidence & { total: number }>`
    select ${columns}, count(*) over ()::int as total ${own(db, me)} ${conditions(filter)}
    order by ${order[filter.sort ?? 'newest']}, e.id limit ${limit} offset ${offset}`.execute(db)
  return { evidence: rows, total: rows[0]?.total ?? 0 }
}

function conditions({ text = '', skill, kind, withdrawn = false }: EvidenceFilter): RawBuilder<unknown> {
  const words = text.split(/\s+/).filter(Boolean).slice(0, 8)
  const said = sql`concat_ws(' ', v.title, v.what_i_did, v.what_happened, v.what_next, v.address, f.name)`
  return sql.join(
    [
      withdrawn ? sql`and e.withdrawn_at is not null` : sql`and e.withdrawn_at is null`,
      ...words.map(word => sql`and ${said} ilike ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`),
      kind ? sql`and e.kind = ${kind}` : sql``,
      skill
        ? sql`and exists (select from evidence_skills s where s.organisation_id = e.organisation_id
            and s.evidence_id = e.id and s.framework_id = ${skill.frameworkId} and s.skill_key = ${skill.skillKey})`
        : sql``,
    ],
    sql` `,
  )
}

/** One of one's own, withdrawn ones too; undefined for anybody else's. */
export async function findEvidence(
  db: Reading,
  me: { readonly id: string },
  evidenceId: string,
): Promise<Evidence | undefined> {
  const { rows } = await sql<Evidence>`
    select ${columns} ${own(db, me)} and e.id = ${uuidOrNone(evidenceId)}`.execute(db)
  return rows[0]
}

/** What one's evidence serves, each skill once, and how much there is of it in all. */
export async function countOwnEvidence(db: Reading, me: { readonly id: string }) {
  const { rows } = await sql<{ all: number; withdrawn: number; skills: SkillRef[] }>`
    select count(*) filter (where withdrawn_at is null)::int as all,
      count(*) filter (where withdrawn_at is not null)::int as withdrawn,
      (select coalesce(jsonb_agg(distinct jsonb_build_object('frameworkId', s.framework_id, 'skillKey', s.skill_key)), '[]')
        from evidence_skills s join evidence o on o.organisation_id = s.organisation_id and o.id = s.evidence_id
        where o.organisation_id = ${db.organisationId} and o.person_id = ${me.id} and o.withdrawn_at is null) as skills
    from evidence where organisation_id = ${db.organisationId} and person_id = ${me.id}`.execute(db)
  return rows[0] ?? { all: 0, withdrawn: 0, skills: [] }
}

/** How many pieces of evidence somebody wrote or changed since a moment. */
export async function countVersionsSince(db: Reading, me: { readonly id: string }, since: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from evidence e
    join evidence_versions v on v.organisation_id = e.organisation_id and v.evidence_id = e.id
    where e.organisation_id = ${db.organisationId} and e.person_id = ${me.id} and v.made_at > ${since}`.execute(db)
  return rows[0]?.count ?? 0
}

export interface EvidenceVersion extends EvidenceText {
  readonly number: number
  readonly madeAt: Date
  readonly skills: readonly SkillRef[]
}

/** What one's own evidence said in each version, the newest first. */
export async function listVersions(
  db: Reading,
  me: { readonly id: string },
  evidenceId: string,
): Promise<readonly EvidenceVersion[]> {
  const { rows } = await sql<EvidenceVersion>`
    select v.number, v.made_at as "madeAt", v.skills, ${textColumns}
    from evidence e
    join evidence_versions v on v.organisation_id = e.organisation_id and v.evidence_id = e.id
    left join evidence_files f on f.organisation_id = e.organisation_id and f.id = v.file_id
    where e.organisation_id = ${db.organisationId} and e.person_id = ${me.id} and e.id = ${uuidOrNone(evidenceId)}
    order by v.number desc`.execute(db)
  return rows
}

/** A file of one's own evidence, of any of its versions. */
export async function findOwnFile(
  db: Reading,
  me: { readonly id: string },
  evidenceId: string,
  fileId: string,
): Promise<KeptFile | undefined> {
  const { rows } = await sql<KeptFile>`
    select f.id, f.name, f.kind, f.byte_count as "byteCount", f.width, f.height
    from evidence e
    join evidence_versions v on v.organisation_id = e.organisation_id and v.evidence_id = e.id
    join evidence_files f on f.organisation_id = e.organisation_id and f.id = v.file_id
    where e.organisation_id = ${db.organisationId} and e.person_id = ${me.id} and e.id = ${uuidOrNone(evidenceId)}
      and f.id = ${uuidOrNone(fileId)} limit 1`.execute(db)
  return rows[0]
}
