import { recordCompletion } from '#features/learning/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { type Course, findProgress, type Progress } from '../courses.queries.ts'
import { blocksOf, type Node, type Unit, unitsOf } from '../package/structure.ts'
import { isSatisfied, type Said } from './rules.ts'
import { saying } from './say.ts'
import { verbs } from './vocabulary.ts'

export interface Advancing {
  readonly course: Course
  readonly registrationId: string
  readonly personId: string
  readonly sessionId: string
  readonly origin: string
  readonly now: Date
}

/** Something that was reached in a unit; `opened` is enough where there is nothing to reach. */
export interface Reached {
  readonly unit: Unit
  readonly what: Exclude<Said, 'initialized' | 'terminated' | 'other'> | 'opened' | 'waived'
  readonly score?: number | undefined
}

/**
 * Notes what was reached, and what is done by it: the unit, its blocks, the course, and then its place in the catalogue
 * and in the plan. Gives the statements that this house says of that.
 */
export async function advance(
  tx: Writing,
  around: Advancing,
  { unit, what, score }: Reached,
): Promise<readonly object[]> {
  const { registrationId, now } = around
  await keep(tx, around, unit.id, {
    ...(what === 'opened' ? {} : { [`${what}_at`]: now }),
    ...(score === undefined ? {} : { score }),
  })
  const progress = new Map(await findProgress(tx, registrationId))
  const own = progress.get(unit.id)
  const reached = {
    completed: own?.completedAt != null,
    passed: own?.passedAt != null,
    waived: own?.waivedAt != null,
  }
  if (own?.satisfiedAt || !isSatisfied(unit, reached)) return []
  const done = async (nodeId: string) => {
    await keep(tx, around, nodeId, { satisfied_at: now })
    progress.set(nodeId, { ...(progress.get(nodeId) ?? nothing(nodeId)), satisfiedAt: now })
  }
  await done(unit.id)
  const said: object[] = []
  for (const block of blocksOf(around.course.structure.children)) {
    if (progress.get(block.id)?.satisfiedAt || !areDone(block.children, progress)) continue
    await done(block.id)
    said.push(saying({ ...around, node: block, verb: verbs.satisfied }))
  }
  if (!areDone(around.course.structure.children, progress)) return said
  return (await finish(tx, around)) ? [...said, saying({ ...around, node: undefined, verb: verbs.satisfied })] : said
}

const areDone = (nodes: readonly Node[], progress: ReadonlyMap<string, Progress>): boolean =>
  unitsOf(nodes).every(({ id }) => progress.get(id)?.satisfiedAt)

const nothing = (nodeId: string): Progress => ({
  ...{ nodeId, completedAt: null, passedAt: null, failedAt: null, score: null, waivedAt: null, satisfiedAt: null },
})

type Change = Readonly<
  Partial<Record<'completed_at' | 'passed_at' | 'failed_at' | 'waived_at' | 'satisfied_at', Date>>
> & {
  readonly score?: number
}

async function keep(tx: Writing, { registrationId }: Advancing, nodeId: string, change: Change): Promise<void> {
  const row = { organisation_id: tx.organisationId, registration_id: registrationId, node_id: nodeId }
  await tx
    .insertInto('course_progress')
    .values({ ...row, ...change })
    .onConflict(conflict => {
      const columns = conflict.columns(['organisation_id', 'registration_id', 'node_id'])
      return Object.keys(change).length > 0 ? columns.doUpdateSet(change) : columns.doNothing()
    })
    .execute()
}

async function finish(tx: Writing, { course, registrationId, personId, now }: Advancing): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('course_registrations')
    .set({ satisfied_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', registrationId)
    .where('satisfied_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return false
  const report = `course:${registrationId}`
  await recordCompletion(tx, { personId, resourceId: course.resourceId, how: 'xapi', report }, now)
  return true
}
