import { fold, type NamedSkill } from '#features/skills/index.ts'
import { type Cell, readTable, stopsReading, type TableSource, unprotectCell } from '#platform/csv/index.ts'
import type { StoredLink } from '../crosswalk-editions.queries.ts'
import type { NewLink } from '../crosswalks.ts'
import { type MatchKind, matchKinds } from '../derive-levels.ts'

/** English, because programs and other organisations read them. */
const columns = ['From', 'From name', 'Match', 'To', 'To name', 'Note'] as const

interface Sides {
  readonly from: readonly NamedSkill[]
  readonly to: readonly NamedSkill[]
}

/** A crosswalk as a table, a match on each row. */
export function* matchRows(links: readonly StoredLink[], sides: Sides): Generator<readonly Cell[]> {
  const names = (skills: readonly NamedSkill[]) =>
    new Map(skills.map(({ key, names: all }) => [key, Object.values(all)[0] ?? '']))
  const [left, right] = [names(sides.from), names(sides.to)]
  yield columns
  for (const { fromKey, toKey, kind, note } of links)
    yield [fromKey, left.get(fromKey), kind, toKey, right.get(toKey), note]
}

export type MatchFault =
  | { readonly kind: 'unreadable' | 'columns' | 'nothing' }
  | {
      readonly kind: 'no-such-skill' | 'several-skills'
      readonly line: number
      readonly side: 'from' | 'to'
      readonly text: string
    }
  | { readonly kind: 'no-such-kind'; readonly line: number; readonly text: string }

export interface ReadMatches {
  readonly links: readonly NewLink[]
  readonly faults: readonly MatchFault[]
}

const mostRows = 100_000

/** Reads a table of matches. A skill is found by its key, identifier, code or name. */
export async function readMatchTable(source: TableSource, sides: Sides): Promise<ReadMatches> {
  const table = await readTable(source, { maxRows: mostRows })
  const links = new Map<string, NewLink>()
  const faults: MatchFault[] = []
  try {
    const at = (name: string) => table.header.findIndex(title => fold(title) === fold(name))
    const place = { from: at('From'), to: at('To'), match: at('Match'), note: at('Note') }
    if (place.from < 0 || place.to < 0 || place.match < 0) return { links: [], faults: [{ kind: 'columns' }] }
    const find = { from: finder(sides.from), to: finder(sides.to) }
    for await (const { line, cells } of table.rows) {
      const cell = (column: number) => unprotectCell((cells[column] ?? '').trim())
      const ends = (['from', 'to'] as const).map(side => {
        const text = cell(place[side])
        const found = find[side](text)
        if (found.length !== 1)
          faults.push({ kind: found.length === 0 ? 'no-such-skill' : 'several-skills', line, side, text })
        return found[0]
      })
      const kind = matchKinds.find(one => one === cell(place.match).toLowerCase()) as MatchKind | undefined
      if (!kind) faults.push({ kind: 'no-such-kind', line, text: cell(place.match) })
      const [from, to] = ends
      const note = cell(place.note).slice(0, 1_000)
      if (from && to && kind) links.set(`${from.key} ${to.key}`, { fromKey: from.key, toKey: to.key, kind, note })
    }
    if (table.faults.some(stopsReading)) return { links: [], faults: [{ kind: 'unreadable' }] }
  } finally {
    await table.close()
  }
  if (faults.length === 0 && links.size === 0) faults.push({ kind: 'nothing' })
  return { links: [...links.values()], faults }
}

/** The skills that a text can mean: a key or identifier is sure, then a code, then a name. */
function finder(skills: readonly NamedSkill[]): (text: string) => readonly NamedSkill[] {
  const sure = new Map(skills.flatMap(skill => [[skill.key, skill] as const, [skill.guid, skill] as const]))
  const byCode = Map.groupBy(skills, ({ code }) => code ?? '')
  const named = skills.flatMap(skill =>
    [...new Set(Object.values(skill.names).map(fold))].map(name => ({ name, skill })),
  )
  const byName = Map.groupBy(named, ({ name }) => name)
  return text => {
    if (text === '') return []
    const one = sure.get(text)
    if (one) return [one]
    return byCode.get(text) ?? byName.get(fold(text))?.map(({ skill }) => skill) ?? []
  }
}
