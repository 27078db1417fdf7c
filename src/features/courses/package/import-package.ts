import { open } from 'node:fs/promises'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { addResource } from '#features/learning/index.ts'
import { createSource, findSourceNamed } from '#features/xapi/index.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { pieceBytes } from '#platform/files/stored-file.ts'
import { locales } from '#platform/i18n/index.ts'
import { findPublished } from '../courses.queries.ts'
import { coursesUrls } from '../courses.urls.ts'
import { fileOf, isInPackage } from '../launching/launch-address.ts'
import { type PlacedFault, readStructure } from './read-structure.ts'
import { type CourseStructure, textIn, unitsOf } from './structure.ts'
import { type ArchiveFault, BadArchive, pathIn, unpack } from './unpack.ts'

export type PackageFault =
  | PlacedFault
  | { readonly fault: ArchiveFault | 'no-structure' | 'no-file'; readonly line?: undefined; readonly about: string }

interface Package {
  readonly course: CourseStructure
  /** The folder of the archive in which everything lies; empty for its root. */
  readonly root: string
}

const structureName = 'cmi5.xml'
/** The platform in whose name what courses here say is kept. */
export const ownSourceName = 'Capable'

/** Reads the structure of a package and looks whether everything that it names is there. Stores nothing. */
export async function readPackage(path: string): Promise<Package | { readonly faults: readonly PackageFault[] }> {
  try {
    return (await beginsLikeXml(path)) ? checked(await readText(path), undefined, '') : await readArchive(path)
  } catch (error) {
    if (error instanceof BadArchive) return { faults: [{ fault: error.fault, about: '' }] }
    throw error
  }
}

async function beginsLikeXml(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(64) })
    return /^\uFEFF?\s*</.test(buffer.subarray(0, bytesRead).toString('utf8'))
  } finally {
    await file.close()
  }
}

async function readText(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(4 * pieceBytes) })
    return buffer.subarray(0, bytesRead).toString('utf8')
  } finally {
    await file.close()
  }
}

async function readArchive(path: string) {
  const names = new Set<string>()
  const isStructure = (name: string) => /^([^/]+\/)?cmi5\.xml$/i.test(name)
  let found: { readonly root: string; readonly xml: string } | undefined
  const isWanted = (name: string) => {
    names.add(name)
    return isStructure(name)
  }
  for await (const file of unpack(path, isWanted)) {
    const root = file.path.slice(0, -structureName.length)
    if (!found || root === '') found = { root, xml: file.bytes.toString('utf8') }
  }
  if (!found) return { faults: [{ fault: 'no-structure', about: structureName }] as const }
  return checked(found.xml, names, found.root)
}

function checked(xml: string, names: ReadonlySet<string> | undefined, root: string) {
  const read = readStructure(xml)
  if (read.faults) return { faults: read.faults }
  const missing = unitsOf(read.course.children)
    .filter(isInPackage)
    .map(({ address }) => fileOf(address))
    .filter(file => !names?.has(root + file))
  if (missing.length > 0) return { faults: missing.map(about => ({ fault: 'no-file' as const, about })) }
  return { course: read.course, root }
}

interface ImportAct {
  readonly by: { readonly id: string }
  readonly now: Date
}

/** Puts a package in its place: a new course with its entry in the catalogue, or the newer files of one that is here. */
export async function importPackage(
  tx: Writing,
  path: string,
  { course, root }: Package,
  { by, now }: ImportAct,
): Promise<{ readonly courseId: string; readonly isNew: boolean }> {
  const known = await findPublished(tx, course.id)
  const courseId = known?.id ?? uuid()
  const structure = JSON.stringify(course)
  if (known) {
    await tx
      .updateTable('courses')
      .set({ structure, imported_by: by.id, imported_at: now })
      .where('organisation_id', '=', tx.organisationId)
      .where('id', '=', courseId)
      .execute()
    await sql`delete from course_files where organisation_id = ${tx.organisationId} and course_id = ${courseId}`.execute(
      tx,
    )
  } else {
    const resourceId = await addResource(tx, contentOf(course, courseId), { by, now })
    const sourceId = await ownSource(tx, now)
    await tx
      .insertInto('courses')
      .values({
        ...{ organisation_id: tx.organisationId, id: courseId, publisher_id: course.id, structure },
        ...{ resource_id: resourceId, source_id: sourceId, imported_by: by.id, imported_at: now },
      })
      .execute()
  }
  if (!(await beginsLikeXml(path))) await storeFiles(tx, { path, root, courseId })
  await audit(tx, {
    actorId: by.id,
    action: known ? 'courses.replaced' : 'courses.imported',
    subject: { kind: 'course', id: courseId },
    details: { publisherId: course.id, units: unitsOf(course.children).length },
  })
  return { courseId, isNew: !known }
}

async function storeFiles(tx: Writing, { path, root, courseId }: { path: string; root: string; courseId: string }) {
  for await (const { path: name, bytes } of unpack(path, one => one.startsWith(root))) {
    const id = uuid()
    await sql`
      insert into course_files (organisation_id, id, course_id, path)
      values (${tx.organisationId}, ${id}, ${courseId}, ${name.slice(root.length)})
      on conflict (organisation_id, course_id, path) do nothing`.execute(tx)
    for (let number = 0; number * pieceBytes < bytes.length; number += 1)
      await sql`
        insert into course_file_pieces (organisation_id, file_id, number, bytes)
        select organisation_id, id, ${number}, ${bytes.subarray(number * pieceBytes, (number + 1) * pieceBytes)}
        from course_files where organisation_id = ${tx.organisationId} and id = ${id}`.execute(tx)
  }
}

async function ownSource(tx: Writing, now: Date): Promise<string> {
  const known = await findSourceNamed(tx as Reading, ownSourceName)
  if (known) return known
  const scopes = ['statements/write', 'statements/read/mine', 'state', 'profile'] as const
  return (await createSource(tx, { name: ownSourceName, scopes, isLimited: true, now })).id
}

function contentOf(course: CourseStructure, courseId: string) {
  const texts = Object.fromEntries(
    locales
      .filter(locale => Object.keys(course.title).some(tag => tag.toLowerCase().split('-')[0] === locale))
      .map(locale => [locale, wordsOf(course, locale)]),
  )
  const [first = 'en'] = locales
  const languages = Object.keys(course.title).filter(tag => tag !== 'und')
  return {
    kind: 'course' as const,
    texts: Object.keys(texts).length > 0 ? texts : { [first]: wordsOf(course, first) },
    address: coursesUrls.course.href({ courseId }),
    ...{ provider: '', languages, minutes: undefined, price: undefined, currency: 'GBP', accessNeeds: [], skills: [] },
    ...{ activityId: undefined, ownerId: undefined, reviewOn: undefined },
  }
}

const wordsOf = (course: CourseStructure, locale: string) => ({
  ...{ title: textIn(course.title, locale).slice(0, 200), summary: textIn(course.description, locale).slice(0, 500) },
  ...{ forWhom: '', body: '' },
})

/** Whether a path in a request could name a file of a package. */
export function isPath(path: string): boolean {
  try {
    return pathIn(path) === path
  } catch {
    return false
  }
}
