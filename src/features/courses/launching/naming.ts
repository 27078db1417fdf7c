import { createHash } from 'node:crypto'
import { coursesUrls } from '../courses.urls.ts'
import type { Block, CourseStructure, Unit } from '../package/structure.ts'
import { textIn } from '../package/structure.ts'
import { names } from './vocabulary.ts'

export interface CourseHere {
  readonly id: string
  readonly structure: CourseStructure
}

/** The name of a course in statements of this installation. */
export const courseActivity = (origin: string, { id }: Pick<CourseHere, 'id'>): string =>
  `${origin}${coursesUrls.course.href({ courseId: id })}`

/** The name of a unit or block in statements: the same each time for the same publisher's id. */
export const nodeActivity = (origin: string, course: Pick<CourseHere, 'id'>, nodeId: string): string =>
  `${courseActivity(origin, course)}#${createHash('sha256').update(nodeId).digest('hex').slice(0, 24)}`

/** Whoever takes the course, as it knows them: by their registration, so that no two courses can compare. */
export const actorOf = (origin: string, registrationId: string) => ({
  objectType: 'Agent' as const,
  account: { homePage: origin, name: registrationId },
})

/** A unit, a block or the course as the object of a statement. */
export function activityOf(origin: string, course: CourseHere, node: Unit | Block | undefined): object {
  const named = node ?? course.structure
  const type = node === undefined ? names.course : node.kind === 'block' ? names.block : node.activityType
  const words = (texts: Unit['title']) =>
    Object.fromEntries(Object.keys(texts).flatMap(tag => (textIn(texts, tag) ? [[tag, textIn(texts, tag)]] : [])))
  const [name, description] = [words(named.title), words(named.description)]
  return {
    objectType: 'Activity',
    id: node ? nodeActivity(origin, course, node.id) : courseActivity(origin, course),
    definition: {
      ...(type ? { type } : {}),
      ...(Object.keys(name).length > 0 ? { name } : {}),
      ...(Object.keys(description).length > 0 ? { description } : {}),
    },
  }
}
