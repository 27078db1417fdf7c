import type { Choices } from './choices.ts'
import {
  type Choice,
  type Fault,
  type FaultGroup,
  type FaultKind,
  faultKey,
  faultKinds,
  faultsListed,
  type Severity,
} from './faults.ts'
import type { Field } from './mapping.ts'

export interface Raised {
  readonly kind: FaultKind
  readonly line: number
  readonly field?: Field
  readonly value?: string
  readonly severity?: Severity
  readonly withoutAccept?: boolean
  /** What happens when nobody decides; the severity says it otherwise. */
  readonly otherwise?: Fault['outcome']
  readonly names?: readonly string[]
  readonly otherLine?: number
  readonly count?: number
}

/** Collects the faults of one file and answers each with what was decided about it. */
export interface FaultBook {
  raise(raised: Raised): Fault['outcome']
  /** A typed correction for a fault that is not mended in a cell. */
  typed(kind: FaultKind, line: number, field: Field): string | undefined
  groups(): FaultGroup[]
}

export function openFaultBook(choices: Choices, columnName: (field: Field) => string): FaultBook {
  const groups = new Map<FaultKind, { count: number; leftOut: number; faults: Fault[] }>()

  function raise(raised: Raised): Fault['outcome'] {
    const { kind, line, field = null } = raised
    const severity = raised.severity ?? faultKinds[kind].severity
    const offers = faultKinds[kind].offers.filter(offer => offer !== 'accept' || !raised.withoutAccept)
    const key = faultKey(kind, line, field)
    const chosen = choices.each.get(key)
    const usual = raised.otherwise ?? (severity === 'blocks-row' ? 'leave-out' : 'accept')
    const outcome = decided(chosen, offers) ?? decided(forAll(kind), offers) ?? usual
    const group = groups.get(kind) ?? { count: 0, leftOut: 0, faults: [] }
    groups.set(kind, group)
    group.count++
    if (outcome === 'leave-out') group.leftOut++
    if (group.faults.length < faultsListed) {
      group.faults.push({
        ...{ key, kind, line, field, severity, offers, outcome, chosen },
        column: field ? columnName(field) : '',
        value: (raised.value ?? '').slice(0, 200),
        names: (raised.names ?? []).slice(0, 20),
        otherLine: raised.otherLine,
        count: raised.count,
      })
    }
    return outcome
  }

  const forAll = (kind: FaultKind): Choice | undefined => {
    const choice = choices.all.get(kind)
    return choice && { do: choice }
  }

  return {
    raise,
    typed(kind, line, field) {
      const choice = choices.each.get(faultKey(kind, line, field))
      return choice?.do === 'fix' ? choice.value : undefined
    },
    groups: () =>
      (Object.keys(faultKinds) as FaultKind[]).flatMap(kind => {
        const group = groups.get(kind)
        return group ? [{ kind, ...group }] : []
      }),
  }
}

const decided = (choice: Choice | undefined, offers: readonly string[]): 'leave-out' | 'accept' | undefined =>
  choice && choice.do !== 'fix' && offers.includes(choice.do) ? choice.do : undefined
