import { sql } from 'kysely'
import { listTermFamilies, type Term } from '#features/terms/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { type Audience, reachOf } from '../audiences.ts'
import { noteChange } from '../change-profile.ts'
import type { OwnTerm } from './person-terms.queries.ts'
import type { Section } from './sections.ts'

/** So many things may somebody tell in one section. */
export const mostInSection = 100

/** What the owner decides about one of them. Evidence is not among it: that comes from others. */
export interface TermChoices {
  readonly level: number | undefined
  readonly happyToHelp: boolean
  readonly audience: Audience
  readonly levelAudience: Audience
}

export const defaultChoices = ({ byDefault, levelIsApart }: Section): TermChoices => ({
  level: undefined,
  happyToHelp: levelIsApart,
  audience: byDefault,
  levelAudience: levelIsApart ? 'me' : byDefault,
})

/** The level is never shown to more people than the thing itself, whatever was asked for. */
const narrowed = (choices: TermChoices, { levelIsApart }: Section): TermChoices => {
  const isWider = reachOf(choices.levelAudience) > reachOf(choices.audience)
  return { ...choices, levelAudience: isWider || !levelIsApart ? choices.audience : choices.levelAudience }
}

type Added = 'added' | 'already' | 'too-many'

/** Keeps that somebody lends, wants or has this. Nothing happens if they said so already, maybe by another word for it. */
export async function addTerm(
  tx: Writing,
  me: { readonly id: string },
  section: Section,
  term: Pick<Term, 'id' | 'label'>,
  now: Date,
  choices: TermChoices = defaultChoices(section),
): Promise<Added> {
  const family = (await listTermFamilies(tx, [term.id])).get(term.id) ?? [term.id]
  const { already, many } = await standing(tx, me.id, section, family)
  if (already) return 'already'
  if (many >= mostInSection) return 'too-many'
  const added = await tx
    .insertInto('person_terms')
    .values({
      organisation_id: tx.organisationId,
      person_id: me.id,
      term_id: term.id,
      relation: section.relation,
      ...columns(narrowed(choices, section)),
      added_at: now,
      confirmed_at: now,
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('term_id')
    .executeTakeFirst()
  if (!added) return 'already'
  await note(tx, me, section, { before: '', after: term.label }, now)
  return 'added'
}

const columns = ({ level, happyToHelp, audience, levelAudience }: TermChoices) => ({
  level: level ?? null,
  happy_to_help: happyToHelp,
  audience,
  level_audience: levelAudience,
})

async function standing(tx: Writing, personId: string, { kind, relation }: Section, family: readonly string[]) {
  const { already, many } = await tx
    .selectFrom('person_terms as p')
    .innerJoin('terms as t', join =>
      join.onRef('t.organisation_id', '=', 'p.organisation_id').onRef('t.id', '=', 'p.term_id'),
    )
    .select(eb => [
      eb.fn.countAll<string>().as('many'),
      sql<boolean>`coalesce(bool_or(p.term_id = any(${[...family]}::uuid[])), false)`.as('already'),
    ])
    .where('p.organisation_id', '=', tx.organisationId)
    .where('p.person_id', '=', personId)
    .where('p.relation', '=', relation)
    .where('t.kind', '=', kind)
    .executeTakeFirstOrThrow()
  return { already, many: Number(many) }
}

/** Keeps what the owner says about one of their terms; that also says anew that it is right. */
export async function changeTerm(
  tx: Writing,
  me: { readonly id: string },
  section: Section,
  own: OwnTerm,
  choices: TermChoices,
  now: Date,
): Promise<void> {
  const kept = narrowed(choices, section)
  // Somebody else confirmed another level than the one that is said now.
  const isOtherLevel = own.evidence !== 'said' && kept.level !== own.level
  await tx
    .updateTable('person_terms')
    .set({ ...columns(kept), ...(isOtherLevel ? { evidence_state: 'said' } : {}), confirmed_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', me.id)
    .where('relation', '=', section.relation)
    .where('term_id', '=', own.termId)
    .execute()
  await note(tx, me, section, { before: own.term.label, after: own.term.label }, now)
}

/** Takes it away, with everything that was said about it, under every word that means it. */
export async function removeTerm(
  tx: Writing,
  me: { readonly id: string },
  section: Section,
  own: OwnTerm,
  now: Date,
): Promise<void> {
  const family = (await listTermFamilies(tx, [own.term.id])).get(own.term.id) ?? []
  await tx
    .deleteFrom('person_terms')
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', me.id)
    .where('relation', '=', section.relation)
    .where('term_id', 'in', [...new Set([own.termId, ...family])])
    .execute()
  await note(tx, me, section, { before: own.term.label, after: '' }, now)
}

const note = (
  tx: Writing,
  me: { readonly id: string },
  section: Section,
  line: { readonly before: string; readonly after: string },
  now: Date,
) => noteChange(tx, me, [{ field: `terms.${section.key}`, ...line }], now)
