import { sql } from 'kysely'
import { waiting } from '#platform/http/waiting.ts'
import { championsUrls } from './champions.urls.ts'
import { supportUrls } from './support/support.urls.ts'
import { toldWords } from './told-words.ts'

interface Several {
  readonly count: number
  /** One of them, to lead there at once where it is the only one. */
  readonly id: string
}

/** What colleagues asked a champion and nobody has answered yet. */
const questions = waiting<Several>({
  place: 'needed',
  find: (db, me) => sql`(select case when count(*) > 0 then
      jsonb_build_object('count', count(*), 'id', min(r.id::text)) end from champion_requests r
    where r.organisation_id = ${db.organisationId}::uuid and r.champion_id = ${me.id}::uuid and r.state = 'open')`,
  say: (locale, { count, id }) => ({
    text: toldWords(locale).home.questions(count),
    href: count === 1 ? supportUrls.request.href({ requestId: id }) : supportUrls.requests.href(),
  }),
})

/** People whom somebody leads and who wait for a word about the time they would give; as `listAskedOf` lists them. */
const agreements = waiting<Several>({
  place: 'needed',
  find: (db, me) => sql`(select case when count(*) > 0 then
      jsonb_build_object('count', count(*), 'id', min(c.id::text)) end from champions c
    join people p on p.organisation_id = c.organisation_id and p.id = c.person_id and p.left_at is null
    where c.organisation_id = ${db.organisationId}::uuid and c.manager_id = ${me.id}::uuid and c.manager_said is null
      and c.state in ('volunteered', 'active'))`,
  say: (locale, { count, id }) => ({
    text: toldWords(locale).home.agreements(count),
    href: count === 1 ? championsUrls.agreement.href({ championId: id }) : championsUrls.mine.href(),
  }),
})

/** What of the network waits for somebody, on the first page. */
export const championsWaiting = [questions, agreements] as const
