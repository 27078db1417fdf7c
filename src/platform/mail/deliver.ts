import { z } from 'zod'
import type { Database } from '../db/tx.ts'
import { enqueue, type JobContext, job } from '../jobs/job.ts'
import { attempt, isToBeTried } from './attempt.ts'
import { mailServer } from './mail-server.ts'
import { sendWaiting } from './many-mails.ts'
import { ledger, takeWaiting } from './outbox.ts'
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
    const books = ledger(database, id, () => now)
    const verdict = await attempt(mail, server, books).finally(() => server.close())
    await books.close()
    if (isToBeTried(mail, verdict)) throw new Error('reason' in verdict ? verdict.reason : '')
  },
})

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
  const { count, refused } = await sendWaiting(database, id, mailIds, config)
  if (refused.length * 2 > count) throw new Error(`The mail server refused ${refused.length} of ${count}`)
  await tryAgainLater(database, id, refused)
}

async function tryAgainLater(database: Database, organisationId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await database.writing(organisationId, async tx => {
    for (const mailId of ids) await enqueue(tx, deliverOne, { mailId }, { key: `mail:${mailId}` })
  })
}
