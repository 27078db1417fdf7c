import { sql } from 'kysely'
import { type LabelledTerm, listTermFamilies } from '#features/terms/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Call, CallSkillRef, SkillRelation } from '../../call.ts'
import { listCallSkills } from '../../calls.queries.ts'
import type { ReasonKind } from '../ordering/fit.ts'
import { termsNamed } from '../suggesting/suggest-skills.ts'

/** Something that people may have told, by which a call fits them. */
export interface Wanted {
  readonly kind: Exclude<ReasonKind, 'helped'>
  readonly termId: string
  /** The term and all that were merged into it: what stands in people's rows. */
  readonly ids: readonly string[]
}

type Asked = Pick<Call, 'id' | 'direction' | 'title' | 'details' | 'why'>

// Nearly everybody speaks these, so that a call which names one would fit everybody.
const everybodySpeaks = new Set(['english', 'norwegian', 'nynorsk'])

/**
 * What a call looks for. Who asks for help looks for people who lend what it needs, and for those who want to learn what
 * it teaches; who lends time looks for the opposite. Languages and interests that its words name are looked for, too.
 */
export async function wantedBy(db: Reading, call: Asked, isWider: boolean): Promise<readonly Wanted[]> {
  const skills = await listCallSkills(db, call)
  const termIds = await termsOfSkills(
    db,
    skills.map(({ ref }) => ref),
  )
  const known = skills.flatMap(({ ref, relation }) => {
    const termId = termIds.get(nameOf(ref))
    return termId ? [{ relation, termId }] : []
  })
  return wantedFor(db, call, known, isWider)
}

interface KnownSkill {
  readonly relation: SkillRelation
  readonly termId: string
}

/** The same of a call whose skills are known by the words of this organisation. */
export async function wantedFor(
  db: Reading,
  call: Omit<Asked, 'id'>,
  skills: readonly KnownSkill[],
  isWider: boolean,
): Promise<readonly Wanted[]> {
  const text = `${call.title}\n${call.details}`
  const languages = (await termsNamed(db, text, 'language')).filter(({ key }) => !everybodySpeaks.has(key ?? ''))
  const interests = isWider ? await termsNamed(db, text, 'interest') : []
  const wanted = [
    ...skills.map(({ relation, termId }) => ({ kind: lookedFor(call.direction, relation), termId })),
    ...languages.map(asWanted('language')),
    ...interests.map(asWanted('interest')),
  ]
  const families = await listTermFamilies(db, [...new Set(wanted.map(({ termId }) => termId))])
  return wanted.map(one => ({ ...one, ids: families.get(one.termId) ?? [one.termId] }))
}

const asWanted =
  <Kind extends 'language' | 'interest'>(kind: Kind) =>
  ({ id }: LabelledTerm) => ({ kind, termId: id })

const lookedFor = (direction: Call['direction'], relation: SkillRelation) =>
  (direction === 'asks') === (relation === 'needed') ? ('lends' as const) : ('wants' as const)

const nameOf = (ref: CallSkillRef): string => ('termId' in ref ? ref.termId : `${ref.frameworkId}/${ref.skillKey}`)

// A framework's skill is a term, too; and a term may have been merged into another since it was chosen.
async function termsOfSkills(db: Reading, refs: readonly CallSkillRef[]): Promise<ReadonlyMap<string, string>> {
  if (refs.length === 0) return new Map()
  const { rows } = await sql<{ name: string; id: string }>`
    with recursive chosen as (
      select a.name, t.id, t.merged_into_id
      from unnest(${refs.map(nameOf)}::text[], ${refs.map(ref => ('termId' in ref ? ref.termId : null))}::uuid[],
        ${refs.map(ref => ('termId' in ref ? null : ref.frameworkId))}::uuid[],
        ${refs.map(ref => ('termId' in ref ? null : ref.skillKey))}::text[]) as a(name, term_id, framework_id, skill_key)
      left join frameworks f on f.organisation_id = ${db.organisationId} and f.id = a.framework_id
      cross join lateral (
        select w.id, w.merged_into_id from terms w where w.organisation_id = ${db.organisationId} and w.id = a.term_id
        union all
        select k.id, k.merged_into_id from terms k where k.organisation_id = ${db.organisationId} and k.kind = 'skill'
          and k.key = f.key || '/' || a.skill_key
      ) t
      union all
      select c.name, n.id, n.merged_into_id from chosen c
      join terms n on n.organisation_id = ${db.organisationId} and n.id = c.merged_into_id
    )
    select name, id from chosen where merged_into_id is null`.execute(db)
  return new Map(rows.map(({ name, id }) => [name, id]))
}
