import { type RawBuilder, sql } from 'kysely'
import type { Viewer } from '#features/profiles/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Call } from '../../call.ts'
import { worth } from '../ordering/fit.ts'
import type { Wanted } from './wanted.ts'

/** Somebody who works here, or somebody at a partner (`'partner'`), who knows nobody here. */
export type Asker = Exclude<Viewer, string> | 'partner'

const relations = { lends: 'lends', wants: 'wants', language: 'has', interest: 'has' } as const

/**
 * SQL: one row for each reason that the asker may see, of everybody or of these people. Each kind is looked up by its
 * own index; whoever shows something to the team only is asked for where the asker belongs to it.
 */
export function reasonsSql(
  db: Reading,
  wanted: readonly Wanted[],
  asker: Asker,
  only?: readonly string[] | undefined,
  columns: 'all' | 'points' = 'all',
): RawBuilder<unknown> {
  const here = db.organisationId
  const nevers = sql`select n.person_id, n.term_id from call_nevers n where n.organisation_id = ${here}
    and n.term_id = any(${wanted.map(({ termId }) => termId)}::uuid[])`
  const parts = [...Map.groupBy(wanted, ({ kind }) => kind)].flatMap(([kind, ofKind]) => {
    const ids = ofKind.flatMap(one => one.ids)
    const roots = ofKind.flatMap(({ termId, ids: family }) => family.map(() => termId))
    const root = sql`(${roots}::uuid[])[array_position(${ids}::uuid[], t.term_id)]`
    const known = sql`, ${kind}::text as kind, ${root} as term_id, case when ${levelShown} then t.level end as level,
      t.happy_to_help as happy`
    const relation = sql`t.relation = ${sql.lit(relations[kind])} ${kind === 'wants' ? sql`` : sql`and t.relation <> 'wants'`}`
    // Of a hundred thousand rows only the points are looked at; which term it was is asked of a few.
    const rowsOf = sql`select t.person_id, ${pointsSql(kind)} as points ${columns === 'all' ? known : sql``} from person_terms t where t.organisation_id = ${here}
      and t.term_id = any(${ids}::uuid[]) and ${relation} and (t.person_id, ${root}) not in (${nevers})
      ${only ? sql`and t.person_id = any(${[...only]}::uuid[])` : sql``}`
    const shownToAll = sql`${rowsOf} and t.audience in ('organisation', 'partners')`
    if (asker === 'partner') return [shownToAll]
    return [shownToAll, sql`${rowsOf} and t.audience = 'team' and t.person_id = any(array(${teamSql(here, asker)}))`]
  })
  return sql`${sql.join(parts, sql` union all `)}`
}

const teamSql = (here: string, { id, managerId }: Exclude<Asker, 'partner'>) =>
  sql`select p.id from people p where p.organisation_id = ${here} and p.left_at is null and (p.manager_id = ${id}
    ${managerId ? sql`or p.manager_id = ${managerId} or p.id = ${managerId}` : sql``})`

function pointsSql(kind: Wanted['kind']): RawBuilder<unknown> {
  if (kind === 'lends')
    return sql`${sql.lit(worth.lends)} + ${sql.lit(worth.perLevel)} * ${levelSql} + case when t.happy_to_help then ${sql.lit(worth.happyToHelp)} else 0 end`
  return kind === 'language'
    ? sql`${sql.lit(worth.language)} + ${sql.lit(worth.perLevel)} * ${levelSql}`
    : sql`${sql.lit(worth[kind])}`
}

const levelShown = sql`t.level_audience in ('organisation', 'partners')`
const levelSql = sql`coalesce(case when ${levelShown} then t.level end, 2)`

/** SQL: whether the person `p` belongs to those whom the call is for. */
export const isInAudience = (db: Reading, { audience, unitId }: Pick<Call, 'audience' | 'unitId'>) =>
  audience === 'organisation' || !unitId
    ? sql<boolean>`true`
    : sql<boolean>`p.unit_id in (select u.id from units u where u.organisation_id = ${db.organisationId}
        and u.path @> array[${unitId}::uuid])`
