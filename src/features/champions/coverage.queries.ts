import { sql } from 'kysely'
import { listUnitNodes } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'

export interface Near {
  readonly id: string
  readonly name: string
}

/** A unit with people in it, and who helps there. */
export interface CoveredUnit {
  readonly id: string
  readonly name: string
  readonly parentId: string | undefined
  /** Ids from the top down to the unit itself. */
  readonly way: readonly string[]
  /** People placed in the unit itself. */
  readonly people: number
  /** Its own champions, and those who look after it or a unit above it. */
  readonly champions: readonly Near[]
  /** Without one: whoever is nearest upwards or next door in the same part of the organisation. */
  readonly nearest: Near | undefined
}

export interface Branch {
  readonly id: string
  readonly name: string
  readonly parentId: string | undefined
}

export interface Coverage {
  readonly units: readonly CoveredUnit[]
  readonly branches: ReadonlyMap<string, Branch>
  readonly champions: readonly (Near & { readonly way: readonly string[] })[]
}

/** Who helps where: every open unit, from one pass over units, people and champions. */
export async function loadCoverage(db: Reading): Promise<Coverage> {
  const nodes = await listUnitNodes(db)
  const { rows } = await sql<Near & { unitId: string | null; alsoIn: readonly string[] }>`
    select p.id, p.name, p.unit_id as "unitId",
      coalesce((select array_agg(w.unit_id) from champion_units w
        where w.organisation_id = c.organisation_id and w.champion_id = c.id), '{}') as "alsoIn"
    from role_grants g
    join people p on p.organisation_id = g.organisation_id and p.id = g.person_id and p.left_at is null
    left join champions c on c.organisation_id = g.organisation_id and c.person_id = g.person_id and c.state <> 'ended'
    where g.organisation_id = ${db.organisationId} and g.role = 'champion' and g.revoked_at is null
    order by p.name, p.id`.execute(db)
  return coverageOf(
    nodes.map(({ parentId, ...node }) => ({ ...node, parentId: parentId ?? undefined })),
    rows.map(({ unitId, ...row }) => ({ ...row, unitId: unitId ?? undefined })),
  )
}

interface Node extends Branch {
  readonly people: number
}

type Placed = Near & { readonly unitId: string | undefined; readonly alsoIn: readonly string[] }

/** The rule: a unit is covered by a champion who sits in it, or who was given it or a unit above it to look after. */
export function coverageOf(nodes: readonly Node[], champions: readonly Placed[]): Coverage {
  const sitting = Map.groupBy(champions, ({ unitId }) => unitId ?? '')
  const given = new Map<string, Placed[]>()
  for (const champion of champions)
    for (const unitId of champion.alsoIn) given.set(unitId, [...(given.get(unitId) ?? []), champion])
  const branches = new Map(nodes.map(node => [node.id, node]))
  const ways = new Map(nodes.map(({ id }) => [id, wayUp(id, branches)]))
  const firstBelow = new Map<string, Near>()
  for (const { id } of nodes)
    for (const champion of sitting.get(id) ?? [])
      for (const above of ways.get(id) ?? []) if (!firstBelow.has(above)) firstBelow.set(above, champion)
  const cover = ({ id }: Node): Pick<CoveredUnit, 'champions' | 'nearest' | 'way'> => {
    const way = ways.get(id) ?? []
    const found = new Map(
      [...(sitting.get(id) ?? []), ...way.flatMap(one => given.get(one) ?? [])].map(one => [one.id, one]),
    )
    const here = [...found.values()].map(one => ({ id: one.id, name: one.name }))
    const nearest = here.length > 0 ? undefined : nearestOf(way, sitting, firstBelow)
    return { champions: here, nearest: nearest && { id: nearest.id, name: nearest.name }, way: way.toReversed() }
  }
  return {
    units: nodes.filter(({ people }) => people > 0).map(node => ({ ...node, ...cover(node) })),
    branches,
    champions: champions.map(({ id, name, unitId }) => ({ id, name, way: ways.get(unitId ?? '') ?? [] })),
  }
}

/** Ids from a unit up to the top, the unit itself first. */
function wayUp(id: string, branches: ReadonlyMap<string, Branch>): readonly string[] {
  const way: string[] = []
  for (let here = branches.get(id); here && !way.includes(here.id); here = branches.get(here.parentId ?? ''))
    way.push(here.id)
  return way
}

// Upwards: whoever sits in a unit above, or in another unit below it.
function nearestOf(
  way: readonly string[],
  sitting: ReadonlyMap<string, readonly Near[]>,
  firstBelow: ReadonlyMap<string, Near>,
): Near | undefined {
  for (const id of way) {
    const near = sitting.get(id)?.[0] ?? firstBelow.get(id)
    if (near) return near
  }
  return undefined
}
