import { once } from 'node:events'
import { createServer } from 'node:net'
import type { Config } from './config.ts'

/**
 * Finds out before anything else is begun whether the doors can be opened later.
 * @throws an error whose `advice` says what to do, when another program listens there or HOST is not this machine's.
 */
export async function refuseTakenPort({ HOST, PORT }: Pick<Config, 'HOST' | 'PORT'>): Promise<void> {
  const server = createServer().listen({ host: HOST, port: PORT })
  try {
    await once(server, 'listening')
  } catch (error) {
    throw explained(error as NodeJS.ErrnoException, HOST, PORT)
  }
  server.close()
  await once(server, 'close')
}

function explained(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const notOurs: [message: string, advice: string] = [
    `${host} is no address of this machine.`,
    'Set HOST to 127.0.0.1, or to 0.0.0.0 to be seen by others',
  ]
  const known: Record<string, [message: string, advice: string]> = {
    EADDRINUSE: [`Another program already uses port ${port}.`, `Stop it, or choose another port: PORT=${port + 1}`],
    EACCES: [`This account may not use port ${port}.`, 'Choose a port above 1023, for example PORT=3000'],
    EADDRNOTAVAIL: notOurs,
    ENOTFOUND: notOurs,
  }
  const [message, advice] = known[error.code ?? ''] ?? [`Port ${port} cannot be opened: ${error.message}`, 'Set PORT']
  return Object.assign(new Error(message, { cause: error }), { advice })
}
