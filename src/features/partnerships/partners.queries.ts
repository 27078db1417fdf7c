import { sql } from 'kysely'
import { uuidOrNone } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { isLocale, type Locale } from '#platform/i18n/index.ts'
import type { Partner } from './share.ts'

const partners = (db: Reading) =>
  db
    .selectFrom('partnerships as s')
    .innerJoin('organisations as o', 'o.id', 's.partner_id')
    .select(['s.id as partnershipId', 's.partner_id as id', 'o.name', 'o.locales', 's.begun_at as since'])
    .where('s.organisation_id', '=', db.organisationId)
    .where('s.state', '=', 'active')

type Row = { partnershipId: string; id: string; name: string; locales: string[]; since: Date | null }

const asPartner = ({ locales, since, ...row }: Row): Partner => ({
  ...row,
  locale: firstOf(locales),
  since: since ?? new Date(0),
})

const firstOf = (locales: readonly string[]): Locale => locales.find(isLocale) ?? 'en'

/** The organisations with which this one shares now, by name. */
export async function listPartners(db: Reading): Promise<readonly Partner[]> {
  return (await partners(db).orderBy('o.name').execute()).map(asPartner)
}

/** One of them by the organisation's id; undefined where nothing is shared with it. */
export async function findPartner(db: Reading, partnerId: string): Promise<Partner | undefined> {
  const row = await partners(db).where('s.partner_id', '=', uuidOrNone(partnerId)).executeTakeFirst()
  return row && asPartner(row)
}

export interface PartnershipRow {
  readonly id: string
  readonly partnerId: string
  readonly name: string
  readonly state: 'asked' | 'active' | 'ended' | 'refused'
  readonly askedAt: Date
  readonly begunAt: Date | null
  readonly endedAt: Date | null
  /** Who ended it; empty where the other side did. */
  readonly endedBy: string | null
  readonly endedHere: boolean
  readonly refusedWhy: 'unknown' | 'used' | 'withdrawn' | 'expired' | 'already' | 'itself' | null
}

const rows = (db: Reading) =>
  db
    .selectFrom('partnerships as s')
    .innerJoin('organisations as o', 'o.id', 's.partner_id')
    .leftJoin('people as e', join =>
      join.onRef('e.organisation_id', '=', 's.organisation_id').onRef('e.id', '=', 's.ended_by'),
    )
    .select(['s.id', 's.partner_id as partnerId', 'o.name', 's.state', 's.asked_at as askedAt'])
    .select(['s.begun_at as begunAt', 's.ended_at as endedAt', 'e.name as endedBy', 's.refused_why as refusedWhy'])
    .select(sql<boolean>`s.ended_by is not null`.as('endedHere'))
    .where('s.organisation_id', '=', db.organisationId)

/** Every partnership, those that run first, then the latest. */
export const listPartnerships = (db: Reading): Promise<readonly PartnershipRow[]> =>
  rows(db)
    .orderBy(sql`case s.state when 'asked' then 0 when 'active' then 1 else 2 end`)
    .orderBy('s.asked_at', 'desc')
    .limit(200)
    .execute()

/** One of them, if there is one. */
export const findPartnership = (db: Reading, partnershipId: string): Promise<PartnershipRow | undefined> =>
  rows(db).where('s.id', '=', uuidOrNone(partnershipId)).executeTakeFirst()

/** How much of each kind lies at a partner as a copy, and since when. */
export const countGiven = (
  db: Reading,
  partnerId: string,
): Promise<readonly { kind: string; count: number; since: Date }[]> =>
  db
    .selectFrom('partner_deliveries')
    .select(['kind', sql<number>`count(*)::int`.as('count'), sql<Date>`min(first_at)`.as('since')])
    .where('organisation_id', '=', db.organisationId)
    .where('partner_id', '=', partnerId)
    .groupBy('kind')
    .execute()

export interface LyingThere {
  readonly partner: string
  readonly kind: string
  readonly itemId: string
  readonly since: Date
}

/** What of somebody lies at partners as a copy now. Only for that person. */
export const listMineAtPartners = (db: Reading, me: { readonly id: string }): Promise<readonly LyingThere[]> =>
  db
    .selectFrom('partner_deliveries as d')
    .innerJoin('organisations as o', 'o.id', 'd.partner_id')
    .select(['o.name as partner', 'd.kind', 'd.item_id as itemId', 'd.first_at as since'])
    .where('d.organisation_id', '=', db.organisationId)
    .where('d.person_id', '=', me.id)
    .orderBy('o.name')
    .orderBy('d.first_at', 'desc')
    .limit(200)
    .execute()

/** Whoever looks after the service here now. */
export async function listAdministratorIds(db: Reading): Promise<readonly string[]> {
  const found = await db
    .selectFrom('role_grants as g')
    .innerJoin('people as p', join =>
      join.onRef('p.organisation_id', '=', 'g.organisation_id').onRef('p.id', '=', 'g.person_id'),
    )
    .select('p.id')
    .distinct()
    .where('g.organisation_id', '=', db.organisationId)
    .where('g.role', '=', 'administrator')
    .where('g.revoked_at', 'is', null)
    .where('p.left_at', 'is', null)
    .execute()
  return found.map(({ id }) => id)
}
