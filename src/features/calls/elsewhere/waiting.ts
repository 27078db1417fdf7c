import { sql } from 'kysely'
import { waiting } from '#platform/http/waiting.ts'
import { callsUrls } from '../calls.urls.ts'
import { elsewhereWords } from './words.ts'

/** Offers on one's own open calls that nobody has answered. */
const offersToAnswer = waiting<number>({
  place: 'needed',
  find: (db, me) => sql`(select nullif(count(*), 0)::int from calls c
    join call_offers o on o.organisation_id = c.organisation_id and o.call_id = c.id and o.state = 'offered'
    where c.organisation_id = ${db.organisationId}::uuid and c.person_id = ${me.id}::uuid and c.state = 'open')`,
  say: (locale, count) => ({ text: elsewhereWords(locale).waiting.offers(count), href: callsUrls.mine.href() }),
})

/** Offers of the team that wait for their manager's word. */
const offersOfTheTeam = waiting<number>({
  place: 'needed',
  find: (db, me) => sql`(select nullif(count(*), 0)::int from call_offers o
    join calls c on c.organisation_id = o.organisation_id and c.id = o.call_id and c.state = 'open'
    where o.organisation_id = ${db.organisationId}::uuid and o.manager_id = ${me.id}::uuid and o.state = 'with-manager')`,
  say: (locale, count) => ({ text: elsewhereWords(locale).waiting.team(count), href: callsUrls.mine.href() }),
})

/** What waits for somebody on the first page. Calls that were brought to them do not: they are free to pass by. */
export const callsWaiting = [offersToAnswer, offersOfTheTeam] as const
