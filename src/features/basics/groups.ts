import type { Reading } from '#platform/db/tx.ts'

export interface Group {
  readonly id: string
  readonly parentId: string | null
}

interface Member {
  readonly id: string
  readonly managerId: string | null
}

/** The open units under one top: the organisation itself. Those under a closed unit move up to it. */
export async function readUnits(tx: Reading): Promise<readonly Group[]> {
  const rows = await tx
    .selectFrom('units')
    .select(['id', 'parent_id as parentId'])
    .where('organisation_id', '=', tx.organisationId)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .execute()
  const open = new Set(rows.map(({ id }) => id))
  const top: Group = { id: tx.organisationId, parentId: null }
  const placed = rows.map(({ id, parentId }) => ({ id, parentId: parentId && open.has(parentId) ? parentId : top.id }))
  return [top, ...placed]
}

/** Everybody who leads somebody, each under their own manager; whoever reports to nobody stands under the organisation. */
export function teamsOf(organisationId: string, everybody: readonly Member[]): readonly Group[] {
  const managerOf = new Map(everybody.map(({ id, managerId }) => [id, managerId]))
  const leads = new Set(
    everybody.flatMap(({ managerId }) => (managerId && managerOf.has(managerId) ? [managerId] : [])),
  )
  const above = (id: string): string => {
    const manager = managerOf.get(id)
    return manager && leads.has(manager) && !goesRound(id, managerOf) ? manager : organisationId
  }
  return [{ id: organisationId, parentId: null }, ...[...leads].map(id => ({ id, parentId: above(id) }))]
}

// Imports cut circles; should one exist all the same, its members stand at the top instead of failing the wave.
function goesRound(id: string, managerOf: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>()
  for (let at = managerOf.get(id); at; at = managerOf.get(at)) {
    if (at === id) return true
    if (seen.has(at)) return false
    seen.add(at)
  }
  return false
}

/** The tree without some of its groups; what was below them hangs from the next one above. The top always stays. */
export function withoutThese(groups: readonly Group[], leftOut: (id: string) => boolean): readonly Group[] {
  const parents = new Map(groups.map(({ id, parentId }) => [id, parentId]))
  const stays = (id: string) => !parents.get(id) || !leftOut(id)
  const above = (id: string): string | null => {
    const parent = parents.get(id) ?? null
    return parent === null || stays(parent) ? parent : above(parent)
  }
  return groups.filter(({ id }) => stays(id)).map(({ id }) => ({ id, parentId: above(id) }))
}

/** The group itself, or the nearest one above it that is still in the tree. */
export function nearestAmong(groups: readonly Group[], among: readonly Group[]): (id: string) => string {
  const parents = new Map(groups.map(({ id, parentId }) => [id, parentId]))
  const there = new Set(among.map(({ id }) => id))
  const nearest = (id: string): string => {
    const parent = parents.get(id)
    return there.has(id) || !parent ? id : nearest(parent)
  }
  return nearest
}
