import { sql } from 'kysely'
import { searchWords, uuidOrNone } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Answers } from '../questionnaire/questionnaire.ts'

export interface Answered {
  readonly personId: string
  readonly name: string
  readonly unit: string | null
}

export const pageSize = 50

/** Who has answered under their name, by name. For those who were said to read it. */
export async function listAnswered(
  db: Reading,
  waveId: string,
  { typed, page }: { readonly typed: string; readonly page: number },
): Promise<{ readonly people: readonly Answered[]; readonly total: number }> {
  const like = searchWords(typed).map(word => `%${word}%`)
  const { rows } = await sql<Answered & { total: number }>`
    select p.id as "personId", p.name, u.name as unit, count(*) over ()::int as total
    from survey_responses r
    join people p on p.organisation_id = r.organisation_id and p.id = r.person_id
    left join units u on u.organisation_id = p.organisation_id and u.id = p.unit_id
    where r.organisation_id = ${db.organisationId} and r.wave_id = ${waveId} and r.mode = 'named'
      and p.search_text like all (${like}::text[])
    order by p.name, p.id limit ${pageSize}::int offset ${(page - 1) * pageSize}::int`.execute(db)
  return { people: rows, total: rows[0]?.total ?? 0 }
}

/** What one person answered under their name. */
export async function findNamedAnswers(
  db: Reading,
  waveId: string,
  personId: string,
): Promise<{ readonly name: string; readonly answers: Answers } | undefined> {
  const { rows } = await sql<{ name: string; answers: Answers }>`
    select p.name, r.answers from survey_responses r
    join people p on p.organisation_id = r.organisation_id and p.id = r.person_id
    where r.organisation_id = ${db.organisationId} and r.wave_id = ${waveId} and r.person_id = ${uuidOrNone(personId)}
      and r.mode = 'named'`.execute(db)
  return rows[0]
}
