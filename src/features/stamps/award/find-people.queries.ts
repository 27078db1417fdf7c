import { searchWords } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'

export interface Candidate {
  readonly id: string
  readonly name: string
  readonly jobTitle: string
  readonly unit: string | null
}

/** People who work here, by name, job, unit or address, to give a stamp to. */
export async function findCandidates(db: Reading, query: string): Promise<readonly Candidate[]> {
  const wanted = searchWords(query)
  if (wanted.length === 0) return []
  let asked = db
    .selectFrom('people as p')
    .leftJoin('units as u', join =>
      join.onRef('u.organisation_id', '=', 'p.organisation_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .select(['p.id', 'p.name', 'p.job_title as jobTitle', 'u.name as unit'])
    .where('p.organisation_id', '=', db.organisationId)
    .where('p.left_at', 'is', null)
  for (const word of wanted) asked = asked.where('p.search_text', 'like', `%${word}%`)
  return asked.orderBy('p.name').orderBy('p.id').limit(20).execute()
}
