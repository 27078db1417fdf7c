import type { ChildProcess } from 'node:child_process'
import type { Config } from '../../config.ts'
import type { Address } from '../db/pool.ts'
import type { Database } from '../db/tx.ts'
import { openHelper } from '../jobs/helper.ts'
import { gathering } from '../jobs/thread.ts'
import { type Outcome, sendInStrides } from './attempt.ts'
import { type MailServer, mailServer, type OutgoingMail, type Verdict } from './mail-server.ts'

type MailConfig = Pick<Config, 'SMTP_URL' | 'MAIL_FROM' | 'PUBLIC_URL'>

export interface ManyMailsData {
  readonly config: MailConfig
  readonly connections: number
}

/** Mails that wait in the outbox: the helper takes them from there and writes down what becomes of them. */
export interface Waiting {
  readonly app: Address
  readonly organisationId: string
  readonly mailIds: readonly string[]
}

export type ToHelper =
  | { readonly kind: 'waiting'; readonly id: number; readonly waiting: Waiting }
  | { readonly kind: 'mail'; readonly id: number; readonly mail: OutgoingMail }
  /** `may` is left out where the question failed. */
  | { readonly kind: 'answer'; readonly id: number; readonly may: boolean | undefined }

export type FromHelper =
  | { readonly kind: 'outcome'; readonly id: number; readonly outcome: Outcome }
  | { readonly kind: 'failure'; readonly id: number; readonly reason: string }
  | { readonly kind: 'may-end'; readonly id: number }
  | { readonly kind: 'verdict'; readonly id: number; readonly verdict: Verdict }

const connections = 5
/** Fewer than so many are not worth a process. */
const fewest = 20
/** The helper and its lines to the mail server stay so long for the next batch. */
const idleMs = 5_000

/** Sends mails of the outbox; many in a process of its own with its own line to the database, which pages do not notice. */
export async function sendWaiting(
  database: Database,
  organisationId: string,
  mailIds: readonly string[],
  config: MailConfig,
): Promise<Outcome> {
  if (mailIds.length < fewest) {
    const server = mailServer(config, connections)
    return sendInStrides(database, organisationId, mailIds, server).finally(() => server.close())
  }
  const helper = enter(config)
  return helper.sendWaiting({ app: database.app, organisationId, mailIds }).finally(() => leave(helper))
}

/** A line to the mail server for so many mails that are in no outbox: for many through the same process. */
export function mailServerFor(many: number, config: MailConfig): MailServer {
  if (many < fewest) return mailServer(config, connections)
  const helper = enter(config)
  return { send: (mail, mayEnd) => helper.send(mail, mayEnd), close: () => leave(helper) }
}

interface Sending {
  readonly mayEnd: () => Promise<boolean>
  readonly settle: (verdict: Verdict) => void
  isHandedOver: boolean
}

interface Delivering {
  readonly resolve: (outcome: Outcome) => void
  readonly reject: (error: Error) => void
}

interface Helper {
  readonly process: ChildProcess
  users: number
  isGone: boolean
  idle?: NodeJS.Timeout
  sendWaiting(waiting: Waiting): Promise<Outcome>
  send(mail: OutgoingMail, mayEnd: () => Promise<boolean>): Promise<Verdict>
}

const helpers = new Map<string, Helper>()

function enter({ SMTP_URL, MAIL_FROM, PUBLIC_URL }: MailConfig): Helper {
  const helper = helperFor({ SMTP_URL, MAIL_FROM, PUBLIC_URL })
  helper.users += 1
  return helper
}

function helperFor(config: MailConfig): Helper {
  const name = JSON.stringify(config)
  const before = helpers.get(name)
  clearTimeout(before?.idle)
  if (before && !before.isGone) return before
  const helper = start({ config, connections })
  helpers.set(name, helper)
  return helper
}

function leave(helper: Helper): void {
  helper.users -= 1
  if (helper.users > 0) return
  clearTimeout(helper.idle)
  helper.idle = setTimeout(() => {
    if (helper.users > 0) return
    helper.isGone = true
    helper.process.disconnect()
  }, idleMs).unref()
}

const hasEnded = 'The process that sends mails has ended'

function start(data: ManyMailsData): Helper {
  const process = openHelper(import.meta.url, './many-mails.helper.ts', data)
  const sending = new Map<number, Sending>()
  const delivering = new Map<number, Delivering>()
  let last = 0
  const tell = gathering<ToHelper>(messages => process.send([...messages], () => {}))
  const helper: Helper = {
    process,
    users: 0,
    isGone: false,
    sendWaiting: waiting =>
      new Promise((resolve, reject) => {
        if (helper.isGone) return reject(new Error(hasEnded))
        last += 1
        delivering.set(last, { resolve, reject })
        tell({ kind: 'waiting', id: last, waiting })
      }),
    send: (mail, mayEnd) =>
      new Promise(settle => {
        if (helper.isGone) return settle(over(false, hasEnded))
        last += 1
        sending.set(last, { mayEnd, settle, isHandedOver: false })
        tell({ kind: 'mail', id: last, mail })
      }),
  }
  const hear = async (message: FromHelper) => {
    const { kind, id } = message
    if (kind === 'outcome') delivering.get(id)?.resolve(message.outcome)
    if (kind === 'failure') delivering.get(id)?.reject(new Error(message.reason))
    delivering.delete(id)
    const one = sending.get(id)
    if (!one) return
    if (kind === 'verdict') {
      sending.delete(id)
      return one.settle(message.verdict)
    }
    const may = await one.mayEnd().catch(() => undefined)
    one.isHandedOver = may === true
    tell({ kind: 'answer', id, may })
  }
  process.on('message', messages => {
    for (const message of messages as readonly FromHelper[]) void hear(message)
  })
  const end = (reason: string) => {
    helper.isGone = true
    for (const { settle, isHandedOver } of sending.values()) settle(over(isHandedOver, reason))
    for (const { reject } of delivering.values()) reject(new Error(reason))
    sending.clear()
    delivering.clear()
  }
  process.on('error', error => end(String(error)))
  process.once('exit', () => end(hasEnded))
  return helper
}

// Like a line that broke: whoever was not told that it may end did not send it.
const over = (isHandedOver: boolean, reason: string): Verdict =>
  isHandedOver ? { kind: 'unknown', reason } : { kind: 'refused', isFinal: false, reason }
