import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import type { CountsFrom, Required } from '../pledge.ts'

/** What one person has reached of what a pledge asks. Numbers are places in the list of what it asks. */
export interface Reach {
  /** The skills answered, and when the latest of these answers was given. */
  readonly answered: number
  readonly latest: Date
  readonly said: ReadonlySet<number>
  readonly evidenced: ReadonlySet<number>
  readonly confirmed: ReadonlySet<number>
}

/** So many people at a time: an answer of a hundred thousand people at once would fill the memory. */
const atOnce = 5_000

/**
 * What each of these people has reached at a moment, from the newest answer to each skill in whichever edition it was
 * given, and from what stood behind it by then. People who have answered nothing are left out.
 */
export async function readReach(
  db: Reading,
  required: readonly Required[],
  people: readonly string[],
  at: Date,
): Promise<ReadonlyMap<string, Reach>> {
  const skills = await listSkillIds(db, required)
  const all = new Map<string, Reach>()
  for (let from = 0; from < people.length; from += atOnce) {
    const some = people.slice(from, from + atOnce)
    const [answers, behind] = [await readAnswers(db, skills, some, at), await readBehind(db, required, some, at)]
    for (const { id, places, answered, latest } of answers) {
      const said = new Set(places)
      const kept = (of: readonly number[] | undefined) => new Set((of ?? []).filter(place => said.has(place)))
      const states = behind.get(id)
      all.set(id, {
        ...{ answered, latest, said },
        evidenced: kept(states?.evidenced),
        confirmed: kept(states?.confirmed),
      })
    }
  }
  return all
}

/** Whether everything that is asked is there, in the state that counts. */
export const hasReached = (reach: Reach | undefined, countsFrom: CountsFrom, asked: number): boolean =>
  reach !== undefined && asked > 0 && reach[countsFrom].size === asked

interface AskedSkill {
  readonly id: string
  readonly place: number
  readonly level: number
}

// A skill has a row in each edition of its framework; answers point at the one they were given on.
async function listSkillIds(db: Reading, required: readonly Required[]): Promise<readonly AskedSkill[]> {
  const { rows } = await sql<AskedSkill>`
    select s.id, (asked.place - 1)::int as place, asked.level
    from unnest(${required.map(({ frameworkId }) => frameworkId)}::uuid[], ${required.map(({ skillKey }) => skillKey)}::text[],
      ${required.map(({ level }) => level)}::int[]) with ordinality as asked(framework_id, skill_key, level, place)
    join framework_versions v on v.organisation_id = ${db.organisationId}::uuid and v.framework_id = asked.framework_id
    join skills s on s.organisation_id = v.organisation_id and s.framework_version_id = v.id and s.key = asked.skill_key`.execute(
    db,
  )
  return rows
}

async function readAnswers(db: Reading, skills: readonly AskedSkill[], people: readonly string[], at: Date) {
  const { rows } = await sql<{ id: string; places: number[]; answered: number; latest: Date }>`
    select person_id as id, coalesce(array_agg(place) filter (where level >= wanted), '{}') as places,
      count(*)::int as answered, max(assessed_at) as latest
    from (
      select distinct on (a.person_id, asked.place) a.person_id, asked.place, asked.wanted, a.level, a.assessed_at
      from assessments a
      join unnest(${skills.map(({ id }) => id)}::uuid[], ${skills.map(({ place }) => place)}::int[],
        ${skills.map(({ level }) => level)}::int[]) as asked(skill_id, place, wanted) on asked.skill_id = a.skill_id
      where a.organisation_id = ${db.organisationId}::uuid and a.person_id = any(${people}::uuid[])
        and a.assessed_at <= ${at}
      order by a.person_id, asked.place, a.assessed_at desc, a.id desc
    ) newest group by person_id`.execute(db)
  return rows
}

// As the evidence feature sees it: a colleague's word is evidence, a level that somebody gave is confirmed.
async function readBehind(db: Reading, required: readonly Required[], people: readonly string[], at: Date) {
  const { rows } = await sql<{ id: string; evidenced: number[]; confirmed: number[] }>`
    with asked as (
      select framework_id, skill_key, level, (place - 1)::int as place
      from unnest(${required.map(({ frameworkId }) => frameworkId)}::uuid[],
        ${required.map(({ skillKey }) => skillKey)}::text[], ${required.map(({ level }) => level)}::int[])
        with ordinality as asked(framework_id, skill_key, level, place)
    ), behind as (
      select e.person_id, s.framework_id, s.skill_key, null::int as level
      from evidence e join evidence_skills s on s.organisation_id = e.organisation_id and s.evidence_id = e.id
      where e.organisation_id = ${db.organisationId}::uuid and e.person_id = any(${people}::uuid[])
        and e.added_at <= ${at} and (e.withdrawn_at is null or e.withdrawn_at > ${at})
      union all
      select n.person_id, n.framework_id, n.skill_key, n.level from endorsements n
      where n.organisation_id = ${db.organisationId}::uuid and n.person_id = any(${people}::uuid[])
        and n.given_at <= ${at} and (n.retracted_at is null or n.retracted_at > ${at})
        and (n.put_aside_at is null or n.put_aside_at > ${at})
    )
    select b.person_id as id, array_agg(distinct asked.place) as evidenced,
      coalesce(array_agg(distinct asked.place) filter (where b.level >= asked.level), '{}') as confirmed
    from behind b join asked on asked.framework_id = b.framework_id and asked.skill_key = b.skill_key
    group by b.person_id`.execute(db)
  return new Map(rows.map(row => [row.id, row]))
}
