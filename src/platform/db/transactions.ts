import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import type { Statement } from './asked-together.ts'
import { endWithTheNext, takeUnended } from './ending-reads.ts'
import { DatabaseUnavailableError, isConnectionLost, isPlanOutdated } from './errors.ts'
import { openHandle, openReading } from './handle.ts'
import type { Writing } from './tx.ts'

const pauses = [20, 80, 200, 500, 1000, 1500]

const commit: Statement = { name: 'commit', text: 'COMMIT', values: [] }
const beginReading: Statement = {
  name: 'begin-reading',
  text: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
  values: [],
}

/** Answers from one snapshot; starts over on a fresh connection if this one breaks. */
export async function readWithRetry<T>(
  pool: pg.Pool,
  setUp: readonly Statement[],
  organisationId: string,
  work: (reading: Writing) => Promise<T>,
): Promise<T> {
  const begin = [beginReading, ...setUp]
  for (let losses = 0, outdated = 0; ; ) {
    const client = await checkOut(pool)
    const opening = () => (takeUnended(client) ? [commit, ...begin] : begin)
    const { handle, connection } = openReading(client, organisationId, opening)
    try {
      const result = await work(handle)
      connection.close()
      if (connection.hasBegun) endWithTheNext(client)
      else client.release()
      return result
    } catch (error) {
      connection.close()
      // Every waiting connection may hold the outdated plan; each is replaced in turn.
      if (isPlanOutdated(error) && outdated++ < pool.options.max) client.release(true)
      else if (isConnectionLost(error)) {
        client.release(true)
        const wait = pauses[losses++]
        if (wait === undefined) throw error
        await pause(wait)
      } else {
        if (connection.hasBegun) giveUp(client)
        else client.release()
        throw error
      }
    }
  }
}

/** Commits before it answers; never runs `work` twice. */
export async function writeOnce<T>(
  pool: pg.Pool,
  begin: string,
  organisationId: string,
  work: (tx: Writing) => Promise<T>,
) {
  const client = await beginPatiently(pool, begin)
  const { handle, close } = openHandle(client, organisationId)
  try {
    const result = await work(handle)
    close()
    const { command } = await client.query('COMMIT')
    if (command !== 'COMMIT')
      throw new Error('A statement in this transaction failed and was ignored, so nothing was saved.')
    client.release()
    return result
  } catch (error) {
    close()
    if (isConnectionLost(error) || isPlanOutdated(error)) client.release(true)
    else giveUp(client)
    throw error
  }
}

// Before BEGIN is answered nothing has happened, so that much may be tried again even for a write.
async function beginPatiently(pool: pg.Pool, begin: string): Promise<pg.PoolClient> {
  for (let attempt = 0; ; attempt += 1) {
    const client = await checkOut(pool)
    try {
      await client.query(takeUnended(client) ? `COMMIT; ${begin}` : begin)
      return client
    } catch (error) {
      client.release(true)
      const wait = pauses[attempt]
      if (wait === undefined || !isConnectionLost(error)) throw error
      await pause(wait)
    }
  }
}

async function checkOut(pool: pg.Pool): Promise<pg.PoolClient> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await pool.connect()
    } catch (error) {
      const wait = pauses[attempt]
      if (wait === undefined || !isConnectionLost(error)) {
        throw new DatabaseUnavailableError('The database cannot be reached at the moment.', { cause: error })
      }
      await pause(wait)
    }
  }
}

function giveUp(client: pg.PoolClient): void {
  client.query('ROLLBACK').then(
    () => client.release(),
    () => client.release(true),
  )
}
