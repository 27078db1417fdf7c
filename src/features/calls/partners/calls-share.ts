import { sql } from 'kysely'
import { type Partner, type SharedItem, share } from '#features/partnerships/index.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { type Locale, locales } from '#platform/i18n/index.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { takeOutOf } from '#platform/notifications/index.ts'
import type { Call, CallSkill } from '../call.ts'
import { findCallForWork } from '../calls.queries.ts'
import { callFitsYou } from '../matching/matching.topics.ts'
import { tellOfPartnerCall } from '../matching/telling/tell-partner-round.ts'
import { describeCallSkills } from '../skills.queries.ts'
import { callPartnersUrls } from './partners.urls.ts'
import { partnerWords } from './words.ts'

type ToldCall = Pick<
  Call,
  'id' | 'direction' | 'kind' | 'locale' | 'title' | 'details' | 'why' | 'placeKind' | 'place' | 'weekdays' | 'hours'
> &
  Pick<Call, 'helpersWanted' | 'openUntil'>

/** What a partner reads of a call. */
export interface Told {
  readonly call: ToldCall
  /** Only if the asker said so. */
  readonly asker: string | undefined
  readonly skills: Readonly<Record<Locale, readonly Pick<CallSkill, 'name' | 'relation'>[]>>
}

interface SharedCall extends SharedItem {
  readonly told: Told
  readonly postedAt: Date
}

const isGiven = sql`c.state = 'open' and c.for_partners_at is not null and c.audience = 'organisation'
  and (c.open_until is null or c.open_until >= current_date)`

/** Calls whose askers also ask partners. */
export const callsShare = share<SharedCall>({
  kind: 'calls',
  about: locale => ({ ...partnerWords(locale).share, href: callPartnersUrls.list.href() }),
  listGiven: db => listGiven(db, sql`true`),
  async give(db, _partner, ids) {
    const given: SharedCall[] = []
    for (const id of await listGiven(db, sql`c.id = any(${[...ids]}::uuid[])`)) {
      const call = await findCallForWork(db, id)
      if (call?.postedAt)
        given.push({ id, personId: call.personId, postedAt: call.postedAt, told: await tell(db, call) })
    }
    return given
  },
  async listHeld(db, { id }) {
    const rows = await db
      .selectFrom('partner_calls')
      .select('id')
      .where('organisation_id', '=', db.organisationId)
      .where('partner_id', '=', id)
      .execute()
    return rows.map(row => row.id)
  },
  keep,
  async forget(tx, partner, ids) {
    if (ids.length === 0) return
    let those = tx
      .deleteFrom('partner_calls')
      .where('organisation_id', '=', tx.organisationId)
      .where('partner_id', '=', partner.id)
    if (ids !== 'all') those = those.where('id', 'in', [...ids])
    await takeBackTold(tx, partner, await those.returning('id').execute())
  },
})

async function listGiven(db: Reading, which: ReturnType<typeof sql>): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id from calls c where c.organisation_id = ${db.organisationId} and ${isGiven} and ${which}`.execute(db)
  return rows.map(({ id }) => id)
}

async function tell(db: Reading, call: Call): Promise<Told> {
  const { id, direction, kind, locale, title, details, why, placeKind, place, weekdays, hours } = call
  const { named } = await db
    .selectFrom('calls')
    .select('named_to_partners as named')
    .where('organisation_id', '=', db.organisationId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const skills: [Locale, Told['skills'][Locale]][] = []
  for (const one of locales) {
    const described = await describeCallSkills(db, call, one)
    skills.push([one, described.map(({ name, relation }) => ({ name, relation }))])
  }
  return {
    call: {
      ...{ id, direction, kind, locale, title, details, why, placeKind, place, weekdays, hours },
      ...{ helpersWanted: call.helpersWanted, openUntil: call.openUntil },
    },
    asker: named ? call.personName : undefined,
    skills: Object.fromEntries(skills) as Told['skills'],
  }
}

async function keep(tx: Writing, partner: Partner, items: readonly SharedCall[], now: Date): Promise<void> {
  if (items.length === 0) return
  const held = await tx
    .selectFrom('partner_calls')
    .select('id')
    .where('organisation_id', '=', tx.organisationId)
    .where('partner_id', '=', partner.id)
    .where('id', 'in', [...items.map(({ id }) => id)])
    .execute()
  await tx
    .insertInto('partner_calls')
    .values(
      items.map(({ id, told, postedAt }) => ({
        ...{ organisation_id: tx.organisationId, partner_id: partner.id, id, told: JSON.stringify(told) },
        ...{ open_until: told.call.openUntil ?? null, posted_at: postedAt, delivered_at: now },
      })),
    )
    .onConflict(conflict =>
      conflict.columns(['organisation_id', 'partner_id', 'id']).doUpdateSet(eb => ({
        ...{ told: eb.ref('excluded.told'), open_until: eb.ref('excluded.open_until'), delivered_at: now },
      })),
    )
    .execute()
  const known = new Set(held.map(({ id }) => id))
  for (const { id } of items.filter(item => !known.has(item.id)))
    await enqueue(tx, tellOfPartnerCall, { callId: id }, { key: `partner-call:${id}` })
}

// The title of what is asked stands in inboxes here, too. That somebody was told stays counted, for the rules.
async function takeBackTold(
  tx: Writing,
  partner: Pick<Partner, 'id'>,
  calls: readonly { readonly id: string }[],
): Promise<void> {
  if (calls.length === 0) return
  const told = await tx
    .selectFrom('call_tellings')
    .select(['call_id as key', 'person_id as personId'])
    .where('organisation_id', '=', tx.organisationId)
    .where('partner_id', '=', partner.id)
    .where('call_id', 'in', [...calls.map(({ id }) => id)])
    .execute()
  await takeOutOf(tx, callFitsYou, told)
}
