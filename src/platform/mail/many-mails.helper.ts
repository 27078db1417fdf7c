// Mails to many are put together and sent by a process of its own, so that pages need not wait for them.
import { connectTo } from '../db/database.ts'
import type { Database } from '../db/tx.ts'
import { beHelper } from '../jobs/helper.ts'
import { gathering } from '../jobs/thread.ts'
import { sendInStrides } from './attempt.ts'
import { mailServer } from './mail-server.ts'
import type { FromHelper, ManyMailsData, ToHelper, Waiting } from './many-mails.ts'

// The program itself says when the database is gone.
const quiet = { info() {}, warn() {}, error() {} }

type Answer = Extract<ToHelper, { kind: 'answer' }>

beHelper<ManyMailsData, readonly ToHelper[]>(({ config, connections }) => {
  const server = mailServer(config, connections)
  const say = gathering<FromHelper>(messages => process.send?.([...messages]))
  const asked = new Map<number, (answer: Answer) => void>()
  const databases = new Map<string, Promise<Database>>()

  const deliver = async ({ app, organisationId, mailIds }: Waiting) => {
    const place = JSON.stringify(app)
    const connecting =
      databases.get(place) ?? connectTo({ owner: app, app: { ...app, standsBack: true } }, { poolSize: 2, log: quiet })
    databases.set(place, connecting)
    connecting.catch(() => databases.delete(place))
    return sendInStrides(await connecting, organisationId, mailIds, server)
  }

  /** Of a mail that is in no outbox only the program knows whether it may end. */
  const mayEnd = async (id: number) => {
    const answer = new Promise<Answer>(resolve => asked.set(id, resolve))
    say({ kind: 'may-end', id })
    const { may } = await answer
    asked.delete(id)
    if (may === undefined) throw new Error('The database did not answer')
    return may
  }

  const hear = (message: ToHelper) => {
    const { id } = message
    if (message.kind === 'answer') asked.get(id)?.(message)
    if (message.kind === 'mail')
      server.send(message.mail, () => mayEnd(id)).then(verdict => say({ kind: 'verdict', id, verdict }))
    if (message.kind === 'waiting')
      deliver(message.waiting).then(
        outcome => say({ kind: 'outcome', id, outcome }),
        error => say({ kind: 'failure', id, reason: String(error) }),
      )
  }
  return messages => {
    for (const message of messages) hear(message)
  }
})
