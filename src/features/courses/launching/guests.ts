import { timingSafeEqual } from 'node:crypto'
import { type Guest, type GuestDoor, type GuestRequest, XapiRefusal } from '#features/xapi/index.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { hashOfToken } from '#platform/secrets/token.ts'
import { type Course, findCourse, findProgress, findSession, type SessionRow } from '../courses.queries.ts'
import { ownSourceName } from '../package/import-package.ts'
import { type Unit, unitsOf } from '../package/structure.ts'
import { advance } from './advance.ts'
import { actorOf, nodeActivity } from './naming.ts'
import { type Expected, judge, type Said } from './rules.ts'

const keyShape = /^cmi5_([0-9a-f]{32})_([0-9a-f]{32})$/
const plain = (id: string): string => id.replaceAll('-', '')

/** An id of 32 digits as a UUID. */
export const dashed = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

/** The user name of a session. */
export const keyOfSession = (organisationId: string, sessionId: string): string =>
  `cmi5_${plain(organisationId)}_${plain(sessionId)}`

/** Units that run report as guests of the record store: about one person, one unit and one session, while it lasts. */
export const courseGuests: GuestDoor = {
  readKey(key) {
    const [, organisation, session] = keyShape.exec(key) ?? []
    return organisation && session ? { organisationId: dashed(organisation), id: dashed(session) } : undefined
  },
  async find(db, { id, secret }, { now, origin }) {
    const session = await findSession(db, id, now)
    if (!session?.keyHash || !timingSafeEqual(session.keyHash, hashOfToken(secret))) return undefined
    const course = await findCourse(db, session.courseId)
    const unit = course && unitsOf(course.structure.children).find(one => one.id === session.nodeId)
    return course && unit ? guestOf(db, { session, course, unit, origin }) : undefined
  },
}

interface Visit {
  readonly session: SessionRow
  readonly course: Course
  readonly unit: Unit
  readonly origin: string
}

const scopes = ['statements/write', 'statements/read/mine', 'state', 'profile']
const forbidden = (detail: string) => new XapiRefusal(403, detail)

function guestOf(db: Reading, visit: Visit): Guest {
  const { session, course, unit, origin } = visit
  const { organisationId } = db
  const expected: Expected = {
    account: actorOf(origin, session.registrationId).account,
    registration: session.registrationId,
    sessionId: session.id,
    activityId: nodeActivity(origin, course, unit.id),
    masteryScore: unit.masteryScore,
  }
  return {
    source: { id: course.sourceId, organisationId, name: ownSourceName, scopes, isLimited: true, isStale: false },
    narrow: request => narrow(request, expected),
    take: (tx, statements, now) => take(tx, statements, { visit, expected, now }),
  }
}

function narrow({ method, resource, query }: GuestRequest, expected: Expected): ReadonlyMap<string, string> {
  const agent = query.get('agent')
  if (agent !== undefined && !isThem(agent, expected)) throw forbidden('A unit may only ask about whoever launched it.')
  if (resource === 'activities/profile' && method !== 'GET')
    throw forbidden('A unit may not change what is kept for all.')
  if (resource === 'activities/state') {
    if (query.get('activityId') !== expected.activityId || query.get('registration') !== expected.registration)
      throw forbidden('A unit keeps its state under the activity and the registration of its launch.')
    const isOwn = !['LMS.LaunchData', undefined].includes(query.get('stateId'))
    if (method !== 'GET' && !isOwn) throw forbidden('What a unit is launched with is not its to change.')
  }
  if (resource !== 'statements' || method !== 'GET') return query
  if (query.has('statementId') || query.has('voidedStatementId'))
    throw forbidden('A unit finds its statements by registration.')
  const { account, registration } = expected
  return new Map([...query, ['agent', JSON.stringify({ account })], ['registration', registration]])
}

function isThem(agent: string, { account }: Expected): boolean {
  try {
    const named = JSON.parse(agent)?.account
    return named?.homePage === account.homePage && named?.name === account.name
  } catch {
    return false
  }
}

interface Taking {
  readonly visit: Visit
  readonly expected: Expected
  readonly now: Date
}

async function take(
  tx: Writing,
  statements: readonly Readonly<Record<string, unknown>>[],
  { visit, expected, now }: Taking,
): Promise<readonly object[]> {
  const { session, course, unit, origin } = visit
  const around = { course, registrationId: session.registrationId, personId: session.personId, origin, now }
  const after: object[] = []
  for (const statement of statements) {
    const own = (await findProgress(tx, session.registrationId)).get(unit.id)
    const open = await hold(tx, session.id)
    const verdict = judge(statement, expected, {
      ...{ isInitialized: open.initialized_at !== null, mode: session.mode },
      isOver: open.terminated_at !== null || open.abandoned_at !== null,
      ...{ isCompleted: own?.completedAt != null, isPassed: own?.passedAt != null },
    })
    if (verdict.refused !== undefined) throw forbidden(verdict.refused)
    const { said, score } = verdict
    if (said === 'initialized' || said === 'terminated') await mark(tx, session.id, said, now)
    else if (said !== 'other')
      after.push(...(await advance(tx, { ...around, sessionId: session.id }, { unit, what: said, score })))
  }
  return after
}

// Two requests of one unit wait for each other.
const hold = (tx: Writing, sessionId: string) =>
  tx
    .selectFrom('course_sessions')
    .select(['initialized_at', 'terminated_at', 'abandoned_at'])
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', sessionId)
    .forUpdate()
    .executeTakeFirstOrThrow()

const mark = (tx: Writing, sessionId: string, said: Extract<Said, 'initialized' | 'terminated'>, now: Date) =>
  tx
    .updateTable('course_sessions')
    .set(said === 'initialized' ? { initialized_at: now } : { terminated_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', sessionId)
    .execute()
