import type { TypedWord } from '#features/terms/index.ts'
import { keptQuestion } from '#platform/db/kept-question.ts'
import { findChangesOfTable } from '#platform/db/last-changes.ts'
import type { Reading } from '#platform/db/tx.ts'
import { type MeantUnits, unitWords } from './unit-words.ts'

/** What the names of an organisation's units mean, as they were at a change. */
interface Known {
  readonly change: string
  readonly units: number
  readonly meant: ReturnType<typeof unitWords>
}

/** So many units are remembered, of all organisations together; whose were not asked for longest are read again. */
const mostRemembered = 50_000
const known = new Map<string, Known>()

/** For each of the words the open units that it may mean, by the word's place. */
export async function listUnitsByWords(
  db: Reading,
  words: readonly TypedWord[],
): Promise<ReadonlyMap<number, MeantUnits>> {
  if (words.length === 0) return new Map()
  const { meant } = await knowUnits(db)
  return new Map(
    words.flatMap((word, place) => {
      const units = meant(word)
      return units.named.length > 0 ? [[place, units] as const] : []
    }),
  )
}

// The mark is read in the transaction that reads the units, so one fits the other.
async function knowUnits(db: Reading): Promise<Known> {
  const change = await findChangesOfTable(db, 'units')
  const before = known.get(db.organisationId)
  const now = before?.change === change ? before : await readUnits(db, change)
  known.delete(db.organisationId)
  known.set(db.organisationId, now)
  let all = known.values().reduce((sum, { units }) => sum + units, 0)
  for (const [organisationId, { units }] of known) {
    if (all <= mostRemembered || organisationId === db.organisationId) break
    known.delete(organisationId)
    all -= units
  }
  return now
}

async function readUnits(db: Reading, change: string): Promise<Known> {
  const units = await listOpenUnits(db, {})
  return { change, units: units.length, meant: unitWords(units) }
}

const listOpenUnits = keptQuestion(db =>
  db
    .selectFrom('units')
    .select(['id', 'name', 'path'])
    .where('organisation_id', '=', db.organisationId)
    .where('closed_at', 'is', null)
    .orderBy('path'),
)
