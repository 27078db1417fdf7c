import type { Reading } from '#platform/db/tx.ts'
import { compareVersions, shorten } from '../exchange/compare.ts'
import { type FaultBook, faultBook } from '../exchange/faults.ts'
import { mainWords, type Portable } from '../exchange/portable.ts'
import { type ReadFile, readJsonText, readTableFile } from '../exchange/read-file.ts'
import { reconcile } from '../exchange/reconcile.ts'
import { type ListedFramework, listFrameworks } from '../frameworks.queries.ts'
import { guidOf } from '../guid.ts'
import { loadVersion } from '../stored-version.ts'
import { frameworkFile } from './framework-file.ts'
import type { Choices, Preview, StoredImport } from './stored-import.ts'

export interface Plan {
  readonly framework: Portable | undefined
  readonly target: ListedFramework | undefined
  readonly preview: Preview
}

const outlined = 40
const listed = 50

/** Reads the file of an import as its choices say, and works out what would come of it. Writes nothing. */
export async function planImport(db: Reading, stored: StoredImport, today: string): Promise<Plan> {
  const book = faultBook()
  const frameworks = await listFrameworks(db)
  const file = await readStored(db, stored, frameworks, book)
  const { read, format, tableFaults } = file
  const common = { format, tableFaults, faults: book.groups() }
  if (!read) return { framework: undefined, target: undefined, preview: { ...nothing, ...common } }
  const { target, isCopy } = targetOf(read.framework, stored, frameworks)
  const earlier = target?.versionId ? await loadVersion(db, target.versionId) : undefined
  const guid = isCopy ? guidOf(`${db.organisationId}/${read.framework.guid}`) : read.framework.guid
  const named = withVersion({ ...read.framework, guid }, stored.choices, target, today)
  const framework = earlier ? reconcile(named, earlier) : named
  const versionTaken = target?.versions.includes(framework.version) ?? false
  const differences = earlier && compareVersions(earlier, framework)
  const { asksForOrder } = read
  const preview: Preview = {
    ...common,
    ready: !book.stops() && !asksForOrder && !versionTaken,
    name: mainWords(framework.texts, framework.languages[0] ?? 'en')?.name ?? '',
    version: framework.version,
    languages: framework.languages,
    areas: framework.areas.length,
    skills: framework.skills.length,
    levels: framework.levels.map(({ texts }) => mainWords(texts, framework.languages[0] ?? 'en')?.name ?? ''),
    ...{ asksForOrder, versionTaken, isCopy },
    outline: outlineOf(framework),
    target: target && { id: target.id, name: target.name, hasDraft: target.draftId !== undefined },
    differences: differences && {
      ...shorten(differences, listed),
      counts: {
        added: differences.added.length,
        removed: differences.removed.length,
        moved: differences.moved.length,
        reworded: differences.reworded.length,
      },
    },
  }
  return { framework, target, preview }
}

const nothing = {
  ...{ ready: false, name: '', version: '', languages: [], areas: 0, skills: 0, levels: [], outline: [] },
  ...{ asksForOrder: false, versionTaken: false, isCopy: false, target: undefined, differences: undefined },
}

async function readStored(
  db: Reading,
  { id, format, choices }: StoredImport,
  frameworks: readonly ListedFramework[],
  book: FaultBook,
): Promise<ReadFile> {
  const bytes = frameworkFile.read(db, id)
  if (format === 'csv') {
    const { columns, name, language, version, levelOrder } = choices
    const guid = frameworks.find(one => one.id === choices.target)?.guid ?? guidOf(`import ${id}`)
    return readTableFile(bytes, { columns, guid, name, language, version, levelOrder }, book)
  }
  const pieces: Uint8Array[] = []
  for await (const piece of bytes) pieces.push(piece)
  return readJsonText(new TextDecoder().decode(Buffer.concat(pieces)), book)
}

/** JSON says itself which framework it is; of a table somebody says it. */
function targetOf(framework: Portable, { format, choices }: StoredImport, frameworks: readonly ListedFramework[]) {
  if (format === 'csv') {
    const target = frameworks.find(({ id, origin }) => id === choices.target && origin !== 'built-in')
    return { target, isCopy: false }
  }
  const same = frameworks.find(({ guid }) => guid === framework.guid)
  return { target: same && same.origin !== 'built-in' ? same : undefined, isCopy: same?.origin === 'built-in' }
}

function withVersion(
  framework: Portable,
  choices: Choices,
  target: ListedFramework | undefined,
  today: string,
): Portable {
  const wanted = choices.version || framework.version
  if (choices.version || !target?.versions.includes(wanted)) return { ...framework, version: wanted || today }
  return { ...framework, version: wanted ? `${wanted} (${today})` : today }
}

/** The beginning of the tree, so that somebody can see whether it was read as it was meant. */
function outlineOf({ areas, skills, languages }: Portable): Preview['outline'] {
  const main = languages[0] ?? 'en'
  const lines: { name: string; depth: number; isArea: boolean }[] = []
  const under = <T extends { position: number }>(items: readonly T[], parentOf: (item: T) => string | undefined) => {
    const groups = new Map<string, T[]>()
    for (const item of items) {
      const group = groups.get(parentOf(item) ?? '') ?? []
      group.push(item)
      groups.set(parentOf(item) ?? '', group)
    }
    return groups
  }
  const [areasIn, skillsIn] = [under(areas, ({ parent }) => parent), under(skills.slice(0, 2_000), ({ area }) => area)]
  const add = (guid: string, depth: number): void => {
    for (const skill of skillsIn.get(guid) ?? []) {
      if (lines.length >= outlined) return
      lines.push({ name: mainWords(skill.texts, main)?.name ?? '', depth, isArea: false })
    }
    for (const area of areasIn.get(guid) ?? []) {
      if (lines.length >= outlined) return
      lines.push({ name: mainWords(area.texts, main)?.name ?? '', depth, isArea: true })
      if (depth < 8) add(area.guid, depth + 1)
    }
  }
  add('', 0)
  return lines
}
