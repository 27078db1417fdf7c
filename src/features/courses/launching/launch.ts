import { v7 as uuid } from 'uuid'
import { keepState, nameAgent, takeStatements, xapiPrefix } from '#features/xapi/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { hashOfToken, newToken } from '#platform/secrets/token.ts'
import { day } from '#platform/time.ts'
import { type Course, findProgress, findRegistration, type Progress } from '../courses.queries.ts'
import { coursePrefixes, coursesUrls } from '../courses.urls.ts'
import { ownSourceName } from '../package/import-package.ts'
import { type Unit, unitsOf } from '../package/structure.ts'
import { type Advancing, advance } from './advance.ts'
import { isInPackage, launchAddress } from './launch-address.ts'
import { actorOf, nodeActivity } from './naming.ts'
import { saying } from './say.ts'
import { names, verbs } from './vocabulary.ts'

export interface Opening {
  readonly course: Course
  readonly unit: Unit
  readonly me: { readonly id: string }
  readonly origin: string
  readonly now: Date
}

/** The registration of somebody in a course; made when they open it for the first time. */
export async function register(tx: Writing, { course, me, origin, now }: Omit<Opening, 'unit'>): Promise<string> {
  const row = { organisation_id: tx.organisationId, id: uuid(), course_id: course.id, person_id: me.id, begun_at: now }
  await tx
    .insertInto('course_registrations')
    .values(row)
    .onConflict(conflict => conflict.columns(['organisation_id', 'course_id', 'person_id']).doNothing())
    .execute()
  const found = await findRegistration(tx, me, course.id)
  if (!found) throw new Error('The registration is gone')
  await nameAgent(tx, { sourceId: course.sourceId, agent: actorOf(origin, found.id) }, me, now)
  return found.id
}

// What was reached must not be reported a second time, so the unit is told that this is for looking back.
const modeOf = (unit: Unit, own: Progress | undefined): 'Normal' | 'Review' => {
  if (unit.moveOn === 'NotApplicable') return own?.completedAt || own?.passedAt ? 'Review' : 'Normal'
  return own?.satisfiedAt && !own.waivedAt ? 'Review' : 'Normal'
}

/** Opens a unit for somebody: a session of a day, what the unit will ask for, and the address that leads there. */
export async function launch(tx: Writing, { course, unit, me, origin, now }: Opening): Promise<string> {
  const registrationId = await register(tx, { course, me, origin, now })
  const around = { course, registrationId, personId: me.id, origin, now }
  await giveUpOpen(tx, around)
  const sessionId = uuid()
  const mode = modeOf(unit, (await findProgress(tx, registrationId)).get(unit.id))
  const [filesToken, fetchToken] = [newToken(), newToken()]
  await tx
    .insertInto('course_sessions')
    .values({
      ...{ organisation_id: tx.organisationId, id: sessionId, registration_id: registrationId, node_id: unit.id, mode },
      ...{ files_hash: hashOfToken(filesToken), fetch_hash: hashOfToken(fetchToken) },
      ...{ launched_at: now, ends_at: new Date(now.getTime() + day) },
    })
    .execute()
  const door = (token: string) => `${tx.organisationId.replaceAll('-', '')}.${token}`
  const agent = actorOf(origin, registrationId)
  const activityId = nodeActivity(origin, course, unit.id)
  const address = launchAddress(unit, `${origin}${coursePrefixes.files}/${door(filesToken)}/`, {
    endpoint: `${origin}${xapiPrefix}/`,
    fetch: `${origin}${coursePrefixes.fetch}/${door(fetchToken)}`,
    ...{ actor: agent, registration: registrationId, activityId },
  })
  const facts = { ...around, sessionId }
  await keepState(
    tx,
    { sourceId: course.sourceId, agent },
    { activityId, registration: registrationId, stateId: 'LMS.LaunchData', content: launchData(unit, mode, facts) },
    now,
  )
  const extensions = {
    [names.launchMode]: mode,
    // The address of a file holds a secret; what stands in a record does not.
    [names.launchUrl]: isInPackage(unit)
      ? `${origin}${coursesUrls.course.href({ courseId: course.id })}`
      : unit.address,
    [names.moveOn]: unit.moveOn,
    ...(unit.masteryScore === undefined ? {} : { [names.masteryScore]: unit.masteryScore }),
    ...(unit.launchParameters ? { [names.launchParameters]: unit.launchParameters } : {}),
  }
  const launched = saying({ ...facts, node: unit, verb: verbs.launched, extensions })
  const after = unit.moveOn === 'NotApplicable' ? await advance(tx, facts, { unit, what: 'opened' }) : []
  await report(tx, course, [launched, ...after], { origin, now })
  return address
}

/** Says something in the name of this house. */
export const report = (
  tx: Writing,
  { sourceId }: Pick<Course, 'sourceId'>,
  statements: readonly object[],
  { origin, now }: { readonly origin: string; readonly now: Date },
): Promise<void> =>
  takeStatements(tx, { source: { id: sourceId, name: ownSourceName }, statements, origin, now, version: '1.0.3' })

function launchData(unit: Unit, mode: 'Normal' | 'Review', { course, sessionId, origin }: Advancing): object {
  return {
    contextTemplate: {
      contextActivities: { grouping: [{ objectType: 'Activity', id: unit.id }] },
      extensions: { [names.session]: sessionId },
    },
    launchMode: mode,
    moveOn: unit.moveOn,
    ...(unit.masteryScore === undefined ? {} : { masteryScore: unit.masteryScore }),
    ...(unit.launchParameters ? { launchParameters: unit.launchParameters } : {}),
    ...(unit.entitlementKey ? { entitlementKey: { courseStructure: unit.entitlementKey } } : {}),
    returnURL: `${origin}${coursesUrls.course.href({ courseId: course.id })}`,
  }
}

// Only one session of a registration runs at a time; one that was left is given up (cmi5, 9.3.6).
async function giveUpOpen(tx: Writing, around: Omit<Advancing, 'sessionId'>): Promise<void> {
  const { registrationId, course, now } = around
  const left = await tx
    .updateTable('course_sessions')
    .set({ abandoned_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('registration_id', '=', registrationId)
    .where('terminated_at', 'is', null)
    .where('abandoned_at', 'is', null)
    .returning(['id', 'node_id as nodeId', 'initialized_at as initializedAt'])
    .execute()
  const units = unitsOf(course.structure.children)
  const statements = left.flatMap(({ id, nodeId, initializedAt }) => {
    const node = units.find(unit => unit.id === nodeId)
    if (!node || !initializedAt) return []
    const seconds = Math.max(0, Math.round((now.getTime() - initializedAt.getTime()) / 1000))
    return [saying({ ...around, sessionId: id, node, verb: verbs.abandoned, result: { duration: `PT${seconds}S` } })]
  })
  if (statements.length > 0) await report(tx, course, statements, around)
}

/** Notes that somebody knows what a unit teaches already. */
export async function waive(tx: Writing, { course, unit, me, origin, now }: Opening): Promise<void> {
  const registrationId = await register(tx, { course, me, origin, now })
  const around = { course, registrationId, personId: me.id, sessionId: uuid(), origin, now }
  if ((await findProgress(tx, registrationId)).get(unit.id)?.satisfiedAt) return
  const result = { success: true, completion: true, extensions: { [names.reason]: 'Equivalent Outside Activity' } }
  const waived = saying({ ...around, node: unit, verb: verbs.waived, result })
  const after = await advance(tx, around, { unit, what: 'waived' })
  await report(tx, course, [waived, ...after], { origin, now })
}
