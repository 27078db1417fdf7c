import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { searchText } from '#features/people/index.ts'
import { listFrameworks, listSkillNames, type SkillRef } from '#features/skills/index.ts'
import { readTable, stopsReading, type TableFault } from '#platform/csv/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { listForKeepers, type Resource } from '../resources.queries.ts'
import type { ResourceContent, ResourceToWrite } from '../write-resource.ts'
import { faultBook } from './faults.ts'
import { type ReadCourse, readCourse, type SaidCourse } from './read-course.ts'
import { coursesOfJson, coursesOfTable } from './read-file.ts'
import { courseFile, type Preview, type StoredImport } from './stored-import.ts'

export interface Plan {
  /** Only what is new or different. */
  readonly toWrite: readonly ResourceToWrite[]
  readonly preview: Preview
}

const listed = 60
const mostCourses = 50_000

/** Reads the file as somebody chose, and compares it with what is there. Writes nothing. */
export async function planImport(db: Reading, stored: StoredImport, currency: string): Promise<Plan> {
  const faults = faultBook()
  const prefix = searchText(stored.choices.source)
  const reading = { language: stored.choices.language, currency, skills: await knownSkills(db), faults }
  const courses = new Map<string, ReadCourse>()
  const tableFaults: TableFault[] = []
  const take = (said: SaidCourse) => {
    const course = readCourse(said, reading)
    if (!course) return
    if (courses.has(course.key)) faults.note('twice', { line: said.line, value: said.title })
    else if (courses.size < mostCourses) courses.set(course.key, course)
  }
  if (stored.format === 'json') for (const said of coursesOfJson(await textOf(db, stored.id), faults)) take(said)
  else {
    const table = await readTable(courseFile.read(db, stored.id))
    for await (const said of coursesOfTable(table, stored.choices.columns, faults)) take(said)
    tableFaults.push(...table.faults)
    if (table.faults.some(stopsReading)) courses.clear()
  }
  const there = await listThere(db, prefix)
  const planned = [...courses.values()].map(course => plan(course, prefix, there))
  const of = (kind: Planned['kind']) => planned.filter(one => one.kind === kind)
  const named = new Set(planned.map(({ resource }) => resource.sourceKey))
  const missing = [...there.values()].filter(({ sourceKey, withdrawnAt }) => !named.has(sourceKey) && !withdrawnAt)
  return {
    toWrite: planned.filter(({ kind }) => kind !== 'same').map(({ resource }) => resource),
    preview: {
      counts: {
        new: of('new').length,
        changed: of('changed').length,
        same: of('same').length,
        missing: missing.length,
      },
      added: titlesOf(of('new')),
      changed: titlesOf(of('changed')),
      missing: missing.slice(0, listed).map(({ title }) => title),
      ...{ faults: faults.groups(), tableFaults },
    },
  }
}

async function textOf(db: Reading, importId: string): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const piece of courseFile.read(db, importId)) pieces.push(piece)
  return new TextDecoder().decode(Buffer.concat(pieces))
}

/** Every name and label of every skill here; a name wins over another skill's other label. */
async function knownSkills(db: Reading): Promise<ReadonlyMap<string, SkillRef>> {
  const known = new Map<string, SkillRef>()
  const labels: [string, SkillRef][] = []
  for (const { id: frameworkId, versionId } of await listFrameworks(db)) {
    if (!versionId) continue
    for (const { key: skillKey, names, labels: other } of await listSkillNames(db, versionId)) {
      const ref = { frameworkId, skillKey }
      for (const name of [...Object.values(names), skillKey])
        if (!known.has(searchText(name))) known.set(searchText(name), ref)
      for (const label of Object.values(other).flat()) labels.push([searchText(label), ref])
    }
  }
  for (const [label, ref] of labels) if (!known.has(label)) known.set(label, ref)
  return known
}

/** What came from the same source before, by its key. */
async function listThere(db: Reading, prefix: string): Promise<ReadonlyMap<string, Resource>> {
  const which = sql`r.origin = 'imported' and starts_with(r.source_key, ${`${prefix}/`})`
  const found = await listForKeepers(db, which, 'en', mostCourses)
  return new Map(found.map(resource => [resource.sourceKey, resource]))
}

interface Planned {
  readonly kind: 'new' | 'changed' | 'same'
  readonly resource: ResourceToWrite
}

function plan({ key, content }: ReadCourse, prefix: string, there: ReadonlyMap<string, Resource>): Planned {
  const sourceKey = `${prefix}/${key}`
  const before = there.get(sourceKey)
  if (!before) return { kind: 'new', resource: { ...content, id: uuid(), origin: 'imported', sourceKey } }
  // Words in other languages, and what only we know of it, stay: a file speaks for what it holds.
  const merged: ResourceContent = {
    ...content,
    texts: { ...before.texts, ...content.texts },
    skills: content.skills.length > 0 ? content.skills : before.skills,
    accessNeeds: before.accessNeeds,
    ownerId: before.owner?.id,
    reviewOn: before.reviewOn,
    activityId: content.activityId ?? before.activityId,
  }
  const isSame = JSON.stringify(comparable(before)) === JSON.stringify(comparable(merged))
  return { kind: isSame ? 'same' : 'changed', resource: { ...merged, id: before.id, origin: 'imported', sourceKey } }
}

const comparable = ({
  kind,
  texts,
  address,
  provider,
  languages,
  minutes,
  price,
  activityId,
  skills,
}: Omit<ResourceContent, 'ownerId'>) => [
  ...[kind, address ?? '', provider, [...languages].sort(), minutes ?? 0, price ?? -1, activityId ?? ''],
  Object.entries(texts)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([language, said]) => [language, said?.title, said?.summary, said?.forWhom, said?.body]),
  skills
    .map(({ frameworkId, skillKey, fromLevel, toLevel }) => `${frameworkId}/${skillKey} ${fromLevel} ${toLevel}`)
    .sort(),
]

const titlesOf = (planned: readonly Planned[]): readonly string[] =>
  planned
    .slice(0, listed)
    .map(({ resource }) => Object.values(resource.texts).find(said => said !== undefined)?.title ?? '')
