import { formatList, formatNumber, type Locale, language, plural } from '#platform/i18n/index.ts'
import type { Note } from './clean-cells.ts'
import type { ChoiceName, Fault } from './faults.ts'
import { en, type FaultParts } from './import.en.ts'
import { nb } from './import.nb.ts'
import type { MappingProblem } from './mapping.ts'

export const importWords = language({ en, nb })

export interface SaidFault {
  /** “Line 12, column “Manager””. */
  readonly where: string
  readonly what: string
  readonly expected: string
  readonly choices: readonly { readonly name: ChoiceName; readonly label: string }[]
}

/** A fault in words: where it is, what it is, what we expected, and what may be decided about it. */
export function sayFault(locale: Locale, fault: Fault): SaidFault {
  const t = importWords(locale)
  const words = t.faults[fault.kind]
  const line = formatNumber(locale, fault.line)
  const where = fault.column ? t.where.cell(line, fault.column) : t.where.line(line)
  return {
    where: fault.line === 0 ? t.where.file : where,
    what: words.what(partsOf(locale, fault)),
    expected: words.expected,
    choices: fault.offers.map(name => ({ name, label: sayChoice(locale, fault.kind, name) })),
  }
}

/** What a decision means for one kind of fault. */
export function sayChoice(locale: Locale, kind: Fault['kind'], choice: ChoiceName): string {
  const t = importWords(locale)
  const words = t.faults[kind]
  if (choice === 'accept') return words.accept
  return choice === 'fix' ? (words.fix ?? '') : (words.leaveOut ?? t.leaveOut)
}

function partsOf(locale: Locale, fault: Fault): FaultParts {
  return {
    value: fault.value,
    names: formatList(locale, fault.names),
    first: fault.names[0] ?? '',
    second: fault.names[1] ?? '',
    line: formatNumber(locale, fault.otherLine ?? 0),
    count: formatNumber(locale, fault.count ?? 0),
  }
}

/** Something harmless that was put right without asking. */
export function sayNote(locale: Locale, { kind, count, line }: Note): string {
  const t = importWords(locale)
  return t.notes[kind](plural(locale, count, t.cells), formatNumber(locale, line))
}

/** Why a mapping cannot be used yet. */
export function sayMappingProblem(locale: Locale, problem: MappingProblem): string {
  const t = importWords(locale)
  if (problem.kind !== 'field-twice') return t.mappingProblems[problem.kind]
  return t.mappingProblems['field-twice'](t.fields[problem.field])
}
