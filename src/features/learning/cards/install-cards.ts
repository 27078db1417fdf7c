import { v7 as uuid } from 'uuid'
import { digitalBasics, listFrameworks } from '#features/skills/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { type Locale, locales } from '#platform/i18n/index.ts'
import type { ResourceTexts } from '../resource.ts'
import { type ResourceToWrite, writeResources } from '../write-resource.ts'
import { builtInCollections } from './built-in-collections.ts'
import { type AllCards, type CardWords, cardStructure } from './card-structure.ts'

const minutes = 5

interface Installed {
  readonly id: string
  readonly texts: unknown
  readonly changed_by: string | null
  readonly has_skills: boolean
}

/**
 * Gives an organisation the cards and collections that come with the program, and brings newer words for those it has.
 * What somebody changed here, or withdrew, stays as it is. Safe to call again.
 */
export async function installCards(tx: Writing, now: Date): Promise<void> {
  const framework = (await listFrameworks(tx)).find(({ key }) => key === digitalBasics.key)
  const installed = await listInstalled(tx)
  const cards = await cardsToWrite(framework?.id, installed)
  const wanted = cards.filter(card => {
    const there = installed.get(card.sourceKey)
    if (!there) return true
    return there.changed_by === null && (!sameTexts(there.texts, card.texts) || (framework && !there.has_skills))
  })
  if (wanted.length > 0) await writeResources(tx, wanted, { by: undefined, now })
  await tx
    .updateTable('learning_resources')
    .set({ published_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('origin', '=', 'built-in')
    .where('published_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
  await installCollections(tx, new Map(cards.map(({ sourceKey, id }) => [sourceKey, id])), now)
}

async function listInstalled(tx: Writing): Promise<ReadonlyMap<string, Installed>> {
  const rows = await tx
    .selectFrom('learning_resources as r')
    .select(['r.id', 'r.source_key', 'r.texts', 'r.changed_by'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('learning_resource_skills as t')
          .select('t.skill_key')
          .where('t.organisation_id', '=', tx.organisationId)
          .whereRef('t.resource_id', '=', 'r.id'),
      ).as('has_skills'),
    )
    .where('r.organisation_id', '=', tx.organisationId)
    .where('r.origin', '=', 'built-in')
    .execute()
  return new Map(
    rows.map(({ source_key, has_skills, ...row }) => [source_key, { ...row, has_skills: Boolean(has_skills) }]),
  )
}

/** The words come with the first organisation that needs them, and are not kept in memory by every start. */
export async function readCards(): Promise<Readonly<Record<Locale, AllCards>>> {
  const [{ en }, { nb }] = await Promise.all([import('./en/cards.ts'), import('./nb/cards.ts')])
  return { en, nb }
}

async function cardsToWrite(
  frameworkId: string | undefined,
  installed: ReadonlyMap<string, Installed>,
): Promise<readonly ResourceToWrite[]> {
  const words = await readCards()
  return Object.entries(cardStructure).flatMap(([area, cards]) =>
    Object.entries(cards).map(([key, { skill, from, to }]): ResourceToWrite => {
      const textIn = (locale: Locale): CardWords | undefined => {
        const areas: Readonly<Record<string, Readonly<Record<string, CardWords>>>> = words[locale]
        return areas[area]?.[key]
      }
      const texts: ResourceTexts = Object.fromEntries(
        locales.flatMap(locale => {
          const said = textIn(locale)
          return said ? [[locale, { ...said, forWhom: '' }] as const] : []
        }),
      )
      return {
        ...{ id: installed.get(key)?.id ?? uuid(), origin: 'built-in', sourceKey: key, kind: 'card', texts, minutes },
        ...{ address: undefined, provider: '', languages: [...locales], price: 0, currency: 'GBP' },
        ...{ activityId: undefined, ownerId: undefined, reviewOn: undefined },
        accessNeeds: ['screen-reader', 'no-sound', 'easy-words'],
        skills: frameworkId ? [{ frameworkId, skillKey: skill, fromLevel: from, toLevel: to }] : [],
      }
    }),
  )
}

// PostgreSQL keeps the keys of a JSON object in an order of its own.
function sameTexts(a: unknown, b: unknown): boolean {
  const sorted = (value: unknown): unknown =>
    value && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([x], [y]) => (x < y ? -1 : 1))
            .map(([key, inner]) => [key, sorted(inner)]),
        )
      : value
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
}

async function installCollections(tx: Writing, idOf: ReadonlyMap<string, string>, now: Date): Promise<void> {
  for (const { key, kind, texts, cards } of builtInCollections) {
    const id = uuid()
    const made = await tx
      .insertInto('learning_collections')
      .values({
        ...{ organisation_id: tx.organisationId, id, kind, texts: JSON.stringify(texts), source_key: key },
        ...{ created_at: now, changed_at: now },
      })
      .onConflict(conflict =>
        conflict.columns(['organisation_id', 'source_key']).where('source_key', 'is not', null).doNothing(),
      )
      .returning('id')
      .executeTakeFirst()
    if (!made) continue
    const items = cards.flatMap((card, position) => {
      const resource_id = idOf.get(card)
      return resource_id ? [{ organisation_id: tx.organisationId, collection_id: id, position, resource_id }] : []
    })
    await tx.insertInto('learning_collection_items').values(items).execute()
  }
}
