import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import type { Rate, Rates } from './count-rates.ts'

export interface RateOfUnit extends Rate {
  readonly unitId: string
  readonly name: string
  /** How far below the top. */
  readonly depth: number
}

export interface Standing {
  readonly isReady: boolean
  readonly invited: number
  readonly countedAt: Date | undefined
  readonly all: Rate | undefined
  readonly units: readonly RateOfUnit[]
  readonly groups: Rates['groups']
  readonly codes: Rates['codes']
}

/** How many have answered, as it was last counted. Units as the tree is today; every figure a sum over whole blocks. */
export async function findStanding(db: Reading, waveId: string): Promise<Standing> {
  const { rows } = await sql<{ invited: number; rates: Rates | null; at: Date | null }>`
    select invited, rates, rates_at as at from survey_rolls
    where organisation_id = ${db.organisationId} and wave_id = ${waveId}`.execute(db)
  const roll = rows[0]
  if (!roll?.rates)
    return {
      isReady: roll !== undefined,
      invited: roll?.invited ?? 0,
      countedAt: undefined,
      all: undefined,
      units: [],
      groups: [],
      codes: undefined,
    }
  const { blocks, groups, codes } = roll.rates
  const { rows: units } = await sql<{ unitId: string; name: string; path: string[] }>`
    select id as "unitId", name, path from units where organisation_id = ${db.organisationId}
    order by array_length(path, 1), name, id`.execute(db)
  const pathOf = new Map(units.map(({ unitId, path }) => [unitId, path]))
  const within = (unitId: string) => blocks.filter(({ unit }) => pathOf.get(unit)?.includes(unitId))
  const told = units
    .map(({ unitId, name, path }) => ({ unitId, name, depth: path.length - 1, ...sum(within(unitId)) }))
    .filter(({ of }) => of > 0)
  return {
    ...{ isReady: true, invited: roll.invited, countedAt: roll.at ?? undefined, groups, codes },
    all: blocks.length > 0 ? sum(blocks) : undefined,
    units: inTreeOrder(told, pathOf, units),
  }
}

function sum(rates: readonly Rate[]): Rate {
  return rates.reduce((a, b) => ({ of: a.of + b.of, from: a.from + b.from, to: a.to + b.to }), {
    of: 0,
    from: 0,
    to: 0,
  })
}

function inTreeOrder(
  told: readonly RateOfUnit[],
  pathOf: ReadonlyMap<string, readonly string[]>,
  units: readonly { readonly unitId: string; readonly name: string }[],
): readonly RateOfUnit[] {
  const names = new Map(units.map(({ unitId, name }) => [unitId, name]))
  const placeOf = ({ unitId }: RateOfUnit) =>
    (pathOf.get(unitId) ?? []).map(id => `${names.get(id)} ${id}`).join('\u0000')
  return told.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
}

export interface Mailing {
  readonly number: number
  readonly kind: 'invitation' | 'reminder'
  readonly askedAt: Date
  readonly finishedAt: Date | null
}

/** What has gone out, the latest first. */
export async function listMailings(db: Reading, waveId: string): Promise<readonly Mailing[]> {
  const { rows } = await sql<Mailing>`
    select number, kind, asked_at as "askedAt", finished_at as "finishedAt" from survey_mailings
    where organisation_id = ${db.organisationId} and wave_id = ${waveId} order by number desc`.execute(db)
  return rows
}
