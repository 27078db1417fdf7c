import { v7 as uuid } from 'uuid'
import { getCurrentFramework, listFrameworkKeys, skillsOf } from '#features/skills/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { locales } from '#platform/i18n/index.ts'
import { type TermKind, type TermOrigin, type TermTexts, termSearchText, termTexts } from './terms.ts'
import { vocabulary } from './vocabulary/vocabulary.ts'

interface Wanted {
  readonly kind: TermKind
  readonly origin: TermOrigin
  readonly key: string
  readonly texts: TermTexts
}

/**
 * Gives an organisation the terms that come with the program and those of its frameworks' skills, and brings newer
 * words for those that it has. What an administrator has changed stays changed. Safe to call again.
 */
export async function installTerms(tx: Writing): Promise<void> {
  const builtIn = vocabulary.map((term): Wanted => ({ ...term, origin: 'built-in' }))
  const wanted = [...builtIn, ...(await termsOfFrameworks(tx))]
  const present = await listInstalled(tx)
  const missing = wanted.filter(term => !present.has(nameOf(term)))
  if (missing.length > 0) await insertTerms(tx, missing)
  for (const term of wanted) {
    const row = present.get(nameOf(term))
    if (row) await renewWords(tx, row, term.texts)
  }
}

const nameOf = ({ kind, key }: { kind: string; key: string | null }): string => `${kind} ${key}`

/** Every skill of the newest version of every framework that the organisation has. */
async function termsOfFrameworks(tx: Writing): Promise<readonly Wanted[]> {
  const terms = new Map<string, Wanted>()
  for (const frameworkKey of await listFrameworkKeys(tx)) {
    for (const locale of locales) {
      const framework = await getCurrentFramework(tx, frameworkKey, locale)
      for (const skill of skillsOf(framework)) {
        const key = `${frameworkKey}/${skill.key}`
        const words = { label: skill.name, alternatives: [...skill.alternativeLabels], definition: skill.definition }
        const before = terms.get(key)?.texts
        // A framework in one language answers with that one, whichever is asked for.
        const isRepeated = Object.values(before ?? {}).some(
          ({ label, definition }) => label === words.label && definition === words.definition,
        )
        const texts = isRepeated ? before : { ...before, [locale]: words }
        terms.set(key, { kind: 'skill', origin: 'framework', key, texts: texts ?? {} })
      }
    }
  }
  return [...terms.values()]
}

interface Installed {
  readonly id: string
  readonly texts: TermTexts
}

async function listInstalled(tx: Writing): Promise<ReadonlyMap<string, Installed>> {
  const rows = await tx
    .selectFrom('terms')
    .select(['id', 'kind', 'key', 'texts'])
    .where('organisation_id', '=', tx.organisationId)
    .where('origin', '<>', 'own-word')
    .execute()
  return new Map(rows.map(({ id, texts, ...row }) => [nameOf(row), { id, texts: termTexts.parse(texts) }]))
}

async function insertTerms(tx: Writing, terms: readonly Wanted[]): Promise<void> {
  const rows = terms.map(({ kind, origin, key, texts }) => ({
    organisation_id: tx.organisationId,
    id: uuid(),
    kind,
    origin,
    key,
    texts: JSON.stringify(texts),
    search_text: termSearchText(texts),
  }))
  // A statement takes 65,535 values, and a framework from elsewhere may have 14,000 skills.
  for (let from = 0; from < rows.length; from += 1_000) {
    await tx
      .insertInto('terms')
      .values(rows.slice(from, from + 1_000))
      .onConflict(conflict => conflict.columns(['organisation_id', 'kind', 'key']).doNothing())
      .execute()
  }
}

async function renewWords(tx: Writing, { id, texts: before }: Installed, words: TermTexts): Promise<void> {
  const kept = Object.entries(before).filter(([, wording]) => wording.isEdited)
  const texts = termTexts.parse({ ...words, ...Object.fromEntries(kept) })
  if (sameTexts(texts, before)) return
  await tx
    .updateTable('terms')
    .set({ texts: JSON.stringify(texts), search_text: termSearchText(texts) })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', id)
    .execute()
}

// PostgreSQL keeps the keys of a JSON object in an order of its own; parsing has put them into ours.
const sameTexts = (a: TermTexts, b: TermTexts): boolean =>
  locales.every(locale => JSON.stringify(a[locale]) === JSON.stringify(b[locale]))
