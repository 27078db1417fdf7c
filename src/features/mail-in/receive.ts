import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { Database, Writing } from '#platform/db/tx.ts'
import type { Organisation, Organisations } from '#platform/http/organisation.ts'
import { isLocale } from '#platform/i18n/index.ts'
import type { IncomingMail, MailReader, MailVerdict } from '#platform/mail/incoming.ts'
import { sendMail } from '#platform/mail/mail.ts'
import { codeOf, type ReadAddress, readReplyAddress } from '#platform/mail/reply-address.ts'
import { absolute } from '#platform/notifications/index.ts'
import { day } from '#platform/time.ts'
import type { Config } from '../../config.ts'
import { type ReadMail, readMail } from './parsing/read-mail.ts'
import { words } from './words.ts'

export interface Around {
  readonly database: Database
  readonly organisations: Organisations
  readonly config: Config
  readonly readers: readonly MailReader[]
  readonly now: Date
}

/** What became of a mail, as the gateway is told. Whatever it is, the gateway has done its part and forgets the mail. */
export type Received = MailVerdict | { readonly kind: 'repeated' } | { readonly kind: 'unreadable' }

class Refused extends Error {
  readonly verdict: MailVerdict
  constructor(verdict: MailVerdict) {
    super('Refused')
    this.verdict = verdict
  }
}

/**
 * Takes one raw mail: finds its reader by the address it was sent to, lets that decide, and writes down what became of
 * it. The same mail brought twice counts once. `recipient` is whom the gateway says it is for, where it does.
 */
export async function receiveMail(around: Around, raw: Buffer, recipient: string | undefined): Promise<Received> {
  const { database, config, readers, now } = around
  const mail = await readMail(raw, config.MAIL_IN_CHECKED_BY)
  if (!mail) return { kind: 'unreadable' }
  const address = addressOf(config, recipient, mail)
  const organisation = address && (await organisationOf(around, address))
  const reader = readers.find(({ key }) => key === address?.key)
  if (!address || !organisation || !reader) return { kind: 'refused', why: 'unknown-address' }
  const row = { hash: hashOf(mail, address), reader: reader.key, now }
  const isForged = config.MAIL_IN_CHECKED_BY !== undefined && !mail.isSenderChecked
  try {
    return await database.writing(organisation.id, async tx => {
      if (!(await note(tx, row, 'taken'))) return { kind: 'repeated' }
      const verdict = isForged ? forged : await reader.read(tx, asMail(mail, address), { organisation, config, now })
      if (verdict.kind === 'refused') throw new Refused(verdict)
      await noteWhose(tx, row, verdict.personId)
      return verdict
    })
  } catch (error) {
    if (!(error instanceof Refused) || error.verdict.kind !== 'refused') throw error
    const { verdict } = error
    return database.writing(organisation.id, async tx => {
      if (!(await note(tx, row, verdict.why, verdict.personId))) return { kind: 'repeated' }
      if (verdict.personId) await sayWhy(tx, { ...around, organisation }, verdict, mail)
      return verdict
    })
  }
}

const forged: MailVerdict = { kind: 'refused', why: 'unchecked-sender' }

const asMail = (
  { to: _, hash: __, isSenderChecked: ___, ...mail }: ReadMail,
  { token }: ReadAddress,
): IncomingMail => ({ ...mail, token })

function addressOf(config: Config, recipient: string | undefined, mail: ReadMail): ReadAddress | undefined {
  const given = recipient === undefined ? mail.to : [recipient, ...mail.to]
  for (const one of given) {
    const read = readReplyAddress(config, one)
    if (read) return read
  }
  return undefined
}

async function organisationOf({ organisations }: Around, { code }: ReadAddress): Promise<Organisation | undefined> {
  return (await organisations.list()).find(({ id }) => codeOf(id) === code)
}

const hashOf = ({ hash }: ReadMail, { key, token }: ReadAddress) =>
  createHash('sha256').update(hash).update(`${key} ${token}`).digest()

interface Row {
  readonly hash: Buffer
  readonly reader: string
  readonly now: Date
}

async function note(tx: Writing, { hash, reader, now }: Row, verdict: string, personId?: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('incoming_mails')
    .values({
      ...{ organisation_id: tx.organisationId, id: uuid(), mail_hash: hash, received_at: now },
      ...{ reader, verdict, person_id: personId ?? null },
    })
    .onConflict(conflict => conflict.columns(['organisation_id', 'mail_hash']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

const noteWhose = (tx: Writing, { hash }: Row, personId: string | undefined) =>
  tx
    .updateTable('incoming_mails')
    .set({ person_id: personId ?? null })
    .where('organisation_id', '=', tx.organisationId)
    .where('mail_hash', '=', hash)
    .execute()

const mostAnswersADay = 5

// Only to the address of the person who certainly wrote, never to a machine, and not endlessly: no mail runs in circles.
async function sayWhy(
  tx: Writing,
  { organisation, config, now }: Around & { readonly organisation: Organisation },
  { why, personId = '' }: Extract<MailVerdict, { kind: 'refused' }>,
  mail: ReadMail,
): Promise<void> {
  if (why === 'automatic' || mail.isAutomatic) return
  const person = await tx
    .selectFrom('people')
    .select(['id', 'email', 'locale'])
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', personId)
    .where('left_at', 'is', null)
    .executeTakeFirst()
  const { count } = await tx
    .selectFrom('incoming_mails')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', personId)
    .where('verdict', '<>', 'taken')
    .where('received_at', '>', new Date(now.getTime() - day))
    .executeTakeFirstOrThrow()
  if (!person?.email || Number(count) > mostAnswersADay) return
  const locale = isLocale(person.locale) ? person.locale : organisation.locales[0]
  const t = words(locale).back
  await sendMail(tx, {
    ...{ to: person.email, personId, locale, subject: t.subject, neverTwice: true },
    paragraphs: [t.lead(mail.subject), t.why[why], ...(mail.text ? [t.yours, mail.text.slice(0, 5_000)] : [])],
    action: { text: t.open, href: absolute('/', organisation, config) },
    because: t.because,
  })
}
