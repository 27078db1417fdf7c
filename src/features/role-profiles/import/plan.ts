import { sql } from 'kysely'
import { readTable, stopsReading, type TableFault } from '#platform/csv/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { compareRequirements, sameTexts } from '../compare-profiles.ts'
import { profilesFile } from '../exchange/profiles-json.ts'
import { frameworkName } from '../framework-name.ts'
import { listUsableFrameworks, type UsableFramework } from '../managed-profiles.queries.ts'
import { type ProfileTexts, type Requirement, readTexts } from '../role-profile.ts'
import { type FaultBook, faultBook } from './faults.ts'
import { knowFramework } from './known-framework.ts'
import { type ReadProfile, readRoles } from './read-roles.ts'
import { type Preview, profileFile, type StoredImport } from './stored-import.ts'

/** A profile of the file beside the one that is there already. */
export interface Planned {
  readonly read: ReadProfile
  readonly framework: Pick<UsableFramework, 'id' | 'versionId'>
  readonly existing: Existing | undefined
  readonly kind: 'new' | 'changed' | 'same'
  readonly texts: ProfileTexts
}

export interface Existing {
  readonly id: string
  readonly key: string
  readonly framework_id: string
  readonly source_key: string | null
  readonly has_draft: boolean
  readonly texts: ProfileTexts
  readonly requirements: readonly Requirement[]
}

export interface Plan {
  readonly planned: readonly Planned[]
  readonly preview: Preview
}

const listed = 60

/** Reads the file as somebody chose, and compares it with what is there. Writes nothing. */
export async function planImport(db: Reading, stored: StoredImport): Promise<Plan> {
  const faults = faultBook()
  const frameworks = await listUsableFrameworks(db)
  const { read, tableFaults } = await readStored(db, stored, { frameworks, faults })
  const existing = await listExisting(db)
  const planned = read.flatMap(profile => plan(profile, existing, frameworks))
  const named = new Set(planned.flatMap(({ existing: one }) => one?.id ?? []))
  const touched = new Set(planned.map(({ framework }) => framework.id))
  const missing = existing.filter(one => one.source_key && touched.has(one.framework_id) && !named.has(one.id))
  const nameOf = (texts: ProfileTexts) => (texts[stored.choices.language] ?? Object.values(texts)[0])?.name ?? ''
  const of = (kind: Planned['kind']) => planned.filter(one => one.kind === kind)
  const framework = frameworks.find(({ id }) => touched.has(id))
  return {
    planned,
    preview: {
      ...{ ready: of('new').length + of('changed').length > 0, faults: faults.groups(), tableFaults },
      framework: framework ? frameworkName(framework, stored.choices.language) : '',
      counts: {
        new: of('new').length,
        changed: of('changed').length,
        same: of('same').length,
        missing: missing.length,
      },
      replacesDrafts: planned.filter(one => one.kind === 'changed' && one.existing?.has_draft).length,
      added: of('new')
        .slice(0, listed)
        .map(({ read: one, texts }) => ({ name: nameOf(texts), skills: one.requirements.length })),
      changed: of('changed')
        .slice(0, listed)
        .map(({ read: one, texts, existing: was }) => {
          const changes = compareRequirements(was?.requirements ?? [], one.requirements)
          return {
            name: nameOf(texts),
            added: changes.filter(({ from }) => from === undefined).length,
            gone: changes.filter(({ to }) => to === undefined).length,
            moved: changes.filter(({ from, to }) => from !== undefined && to !== undefined).length,
            words: was === undefined || !sameTexts(was.texts, texts),
          }
        }),
      missing: missing.slice(0, listed).map(({ texts }) => nameOf(texts)),
    },
  }
}

interface Around {
  readonly frameworks: readonly UsableFramework[]
  readonly faults: FaultBook
}

async function readStored(
  db: Reading,
  stored: StoredImport,
  around: Around,
): Promise<{ read: readonly ReadProfile[]; tableFaults: readonly TableFault[] }> {
  const bytes = profileFile.read(db, stored.id)
  if (stored.format === 'json') {
    const pieces: Uint8Array[] = []
    for await (const piece of bytes) pieces.push(piece)
    return { read: readOwn(new TextDecoder().decode(Buffer.concat(pieces)), around), tableFaults: [] }
  }
  const { frameworks, faults } = around
  const { columns, framework: wanted, language } = stored.choices
  const framework = frameworks.find(({ id }) => id === wanted)
  if (!framework) {
    faults.note('framework-unknown', {})
    return { read: [], tableFaults: [] }
  }
  const table = await readTable(bytes)
  const known = await knowFramework(db, framework)
  const read = await readRoles(table, { columns, framework: known, language, faults })
  return { read: table.faults.some(stopsReading) ? [] : read, tableFaults: table.faults }
}

/** Our own file; skills and levels that this house does not have are noted and left out later, when they are mended. */
function readOwn(text: string, { frameworks, faults }: Around): readonly ReadProfile[] {
  const file = profilesFile.safeParse(parsed(text))
  if (!file.success) {
    const [issue] = file.error.issues
    faults.note('row-odd', { column: issue?.path.join('.'), expected: 'capable-role-profiles' })
    return []
  }
  return file.data.profiles.flatMap(({ key, framework: guid, texts, requirements }) => {
    const framework = frameworks.find(one => one.guid === guid)
    if (!framework) {
      faults.note('framework-unknown', { value: guid, column: key })
      return []
    }
    const unique = new Map(requirements.map(({ skill, level }) => [skill, level]))
    return {
      ...{ sourceKey: `file / ${key}`, frameworkId: framework.id, texts },
      requirements: [...unique].map(([skillKey, level]) => ({ skillKey, level })),
    }
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

function plan(
  read: ReadProfile,
  existing: readonly Existing[],
  frameworks: readonly UsableFramework[],
): readonly Planned[] {
  const framework = frameworks.find(({ id }) => id === read.frameworkId)
  if (!framework) return []
  const own = existing.filter(({ framework_id }) => framework_id === framework.id)
  const there =
    own.find(({ source_key }) => source_key === read.sourceKey) ??
    own.find(({ key }) => `file / ${key}` === read.sourceKey)
  // Words in other languages stay: a file speaks for the languages that it holds.
  const texts = { ...there?.texts, ...read.texts }
  const isSame =
    there && sameTexts(there.texts, texts) && compareRequirements(there.requirements, read.requirements).length === 0
  return [{ read, framework, existing: there, texts, kind: !there ? 'new' : isSame ? 'same' : 'changed' }]
}

/** Every profile with what it says now; of one that is a draft only, what that says. */
async function listExisting(db: Reading): Promise<readonly Existing[]> {
  const organisation = sql`${db.organisationId}::uuid`
  const { rows } = await sql<Existing>`
    select p.id, p.key, p.framework_id, p.source_key, e.texts,
      exists (select from role_profile_editions d where d.organisation_id = ${organisation}
        and d.profile_id = p.id and d.published_at is null) as has_draft,
      coalesce((select json_agg(json_build_object('skillKey', r.skill_key, 'level', r.level) order by r.skill_key)
        from role_profile_requirements r where r.organisation_id = ${organisation} and r.edition_id = e.id), '[]')
        as requirements
    from role_profiles p
    join lateral (
      select n.id, n.texts from role_profile_editions n
      where n.organisation_id = ${organisation} and n.profile_id = p.id
      order by n.published_at desc nulls last, n.id desc limit 1
    ) e on true
    where p.organisation_id = ${organisation}
    order by p.key`.execute(db)
  return rows.map(row => ({ ...row, texts: readTexts(row.texts) }))
}
