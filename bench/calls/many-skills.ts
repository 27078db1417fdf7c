import { v7 as uuid } from 'uuid'
import type { Writing } from '#platform/db/tx.ts'

/** Syllables to make words of that look like those of a large framework; none is a word of ours. */
const beginnings =
  'manag develop operat monitor install design analys maintain evaluat coordinat assess configur'.split(' ')
const middles = 'vex lor tam quin dras pol ker zum brin gast hol wex nar tul fen jor mip sark dov lun'.split(' ')
const ends = 'system equipment network material process record vessel fabric crop engine surface signal'.split(' ')

/** Adds a framework’s worth of skills: so many, each with so many names of two to four words. */
export async function addManySkills(tx: Writing, many: number, namesEach: number): Promise<void> {
  let seed = 17
  const next = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % below
  }
  const made = () => `${middles[next(20)]}${middles[next(20)]}${middles[next(20)]}`
  const name = () => [beginnings[next(12)], made(), ...(next(2) ? [made()] : []), ends[next(12)]].join(' ')
  const rows = Array.from({ length: many }, (_, index) => {
    const [label = '', ...alternatives] = Array.from({ length: namesEach }, name)
    return {
      ...{ organisation_id: tx.organisationId, id: uuid(), kind: 'skill' as const, origin: 'built-in' as const },
      ...{ key: `bench-${index}`, texts: JSON.stringify({ en: { label, alternatives, definition: '' } }) },
      search_text: `| ${[label, ...alternatives].join(' | ')} |`,
    }
  })
  for (let from = 0; from < rows.length; from += 1_000)
    await tx
      .insertInto('terms')
      .values(rows.slice(from, from + 1_000))
      .execute()
}
