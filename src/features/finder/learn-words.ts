import { sql } from 'kysely'
import { maySeeSql } from '#features/profiles/index.ts'
import type { Writing } from '#platform/db/tx.ts'

/**
 * Learns anew which words people can be found by, so that somebody who misspells one can be helped. Only words that
 * everybody in the organisation may see are learnt; a person who came a minute ago is found without it, when spelt right.
 */
export async function learnWords(tx: Writing): Promise<void> {
  await learnPlaces(tx)
  await sql`
    with now_used as materialized (
      select distinct word from (
        select word from people p, unnest(tsvector_to_array(p.found_by)) as word
        where p.organisation_id = ${tx.organisationId} and p.left_at is null
          and (left(word, 1) <> 'l' or ${maySeeSql('organisation', 'location')})
        union all
        select word from profiles f
        join people p on p.organisation_id = f.organisation_id and p.id = f.person_id,
          unnest(tsvector_to_array(f.found_by)) as word
        where f.organisation_id = ${tx.organisationId} and p.left_at is null and case left(word, 1)
          when 'p' then ${maySeeSql('organisation', 'preferredName')} else ${maySeeSql('organisation', 'askMeAbout')} end
        union all
        select unnest(tsvector_to_array(words_of('u', u.name))) from units u
        where u.organisation_id = ${tx.organisationId} and u.closed_at is null
      ) every_word where length(word) between 4 and 41
    ), gone as (
      delete from finder_words w where w.organisation_id = ${tx.organisationId}
        and not exists (select from now_used where now_used.word = w.word)
    )
    insert into finder_words (organisation_id, word, slips)
    select ${tx.organisationId}::uuid, word, slips_of(substr(word, 2)) from now_used
    where not exists (select from finder_words k where k.organisation_id = ${tx.organisationId} and k.word = now_used.word)
    on conflict do nothing`.execute(tx)
}

// A place that one person shows to the whole organisation is known to it; how many keep it to themselves counts for nothing.
async function learnPlaces(tx: Writing): Promise<void> {
  await sql`
    with shown as materialized (
      select p.location as place, count(*)::int as people
      from profile_audiences a join people p on p.organisation_id = a.organisation_id and p.id = a.person_id
      where a.organisation_id = ${tx.organisationId} and a.field = 'location' and p.left_at is null
        and p.location <> '' and ${maySeeSql('organisation', 'location')}
      group by p.location
    ), gone as (
      delete from finder_places f where f.organisation_id = ${tx.organisationId}
        and not exists (select from shown where shown.place = f.place)
    )
    insert into finder_places (organisation_id, place, people)
    select ${tx.organisationId}::uuid, place, people from shown
    on conflict (organisation_id, place) do update set people = excluded.people
      where finder_places.people <> excluded.people`.execute(tx)
}
