import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { listNearestChampions } from '#features/profiles/index.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { AnswerSource, Call, ReadyAnswer } from '../call.ts'
import { callsUrls } from '../calls.urls.ts'
import { wordQueries } from '../feed/search-words.ts'
import { isForSql } from '../is-for-sql.ts'

/** What may be enough, so that nobody has to be asked. */
export const triageRoutes = ['it-desk', 'champion', 'card', 'past-call'] as const
export type TriageRoute = (typeof triageRoutes)[number]

export interface Shortcuts {
  readonly champions: readonly { readonly id: string; readonly name: string; readonly jobTitle: string }[]
  readonly cards: readonly ReadyAnswer[]
  readonly past: readonly { readonly title: string; readonly href: string }[]
}

const most = 3

/** What is there already for somebody's words: champions nearby, things to read, and what was asked before. */
export async function findShortcuts(
  db: Reading,
  me: Me,
  call: Call,
  sources: readonly AnswerSource[],
  { locale, now }: { readonly locale: Locale; readonly now: Date },
): Promise<Shortcuts> {
  const text = [call.title, call.details].join(' ')
  const cards = []
  for (const source of sources) cards.push(...(await source.find(db, me, text.slice(0, 400), locale)))
  return {
    champions: await listNearestChampions(db, me, { limit: 2, now }),
    cards: cards.slice(0, most),
    past: await listAskedBefore(db, me, call),
  }
}

// Closed calls that were helped and questions with an answer, by how many of the words stand in them. One word of many
// in common is no likeness: “show” stands everywhere.
async function listAskedBefore(db: Reading, me: Me, call: Call): Promise<Shortcuts['past']> {
  const asked = wordQueries(call.title)
  if (asked.length === 0) return []
  const any = asked.join(' | ')
  const inCommon = sql`(select count(*) from unnest(${asked}::text[]) as asked (word) where c.found_by @@ asked.word::tsquery)`
  const { rows } = await sql<{ id: string; title: string }>`
    select c.id, c.title from calls c
    where c.organisation_id = ${db.organisationId} and c.state <> 'draft' and c.id <> ${call.id} and ${isForSql(db, me)}
      and c.found_by @@ ${any}::tsquery and ${inCommon} >= ${asked.length > 2 ? 2 : 1}
      and (exists (select from call_answers a where a.organisation_id = c.organisation_id and a.call_id = c.id
          and a.withdrawn_at is null)
        or exists (select from call_outcomes o where o.organisation_id = c.organisation_id and o.call_id = c.id
          and o.outcome in ('helped', 'partly', 'another-way')))
    order by ts_rank(c.found_by, ${any}::tsquery) desc, c.posted_at desc limit ${most}`.execute(db)
  return rows.map(({ id, title }) => ({ title, href: callsUrls.show.href({ callId: id }) }))
}

/** Counts that something else was enough: what and on which day, and nothing about whom. */
export async function countAvoided(tx: Writing, route: TriageRoute, today: string): Promise<void> {
  await tx
    .insertInto('call_triages')
    .values({ organisation_id: tx.organisationId, id: uuid(), happened_on: today, route })
    .execute()
}
