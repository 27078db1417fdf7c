import { coursePackage, courseXml, unitXml } from '#features/courses/courses.testing.ts'
import { coursesUrls } from '#features/courses/index.ts'
import type { TestApp } from '#platform/testing/app.ts'
import type { World } from '#platform/testing/world.ts'
import type { Examples } from './routes.ts'

/** A course with a block that Asha has begun: one unit she knows already, one is open. */
export async function furnishCourses(_capable: TestApp, world: World): Promise<Examples> {
  const elin = await world.signedIn(world.people.elin)
  const block = `<block id="https://courses.example/block"><title><langstring lang="en">To begin with</langstring></title>${unitXml({ title: 'Read', more: 'moveOn="Completed"' })}</block>`
  const last = unitXml({ id: 'https://courses.example/last', title: 'Try', more: 'moveOn="Passed" masteryScore="0.8"' })
  await elin.upload(coursesUrls.courses.href(), 'file', {
    name: 'course.zip',
    content: coursePackage(courseXml(block + last)),
  })
  const list = await elin.get(coursesUrls.courses.href())
  const courseId = String(list.$('main table a').attr('href')).split('/').at(-1) ?? ''
  const asha = await world.signedIn(world.people.asha)
  await asha.post(coursesUrls.waive.href({ courseId, unit: '1' }))
  await asha.post(coursesUrls.unit.href({ courseId, unit: '2' }))
  return { courseId, [`${coursesUrls.unit.pattern} unit`]: '2', [`${coursesUrls.waive.pattern} unit`]: '2' }
}
