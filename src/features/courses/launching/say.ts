import { v7 as uuid } from 'uuid'
import type { Block, Unit } from '../package/structure.ts'
import { activityOf, actorOf, type CourseHere } from './naming.ts'
import { names, type verbs } from './vocabulary.ts'

interface Saying {
  readonly origin: string
  readonly course: CourseHere
  readonly registrationId: string
  readonly sessionId: string
  /** Nothing for the course itself. */
  readonly node: Unit | Block | undefined
  readonly verb: (typeof verbs)[keyof typeof verbs]
  readonly now: Date
  readonly extensions?: object
  readonly result?: object
}

/** A statement that this house says of a course, as the cmi5 standard wants it (section 9). */
export function saying({
  origin,
  course,
  registrationId,
  sessionId,
  node,
  verb,
  now,
  extensions,
  result,
}: Saying): object {
  const publisher = { objectType: 'Activity', id: (node ?? course.structure).id }
  return {
    id: uuid(),
    actor: actorOf(origin, registrationId),
    verb,
    object: activityOf(origin, course, node),
    ...(result ? { result } : {}),
    context: {
      registration: registrationId,
      contextActivities: { category: [{ id: names.category }], grouping: [publisher] },
      extensions: { [names.session]: sessionId, ...extensions },
    },
    timestamp: now.toISOString(),
  }
}
