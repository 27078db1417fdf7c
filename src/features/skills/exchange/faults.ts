/** `stops`: the file has to be put right first. `warning`: it can come in; the words say what becomes of it. */
export type Severity = 'stops' | 'warning'

/** Every kind of fault, in the order in which they are shown. */
export const faultKinds = {
  'not-json': 'stops',
  'not-a-framework': 'stops',
  'shape-wrong': 'stops',
  'nothing-in-it': 'stops',
  'too-many-items': 'stops',
  'too-many-levels': 'stops',
  'identifier-missing': 'stops',
  'identifier-conflict': 'stops',
  'table-broken': 'stops',
  'cell-too-long': 'warning',
  'name-missing': 'warning',
  'item-repeated': 'warning',
  'row-repeated': 'warning',
  'code-repeated': 'warning',
  'identifier-strange': 'warning',
  cycle: 'warning',
  'association-orphan': 'warning',
  'several-parents': 'warning',
  unplaced: 'warning',
  'level-not-in-use': 'warning',
  'level-text-missing': 'warning',
  'levels-missing': 'warning',
  'statement-differs': 'warning',
  'areas-are-numbers': 'warning',
  'zero-width': 'warning',
  'character-lost': 'warning',
  'row-length': 'warning',
} as const satisfies Record<string, Severity>
export type FaultKind = keyof typeof faultKinds

export interface Fault {
  readonly kind: FaultKind
  /** The line of a table, as an editor counts them. */
  readonly line?: number | undefined
  readonly column?: string | undefined
  /** The identifier of an item or association of a CASE package. */
  readonly item?: string | undefined
  readonly value?: string | undefined
}

export interface FaultGroup {
  readonly kind: FaultKind
  readonly count: number
  /** The first of them; all are counted. */
  readonly faults: readonly Fault[]
}

const listed = 50

/** Collects faults by kind, without keeping more of them than anybody reads. */
export function faultBook() {
  const groups = new Map<FaultKind, { count: number; faults: Fault[] }>()
  return {
    raise(kind: FaultKind, where: Omit<Fault, 'kind'> = {}): void {
      const group = groups.get(kind) ?? { count: 0, faults: [] }
      groups.set(kind, group)
      group.count += 1
      if (group.faults.length >= listed) return
      group.faults.push({ kind, ...where, ...(where.value ? { value: where.value.slice(0, 160) } : {}) })
    },
    stops: (): boolean => [...groups.keys()].some(kind => faultKinds[kind] === 'stops'),
    groups: (): FaultGroup[] =>
      (Object.keys(faultKinds) as FaultKind[]).flatMap(kind => {
        const group = groups.get(kind)
        return group ? [{ kind, ...group }] : []
      }),
  }
}
export type FaultBook = ReturnType<typeof faultBook>
