import type pg from 'pg'
import { quoted } from '../copy.ts'
import { globalTables } from '../tenancy.ts'

export interface BackupTable {
  readonly name: string
  readonly columns: readonly string[]
  readonly key: readonly string[]
}

/** The waiting jobs of an organisation travel as if they were a table. */
export const jobsTable: BackupTable = {
  name: 'waiting_jobs',
  columns: ['identifier', 'payload', 'queue_name', 'run_at', 'max_attempts', 'job_key', 'priority', 'flags'],
  key: ['run_at'],
}

/** The tables of one organisation, each after those that it points at, its own row first. */
export async function listTables(client: pg.Client): Promise<BackupTable[]> {
  const { rows } = await client.query<BackupTable & { references: string[] }>(tablesSql)
  const found = rows.filter(({ name }) => name === 'organisations' || !(isGlobal(name) || name === marksTable))
  return [...inOrder(found), jobsTable]
}

/** Only says that something was changed here, and putting rows back is a change that is noted there like any other. */
const marksTable = 'last_changes'

const isGlobal = (name: string) => (globalTables as readonly string[]).includes(name)

const tablesSql = `
  select c.relname as name,
    (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
    (select array_agg(a.attname::text order by k.n) from pg_index i, unnest(i.indkey) with ordinality k(attnum, n), pg_attribute a
      where a.attrelid = c.oid and a.attnum = k.attnum and i.indrelid = c.oid and i.indisprimary) as key,
    array(select distinct f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
      where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as references
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
  order by c.relname collate "C"`

function inOrder<Table extends { name: string; references: string[] }>(tables: readonly Table[]): Table[] {
  const waiting = new Set(tables)
  const placed = new Set<string>()
  const ordered: Table[] = []
  while (waiting.size > 0) {
    const ready = [...waiting].filter(({ references }) => references.every(name => placed.has(name)))
    if (ready.length === 0) {
      const names = [...waiting].map(({ name }) => name).join(', ')
      throw new Error(`These tables point at each other in a circle, so none can be restored first: ${names}`)
    }
    for (const table of ready) {
      waiting.delete(table)
      placed.add(table.name)
      ordered.push(table)
    }
  }
  return ordered
}

/** The question whose answer is one organisation's rows of a table. `organisationId` was checked to be a uuid. */
export function rowsQuery({ name, columns, key }: BackupTable, organisationId: string): string {
  if (name === jobsTable.name) return jobsQuery(organisationId)
  const owner = name === 'organisations' ? 'id' : 'organisation_id'
  return `select ${columns.map(quoted).join(', ')} from ${quoted(name)} where ${owner} = '${organisationId}'
    order by ${key.map(quoted).join(', ')}`
}

// The queue's view leaves out the payload, so this one query knows its private tables; a test holds it to them.
function jobsQuery(organisationId: string): string {
  return `select t.identifier, j.payload, q.queue_name, j.run_at, j.max_attempts, j.key as job_key, j.priority,
      array(select jsonb_object_keys(j.flags)) as flags
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
    where j.payload ->> 'organisationId' = '${organisationId}' and j.attempts < j.max_attempts
    order by j.run_at, j.id`
}
