import { sql } from 'kysely'
import type { Writing } from '#platform/db/tx.ts'

/** A skill across editions: its key is the same in each of them, and never given to another skill. */
export interface SkillRef {
  readonly frameworkId: string
  readonly skillKey: string
}

export interface SkillSuccessor {
  readonly fromKey: string
  /** Skills of that version that took its place; none for one that only went. Its own key for one that only moved. */
  readonly toKeys: readonly string[]
  readonly kind: 'moved' | 'merged' | 'split' | 'retired'
  /** The version in which it is so. */
  readonly versionId: string
  readonly note: string
  /** What it was called, by language. */
  readonly names: Readonly<Record<string, string>>
}

/** The keys by which a skill is known now: its own, those of what took its place, or none when it only went. */
export function currentKeysOf(successors: readonly SkillSuccessor[], skillKey: string): readonly string[] {
  let keys: readonly string[] = [skillKey]
  for (const { fromKey, toKeys } of successors) {
    // A skill that went and came back, as when a file is brought in anew, is itself again.
    const isBack = fromKey === skillKey && toKeys.includes(skillKey)
    if (isBack) keys = toKeys
    else if (keys.includes(fromKey)) keys = [...new Set(keys.flatMap(key => (key === fromKey ? toKeys : [key])))]
  }
  return keys
}

/**
 * Completes, as a draft is published, what became of skills since the edition before: what nobody spoke of is retired
 * when it is not there any more, and moved when it stands in another area or was away for an edition.
 */
export async function keepSuccessors(
  tx: Writing,
  { id, frameworkId }: { readonly id: string; readonly frameworkId: string },
): Promise<void> {
  const organisation = sql`${tx.organisationId}::uuid`
  await sql`
    with earlier as (
      select v.id from framework_versions v where v.organisation_id = ${organisation}
        and v.framework_id = ${frameworkId}::uuid and v.published_at is not null
      order by v.published_at desc, v.id desc limit 1
    ), before as (
      select s.key, s.texts, a.guid as area from skills s
      left join areas a on a.organisation_id = s.organisation_id and a.id = s.area_id
      where s.organisation_id = ${organisation} and s.framework_version_id = (select id from earlier)
    ), after as (
      select s.key, s.texts, a.guid as area from skills s
      left join areas a on a.organisation_id = s.organisation_id and a.id = s.area_id
      where s.organisation_id = ${organisation} and s.framework_version_id = ${id}::uuid
    ), gone_once as (
      select distinct o.from_key as key from skill_successors o
      join framework_versions v on v.organisation_id = o.organisation_id and v.id = o.framework_version_id
      where o.organisation_id = ${organisation} and v.framework_id = ${frameworkId}::uuid
        and v.published_at is not null and not (o.from_key = any(o.to_keys))
    ), became as (
      select before.key, array[]::text[] as to_keys, 'retired' as kind, before.texts from before
      where not exists (select from after where after.key = before.key)
      union all
      select before.key, array[before.key], 'moved', before.texts from before
      join after on after.key = before.key and after.area is distinct from before.area
      union all
      select after.key, array[after.key], 'moved', after.texts from after
      join gone_once on gone_once.key = after.key
      where not exists (select from before where before.key = after.key)
    )
    insert into skill_successors (organisation_id, framework_version_id, from_key, to_keys, kind, names)
    select ${organisation}, ${id}::uuid, b.key, b.to_keys, b.kind,
      (select coalesce(jsonb_object_agg(t.language, coalesce(t.words->>'name', '')), '{}')
        from jsonb_each(b.texts) as t(language, words))
    from became b
    on conflict (organisation_id, framework_version_id, from_key) do nothing`.execute(tx)
}
