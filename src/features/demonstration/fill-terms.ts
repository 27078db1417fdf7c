import { addOwnWord } from '#features/terms/index.ts'
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
  await fillOwnWords(tx, organisation)
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

async function fillOwnWords(tx: Writing, { ownWords, blueprint: { locales } }: DemonstrationOrganisation) {
  for (const { kind, label, people, since } of ownWords) {
    const [first] = people
    if (!first) continue
    const added = await addOwnWord(tx, first, { kind, typed: label, locale: locales[0] }, since)
    if (!('termId' in added)) continue
    const about = { organisation_id: tx.organisationId, term_id: added.termId, added_at: since, confirmed_at: since }
    const relation = kind === 'skill' ? 'lends' : 'has'
    await tx
      .insertInto('person_terms')
      .values(people.map(({ id }) => ({ ...about, person_id: id, relation, happy_to_help: kind === 'skill' })))
      .execute()
  }
}
