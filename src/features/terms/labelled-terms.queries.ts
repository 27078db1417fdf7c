import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import type { TermKind, TermOrigin, TermTexts } from './terms.ts'

/** A term with all its words, in every language. */
export interface LabelledTerm {
  readonly id: string
  readonly kind: TermKind
  readonly origin: TermOrigin
  /** Names a built-in term, or a framework's skill as `framework/skill`. */
  readonly key: string | undefined
  readonly texts: TermTexts
  /** The term that stands for this one now. */
  readonly mergedIntoId: string | undefined
}

/**
 * All terms of these kinds that everybody may know of, or those of them with these ids: not what is hidden, nor own
 * words that nobody shows to the whole organisation. An organisation may have 14,000: keep what you make of them.
 */
export async function listLabelledTerms(
  db: Reading,
  kinds: readonly TermKind[],
  ids?: readonly string[],
): Promise<readonly LabelledTerm[]> {
  const these = ids ? sql`and t.id = any(${[...ids]}::uuid[])` : sql``
  const { rows } = await sql<
    Omit<LabelledTerm, 'key' | 'mergedIntoId'> & { key: string | null; mergedIntoId: string | null }
  >`
    select t.id, t.kind, t.origin, t.key, t.texts, t.merged_into_id as "mergedIntoId" from terms t
    where t.organisation_id = ${db.organisationId} and t.kind = any(${[...kinds]}) and t.hidden_at is null
      and (t.origin <> 'own-word' or exists (select from person_terms told
        where told.organisation_id = t.organisation_id and told.term_id = t.id
          and told.audience in ('organisation', 'partners')))
      ${these}`.execute(db)
  return rows.map(({ key, mergedIntoId, ...row }) => ({
    ...row,
    key: key ?? undefined,
    mergedIntoId: mergedIntoId ?? undefined,
  }))
}
