import { sql } from 'kysely'
import type { Database, Writing } from '#platform/db/tx.ts'
import { notify } from '#platform/notifications/index.ts'
import type { Config } from '../../../config.ts'
import { linkBroken } from '../learning.topics.ts'
import { checkLink, type LinkVerdict } from './check-link.ts'

interface Link {
  readonly id: string
  readonly address: string
}

const inOneGo = 40
const ofOneHost = 3
/** One failure may be chance; so many on different days are not. */
const failuresUntilBroken = 2

/** Looks at the links that have waited longest: a week when fine, a day when something was odd. Never many of one host. */
export async function checkLinks(
  database: Database,
  organisationId: string,
  { config, now }: { readonly config: Config; readonly now: Date },
): Promise<number> {
  const due = await database.reading(organisationId, async db => {
    const { rows } = await sql<Link>`
      select id, address from learning_resources
      where organisation_id = ${organisationId}::uuid and address like 'http%' and published_at is not null
        and withdrawn_at is null
        and (link_checked_at is null or link_checked_at < ${now}::timestamptz
          - case when link_state in ('fine', 'not-called') then interval '7 days' else interval '1 day' end)
      order by link_checked_at nulls first, id limit ${inOneGo * 3}`.execute(db)
    return rows
  })
  const perHost = Map.groupBy(due, ({ address }) => (URL.canParse(address) ? new URL(address).host : ''))
  const chosen = [...perHost.values()].flatMap(links => links.slice(0, ofOneHost)).slice(0, inOneGo)
  for (const link of chosen) {
    const verdict = await checkLink(config, link.address)
    await database.writing(organisationId, tx => keepVerdict(tx, link, verdict, now))
  }
  return chosen.length
}

async function keepVerdict(tx: Writing, link: Link, { state, fault }: LinkVerdict, now: Date): Promise<void> {
  const { rows } = await sql<{ owner_id: string | null; failures: number; was: string; title: string | null }>`
    with before as (
      select id, link_state from learning_resources
      where organisation_id = ${tx.organisationId} and id = ${link.id} and address = ${link.address} for update
    )
    update learning_resources r set link_checked_at = ${now}, link_fault = ${fault},
      link_failures = case when ${state === 'broken'} then r.link_failures + 1
        when ${state === 'unknown'} then r.link_failures else 0 end,
      link_state = case when ${state === 'unknown'} then r.link_state
        when ${state === 'broken'} and r.link_failures + 1 < ${failuresUntilBroken} then 'unknown' else ${state} end
    from before
    where r.organisation_id = ${tx.organisationId} and r.id = before.id
    returning r.owner_id, r.link_failures as failures, before.link_state as was,
      (select t.words->>'title' from jsonb_each(r.texts) t(language, words) limit 1) as title`.execute(tx)
  const [row] = rows
  if (!row?.owner_id || state !== 'broken' || row.was === 'broken' || row.failures < failuresUntilBroken) return
  const payload = { resourceId: link.id, title: row.title ?? '' }
  await notify(tx, linkBroken, { to: row.owner_id, payload, key: `${link.id}:${now.toISOString().slice(0, 10)}`, now })
}
