import type { Worker } from 'node:worker_threads'
import type { Config } from '../../config.ts'
import { gathering, openThread } from '../jobs/thread.ts'
import { type MailServer, mailServer, type OutgoingMail, type Verdict } from './mail-server.ts'

type MailConfig = Pick<Config, 'SMTP_URL' | 'MAIL_FROM' | 'PUBLIC_URL'>

export interface ManyMailsData {
  readonly config: MailConfig
  readonly connections: number
}

export type ToThread =
  | { readonly kind: 'mail'; readonly id: number; readonly mail: OutgoingMail }
  /** `may` is left out where the question failed. */
  | { readonly kind: 'answer'; readonly id: number; readonly may: boolean | undefined }

export type FromThread =
  | { readonly kind: 'may-end'; readonly id: number }
  | { readonly kind: 'verdict'; readonly id: number; readonly verdict: Verdict }

const connections = 5
/** Fewer than so many are not worth a thread. */
const fewest = 20
/** The thread and its lines to the mail server stay so long for the next batch. */
const idleMs = 5_000
const heapMegabytes = 64

/** A line to the mail server for so many mails: for many in a thread of its own, which leaves the processor to pages. */
export function mailServerFor(many: number, { SMTP_URL, MAIL_FROM, PUBLIC_URL }: MailConfig): MailServer {
  const config = { SMTP_URL, MAIL_FROM, PUBLIC_URL }
  if (many < fewest) return mailServer(config, connections)
  const thread = threadFor(config)
  thread.users += 1
  return { send: (mail, mayEnd) => thread.send(mail, mayEnd), close: () => leave(thread) }
}

interface Waiting {
  readonly mayEnd: () => Promise<boolean>
  readonly settle: (verdict: Verdict) => void
  isHandedOver: boolean
}

interface Thread {
  readonly worker: Worker
  users: number
  isGone: boolean
  idle?: NodeJS.Timeout
  send(mail: OutgoingMail, mayEnd: () => Promise<boolean>): Promise<Verdict>
}

const threads = new Map<string, Thread>()

function threadFor(config: MailConfig): Thread {
  const name = JSON.stringify(config)
  const before = threads.get(name)
  clearTimeout(before?.idle)
  if (before && !before.isGone) return before
  const thread = start({ config, connections })
  threads.set(name, thread)
  return thread
}

function leave(thread: Thread): void {
  thread.users -= 1
  if (thread.users > 0) return
  clearTimeout(thread.idle)
  thread.idle = setTimeout(() => {
    if (thread.users > 0) return
    thread.isGone = true
    void thread.worker.terminate()
  }, idleMs).unref()
}

function start(data: ManyMailsData): Thread {
  const worker = openThread(import.meta.url, './many-mails.thread.ts', data, { heapMegabytes })
  const waiting = new Map<number, Waiting>()
  let last = 0
  const tell = gathering<ToThread>(messages => worker.postMessage(messages))
  const thread: Thread = {
    worker,
    users: 0,
    isGone: false,
    send: (mail, mayEnd) =>
      new Promise(settle => {
        if (thread.isGone) return settle(over(false, 'The thread that sends mails has ended'))
        last += 1
        waiting.set(last, { mayEnd, settle, isHandedOver: false })
        tell({ kind: 'mail', id: last, mail })
      }),
  }
  const hear = async (message: FromThread) => {
    const { id } = message
    const one = waiting.get(id)
    if (!one) return
    if (message.kind === 'verdict') {
      waiting.delete(id)
      return one.settle(message.verdict)
    }
    const may = await one.mayEnd().catch(() => undefined)
    one.isHandedOver = may === true
    tell({ kind: 'answer', id, may })
  }
  worker.on('message', (messages: readonly FromThread[]) => {
    for (const message of messages) void hear(message)
  })
  const end = (reason: string) => {
    thread.isGone = true
    for (const { settle, isHandedOver } of waiting.values()) settle(over(isHandedOver, reason))
    waiting.clear()
  }
  worker.once('error', error => end(String(error)))
  worker.once('exit', () => end('The thread that sends mails has ended'))
  worker.unref()
  return thread
}

// Like a line that broke: whoever was not told that it may end did not send it.
const over = (isHandedOver: boolean, reason: string): Verdict =>
  isHandedOver ? { kind: 'unknown', reason } : { kind: 'refused', isFinal: false, reason }
