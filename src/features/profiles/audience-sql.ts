import { type RawBuilder, sql } from 'kysely'
import { type Audience, audiences, reachOf, type Viewer } from './audiences.ts'
import { type Field, type FieldKey, fields } from './fields.ts'

/**
 * SQL: how close the viewer is to each person, as a number from 0 (it is the viewer) to 3 (a partner).
 * `people` is what the table `people` is called in the query.
 */
export function closenessSql(viewer: Viewer, people = 'p'): RawBuilder<number> {
  if (typeof viewer === 'string') return sql<number>`${sql.lit(reachOf(viewer))}`
  const [id, manager] = [sql.ref(`${people}.id`), sql.ref(`${people}.manager_id`)]
  const sameManager = viewer.managerId
    ? sql` or ${manager} = ${viewer.managerId} or ${id} = ${viewer.managerId}`
    : sql``
  return sql<number>`(case when ${id} = ${viewer.id} then 0 when ${manager} = ${viewer.id}${sameManager} then 1 else 2 end)`
}

/** SQL: the reach of an audience that stands in a column, such as `person_terms.audience`, as a number from 0 to 3. */
export const reachSql = (column: RawBuilder<string>): RawBuilder<number> =>
  sql<number>`array_position(array[${sql.join(audiences.map(audience => sql.lit(audience)))}]::text[], ${column}) - 1`

/**
 * SQL: whether the viewer may see this field of each person. For many people at once; the rule is that of
 * `visibleProfile`, and a test holds the two against each other.
 */
export function maySeeSql(viewer: Viewer, key: FieldKey, people = 'p'): RawBuilder<boolean> {
  const { byDefault, allowed }: Field = fields[key]
  const chosen = sql<string>`(select a.audience from profile_audiences a
    where a.organisation_id = ${sql.ref(`${people}.organisation_id`)} and a.person_id = ${sql.ref(`${people}.id`)}
      and a.field = ${sql.lit(key)} and a.audience in (${sql.join(allowed.map((one: Audience) => sql.lit(one)))}))`
  const sees = sql<boolean>`(${closenessSql(viewer, people)} <= coalesce(${reachSql(chosen)}, ${sql.lit(reachOf(byDefault))}))`
  // Whoever may not know that somebody works here learns nothing else about them.
  return key === 'basics' || viewer !== 'partners'
    ? sees
    : sql<boolean>`(${sees} and ${maySeeSql(viewer, 'basics', people)})`
}
