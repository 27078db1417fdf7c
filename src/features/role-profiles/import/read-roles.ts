import { searchText } from '#features/people/index.ts'
import { type Table, unprotectCell } from '#platform/csv/index.ts'
import type { ProfileTexts, Requirement } from '../role-profile.ts'
import type { Columns, RoleField } from './columns.ts'
import type { Fault, FaultBook } from './faults.ts'
import { type KnownFramework, nearestSkill } from './known-framework.ts'

/** A profile as a file says it. `sourceKey` is the same whenever the same file, or a newer one, comes again. */
export interface ReadProfile {
  readonly sourceKey: string
  readonly frameworkId: string
  readonly texts: ProfileTexts
  readonly requirements: readonly Requirement[]
}

interface Open {
  readonly sourceKey: string
  readonly name: string
  readonly family: string
  readonly description: string
  readonly line: number
  readonly levels: Map<string, number>
}

interface Reading {
  readonly columns: Columns
  readonly framework: KnownFramework
  readonly language: string
  readonly faults: FaultBook
}

/** Reads a table with one row for each skill of each role. Rows of one role need not stand together. */
export async function readRoles(table: Table, reading: Reading): Promise<readonly ReadProfile[]> {
  const { columns, framework, language, faults } = reading
  const open = new Map<string, Open>()
  const titleOf = (field: RoleField) => table.header[columns.indexOf(field)] ?? ''
  for await (const { line, cells, problems } of table.rows) {
    const cell = (field: RoleField) => tidy(cells[columns.indexOf(field)])
    if (problems.some(({ kind }) => kind === 'too-many-cells'))
      faults.note('row-odd', { line, value: String(cells.length), expected: String(table.header.length) })
    const role = cell('role')
    const name = cell('role-level') || role
    if (!name) {
      faults.note('role-missing', { line, column: titleOf('role') })
      continue
    }
    const sourceKey = [cell('family'), role, name].map(part => searchText(part)).join(' / ')
    const profile = open.get(sourceKey) ?? {
      ...{ sourceKey, name, family: cell('family'), line, levels: new Map<string, number>() },
      description: [cell('role-description'), cell('role-level-description')].filter(Boolean).join('\n\n'),
    }
    open.set(sourceKey, profile)
    addRow(
      { profile, line, skill: cell('skill'), level: cells[columns.indexOf('skill-level')]?.trim() ?? '' },
      { framework, faults, titleOf },
    )
  }
  for (const { name, line, levels } of open.values())
    if (levels.size === 0) faults.note('no-skills', { line, column: titleOf('role'), value: name })
  return [...open.values()]
    .filter(({ levels }) => levels.size > 0)
    .map(({ sourceKey, name, family, description, levels }) => ({
      ...{ sourceKey, frameworkId: framework.id },
      texts: {
        [language]: {
          name: name.slice(0, 200),
          description: description.slice(0, 5_000),
          family: family.slice(0, 200),
        },
      },
      requirements: [...levels].map(([skillKey, level]) => ({ skillKey, level })),
    }))
}

interface Row {
  readonly profile: Open
  readonly line: number
  readonly skill: string
  readonly level: string
}

interface Scale {
  readonly framework: KnownFramework
  readonly faults: FaultBook
  readonly titleOf: (field: RoleField) => string
}

function addRow({ profile, line, skill, level }: Row, { framework, faults, titleOf }: Scale): void {
  const column = titleOf('skill')
  const key = framework.skills.get(searchText(skill))
  const wanted = framework.levels.get(searchText(level))
  if (!skill) faults.note('skill-missing', { line, column, expected: framework.name })
  else if (!key) faults.note('skill-unknown', { line, column, value: skill, expected: nearestSkill(framework, skill) })
  else if (wanted) addLevel(profile, { key, wanted }, () => ({ line, column, value: skill }), { framework, faults })
  else {
    const expected = framework.levelNames.join(', ')
    faults.note('level-unknown', { line, column: titleOf('skill-level'), value: level, expected })
  }
}

function addLevel(
  { levels }: Open,
  { key, wanted }: { key: string; wanted: number },
  where: () => Fault,
  { framework, faults }: Pick<Scale, 'framework' | 'faults'>,
): void {
  const before = levels.get(key) ?? wanted
  const highest = Math.max(before, wanted)
  if (before !== wanted) faults.note('twice', { ...where(), expected: framework.levelNames[highest - 1] })
  levels.set(key, highest)
}

// Some tables say in capitals that a cell holds nothing.
const nothing = ['not in use', 'n/a', '-', '–']

function tidy(cell: string | undefined): string {
  const text = unprotectCell(cell ?? '').trim()
  return nothing.includes(text.toLowerCase()) ? '' : text
}
