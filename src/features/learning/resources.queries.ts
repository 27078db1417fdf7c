import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { keepsCatalogue } from './keeps.ts'
import {
  type AccessNeed,
  isAccessNeed,
  isResourceKind,
  type ResourceKind,
  type ResourceTexts,
  type ResourceWords,
  resourceTexts,
  type TaughtSkill,
  wordsIn,
} from './resource.ts'

/** A resource in the reader's language; `language` says in which its words really are. */
export interface Resource extends ResourceWords {
  readonly id: string
  readonly origin: 'built-in' | 'own' | 'imported' | 'partner'
  readonly sourceKey: string
  readonly kind: ResourceKind
  readonly texts: ResourceTexts
  readonly language: string
  readonly address: string | undefined
  readonly provider: string
  readonly languages: readonly string[]
  readonly minutes: number | undefined
  readonly price: number | undefined
  readonly currency: string
  readonly accessNeeds: readonly AccessNeed[]
  readonly activityId: string | undefined
  readonly owner: { readonly id: string; readonly name: string } | undefined
  readonly reviewOn: string | undefined
  readonly checkedAt: Date | undefined
  readonly suggestedBy: { readonly id: string; readonly name: string } | undefined
  readonly suggestedWhy: string
  readonly createdAt: Date
  readonly changedAt: Date
  readonly publishedAt: Date | undefined
  readonly withdrawnAt: Date | undefined
  readonly withdrawnWhy: string
  /** Who shares it and keeps it; of copies only. */
  readonly partnerName: string | undefined
  /** The partner shares it no more; only its title is left. */
  readonly takenBackAt: Date | undefined
  /** From whom it was taken over. */
  readonly creditTo: string | undefined
  readonly creditedAt: Date | undefined
  readonly linkState: 'unknown' | 'fine' | 'broken' | 'not-called'
  readonly linkFault: string
  readonly skills: readonly TaughtSkill[]
}

interface Row {
  readonly [column: string]: unknown
  readonly id: string
  readonly texts: unknown
  readonly kind: string
  readonly price: string | null
  readonly accessNeeds: readonly string[]
  readonly skills: readonly {
    readonly f: string
    readonly k: string
    readonly a: number | null
    readonly b: number | null
  }[]
}

const uuidPattern = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** One resource as far as somebody may see it: published ones everybody, others who suggested them and who keep them. */
export async function findResource(
  db: Reading,
  me: Pick<Me, 'id' | 'roles'>,
  resourceId: string,
  locale: Locale,
): Promise<Resource | undefined> {
  if (!uuidPattern.test(resourceId)) return undefined
  const [resource] = await read(db, sql`r.id = ${resourceId}::uuid`, locale)
  if (!resource) return undefined
  const isOpen = resource.publishedAt !== undefined && resource.withdrawnAt === undefined
  return isOpen || keepsCatalogue(me) || resource.suggestedBy?.id === me.id ? resource : undefined
}

/** Published resources with these ids, in this order; what is gone is left out. */
export async function listResources(db: Reading, ids: readonly string[], locale: Locale): Promise<readonly Resource[]> {
  if (ids.length === 0) return []
  const open = sql`r.published_at is not null and r.withdrawn_at is null`
  const found = await read(db, sql`r.id = any(${[...ids]}::uuid[]) and ${open}`, locale)
  const byId = new Map(found.map(resource => [resource.id, resource]))
  return ids.flatMap(id => byId.get(id) ?? [])
}

/** Also what is offered no more: for the record of whoever finished it. */
export const listFinished = async (
  db: Reading,
  ids: readonly string[],
  locale: Locale,
): Promise<readonly Resource[]> => (ids.length > 0 ? read(db, sql`r.id = any(${[...ids]}::uuid[])`, locale) : [])

/** Whatever the condition about `r` says, published or not: for those who keep the catalogue. */
export const listForKeepers = (
  db: Reading,
  which: RawBuilder<unknown>,
  locale: Locale,
  most = 100,
): Promise<readonly Resource[]> => read(db, which, locale, most)

async function read(
  db: Reading,
  which: RawBuilder<unknown>,
  locale: Locale,
  most = 1_000,
): Promise<readonly Resource[]> {
  const { rows } = await sql<Row>`
    select r.id, r.origin, r.source_key as "sourceKey", r.kind, r.texts, r.address, r.provider, r.languages, r.minutes,
      r.price::text as price, r.currency, r.access_needs as "accessNeeds", r.activity_id as "activityId",
      case when o.id is not null then json_build_object('id', o.id, 'name', o.name) end as owner,
      r.review_on::text as "reviewOn", r.checked_at as "checkedAt",
      case when s.id is not null then json_build_object('id', s.id, 'name', s.name) end as "suggestedBy",
      r.suggested_why as "suggestedWhy", r.created_at as "createdAt", r.changed_at as "changedAt",
      r.published_at as "publishedAt", r.withdrawn_at as "withdrawnAt", r.withdrawn_why as "withdrawnWhy",
      f.name as "partnerName", r.taken_back_at as "takenBackAt", r.credit_to as "creditTo", r.credited_at as "creditedAt",
      r.link_state as "linkState", r.link_fault as "linkFault",
      coalesce((select json_agg(json_build_object('f', t.framework_id, 'k', t.skill_key, 'a', t.from_level, 'b', t.to_level)
          order by t.framework_id, t.skill_key)
        from learning_resource_skills t where t.organisation_id = ${db.organisationId}::uuid and t.resource_id = r.id), '[]')
        as skills
    from learning_resources r
    left join people o on o.organisation_id = r.organisation_id and o.id = r.owner_id and o.left_at is null
    left join people s on s.organisation_id = r.organisation_id and s.id = r.suggested_by
    left join organisations f on f.id = r.partner_id
    where r.organisation_id = ${db.organisationId}::uuid and ${which}
    order by r.created_at desc, r.id desc limit ${most}`.execute(db)
  return rows.map(row => toResource(row, locale))
}

function toResource({ price, kind, texts, skills, accessNeeds, ...row }: Row, locale: Locale): Resource {
  const said = resourceTexts.parse(texts)
  const named = Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? undefined]))
  return {
    ...(named as unknown as Resource),
    ...wordsIn(said, locale),
    texts: said,
    kind: isResourceKind(kind) ? kind : 'article',
    price: price === null ? undefined : Number(price),
    accessNeeds: accessNeeds.filter(isAccessNeed),
    skills: skills.map(({ f, k, a, b }) => ({
      ...{ frameworkId: f, skillKey: k, fromLevel: a ?? undefined, toLevel: b ?? undefined },
    })),
  }
}
