import { sql } from 'kysely'
import { foldLabel, resolveTerms } from '#features/terms/index.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { calendarDay, type Locale, locales } from '#platform/i18n/index.ts'
import type { SkillRelation } from '../../call.ts'
import { findPartnerCall } from '../../partners/partner-help.queries.ts'
import { findPolicy } from '../../policy.queries.ts'
import { wantedFor } from '../finding/wanted.ts'
import { mostRounds } from '../ordering/order-candidates.ts'
import { chooseNext, tellPeople } from './tell-people.ts'
import type { Around } from './tell-round.ts'

export const tellOfPartnerCall = { name: 'calls.tell-of-partners', attempts: 10 }

/**
 * Brings the copy of a partner's call to the next few here, by the rules and the counts of this organisation. Nothing of
 * it goes over: not who was told, nor how many. Returns how many.
 */
export async function tellPartnerRound(
  tx: Writing,
  callId: string,
  { now, timeZone, unlessSince }: Omit<Around, 'isWider'>,
): Promise<number> {
  const state = await roundsOf(tx, callId)
  const today = calendarDay(timeZone, now)
  const asked = state && (await findPartnerCall(tx, callId, today))
  if (!asked || state.offers > asked.call.helpersWanted || state.rounds >= mostRounds) return 0
  if (state.last && state.last >= unlessSince) return 0
  const { weeklyCap } = await findPolicy(tx)
  const wanted = await wantedFor(tx, asked.call, await skillsNamed(tx, asked.skills), false)
  const sought = { ...asked.call, id: asked.id, audience: 'organisation', unitId: undefined } as const
  const finding = { asker: 'partner', now, today, weeklyCap, isWider: false } as const
  const told = await chooseNext(tx, sought, wanted, finding)
  await sql`update partner_calls set rounds = rounds + 1, last_round_at = ${now}
    where organisation_id = ${tx.organisationId} and id = ${callId}`.execute(tx)
  const partner = { id: asked.partnerId, name: asked.partnerName }
  await tellPeople(tx, { callId, title: asked.call.title, partner }, told, { round: state.rounds + 1, now })
  return told.length
}

async function roundsOf(tx: Writing, callId: string) {
  const { rows } = await sql<{ rounds: number; last: Date | null; offers: number }>`
    select x.rounds::int as rounds, x.last_round_at as last,
      (select count(*)::int from partner_offers f where f.organisation_id = x.organisation_id and f.call_id = x.id
        and f.side = 'ours' and f.state in ('offered', 'chosen')) as offers
    from partner_calls x where x.organisation_id = ${tx.organisationId} and x.id = ${callId} for update`.execute(tx)
  return rows[0]
}

type Named = Readonly<Record<Locale, readonly { readonly name: string; readonly relation: SkillRelation }[]>>

// Two organisations have no term in common but its words: a skill is the same where one of its names is, in any language.
async function skillsNamed(db: Reading, named: Named) {
  const wanted = locales.flatMap(locale =>
    (named[locale] ?? []).map(skill => ({ ...skill, label: foldLabel(skill.name) })),
  )
  const asked = wanted.filter(({ label }) => label !== '')
  if (asked.length === 0) return []
  const { rows } = await sql<{ id: string; relation: SkillRelation }>`
    select distinct t.id, a.relation from unnest(${asked.map(({ label }) => `%| ${label} |%`)}::text[],
        ${asked.map(({ relation }) => relation)}::text[]) as a (pattern, relation)
      join terms t on t.search_text like a.pattern
    where t.organisation_id = ${db.organisationId} and t.kind = 'skill' and t.hidden_at is null`.execute(db)
  const terms = await resolveTerms(
    db,
    rows.map(({ id }) => id),
    'en',
  )
  const known = rows.flatMap(({ id, relation }) => {
    const termId = terms.get(id)?.id
    return termId ? [[`${relation} ${termId}`, { relation, termId }] as const] : []
  })
  return [...new Map(known).values()]
}
