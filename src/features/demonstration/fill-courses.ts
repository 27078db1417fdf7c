import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importPackage, readPackage } from '#features/courses/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { DemonstrationOrganisation } from './generator/organisation.ts'
import { sampleCourse } from './sample-course/sample-course.ts'

/** One course that runs here, brought in as anybody would bring one in. */
export async function fillCourses(tx: Writing, { people, year }: DemonstrationOrganisation): Promise<void> {
  const lead = people.find(({ persona }) => persona === 'programme-lead') ?? people[0]
  if (!lead) return
  const folder = await mkdtemp(join(tmpdir(), 'capable-course-'))
  try {
    const path = join(folder, 'course.zip')
    await writeFile(path, await sampleCourse())
    const read = await readPackage(path)
    if ('faults' in read) throw new Error(`The sample course cannot be read: ${JSON.stringify(read.faults)}`)
    await importPackage(tx, path, read, { by: lead, now: year.now })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
