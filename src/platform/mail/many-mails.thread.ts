// Mails to many are put together and sent in a thread of their own, so that pages need not wait for them.
import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { gathering } from '../jobs/thread.ts'
import { mailServer } from './mail-server.ts'
import type { FromThread, ManyMailsData, ToThread } from './many-mails.ts'

// Whoever waits for a page goes first. On Linux this is about this thread alone, elsewhere about the whole program.
try {
  if (process.platform === 'linux') setPriority(5)
} catch {
  // Where a service may not do that, mails are sent all the same.
}

const { config, connections } = workerData as ManyMailsData
const server = mailServer(config, connections)
const asked = new Map<number, (answer: Extract<ToThread, { kind: 'answer' }>) => void>()
const say = gathering<FromThread>(messages => parentPort?.postMessage(messages))

/** Only the program knows the database: whether a mail may end is asked there. */
async function mayEnd(id: number): Promise<boolean> {
  const answer = new Promise<Extract<ToThread, { kind: 'answer' }>>(resolve => asked.set(id, resolve))
  say({ kind: 'may-end', id })
  const { may } = await answer
  asked.delete(id)
  if (may === undefined) throw new Error('The database did not answer')
  return may
}

function hear(message: ToThread): void {
  if (message.kind === 'answer') {
    asked.get(message.id)?.(message)
    return
  }
  const { id, mail } = message
  server.send(mail, () => mayEnd(id)).then(verdict => say({ kind: 'verdict', id, verdict }))
}

parentPort?.on('message', (messages: readonly ToThread[]) => {
  for (const message of messages) hear(message)
})
