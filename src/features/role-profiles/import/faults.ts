/** What can be wrong with a file of profiles. Nothing of this stops the rest: the row or the profile is left out. */
export const faultKinds = [
  'role-missing',
  'skill-missing',
  'skill-unknown',
  'level-unknown',
  'framework-unknown',
  'twice',
  'no-skills',
  'row-odd',
] as const
export type FaultKind = (typeof faultKinds)[number]

export interface Fault {
  /** Nothing in JSON. */
  readonly line?: number | undefined
  readonly column?: string | undefined
  readonly value?: string | undefined
  /** What could stand there. */
  readonly expected?: string | undefined
}

export interface FaultGroup {
  readonly kind: FaultKind
  readonly count: number
  /** The first of them. */
  readonly faults: readonly Fault[]
}

const kept = 25

export interface FaultBook {
  note(kind: FaultKind, fault: Fault): void
  groups(): readonly FaultGroup[]
}

/** Counts every fault and keeps the first of each kind. */
export function faultBook(): FaultBook {
  const groups = new Map<FaultKind, { count: number; faults: Fault[] }>()
  return {
    note(kind, { value, ...fault }) {
      const group = groups.get(kind) ?? { count: 0, faults: [] }
      group.count += 1
      if (group.faults.length < kept) group.faults.push({ ...fault, value: value?.slice(0, 120) })
      groups.set(kind, group)
    },
    groups: () => faultKinds.flatMap(kind => (groups.has(kind) ? [{ kind, ...required(groups.get(kind)) }] : [])),
  }
}

const required = (group: { count: number; faults: Fault[] } | undefined) => group ?? { count: 0, faults: [] }
