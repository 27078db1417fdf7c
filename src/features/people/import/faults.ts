import type { Field } from './mapping.ts'

export type ChoiceName = 'leave-out' | 'fix' | 'accept'
/** What a reader decided about a fault. `accept` means what the words of that kind of fault say it means. */
export type Choice = { readonly do: 'leave-out' | 'accept' } | { readonly do: 'fix'; readonly value: string }

/** `blocks-row`: the person is left out unless somebody decides otherwise. `warning`: the row comes in. */
export type Severity = 'blocks-row' | 'warning'

interface KindOfFault {
  readonly severity: Severity
  readonly offers: readonly ChoiceName[]
}

const blocks = (...offers: ChoiceName[]): KindOfFault => ({ severity: 'blocks-row', offers })
const warns = (...offers: ChoiceName[]): KindOfFault => ({ severity: 'warning', offers })

/** Every kind of fault, in the order in which they are shown, with what may be decided about it. */
export const faultKinds = {
  'row-long': blocks('leave-out', 'accept'),
  'name-missing': blocks('leave-out', 'fix'),
  'identifier-missing': blocks('leave-out', 'fix'),
  'number-repeated': blocks('leave-out', 'fix', 'accept'),
  'email-repeated': blocks('leave-out', 'fix', 'accept'),
  'email-bad': blocks('leave-out', 'fix', 'accept'),
  'number-changed': blocks('leave-out', 'fix', 'accept'),
  'left-elsewhere': blocks('leave-out', 'accept'),
  'said-elsewhere': warns('accept'),
  'email-taken': warns('accept', 'leave-out', 'fix'),
  formula: warns('accept', 'leave-out', 'fix'),
  'control-characters': warns('accept', 'leave-out', 'fix'),
  'lost-character': warns('accept', 'leave-out', 'fix'),
  'too-long': warns('accept', 'leave-out', 'fix'),
  'row-short': warns('accept', 'leave-out'),
  'row-repeated': warns('accept'),
  'post-vacant': warns('accept', 'leave-out', 'fix'),
  'manager-missing': warns('accept', 'leave-out', 'fix'),
  'manager-ambiguous': warns('accept', 'leave-out', 'fix'),
  'manager-nearly': warns('accept', 'leave-out', 'fix'),
  'manager-self': warns('accept', 'leave-out', 'fix'),
  'manager-cycle': warns('accept', 'leave-out', 'fix'),
  'manager-left-out': warns('accept', 'leave-out', 'fix'),
  'manager-placeholder': warns('accept', 'leave-out', 'fix'),
  'several-roots': warns('accept'),
  'unit-missing': warns('accept', 'leave-out', 'fix'),
  'unit-parent-unclear': warns('accept', 'fix'),
  'unit-name-unclear': warns('accept', 'fix'),
  'unit-code-unclear': warns('accept', 'fix'),
  'unit-cycle': warns('accept', 'fix'),
  'fte-bad': warns('accept', 'leave-out', 'fix'),
  'date-bad': warns('accept', 'leave-out', 'fix'),
  'maybe-same': warns('accept'),
} as const satisfies Record<string, KindOfFault>
export type FaultKind = keyof typeof faultKinds

export const isFaultKind = (text: string): text is FaultKind => Object.hasOwn(faultKinds, text)

export interface Fault {
  /** Names this fault in a form: the same as long as the file is the same. */
  readonly key: string
  readonly kind: FaultKind
  /** 0 when it is about the file as a whole. */
  readonly line: number
  readonly field: Field | null
  /** The name of the column as it stands in the file. */
  readonly column: string
  readonly value: string
  readonly severity: Severity
  readonly offers: readonly ChoiceName[]
  /** What the plan does about it; `nothing` when it was only a question. */
  readonly outcome: 'leave-out' | 'accept' | 'nothing'
  readonly chosen: Choice | undefined
  /** People or units that the fault is about, at most twenty. */
  readonly names: readonly string[]
  /** Another line that the fault is about, such as the first with the same number. */
  readonly otherLine: number | undefined
  /** How many there are, where that is the point. */
  readonly count: number | undefined
}

export interface FaultGroup {
  readonly kind: FaultKind
  readonly count: number
  /** Rows left out because of it. */
  readonly leftOut: number
  /** The first of them; see `faultsListed`. */
  readonly faults: readonly Fault[]
}

/** How many faults of a kind are kept with their details. All of them are counted and decided upon. */
export const faultsListed = 1_000

export const faultKey = (kind: FaultKind, line: number, field: Field | null): string => `${kind}.${line}.${field ?? ''}`
