import { readTable } from '#platform/csv/index.ts'
import { applyChoices, type Choices, noChoices } from './choices.ts'
import { type CurrentDirectory, type CurrentPerson, type CurrentUnit, emptyDirectory } from './current.ts'
import type { Fault, FaultKind } from './faults.ts'
import type { Mapping } from './mapping.ts'
import { type ImportInput, type ImportPlan, type PlannedPerson, planImport } from './plan-import.ts'
import { recogniseColumns } from './recognise-columns.ts'

type Options = Partial<Pick<ImportInput, 'current' | 'choices' | 'complete' | 'leaversConfirmed' | 'mapping'>>

/** Plans a file given as text, with the columns recognised as a reader would see them. */
export async function plan(csv: string, options: Options = {}): Promise<ImportPlan> {
  const mapping = options.mapping ?? (await recognise(csv))
  const table = await readTable(Buffer.from(csv))
  return planImport({ current: emptyDirectory, ...options, table, mapping })
}

export async function recognise(csv: string): Promise<Mapping> {
  const table = await readTable(Buffer.from(csv))
  const sample: (readonly string[])[] = []
  for await (const { cells } of table.rows) sample.push(cells)
  return recogniseColumns(table.header, sample).mapping
}

export const faultsOf = (made: ImportPlan, kind: FaultKind): readonly Fault[] =>
  made.faults.find(group => group.kind === kind)?.faults ?? []

export const kindsOf = (made: ImportPlan): FaultKind[] => made.faults.map(({ kind }) => kind)

/** Decides about the only fault of a kind. */
export function choose(made: ImportPlan, kind: FaultKind, choice: string, value?: string): Choices {
  const key = faultsOf(made, kind)[0]?.key ?? ''
  return applyChoices(noChoices, { [`choice.${key}`]: choice, [`value.${key}`]: value })
}

/** Who reports to whom, by name. */
export const linesOf = (made: ImportPlan): Record<string, string | undefined> =>
  Object.fromEntries(made.people.map(({ name, manager }) => [name, manager?.name]))

export const unitsOf = (made: ImportPlan): string[] =>
  made.units.map(unit => {
    const way = [unit.name]
    for (let above = unit.parent; above; above = above.parent) way.unshift(above.name)
    return way.join(' > ')
  })

/** The directory after a plan is carried out: what the database does, in miniature. */
export function carryOut(made: ImportPlan, current: CurrentDirectory): CurrentDirectory {
  const unitIds = new Map(made.units.map((unit, at) => [unit, unit.id ?? `unit-${current.units.length + at}`]))
  const units = new Map(current.units.map(unit => [unit.id, unit]))
  for (const [unit, id] of unitIds) {
    const parentId = unit.keepsParent ? units.get(id)?.parentId : unit.parent && unitIds.get(unit.parent)
    units.set(id, { id, name: unit.name, code: unit.code, parentId } satisfies CurrentUnit)
  }
  const people = new Map(current.people.map(person => [person.id, person]))
  const idOf = (person: PlannedPerson | CurrentPerson): string =>
    'line' in person ? (person.match?.id ?? `person-${current.people.length}-${person.line}`) : person.id
  for (const person of made.people) {
    const { employeeNumber, name, email, jobTitle, grade, location, phone, fte, startedOn, match, manager } = person
    const written = { employeeNumber, name, email, jobTitle, grade, location, phone, fte, startedOn }
    const unitId = person.unit ? unitIds.get(person.unit) : match?.unitId
    const managerId = manager && idOf(manager)
    people.set(idOf(person), {
      ...written,
      id: idOf(person),
      unitId,
      managerId,
      left: false,
      stays: false,
      isFed: false,
    })
  }
  const gone = new Set(made.leavers.map(({ id }) => id))
  return {
    owners: current.owners,
    units: [...units.values()],
    people: [...people.values()].map(person => ({
      ...person,
      left: person.left || gone.has(person.id),
      managerId: person.managerId && gone.has(person.managerId) ? undefined : person.managerId,
    })),
  }
}

/** A directory made by importing a file into an empty one. */
export const directoryOf = async (csv: string): Promise<CurrentDirectory> => carryOut(await plan(csv), emptyDirectory)
