import { copyInto } from '#platform/db/copy.ts'
import type { Writing } from '#platform/db/database.ts'
import type { DemonstrationOrganisation } from './generator/organisation.ts'
import type { PersonTellings } from './generator/tellings.ts'

const batchSize = 4000

/** Writes what everybody tells about themselves, some thousand people at a time. */
export async function fillTerms(tx: Writing, organisation: DemonstrationOrganisation, skillsEach?: number) {
  const idOf = await builtInTerms(tx)
  if (idOf.size === 0) return
  let batch: PersonTellings[] = []
  for (const one of organisation.tellings(skillsEach)) {
    batch.push(one)
    if (batch.length < batchSize) continue
    await fillBatch(tx, idOf, batch)
    batch = []
  }
  await fillBatch(tx, idOf, batch)
}

async function builtInTerms(tx: Writing): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('terms')
    .select(['id', 'kind', 'key'])
    .where('organisation_id', '=', tx.organisationId)
    .where('origin', '=', 'built-in')
    .execute()
  return new Map(rows.map(({ id, kind, key }) => [`${kind} ${key}`, id]))
}

async function fillBatch(tx: Writing, idOf: ReadonlyMap<string, string>, batch: readonly PersonTellings[]) {
  const termOf = (name: string) => {
    const id = idOf.get(name)
    if (!id) throw new Error(`The demonstration uses the term “${name}”, which is not in the vocabulary.`)
    return id
  }
  await copyInto(
    tx,
    'person_terms',
    [
      ...(['organisation_id', 'person_id', 'term_id', 'relation', 'level', 'happy_to_help'] as const),
      ...(['audience', 'level_audience', 'evidence_state', 'added_at', 'confirmed_at'] as const),
    ],
    batch.flatMap(({ person, tellings }) =>
      tellings.map(t => [
        ...[tx.organisationId, person.id, termOf(`${t.kind} ${t.key}`), t.relation, t.level ?? null, t.happyToHelp],
        ...[t.audience, t.levelAudience, t.evidence, t.addedAt, t.confirmedAt],
      ]),
    ),
  )
}
