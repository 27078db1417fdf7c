import { type Insertable, sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { DB } from '#platform/db/types.generated.ts'
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
  const present = await findKnown(tx, me.id, kind, key)
  if (present) return { termId: present }
  const aDayAgo = new Date(now.getTime() - 86_400_000)
  if ((await countOwnWordsSince(tx, me.id, aDayAgo)) >= ownWordsADay) return { fault: 'tooMany' }
  const texts = { [locale]: { label, alternatives: [], definition: '' } }
  const row = { kind, texts: JSON.stringify(texts), search_text: termSearchText(texts), created_at: now }
  // Where somebody keeps the same word to themselves, this becomes another term: the first must not show through.
  const termId =
    (await insertOwnWord(tx, me.id, { ...row, key })) ??
    (await insertOwnWord(tx, me.id, { ...row, key: `${key}/${uuid()}` })) ??
    ''
  // The word itself stays out of the log: it may be meant for nobody else.
  await audit(tx, { actorId: me.id, action: 'terms.own-word-added', subject: { kind: 'term', id: termId } })
  return { termId }
}

type OwnWordRow = Pick<Insertable<DB['terms']>, 'kind' | 'key' | 'texts' | 'search_text' | 'created_at'>

async function insertOwnWord(tx: Writing, personId: string, row: OwnWordRow): Promise<string | undefined> {
  const added = await tx
    .insertInto('terms')
    .values({ ...row, organisation_id: tx.organisationId, id: uuid(), origin: 'own-word', created_by: personId })
    .onConflict(conflict => conflict.columns(['organisation_id', 'kind', 'key']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return added?.id
}

// A word that this person may know of: brought by themselves, shown to everybody, or settled by an administrator.
async function findKnown(tx: Writing, personId: string, kind: TermKind, key: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('terms as t')
    .select('t.id')
    .where('t.organisation_id', '=', tx.organisationId)
    .where('t.kind', '=', kind)
    .where(sql<boolean>`(t.key = ${key} or t.key like ${`${key}/%`})`)
    .where(
      sql<boolean>`(t.created_by = ${personId} or t.merged_into_id is not null or t.hidden_at is not null
        or exists (select from person_terms as told where told.organisation_id = t.organisation_id
          and told.term_id = t.id and (told.person_id = ${personId} or told.audience in ('organisation', 'partners'))))`,
    )
    .orderBy('t.key')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}
