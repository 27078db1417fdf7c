import { url } from '#platform/http/urls.ts'

const course = '/learning/courses/:courseId'

export const coursesUrls = {
  /** Those who keep the catalogue bring courses in and see which run here. */
  courses: url('/learning/keeping/courses'),
  course: url(course),
  /** One unit, by its place in the course, counted from 1. */
  unit: url(`${course}/units/:unit`),
  /** I know this already. */
  waive: url(`${course}/units/:unit/known`),
} as const

/** Where the files of courses lie for whoever has a session, and where units fetch their key. */
export const coursePrefixes = { files: '/course-files', fetch: '/course-key' } as const
