import { describeTerms, type Term } from '#features/terms/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { compareTexts, type Locale } from '#platform/i18n/index.ts'
import { type Audience, closeness, reaches, type Viewer } from '../audiences.ts'
import { type Relation, type Section, type SectionKey, sectionOf } from './sections.ts'

export type EvidenceState = 'said' | 'evidenced' | 'confirmed'

/** A row of `person_terms` with the term as it is called now. */
export interface OwnTerm {
  /** The term that was chosen; after a merge not the one that is shown. */
  readonly termId: string
  readonly term: Term
  readonly section: SectionKey
  /** 1 to 4, if it was said. */
  readonly level: number | undefined
  readonly happyToHelp: boolean
  readonly audience: Audience
  readonly levelAudience: Audience
  readonly evidence: EvidenceState
  readonly addedAt: Date
  readonly confirmedAt: Date
  /** An administrator took the word from view: nobody but its owner sees it. */
  readonly isHidden: boolean
}

/** Everything that somebody has told about themselves in terms, by label. Only for the person. */
export async function listOwnTerms(
  db: Reading,
  me: { readonly id: string },
  locale: Locale,
  section?: Section,
): Promise<readonly OwnTerm[]> {
  return withTerms(db, await rowsOf(db, me.id, section?.relation), locale, section?.key)
}

/** One of them; undefined if there is none. */
export async function findOwnTerm(
  db: Reading,
  me: { readonly id: string },
  termId: string,
  locale: Locale,
  section: Section,
): Promise<OwnTerm | undefined> {
  const all = await listOwnTerms(db, me, locale, section)
  return all.find(one => one.termId === termId)
}

/** What one viewer may see of what somebody told. The level is absent where it is not said or not for them. */
export type VisibleTerm = Omit<OwnTerm, 'audience' | 'levelAudience' | 'isHidden'>

/**
 * What the viewer may see of somebody's terms, by label. Ask only about somebody whom the viewer may know of.
 */
export async function listVisibleTerms(
  db: Reading,
  viewer: Viewer,
  person: { readonly id: string; readonly managerId: string | null },
  locale: Locale,
): Promise<readonly VisibleTerm[]> {
  const close = closeness(viewer, person)
  const rows = (await rowsOf(db, person.id)).filter(({ audience }) => reaches(audience, close))
  const terms = (await withTerms(db, rows, locale)).filter(({ isHidden }) => !isHidden)
  return terms.map(({ audience: _, levelAudience, isHidden: __, level, ...shown }) => ({
    ...shown,
    level: reaches(levelAudience, close) ? level : undefined,
  }))
}

async function rowsOf(db: Reading, personId: string, relation?: Relation) {
  const rows = db
    .selectFrom('person_terms')
    .select(['term_id as termId', 'relation', 'level', 'happy_to_help as happyToHelp', 'audience'])
    .select(['level_audience as levelAudience', 'evidence_state as evidence'])
    .select(['added_at as addedAt', 'confirmed_at as confirmedAt'])
    .where('organisation_id', '=', db.organisationId)
    .where('person_id', '=', personId)
    .orderBy('added_at')
    .orderBy('term_id')
  return (relation ? rows.where('relation', '=', relation) : rows).execute()
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number]

async function withTerms(db: Reading, rows: readonly Row[], locale: Locale, only?: SectionKey): Promise<OwnTerm[]> {
  const ids = rows.map(({ termId }) => termId)
  const terms = await describeTerms(db, ids, locale)
  const told = rows.flatMap(({ relation, ...row }): OwnTerm[] => {
    const described = terms.get(row.termId)
    const section = described && sectionOf(described.kind, relation)
    if (!described || !section || (only && section.key !== only)) return []
    const { isHidden, ...term } = described
    return [{ ...row, level: row.level ?? undefined, term, isHidden, section: section.key }]
  })
  return onceEach(told).sort((a, b) => compareTexts(locale, a.term.label, b.term.label))
}

// Two words that were merged are one now: the row that chose the remaining word speaks, or else the first.
function onceEach(told: readonly OwnTerm[]): OwnTerm[] {
  const groups = Map.groupBy(told, ({ section, term }) => `${section} ${term.id}`)
  return [...groups.values()].flatMap(
    group => group.find(({ termId, term }) => termId === term.id) ?? group.slice(0, 1),
  )
}
