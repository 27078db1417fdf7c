import { v7 as uuid } from 'uuid'
import { nameSkills, refFrom, refText } from '#features/evidence/index.ts'
import type { SkillRef } from '#features/skills/index.ts'
import { resolveTerms } from '#features/terms/index.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Call, CallSkill, CallSkillRef, SkillRelation } from './call.ts'
import { listCallSkills, listSkillsOfCalls } from './calls.queries.ts'

/** Names a skill of a call in a form. */
export const skillText = (ref: CallSkillRef): string => ('termId' in ref ? ref.termId : refText(ref))

/** What a form named; nothing for anything else. */
export function skillFrom(text: string): CallSkillRef | undefined {
  if (/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)) return { termId: text.toLowerCase() }
  return refFrom(text)
}

/** What these skills are called; those that exist no more are left out. */
export async function nameRefs(
  db: Reading,
  refs: readonly CallSkillRef[],
  locale: Locale,
): Promise<ReadonlyMap<string, string>> {
  const termIds = refs.flatMap(ref => ('termId' in ref ? ref.termId : []))
  const keys = refs.flatMap((ref): SkillRef[] => ('termId' in ref ? [] : [ref]))
  const terms = await resolveTerms(db, termIds, locale)
  const skills = await nameSkills(db, keys, locale)
  return new Map([
    ...[...terms].filter(([, { kind }]) => kind === 'skill').map(([id, { label }]) => [id, label] as const),
    ...[...skills].map(([ref, { name }]) => [ref, name] as const),
  ])
}

/** The skills of a call with their names, those that it needs first. */
export async function describeCallSkills(
  db: Reading,
  call: Pick<Call, 'id'>,
  locale: Locale,
): Promise<readonly CallSkill[]> {
  const chosen = await listCallSkills(db, call)
  const names = await nameRefs(
    db,
    chosen.map(({ ref }) => ref),
    locale,
  )
  return chosen.flatMap(({ ref, relation }) => {
    const name = names.get(skillText(ref))
    return name === undefined ? [] : [{ ref, relation, name }]
  })
}

/** At most so many skills for each relation: a call that needs everything finds nobody. */
export const mostSkills = 10

/** The skills that a call needs, or teaches, are these and no other. Unknown ones are left out. */
export async function chooseCallSkills(
  tx: Writing,
  { id }: Pick<Call, 'id'>,
  relation: SkillRelation,
  refs: readonly CallSkillRef[],
  now: Date,
): Promise<void> {
  const known = await nameRefs(tx, refs, 'en')
  const chosen = new Map(refs.filter(ref => known.has(skillText(ref))).map(ref => [skillText(ref), ref]))
  await tx
    .deleteFrom('call_skills')
    .where('organisation_id', '=', tx.organisationId)
    .where('call_id', '=', id)
    .where('relation', '=', relation)
    .execute()
  const rows = [...chosen.values()].slice(0, mostSkills).map(ref => ({
    ...{ organisation_id: tx.organisationId, id: uuid(), call_id: id, relation, added_at: now },
    ...('termId' in ref ? { term_id: ref.termId } : { framework_id: ref.frameworkId, skill_key: ref.skillKey }),
  }))
  if (rows.length > 0) await tx.insertInto('call_skills').values(rows).execute()
}

/** The skills of the calls of a list, by call; one question for all of them. */
export async function describeManyCallSkills(
  db: Reading,
  calls: readonly Pick<Call, 'id'>[],
  locale: Locale,
): Promise<ReadonlyMap<string, readonly CallSkill[]>> {
  const chosen = await listSkillsOfCalls(
    db,
    calls.map(({ id }) => id),
  )
  const names = await nameRefs(
    db,
    chosen.map(({ ref }) => ref),
    locale,
  )
  const named = chosen.flatMap(one => {
    const name = names.get(skillText(one.ref))
    return name === undefined ? [] : [{ ...one, name }]
  })
  return Map.groupBy(named, ({ callId }) => callId)
}
