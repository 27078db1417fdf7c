import { type Insertable, sql } from 'kysely'
import { refText } from '#features/evidence/index.ts'
import type { SkillRef } from '#features/skills/index.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import type { DB } from '#platform/db/types.generated.ts'
import type { AccessNeed, ResourceKind, ResourceTexts, TaughtSkill } from './resource.ts'
import { searchWordsOf } from './search-words.ts'

/** Everything that somebody can say about a resource. */
export interface ResourceContent {
  readonly kind: ResourceKind
  readonly texts: ResourceTexts
  readonly address: string | undefined
  readonly provider: string
  readonly languages: readonly string[]
  readonly minutes: number | undefined
  /** What it costs one person; nothing where nobody has said. */
  readonly price: number | undefined
  readonly currency: string
  readonly accessNeeds: readonly AccessNeed[]
  readonly activityId: string | undefined
  readonly ownerId: string | undefined
  readonly reviewOn: string | undefined
  readonly skills: readonly TaughtSkill[]
}

export interface ResourceToWrite extends ResourceContent {
  readonly id: string
  readonly origin: 'built-in' | 'own' | 'imported' | 'partner'
  /** The organisation that shares it; of copies only. */
  readonly partnerId?: string
  /** Its name where it came from; found again by it. */
  readonly sourceKey: string
}

export interface WrittenBy {
  readonly by: { readonly id: string } | undefined
  readonly now: Date
}

const inOneStatement = 200

/**
 * Writes resources as they are from now on: new ones, or what is there under the same id. Whether one is published is
 * not touched. Keeps the words by which they are found.
 */
export async function writeResources(
  tx: Writing,
  resources: readonly ResourceToWrite[],
  { by, now }: WrittenBy,
): Promise<void> {
  for (let from = 0; from < resources.length; from += inOneStatement) {
    const some = resources.slice(from, from + inOneStatement)
    const skillWords = await skillWordsOf(
      tx,
      some.flatMap(({ skills }) => skills),
    )
    const words = new Set<string>()
    const rows = some.map((resource): Insertable<DB['learning_resources']> => {
      const said = resource.skills.flatMap(skill => skillWords.get(refText(skill)) ?? [])
      const search = searchWordsOf({ ...resource, skillWords: said })
      for (const word of search.words) words.add(word)
      return {
        ...rowOf(resource),
        ...{ organisation_id: tx.organisationId, created_at: now, changed_at: now, changed_by: by?.id ?? null },
        ...{ title_stems: search.title, skill_stems: search.skills, other_stems: search.other },
      }
    })
    await insertRows(tx, rows)
    await writeSkills(tx, some)
    await keepWords(tx, [...words])
  }
}

const rowOf = (resource: ResourceToWrite) => ({
  ...{ id: resource.id, origin: resource.origin, source_key: resource.sourceKey, kind: resource.kind },
  partner_id: resource.partnerId ?? null,
  texts: JSON.stringify(resource.texts),
  address: resource.address ?? null,
  provider: resource.provider,
  languages: [...resource.languages],
  minutes: resource.minutes ?? null,
  ...{ price: resource.price ?? null, currency: resource.currency },
  access_needs: [...resource.accessNeeds],
  activity_id: resource.activityId ?? null,
  owner_id: resource.ownerId ?? null,
  review_on: resource.reviewOn ?? null,
})

const isOtherAddress = sql`learning_resources.address is distinct from excluded.address`

async function insertRows(tx: Writing, rows: readonly Insertable<DB['learning_resources']>[]): Promise<void> {
  const written = [
    ...(['kind', 'texts', 'address', 'provider', 'languages', 'minutes', 'price', 'currency', 'access_needs'] as const),
    ...(['activity_id', 'owner_id', 'review_on', 'changed_at', 'changed_by'] as const),
    ...(['title_stems', 'skill_stems', 'other_stems'] as const),
  ]
  await tx
    .insertInto('learning_resources')
    .values(rows)
    .onConflict(conflict =>
      conflict.columns(['organisation_id', 'id']).doUpdateSet(({ ref }) => ({
        ...Object.fromEntries(written.map(column => [column, ref(`excluded.${column}`)])),
        // Another address is another link: whether it works is not known yet.
        link_state: sql<'unknown'>`case when ${isOtherAddress} then 'unknown' else learning_resources.link_state end`,
        link_checked_at: sql<Date>`case when ${isOtherAddress} then null else learning_resources.link_checked_at end`,
      })),
    )
    .execute()
}

async function writeSkills(tx: Writing, resources: readonly ResourceToWrite[]): Promise<void> {
  await tx
    .deleteFrom('learning_resource_skills')
    .where('organisation_id', '=', tx.organisationId)
    .where(
      'resource_id',
      'in',
      resources.map(({ id }) => id),
    )
    .execute()
  const rows = resources.flatMap(({ id, skills }) =>
    [...new Map(skills.map(skill => [refText(skill), skill])).values()].map(skill => ({
      ...{ organisation_id: tx.organisationId, resource_id: id },
      ...{ framework_id: skill.frameworkId, skill_key: skill.skillKey },
      ...{ from_level: skill.fromLevel ?? null, to_level: skill.toLevel ?? null },
    })),
  )
  if (rows.length > 0) await tx.insertInto('learning_resource_skills').values(rows).execute()
}

async function keepWords(tx: Writing, words: readonly string[]): Promise<void> {
  await sql`
    insert into learning_words (organisation_id, word, slips)
    select ${tx.organisationId}::uuid, word, slips_of(word) from unnest(${[...words].sort()}::text[]) as w(word)
    on conflict do nothing`.execute(tx)
}

/** What skills are called in every language, in the edition that counts now. */
export async function skillWordsOf(
  db: Reading,
  refs: readonly SkillRef[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (refs.length === 0) return new Map()
  const organisation = sql`${db.organisationId}::uuid`
  const { rows } = await sql<{ frameworkId: string; skillKey: string; words: string[] }>`
    select w.framework_id as "frameworkId", s.key as "skillKey",
      array(select t.words->>'name' from jsonb_each(s.texts) t(language, words))
        || array(select l.label from jsonb_each(s.alternative_labels) a(language, labels),
          jsonb_array_elements_text(a.labels) l(label)) as words
    from (select distinct f, k from unnest(${refs.map(ref => ref.frameworkId)}::uuid[],
      ${refs.map(ref => ref.skillKey)}::text[]) as r(f, k)) as w(framework_id, skill_key)
    join lateral (
      select v.id from framework_versions v
      where v.organisation_id = ${organisation} and v.framework_id = w.framework_id and v.published_at is not null
      order by v.published_at desc, v.id desc limit 1
    ) v on true
    join skills s on s.organisation_id = ${organisation} and s.framework_version_id = v.id and s.key = w.skill_key
    `.execute(db)
  return new Map(rows.map(row => [refText(row), row.words.filter(Boolean)]))
}
