import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { countOwnWordsSince } from './terms.queries.ts'
import { type TermKind, termSearchText } from './terms.ts'
import { foldLabel } from './word-forms.ts'

export const longestOwnWord = 60
/** So many new words may one person bring in a day. */
export const ownWordsADay = 20

export type OwnWordFault = 'missing' | 'tooLong' | 'noWord' | 'address' | 'tooMany'

// Marks that change how the text around them is read, and those that nobody sees.
const unseen = /[\p{Cc}\p{Cf}\u2028\u2029]/gu

/** What somebody typed as it is kept: one line, single spaces, without signs that nobody sees. */
export const tidyOwnWord = (typed: string): string =>
  typed
    .slice(0, 2000)
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(unseen, sign => (sign === '\u200d' || sign === '\u200c' ? sign : ''))
    .replace(/ +/g, ' ')
    .trim()

/** Why this cannot be anybody's own word, or nothing. */
export function ownWordFault(typed: string): Exclude<OwnWordFault, 'tooMany'> | undefined {
  const word = tidyOwnWord(typed)
  if (word === '') return 'missing'
  if ([...word].length > longestOwnWord) return 'tooLong'
  if (/:\/\/|www\.|@\w/i.test(word)) return 'address'
  return /[\p{L}\p{N}]/u.test(word) && foldLabel(word) !== '' ? undefined : 'noWord'
}

interface OwnWord {
  readonly kind: TermKind
  readonly typed: string
  /** The language that the page was in; nobody asks which one the word is. */
  readonly locale: Locale
}

/**
 * A term for somebody's own word: the one that stands for it already, or a new one. Gives its id, or why there is none.
 */
export async function addOwnWord(
  tx: Writing,
  me: { readonly id: string },
  { kind, typed, locale }: OwnWord,
  now: Date,
): Promise<{ readonly termId: string } | { readonly fault: OwnWordFault }> {
  const fault = ownWordFault(typed)
  if (fault) return { fault }
  const label = tidyOwnWord(typed)
  const key = `own/${foldLabel(label)}`
  const present = await findByKey(tx, kind, key)
  if (present) return { termId: present }
  const aDayAgo = new Date(now.getTime() - 86_400_000)
  if ((await countOwnWordsSince(tx, me.id, aDayAgo)) >= ownWordsADay) return { fault: 'tooMany' }
  const texts = { [locale]: { label, alternatives: [], definition: '' } }
  const added = await tx
    .insertInto('terms')
    .values({
      organisation_id: tx.organisationId,
      id: uuid(),
      kind,
      origin: 'own-word',
      key,
      texts: JSON.stringify(texts),
      search_text: termSearchText(texts),
      created_by: me.id,
      created_at: now,
    })
    .onConflict(conflict => conflict.columns(['organisation_id', 'kind', 'key']).doNothing())
    .returning('id')
    .executeTakeFirst()
  // Somebody else may have added the same word in the meantime.
  const termId = added?.id ?? (await findByKey(tx, kind, key)) ?? ''
  // The word itself stays out of the log: it may be meant for nobody else.
  if (added) await audit(tx, { actorId: me.id, action: 'terms.own-word-added', subject: { kind: 'term', id: termId } })
  return { termId }
}

async function findByKey(tx: Writing, kind: TermKind, key: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('terms')
    .select('id')
    .where('organisation_id', '=', tx.organisationId)
    .where('kind', '=', kind)
    .where('key', '=', key)
    .executeTakeFirst()
  return row?.id
}
