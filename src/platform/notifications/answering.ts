import { day } from '#platform/time.ts'
import type { Config } from '../../config.ts'
import type { Writing } from '../db/tx.ts'
import { isLocale } from '../i18n/index.ts'
import type { MailReader } from '../mail/incoming.ts'
import { readToken, replyAddress, tokenFor } from '../mail/reply-address.ts'
import type { Topics } from './tell.ts'

const key = 'n'
const purpose = 'answer'
/** So long after it was told something can be answered by mail. */
export const answerableDays = 60

/** Where the answer to a mail about this notification goes; undefined where no mail comes in. */
export const answerAddress = (config: Config, organisationId: string, notificationId: string): string | undefined =>
  replyAddress(config, organisationId, key, tokenFor(config, organisationId, purpose, notificationId))

/**
 * Takes answers to mails about notifications and hands them to their topic. Only the person who was told can answer,
 * from the address that the mail went to, while they work here and for so many days.
 */
export const answerReader = (topics: () => Topics): MailReader => ({
  key,
  async read(tx, mail, around) {
    const { organisation, config, now } = around
    const notificationId = readToken(config, organisation.id, purpose, mail.token)
    if (!notificationId) return { kind: 'refused', why: 'unknown-address' }
    const told = await findTold(tx, notificationId)
    if (!told || told.leftAt) return { kind: 'refused', why: 'expired' }
    if (told.email?.toLowerCase() !== mail.from) return { kind: 'refused', why: 'wrong-sender' }
    const { personId } = told
    if (mail.isAutomatic) return { kind: 'refused', why: 'automatic', personId }
    if (now.getTime() - told.createdAt.getTime() > answerableDays * day)
      return { kind: 'refused', why: 'expired', personId }
    const topic = topics().get(told.topic)
    const payload = topic?.payload.safeParse(told.payload)
    if (!topic?.takeReply || !payload?.success) return { kind: 'refused', why: 'closed', personId }
    const locale = isLocale(told.locale) ? told.locale : organisation.locales[0]
    const person = { id: personId, name: told.name, email: mail.from, locale }
    const verdict = await topic.takeReply(tx, { ...around, payload: payload.data, person, mail })
    return { ...verdict, personId }
  },
})

const findTold = (tx: Writing, notificationId: string) =>
  tx
    .selectFrom('notifications as n')
    .innerJoin('people as p', join =>
      join.onRef('p.organisation_id', '=', 'n.organisation_id').onRef('p.id', '=', 'n.person_id'),
    )
    .select(['n.topic', 'n.payload', 'n.created_at as createdAt', 'n.person_id as personId'])
    .select(['p.name', 'p.email', 'p.locale', 'p.left_at as leftAt'])
    .where('n.organisation_id', '=', tx.organisationId)
    .where('n.id', '=', notificationId)
    .executeTakeFirst()
