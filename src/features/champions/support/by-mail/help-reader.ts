import { isLocale } from '#platform/i18n/index.ts'
import type { MailReader } from '#platform/mail/incoming.ts'
import { readToken, replyAddress, tokenFor } from '#platform/mail/reply-address.ts'
import type { Config } from '../../../../config.ts'
import { findMailingChampion } from './mailing-champion.queries.ts'
import { noteByMail } from './note-by-mail.ts'

const key = 'h'
const purpose = 'help'

/** Where a champion sends a sentence about help that they gave; undefined where no mail comes in. */
export const helpAddress = (
  config: Config,
  organisation: { readonly id: string },
  me: { readonly id: string },
): string | undefined => replyAddress(config, organisation.id, key, tokenFor(config, organisation.id, purpose, me.id))

/** Takes help that champions note by mail, each at an address of their own: only from their work address, while they are champions. */
export const helpReader: MailReader = {
  key,
  async read(tx, mail, { organisation, config, now }) {
    const personId = readToken(config, organisation.id, purpose, mail.token)
    if (!personId) return { kind: 'refused', why: 'unknown-address' }
    const champion = await findMailingChampion(tx, personId)
    if (!champion) return { kind: 'refused', why: 'expired' }
    if (champion.email !== mail.from) return { kind: 'refused', why: 'wrong-sender' }
    if (mail.isAutomatic) return { kind: 'refused', why: 'automatic', personId }
    const locale = isLocale(champion.locale) ? champion.locale : organisation.locales[0]
    // On a phone the whole sentence often stands in the subject.
    const words = mail.text || mail.subject
    return { ...(await noteByMail(tx, { ...champion, locale }, words, { organisation, now })), personId }
  },
}
