import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { Config } from '../../config.ts'
import type { Database } from '../db/tx.ts'
import { enqueue, type JobContext, job } from '../jobs/job.ts'
import { type MailServer, mailServer, type Verdict } from './mail-server.ts'
import { mailServerFor } from './many-mails.ts'
import { type Ledger, ledger, takeWaiting, type WaitingMail } from './outbox.ts'
import { deliverMany, deliverOne } from './sending.ts'

/** Sends one waiting mail; without a mail server it stays in the outbox, where administrators read it. */
export const deliverMail = job({
  ...deliverOne,
  payload: z.object({ mailId: z.uuid() }),
  async run({ payload, organisation: { id }, database, config, now }) {
    if (!config.SMTP_URL && config.mode !== 'development') return
    const [mail] = await takeWaiting(database, id, [payload.mailId])
    if (!mail) return
    // There is no inbox while developing; whoever reads the console may follow the link.
    if (!config.SMTP_URL) return console.log(`\nMail to ${mail.to_address}: ${mail.subject}\n\n${mail.text_body}\n`)
    const server = mailServer(config)
    const verdict = await deliver(
      mail,
      server,
      ledger(database, id, () => now),
    ).finally(() => server.close())
    if (isToBeTried(mail, verdict)) throw new Error('reason' in verdict ? verdict.reason : '')
  },
})

/** So many a second at most: whoever reads pages shares the processor with us. */
const mostPerSecond = 270
/** One for each connection: what goes out in fewer and larger heaps is what a page has to wait for. */
const stride = 5

/** What waits until these mails are with the mail server, such as the next batch. */
const nextJob = z.object({ name: z.string(), attempts: z.number(), payload: z.unknown() })

/** Sends many waiting mails over a few connections. Those refused for now are tried again, each by itself. */
export const deliverMails = job({
  ...deliverMany,
  payload: z.object({ mailIds: z.array(z.uuid()), next: nextJob.optional() }),
  async run(context) {
    const { payload, database, organisation } = context
    await deliverAll(context, payload.mailIds)
    const { next } = payload
    if (next) await database.writing(organisation.id, tx => enqueue(tx, next, next.payload))
  },
})

/** What the worker needs to know to send mails. */
export const mailJobs = [deliverMail, deliverMails]

/** @throws {Error} when most are refused for now: the server is down, and whoever asked should wait with more. */
export async function deliverAll(
  { database, config, organisation: { id } }: Pick<JobContext<unknown>, 'database' | 'config' | 'organisation'>,
  mailIds: readonly string[],
): Promise<void> {
  if (!config.SMTP_URL) return
  const mails = await takeWaiting(database, id, mailIds)
  if (mails.length === 0) return
  const books = ledger(database, id, () => new Date())
  const refused = await sendInStrides(mails, config, books)
  if (refused.length * 2 > mails.length) throw new Error(`The mail server refused ${refused.length} of ${mails.length}`)
  await tryAgainLater(database, id, refused)
}

async function sendInStrides(mails: readonly WaitingMail[], config: Config, books: Ledger): Promise<readonly string[]> {
  const server = mailServerFor(mails.length, config)
  const refused: string[] = []
  try {
    for (let first = 0; first < mails.length; first += stride) {
      const enough = pause((1000 * stride) / mostPerSecond)
      const sent = mails.slice(first, first + stride).map(async mail => {
        const verdict = await deliver(mail, server, books)
        if (isToBeTried(mail, verdict)) refused.push(mail.id)
      })
      await Promise.all([enough, ...sent])
    }
  } finally {
    server.close()
  }
  return refused
}

async function tryAgainLater(database: Database, organisationId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await database.writing(organisationId, async tx => {
    for (const mailId of ids) await enqueue(tx, deliverOne, { mailId }, { key: `mail:${mailId}` })
  })
}

/**
 * One attempt. The row says `handed_over_at` before the server gets the last byte and `sent_at` once it took the mail;
 * a worker that dies between the two leaves a mail of which nobody knows. Those with `never_twice` are then given up
 * for an administrator to decide, the others go out again with the same Message-ID.
 */
async function deliver(mail: WaitingMail, server: MailServer, books: Ledger): Promise<Verdict> {
  let handingOver: Promise<unknown> | undefined
  const mayEnd = () => {
    const asked = books.handOver(mail)
    handingOver = asked.catch(() => undefined)
    return asked
  }
  const verdict: Verdict =
    mail.handed_over_at && mail.never_twice
      ? { kind: 'unknown', reason: 'The worker ended while the mail server had it' }
      : await server.send(mail, mayEnd)
  // A server may say no while that is still being written: whichever is written last is believed the next time.
  await handingOver
  await books.settle({ id: mail.id, verdict, isOver: isOver(mail, verdict) })
  return verdict
}

const isToBeTried = (mail: WaitingMail, verdict: Verdict): boolean =>
  (verdict.kind === 'refused' || verdict.kind === 'unknown') && !isOver(mail, verdict)

function isOver({ never_twice, attempts }: WaitingMail, verdict: Verdict): boolean {
  if (verdict.kind === 'taken' || verdict.kind === 'elsewhere') return false
  if (verdict.kind === 'unknown' && never_twice) return true
  return (verdict.kind === 'refused' && verdict.isFinal) || attempts + 1 >= deliverOne.attempts
}
