import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import { type Locale, locales } from '#platform/i18n/index.ts'
import type { ManagedTerm } from './managed-terms.queries.ts'
import { type TermTexts, termSearchText } from './terms.ts'

interface Actor {
  readonly id: string
}

export type EditedWords = Readonly<
  Record<Locale, { label: string; alternatives: readonly string[]; definition: string }>
>

/** Gives a term other words. Newer ones that come with the program leave them alone from now on. */
export async function renameTerm(tx: Writing, me: Actor, term: ManagedTerm, words: EditedWords): Promise<void> {
  const texts: TermTexts = { ...term.texts }
  for (const locale of locales) {
    const { label, alternatives, definition } = words[locale]
    if (label === '') delete texts[locale]
    else if (!isSame(texts[locale], words[locale]))
      texts[locale] = { label, alternatives: [...alternatives], definition, isEdited: true }
  }
  await tx
    .updateTable('terms')
    .set({ texts: JSON.stringify(texts), search_text: termSearchText(texts) })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', term.id)
    .execute()
  await note(tx, me, 'terms.renamed', term.id)
}

const isSame = (before: TermTexts[Locale], { label, alternatives, definition }: EditedWords[Locale]) =>
  before?.label === label &&
  before.definition === definition &&
  before.alternatives.join('\n') === alternatives.join('\n')

export type MergeFault = 'itself' | 'other-kind' | 'gone'

/** Why one term cannot be merged into another, or nothing. Only terms that stand by themselves can be joined. */
export function mergeFault(term: ManagedTerm, into: ManagedTerm): MergeFault | undefined {
  if (term.id === into.id) return 'itself'
  if (term.kind !== into.kind) return 'other-kind'
  return [term, into].some(({ mergedIntoId, isHidden }) => mergedIntoId !== undefined || isHidden) ? 'gone' : undefined
}

/**
 * Merges one term into another: whoever chose the first is shown and found under the second from now on, and searches for
 * either find both. Nobody's choice is rewritten, so that it can be undone. Merges never come full circle, because both
 * terms must stand by themselves, and two administrators who merge at once wait for each other.
 */
export async function mergeTerms(
  tx: Writing,
  me: Actor,
  term: ManagedTerm,
  into: ManagedTerm,
  now: Date,
): Promise<MergeFault | undefined> {
  const fault = mergeFault(term, into)
  if (fault) return fault
  const standing = await tx
    .selectFrom('terms')
    .select('id')
    .where('organisation_id', '=', tx.organisationId)
    .where('id', 'in', [term.id, into.id])
    .where('merged_into_id', 'is', null)
    .where('hidden_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  if (standing.length < 2) return 'gone'
  await tx
    .updateTable('terms')
    .set({ merged_into_id: into.id, merged_by: me.id, merged_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', term.id)
    .execute()
  await note(tx, me, 'terms.merged', term.id, { into: into.id })
  await note(tx, me, 'terms.joined', into.id, { from: term.id })
  return undefined
}

/** Undoes a merge: both terms stand by themselves again, each with those who chose it. */
export async function separateTerm(tx: Writing, me: Actor, term: ManagedTerm): Promise<void> {
  if (!term.mergedIntoId) return
  await tx
    .updateTable('terms')
    .set({ merged_into_id: null, merged_by: null, merged_at: null })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', term.id)
    .execute()
  await note(tx, me, 'terms.separated', term.id)
}

/** Takes a term from everybody's view, or gives it back. Its owners keep it in their list and see that it is hidden. */
export async function hideTerm(tx: Writing, me: Actor, term: ManagedTerm, hiddenAt: Date | null): Promise<void> {
  if (term.isHidden === (hiddenAt !== null)) return
  await tx
    .updateTable('terms')
    .set({ hidden_at: hiddenAt })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', term.id)
    .execute()
  await note(tx, me, hiddenAt ? 'terms.hidden-from-view' : 'terms.shown-again', term.id)
}

const note = (tx: Writing, me: Actor, action: string, id: string, details: Readonly<Record<string, string>> = {}) =>
  audit(tx, { actorId: me.id, action, subject: { kind: 'term', id }, details })
