import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import type { Viewer } from './calls.queries.ts'

/** SQL: the units around the viewer, their own and all above it; one question for a whole list. */
const viewerPath = (db: Reading, me: Viewer) => sql`coalesce((
  select vu.path from people viewer
  join units vu on vu.organisation_id = viewer.organisation_id and vu.id = viewer.unit_id
  where viewer.organisation_id = ${db.organisationId} and viewer.id = ${me.id}), '{}'::uuid[])`

/** SQL: whether a posted call `c` is for the viewer: their own, one for everybody, or one for a unit around them. */
export const isForSql = (db: Reading, me: Viewer) => sql`(c.person_id = ${me.id} or (c.state <> 'draft'
  and (c.audience = 'organisation' or c.unit_id = any(${viewerPath(db, me)}))))`
