import { setTimeout as pause } from 'node:timers/promises'
import type { DatabaseLog } from '../embedded.ts'
import { leastSpace, refuseFullDisk } from './disk-space.ts'
import { DatabaseStartError } from './errors.ts'
import { launch, type Placement, type Server } from './server.ts'

/**
 * Starts the server and, should it end while we live, starts it again: recovery finds everything that was confirmed.
 * It goes on trying, so that freeing a full disk is all that an administrator has to do.
 */
export async function keepRunning(placement: Placement, log: DatabaseLog): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController()
  let server: Server | undefined = await launchWithSpace(placement)
  const watch = async () => {
    while (server && !stopping.signal.aborted) {
      const { output } = await server.gone
      server = undefined
      if (stopping.signal.aborted) return
      log.error(`The database server ended by itself. ${output.trim().split('\n').slice(-3).join(' ')}`)
      server = await launchAgain(placement, log, stopping.signal)
    }
  }
  const watching = watch()
  return {
    async stop() {
      stopping.abort()
      await server?.stop()
      await watching
      await server?.stop()
    },
  }
}

async function launchAgain(placement: Placement, log: DatabaseLog, stopping: AbortSignal): Promise<Server | undefined> {
  for (let wait = 250; !stopping.aborted; wait = Math.min(wait * 2, 30_000)) {
    try {
      const server = await launchWithSpace(placement)
      log.warn('The database server runs again.')
      return server
    } catch (error) {
      log.error(error instanceof DatabaseStartError ? `${error.message} ${error.advice}` : String(error))
      await pause(wait, undefined, { signal: stopping }).catch(() => {})
    }
  }
  return undefined
}

async function launchWithSpace(placement: Placement): Promise<Server> {
  await refuseFullDisk(placement.clusterDir, leastSpace)
  return launchPatiently(placement)
}

// The processes of a server that was killed take a moment to notice; until then its successor is turned away.
async function launchPatiently(placement: Placement): Promise<Server> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await launch(placement)
    } catch (error) {
      const held = error instanceof DatabaseStartError && error.message.startsWith('Another database server')
      if (!held || attempt === 50) throw error
      await pause(200)
    }
  }
}
