/** What can be wrong with a file of courses. Nothing of this stops the rest. */
export const faultKinds = [
  ...(['title-missing', 'twice', 'address-odd', 'kind-unknown', 'minutes-odd', 'price-odd'] as const),
  ...(['skill-unknown', 'text-cut', 'row-odd', 'not-json'] as const),
] as const
export type FaultKind = (typeof faultKinds)[number]

export interface Fault {
  readonly line: number
  readonly value?: string | undefined
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
    note(kind, { line, value }) {
      const group = groups.get(kind) ?? { count: 0, faults: [] }
      group.count += 1
      if (group.faults.length < kept) group.faults.push({ line, value: value?.slice(0, 120) })
      groups.set(kind, group)
    },
    groups: () =>
      faultKinds.flatMap(kind => {
        const group = groups.get(kind)
        return group ? [{ kind, ...group }] : []
      }),
  }
}
