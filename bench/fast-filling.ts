import type pg from 'pg'
import { connectTo, embeddedAddresses } from '#platform/db/database.ts'
import { startEmbedded } from '#platform/db/embedded.ts'
import { connectOnce } from '#platform/db/pool.ts'
import type { Database } from '#platform/db/tx.ts'

/** Thirty rows for everybody: they are written first, and their indexes made after that. */
const longTable = 'person_terms'

// Nobody trusts a house that is half filled: it is made anew. So nothing waits for the disk.
const hastySettings = {
  ...{ fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', wal_compression: 'off', autovacuum: 'off' },
  ...{ shared_buffers: '512MB', maintenance_work_mem: '1GB', max_wal_size: '6GB', checkpoint_timeout: '1h' },
}

/** The database of a data folder while a very big house is made in it; whoever measures it starts it anew. */
export async function connectToFill(dataDir: string, log: Parameters<typeof connectTo>[1]['log']): Promise<Database> {
  const embedded = await startEmbedded({ dataDir, log, settings: hastySettings })
  return connectTo(embeddedAddresses(embedded), { log, stopServer: embedded.stop })
}

/** Takes indexes and references away from the longest table, fills all, and puts them back as they were. */
export async function withIndexesLast<T>({ owner }: Pick<Database, 'owner'>, fill: () => Promise<T>): Promise<T> {
  const client = await connectOnce(owner, 'capable bench')
  try {
    const taken = await takeAway(client)
    const filled = await fill()
    for (const statement of taken) await client.query(statement)
    return filled
  } finally {
    await client.end()
  }
}

/** Answers with the statements that put back what was taken. */
async function takeAway(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ away: string; back: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as away,
      format('alter table %s add constraint %I %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid),
        case contype when 'f' then 'not valid' else '' end) as back
    from pg_constraint where contype in ('f', 'p', 'u') and conrelid = $1::regclass
    union all
    select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
    from pg_index i where i.indrelid = $1::regclass
      and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u'))`,
    [longTable],
  )
  for (const { away } of rows) await client.query(away)
  return rows.map(({ back }) => back)
}
