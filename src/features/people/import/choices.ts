import { z } from 'zod'
import { type Choice, type FaultKind, faultKinds, isFaultKind } from './faults.ts'
import { type Field, fields } from './mapping.ts'

/** What was decided about the faults of one file: one by one, and for all of a kind. One by one wins. */
export interface Choices {
  readonly each: ReadonlyMap<string, Choice>
  readonly all: ReadonlyMap<FaultKind, 'leave-out' | 'accept'>
}

export const noChoices: Choices = { each: new Map(), all: new Map() }

const maxChoices = 20_000
const maxTyped = 300

/**
 * Takes decisions from a posted form into those made before. `choice.KEY` is `leave-out`, `accept`, `fix` or empty for
 * “as we suggest”, `value.KEY` what was typed, `all.KIND` a decision for every fault of a kind. What makes no sense is
 * passed over: a form that was tampered with can decide no more than a true one.
 */
export function applyChoices(before: Choices, posted: Readonly<Record<string, unknown>>): Choices {
  const each = new Map(before.each)
  const all = new Map(before.all)
  for (const [name, value] of Object.entries(posted)) {
    if (typeof value !== 'string') continue
    // What stands in the form as it stood before is no new decision.
    const isNew = name.startsWith('all.') && value !== (before.all.get(name.slice(4) as FaultKind) ?? '')
    if (isNew) setForAll(all, each, name.slice(4), value)
  }
  for (const [name, value] of Object.entries(posted)) {
    if (typeof value !== 'string' || !name.startsWith('choice.')) continue
    setForOne(each, name.slice(7), value, posted[`value.${name.slice(7)}`])
  }
  return { each, all }
}

function setForAll(
  all: Map<FaultKind, 'leave-out' | 'accept'>,
  each: Map<string, Choice>,
  kind: string,
  value: string,
) {
  if (!isFaultKind(kind)) return
  if (value !== 'leave-out' && value !== 'accept' && value !== '') return
  // A decision for all is the latest word about each of them, but typed corrections are work that must not be lost.
  for (const [key, choice] of each) if (choice.do !== 'fix' && readKey(key)?.kind === kind) each.delete(key)
  if (value === '') all.delete(kind)
  else if (offers(kind, value)) all.set(kind, value)
}

function setForOne(each: Map<string, Choice>, key: string, value: string, typed: unknown): void {
  const about = readKey(key)
  if (!about) return
  if (value === '') each.delete(key)
  else if (each.size >= maxChoices && !each.has(key)) return
  else if ((value === 'leave-out' || value === 'accept') && offers(about.kind, value)) each.set(key, { do: value })
  else if (value === 'fix' && offers(about.kind, 'fix') && typeof typed === 'string' && typed.trim() !== '') {
    forgetOlderTyping(each, about)
    each.set(key, { do: 'fix', value: typed.trim().slice(0, maxTyped) })
  }
}

/** A cell can be wrong in two ways, but it can hold only one value. */
function forgetOlderTyping(each: Map<string, Choice>, cell: { line: number; field: Field | null }): void {
  for (const [key, choice] of each) {
    const other = choice.do === 'fix' ? readKey(key) : undefined
    if (other && other.line === cell.line && other.field === cell.field) each.delete(key)
  }
}

const offers = (kind: FaultKind, choice: Choice['do']): boolean =>
  (faultKinds[kind].offers as readonly string[]).includes(choice)

/** The parts of a fault's key, undefined when it is none. */
export function readKey(key: string): { kind: FaultKind; line: number; field: Field | null } | undefined {
  const [kind = '', line = '', field = '', ...rest] = key.split('.')
  if (rest.length || !isFaultKind(kind) || !/^\d{1,9}$/.test(line)) return undefined
  if (field === '') return { kind, line: Number(line), field: null }
  const known = fields.find(name => name === field)
  return known && { kind, line: Number(line), field: known }
}

/** Cells that somebody typed anew, by line and field. Faults of units are mended in the tree, not in a cell. */
export function typedCells(choices: Choices): Map<number, Map<Field, string>> {
  const cells = new Map<number, Map<Field, string>>()
  for (const [key, choice] of choices.each) {
    const about = choice.do === 'fix' ? readKey(key) : undefined
    if (choice.do !== 'fix' || !about?.field || mendedInTree.has(about.kind)) continue
    const line = cells.get(about.line) ?? new Map<Field, string>()
    cells.set(about.line, line.set(about.field, choice.value))
  }
  return cells
}

const mendedInTree = new Set<FaultKind>(['unit-parent-unclear', 'unit-name-unclear', 'unit-code-unclear', 'unit-cycle'])

const storedSchema = z.object({
  each: z
    .array(
      z.tuple([
        z.string().max(100),
        z.union([
          z.object({ do: z.enum(['leave-out', 'accept']) }),
          z.object({ do: z.literal('fix'), value: z.string().max(maxTyped) }),
        ]),
      ]),
    )
    .max(maxChoices),
  all: z.array(z.tuple([z.string().refine(isFaultKind), z.enum(['leave-out', 'accept'])])),
})

/** For keeping in the database between one page and the next. */
export const storeChoices = (choices: Choices): z.infer<typeof storedSchema> => ({
  each: [...choices.each].map(([key, choice]) => [key, choice]),
  all: [...choices.all],
})

/** The reverse of `storeChoices`. What does not fit counts as nothing decided. */
export function restoreChoices(stored: unknown): Choices {
  const read = storedSchema.safeParse(stored)
  if (!read.success) return noChoices
  return {
    each: new Map(read.data.each.filter(([key]) => readKey(key) !== undefined)),
    all: new Map(read.data.all.flatMap(([kind, value]) => (isFaultKind(kind) ? [[kind, value]] : []))),
  }
}
