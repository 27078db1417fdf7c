import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '../db/tx.ts'
import type { MailServer, Verdict } from './mail-server.ts'
import { type Ledger, ledger, takeWaiting, type WaitingMail } from './outbox.ts'
import { deliverOne } from './sending.ts'

/** So many a second at most: whoever reads pages shares the processor with us. */
const mostPerSecond = 270
/** One for each connection: what goes out in fewer and larger heaps is what a page has to wait for. */
const stride = 5
const gapMs = (1000 * stride) / mostPerSecond

export interface Outcome {
  readonly count: number
  /** To be tried again, each by itself. */
  readonly refused: readonly string[]
}

/** Sends those of the mails that still wait, a few at a time. */
export async function sendInStrides(
  database: Database,
  organisationId: string,
  mailIds: readonly string[],
  server: MailServer,
): Promise<Outcome> {
  const mails = await takeWaiting(database, organisationId, mailIds)
  const books = ledger(database, organisationId, () => new Date())
  const refused: string[] = []
  try {
    let next = performance.now()
    for (let first = 0; first < mails.length; first += stride) {
      const now = performance.now()
      // What was held up is made up for, but not by more than a stride.
      next = Math.max(next, now - gapMs) + gapMs
      const enough = pause(next - now)
      const sent = mails.slice(first, first + stride).map(async mail => {
        const verdict = await attempt(mail, server, books)
        if (isToBeTried(mail, verdict)) refused.push(mail.id)
      })
      await Promise.all([enough, ...sent])
    }
  } finally {
    await books.close()
  }
  return { count: mails.length, refused }
}

/**
 * One attempt. The row says `handed_over_at` before the server gets the last byte and `sent_at` once it took the mail;
 * a worker that dies between the two leaves a mail of which nobody knows. Those with `never_twice` are then given up
 * for an administrator to decide, the others go out again with the same Message-ID.
 */
export async function attempt(mail: WaitingMail, server: MailServer, books: Ledger): Promise<Verdict> {
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
  books.settle({ id: mail.id, verdict, isOver: isOver(mail, verdict) })
  return verdict
}

export const isToBeTried = (mail: WaitingMail, verdict: Verdict): boolean =>
  (verdict.kind === 'refused' || verdict.kind === 'unknown') && !isOver(mail, verdict)

function isOver({ never_twice, attempts }: WaitingMail, verdict: Verdict): boolean {
  if (verdict.kind === 'taken' || verdict.kind === 'elsewhere') return false
  if (verdict.kind === 'unknown' && never_twice) return true
  return (verdict.kind === 'refused' && verdict.isFinal) || attempts + 1 >= deliverOne.attempts
}
