import { sql } from 'kysely'
import type { Writing } from '#platform/db/tx.ts'
import type { ByLanguage, VersionWords } from '../exchange/portable.ts'
import type { DraftVersion } from './draft.ts'
import { type Act, change } from './draft-changes.ts'

interface About {
  readonly version: string
  readonly texts: ByLanguage<VersionWords>
  readonly languages: readonly [string, ...string[]]
}

/** Name, purpose, licence and languages. A language that is not there any more takes its texts along. */
export function saveAbout(tx: Writing, draft: DraftVersion, { version, texts, languages, ...act }: Act & About) {
  const subject = texts[languages[0]]?.name ?? ''
  const gone = draft.languages.filter(language => !languages.includes(language))
  return change(tx, draft, { ...act, verb: 'about-changed', subject }, async log => {
    await log.keep('framework_versions', [draft.id])
    await tx
      .updateTable('framework_versions')
      .set({ version, languages: [...languages], texts: JSON.stringify(texts) })
      .where('organisation_id', '=', tx.organisationId)
      .where('id', '=', draft.id)
      .execute()
    for (const language of gone) {
      for (const table of ['framework_levels', 'areas', 'skills'] as const) {
        const name = sql.ref(table === 'framework_levels' ? 'position' : 'id')
        const where = sql`organisation_id = ${tx.organisationId}::uuid and framework_version_id = ${draft.id}::uuid
          and texts ? ${language}`
        const { rows } = await sql<{ name: string | number }>`select ${name} as name from ${sql.table(table)}
          where ${where}`.execute(tx)
        await log.keep(
          table,
          rows.map(row => row.name),
        )
        const labels = table === 'skills' ? sql`, alternative_labels = alternative_labels - ${language}::text` : sql``
        await sql`update ${sql.table(table)} set texts = texts - ${language}::text${labels} where ${where}`.execute(tx)
      }
    }
  })
}

/** How many levels, areas and skills have no name in a language: it cannot be the framework's own until they do. */
export async function countNameless(tx: Writing, { id }: DraftVersion, language: string): Promise<number> {
  const without = (table: string) => sql`select count(*)::int as n from ${sql.table(table)}
    where organisation_id = ${tx.organisationId}::uuid and framework_version_id = ${id}::uuid
    and coalesce(texts->${language}::text->>'name', '') = ''`
  const { rows } = await sql<{ n: number }>`select sum(n)::int as n from (${without('framework_levels')} union all
    ${without('areas')} union all ${without('skills')}) c`.execute(tx)
  return rows[0]?.n ?? 0
}
