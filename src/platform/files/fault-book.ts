/** Faults of one kind in a file that was handed in. */
export interface FaultGroup<Kind extends string, Fault> {
  readonly kind: Kind
  readonly count: number
  /** The first of them; all are counted. */
  readonly faults: readonly Fault[]
}

export interface FaultBook<Kind extends string, Fault> {
  note(kind: Kind, fault: Fault): void
  groups(): readonly FaultGroup<Kind, Fault>[]
}

const kept = 25
const longestValue = 120

/** Counts every fault of a file and keeps the first of each kind, in the order of the kinds; values are cut. */
export function faultBook<Kind extends string, Fault extends { readonly value?: string | undefined }>(
  kinds: readonly Kind[],
): FaultBook<Kind, Fault> {
  const groups = new Map<Kind, { count: number; faults: Fault[] }>()
  return {
    note(kind, fault) {
      const group = groups.get(kind) ?? { count: 0, faults: [] }
      group.count += 1
      if (group.faults.length < kept) group.faults.push({ ...fault, value: fault.value?.slice(0, longestValue) })
      groups.set(kind, group)
    },
    groups: () =>
      kinds.flatMap(kind => {
        const group = groups.get(kind)
        return group ? [{ kind, ...group }] : []
      }),
  }
}
