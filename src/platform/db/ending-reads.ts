import type pg from 'pg'

const soon = 15

const unended = new Set<pg.PoolClient>()
let isSweepDue = false

/**
 * Gives a connection back whose read-only transaction has nothing left to ask. Its COMMIT travels with the next BEGIN,
 * or by itself when nobody comes: a message of its own would wake the server for nothing, a tenth of a page's time.
 */
export function endWithTheNext(client: pg.PoolClient): void {
  unended.add(client)
  client.release()
  if (!isSweepDue) setTimeout(endAll, soon).unref()
  isSweepDue = true
}

/** Whether something on this connection has to end first; whoever asks must end it. */
export const takeUnended = (client: pg.PoolClient): boolean => unended.delete(client)

function endAll(): void {
  isSweepDue = false
  for (const client of unended) client.query('COMMIT').catch(() => {}) // A lost connection has ended it as well.
  unended.clear()
}
