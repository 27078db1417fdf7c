import { v7 as uuid } from 'uuid'
import { installTerms } from '#features/terms/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { DB } from '#platform/db/types.generated.ts'

interface Telling {
  readonly relation?: DB['person_terms']['relation']
  readonly level?: number
  readonly happy?: boolean
  readonly audience?: 'me' | 'team' | 'organisation'
  readonly levelAudience?: 'me' | 'team' | 'organisation'
  readonly evidence?: 'said' | 'evidenced' | 'confirmed'
  readonly at?: Date
}

/** The vocabulary that comes with the program; answers ids by `kind/key`. */
export async function vocabularyOf(tx: Writing): Promise<(name: string) => string> {
  await installTerms(tx)
  const rows = await tx
    .selectFrom('terms')
    .select(['id', 'kind', 'key'])
    .where('organisation_id', '=', tx.organisationId)
    .execute()
  const ids = new Map(rows.map(({ id, kind, key }) => [`${kind}/${key}`, id]))
  return name => {
    const id = ids.get(name)
    if (!id) throw new Error(`There is no term ${name}`)
    return id
  }
}

/** Lets somebody tell colleagues something. */
export async function tell(tx: Writing, personId: string, termId: string, telling: Telling = {}): Promise<void> {
  const { relation = 'lends', audience = 'organisation', at = new Date('2026-10-05') } = telling
  await tx
    .insertInto('person_terms')
    .values({
      organisation_id: tx.organisationId,
      person_id: personId,
      term_id: termId,
      relation,
      level: telling.level ?? null,
      happy_to_help: telling.happy ?? false,
      audience,
      level_audience: telling.levelAudience ?? 'me',
      evidence_state: telling.evidence ?? 'said',
      added_at: at,
      confirmed_at: at,
    })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** Lets somebody tell a skill in a word of their own. */
export async function tellOwnWord(
  tx: Writing,
  personId: string,
  word: string,
  audience: Telling['audience'] = 'organisation',
): Promise<void> {
  const id = uuid()
  await tx
    .insertInto('terms')
    .values({
      organisation_id: tx.organisationId,
      id,
      kind: 'skill',
      origin: 'own-word',
      texts: { en: { label: word, alternatives: [], definition: '' } },
      search_text: `| ${word.toLowerCase()} |`,
      created_by: personId,
    })
    .execute()
  await tell(tx, personId, id, { audience })
}
