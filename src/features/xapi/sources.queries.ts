import { sql } from 'kysely'
import { uuidOrNone } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { found } from '#platform/http/errors.ts'

export interface SourceRow {
  readonly id: string
  readonly name: string
  readonly scopes: readonly string[]
  readonly isLimited: boolean
  readonly homePage: string | null
  readonly means: string | null
  readonly createdAt: Date
  /** Empty when the program made it, or when whoever did is gone. */
  readonly createdBy: string | null
  readonly lastUsedAt: Date | null
  readonly revokedAt: Date | null
  readonly revokedBy: string | null
}

const rows = (db: Reading) =>
  db
    .selectFrom('xapi_sources as s')
    .leftJoin('people as c', join =>
      join.onRef('c.organisation_id', '=', 's.organisation_id').onRef('c.id', '=', 's.created_by'),
    )
    .leftJoin('people as r', join =>
      join.onRef('r.organisation_id', '=', 's.organisation_id').onRef('r.id', '=', 's.revoked_by'),
    )
    .select(['s.id', 's.name', 's.scopes', 's.is_limited as isLimited'])
    .select(['s.account_home_page as homePage', 's.account_means as means'])
    .select(['s.created_at as createdAt', 'c.name as createdBy', 's.last_used_at as lastUsedAt'])
    .select(['s.revoked_at as revokedAt', 'r.name as revokedBy'])
    .where('s.organisation_id', '=', db.organisationId)

/** The platforms of the organisation, newest first. */
export const listSources = (db: Reading, limit: number): Promise<readonly SourceRow[]> =>
  rows(db).orderBy('s.created_at', 'desc').orderBy('s.id').limit(limit).execute()

/** One platform; answers 404 when there is none. */
export async function getSource(db: Reading, sourceId: string): Promise<SourceRow> {
  return found(await rows(db).where('s.id', '=', uuidOrNone(sourceId)).executeTakeFirst(), 'No such source')
}

/** Whether there is a platform with this id. */
export async function hasSource(db: Reading, sourceId: string): Promise<boolean> {
  const row = await db
    .selectFrom('xapi_sources')
    .select('id')
    .where('organisation_id', '=', db.organisationId)
    .where('id', '=', uuidOrNone(sourceId))
    .executeTakeFirst()
  return row !== undefined
}

/** The id of the platform with this name that may still report, if there is one. */
export async function findSourceNamed(db: Reading, name: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('xapi_sources')
    .select('id')
    .where('organisation_id', '=', db.organisationId)
    .where('name', '=', name)
    .where('revoked_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

/** A statement as it stands in a list. */
export interface Line {
  readonly id: string
  readonly stored: Date
  readonly place: number
  /** JSON. */
  readonly statement: string
  /** What all statements together say of its activity; JSON. */
  readonly definition: string | null
  readonly source: string
  readonly isVoided: boolean
  readonly isCompletion: boolean
  readonly isTold: boolean
  /** Somebody on the staff list, nobody on it, or no single person. */
  readonly who: 'known' | 'unknown' | 'group'
}

const line = sql`s.id, s.stored, s.place, s.statement, t.definition, o.name as source, s.voiding_id is not null as "isVoided",
  s.is_completion as "isCompletion", s.told_at is not null as "isTold",
  case when s.actor_key is null then 'group' when a.person_id is null then 'unknown' else 'known' end as who`

const joined = sql`xapi_statements s
  join xapi_sources o on o.organisation_id = s.organisation_id and o.id = s.source_id
  left join xapi_agents a on a.organisation_id = s.organisation_id and a.key = s.actor_key
  left join xapi_activities t on t.organisation_id = s.organisation_id and t.key = s.activity_key`

/** The newest statements of one platform. Whom they are about is not told. */
export async function listLatest(db: Reading, sourceId: string, limit: number): Promise<readonly Line[]> {
  const { rows: lines } = await sql<Line>`
    select ${line} from ${joined}
    where s.organisation_id = ${db.organisationId} and s.source_id = ${sourceId}
    order by s.stored desc, s.place desc limit ${limit}`.execute(db)
  return lines
}

/** What platforms said about this person, newest first, before a moment if one is given. */
export async function listOwn(
  db: Reading,
  me: { readonly id: string },
  { before, limit }: { readonly before: Date | undefined; readonly limit: number },
): Promise<readonly Line[]> {
  const until = before ?? new Date('9999-01-01')
  const { rows: lines } = await sql<Line>`
    select ${line} from ${joined}
    where s.organisation_id = ${db.organisationId} and s.stored < ${until} and s.actor_key = any(array(
      select key from xapi_agents where organisation_id = ${db.organisationId} and person_id = ${me.id}))
    order by s.stored desc, s.place desc limit ${limit}`.execute(db)
  return lines
}

export interface UnknownAgent {
  /** JSON. */
  readonly identifier: string
  readonly firstSeenAt: Date
}

/** Identifiers of a platform that belong to nobody here, newest first. */
export async function listUnknownAgents(
  db: Reading,
  sourceId: string,
  limit: number,
): Promise<readonly UnknownAgent[]> {
  return db
    .selectFrom('xapi_agents')
    .select(['identifier', 'first_seen_at as firstSeenAt'])
    .where('organisation_id', '=', db.organisationId)
    .where('source_id', '=', sourceId)
    .where('person_id', 'is', null)
    .orderBy('first_seen_at', 'desc')
    .limit(limit)
    .execute()
}

export interface Fault {
  readonly at: Date
  readonly method: string
  readonly resource: string
  readonly status: number
  readonly detail: string
}

/** What a platform sent that was refused, newest first. */
export const listFaults = (db: Reading, sourceId: string, limit: number): Promise<readonly Fault[]> =>
  db
    .selectFrom('xapi_refusals')
    .select(['at', 'method', 'resource', 'status', 'detail'])
    .where('organisation_id', '=', db.organisationId)
    .where('source_id', '=', sourceId)
    .orderBy('at', 'desc')
    .limit(limit)
    .execute()
