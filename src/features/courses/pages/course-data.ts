import { findResource, keepsCatalogue, type Resource } from '#features/learning/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { type Course, findCourse, findProgress, findRegistration, type Progress } from '../courses.queries.ts'
import type { Unit } from '../package/structure.ts'

export interface CourseData {
  readonly course: Course
  /** What stands in the catalogue; missing for whoever takes a course that is not offered any more. */
  readonly resource: Resource | undefined
  readonly satisfiedAt: Date | null
  readonly progress: ReadonlyMap<string, Progress>
  readonly keeps: boolean
}

/** A course as its reader may see it: offered, or theirs already. Anything else is not found. */
export async function courseData(
  db: Reading,
  me: Pick<Me, 'id' | 'roles'>,
  courseId: string,
  locale: Locale,
): Promise<CourseData> {
  const course = found(await findCourse(db, courseId), 'No such course')
  const resource = await findResource(db, me, course.resourceId, locale)
  const registration = await findRegistration(db, me, course.id)
  found(resource ?? registration, 'No such course')
  const progress = registration ? await findProgress(db, registration.id) : new Map<string, Progress>()
  return { course, resource, progress, satisfiedAt: registration?.satisfiedAt ?? null, keeps: keepsCatalogue(me) }
}

export type UnitState = 'new' | 'open' | 'failed' | 'passed' | 'done' | 'known'

/** How far somebody is with one unit. */
export function stateOf(unit: Pick<Unit, 'id'>, progress: ReadonlyMap<string, Progress>): UnitState {
  const own = progress.get(unit.id)
  if (!own) return 'new'
  if (own.passedAt) return 'passed'
  if (own.waivedAt) return 'known'
  if (own.satisfiedAt) return 'done'
  return own.failedAt ? 'failed' : 'open'
}
