import { sql } from 'kysely'
import { uuidOrNone } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { CourseStructure } from './package/structure.ts'

export interface Course {
  readonly id: string
  readonly publisherId: string
  readonly structure: CourseStructure
  readonly resourceId: string
  readonly sourceId: string
  readonly importedAt: Date
}

const courses = (db: Reading) =>
  db
    .selectFrom('courses')
    .select(['id', 'publisher_id as publisherId', 'structure', 'resource_id as resourceId', 'source_id as sourceId'])
    .select('imported_at as importedAt')
    .where('organisation_id', '=', db.organisationId)

const toCourse = (row: Omit<Course, 'structure'> & { readonly structure: unknown }): Course => ({
  ...row,
  structure: row.structure as CourseStructure,
})

/** One course, if it is there. Whether somebody may see it is for the catalogue to say. */
export async function findCourse(db: Reading, courseId: string): Promise<Course | undefined> {
  const row = await courses(db).where('id', '=', uuidOrNone(courseId)).executeTakeFirst()
  return row && toCourse(row)
}

/** The course that a publisher calls by this id, if it is here. */
export async function findPublished(db: Reading, publisherId: string): Promise<Course | undefined> {
  const row = await courses(db).where('publisher_id', '=', publisherId).executeTakeFirst()
  return row && toCourse(row)
}

/** The courses that run here, newest first. */
export const listCourses = async (db: Reading, limit: number): Promise<readonly Course[]> =>
  (await courses(db).orderBy('imported_at', 'desc').orderBy('id').limit(limit).execute()).map(toCourse)

/** What somebody reached in one unit or block. */
export interface Progress {
  readonly nodeId: string
  readonly completedAt: Date | null
  readonly passedAt: Date | null
  readonly failedAt: Date | null
  readonly score: number | null
  readonly waivedAt: Date | null
  readonly satisfiedAt: Date | null
}

export interface Registration {
  readonly id: string
  readonly satisfiedAt: Date | null
}

/** That somebody takes a course, if they do. */
export async function findRegistration(
  db: Reading,
  me: { readonly id: string },
  courseId: string,
): Promise<Registration | undefined> {
  return db
    .selectFrom('course_registrations')
    .select(['id', 'satisfied_at as satisfiedAt'])
    .where('organisation_id', '=', db.organisationId)
    .where('course_id', '=', courseId)
    .where('person_id', '=', me.id)
    .executeTakeFirst()
}

/** How far a registration is, by the publisher's ids. */
export async function findProgress(db: Reading, registrationId: string): Promise<ReadonlyMap<string, Progress>> {
  const rows = await db
    .selectFrom('course_progress')
    .select(['node_id as nodeId', 'completed_at as completedAt', 'passed_at as passedAt', 'failed_at as failedAt'])
    .select(['waived_at as waivedAt', 'satisfied_at as satisfiedAt', 'score'])
    .where('organisation_id', '=', db.organisationId)
    .where('registration_id', '=', registrationId)
    .execute()
  return new Map(rows.map(row => [row.nodeId, { ...row, score: row.score === null ? null : Number(row.score) }]))
}

/** A session with the course it is in, for whoever shows its secret. */
export interface SessionRow {
  readonly id: string
  readonly registrationId: string
  readonly courseId: string
  readonly personId: string
  readonly nodeId: string
  readonly mode: 'Normal' | 'Review'
  readonly keyHash: Buffer | null
  readonly initializedAt: Date | null
  readonly terminatedAt: Date | null
}

const sessions = (db: Reading, now: Date) =>
  db
    .selectFrom('course_sessions as s')
    .innerJoin('course_registrations as r', join =>
      join.onRef('r.organisation_id', '=', 's.organisation_id').onRef('r.id', '=', 's.registration_id'),
    )
    .select(['s.id', 's.registration_id as registrationId', 'r.course_id as courseId', 'r.person_id as personId'])
    .select(['s.node_id as nodeId', 's.key_hash as keyHash', 's.initialized_at as initializedAt'])
    .select(['s.terminated_at as terminatedAt', sql<'Normal' | 'Review'>`s.mode`.as('mode')])
    .where('s.organisation_id', '=', db.organisationId)
    .where('s.ends_at', '>', now)
    .where('s.abandoned_at', 'is', null)

/** A session that still runs, by its id. */
export const findSession = (db: Reading, sessionId: string, now: Date): Promise<SessionRow | undefined> =>
  sessions(db, now).where('s.id', '=', uuidOrNone(sessionId)).executeTakeFirst()

/** A session that still runs, by the secret of its files. */
export const findSessionOfFiles = (db: Reading, hash: Buffer, now: Date): Promise<SessionRow | undefined> =>
  sessions(db, now).where('s.files_hash', '=', hash).executeTakeFirst()

/** A file of a course and how large it is. */
export async function findFile(
  db: Reading,
  courseId: string,
  path: string,
): Promise<{ readonly id: string; readonly bytes: number } | undefined> {
  const { rows } = await sql<{ id: string; bytes: number }>`
    select f.id, coalesce((select sum(octet_length(p.bytes)) from course_file_pieces p
      where p.organisation_id = f.organisation_id and p.file_id = f.id), 0)::int as bytes
    from course_files f
    where f.organisation_id = ${db.organisationId} and f.course_id = ${courseId} and f.path = ${path}`.execute(db)
  return rows[0]
}

/** One piece of a file, counted from 0. */
export async function readPiece(db: Reading, fileId: string, number: number): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('course_file_pieces')
    .select('bytes')
    .where('organisation_id', '=', db.organisationId)
    .where('file_id', '=', fileId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row?.bytes
}
