-- What champions asks PostgreSQL. Written by `npm run queries` for reviewers; nothing reads it.
-- One way through each question, in a small organisation in which something has happened.

-- selectChampions (champions.queries.ts)
select c.id, c.person_id as "personId", p.name, p.job_title as "jobTitle", p.unit_id as "unitId", u.name as "unitName", c.state, c.how, c.made_at as "madeAt", c.hours_a_month as "hoursAMonth", c.helps_with as "helpsWith", c.busy_until as "busyUntil", c.nominated_by as "nominatedBy", n.name as "nominatedByName", c.nominated_because as "nominatedBecause", c.manager_id as "managerId", m.name as "managerName", c.manager_said as "managerSaid", c.manager_said_at as "managerSaidAt", c.manager_reason as "managerReason", c.approved_at as "approvedAt", c.cohort_id as "cohortId", h.name as "cohortName", c.active_since as "activeSince", c.term_until as "termUntil", c.paused_until as "pausedUntil", c.ended_at as "endedAt", c.ended_why as "endedWhy", c.ended_words as "endedWords", c.successor_id as "successorId", s.name as "successorName"
from champions c join people p on p.organisation_id = c.organisation_id
  and p.id = c.person_id
left join units u on u.organisation_id = p.organisation_id
  and u.id = p.unit_id
left join people n on n.organisation_id = c.organisation_id
  and n.id = c.nominated_by
left join people m on m.organisation_id = c.organisation_id
  and m.id = c.manager_id
left join people s on s.organisation_id = c.organisation_id
  and s.id = c.successor_id
left join champion_cohorts h on h.organisation_id = c.organisation_id
  and h.id = c.cohort_id
where c.organisation_id = $1
  and $2;

-- findMembership (champions.queries.ts)
select c.id, c.person_id as "personId", p.name, p.job_title as "jobTitle", p.unit_id as "unitId", u.name as "unitName", c.state, c.how, c.made_at as "madeAt", c.hours_a_month as "hoursAMonth", c.helps_with as "helpsWith", c.busy_until as "busyUntil", c.nominated_by as "nominatedBy", n.name as "nominatedByName", c.nominated_because as "nominatedBecause", c.manager_id as "managerId", m.name as "managerName", c.manager_said as "managerSaid", c.manager_said_at as "managerSaidAt", c.manager_reason as "managerReason", c.approved_at as "approvedAt", c.cohort_id as "cohortId", h.name as "cohortName", c.active_since as "activeSince", c.term_until as "termUntil", c.paused_until as "pausedUntil", c.ended_at as "endedAt", c.ended_why as "endedWhy", c.ended_words as "endedWords", c.successor_id as "successorId", s.name as "successorName"
from champions c join people p on p.organisation_id = c.organisation_id
  and p.id = c.person_id
left join units u on u.organisation_id = p.organisation_id
  and u.id = p.unit_id
left join people n on n.organisation_id = c.organisation_id
  and n.id = c.nominated_by
left join people m on m.organisation_id = c.organisation_id
  and m.id = c.manager_id
left join people s on s.organisation_id = c.organisation_id
  and s.id = c.successor_id
left join champion_cohorts h on h.organisation_id = c.organisation_id
  and h.id = c.cohort_id
where c.organisation_id = $1
  and c.person_id = $2
  and c.state <> 'ended';

-- getChampion (champions.queries.ts)
select c.id, c.person_id as "personId", p.name, p.job_title as "jobTitle", p.unit_id as "unitId", u.name as "unitName", c.state, c.how, c.made_at as "madeAt", c.hours_a_month as "hoursAMonth", c.helps_with as "helpsWith", c.busy_until as "busyUntil", c.nominated_by as "nominatedBy", n.name as "nominatedByName", c.nominated_because as "nominatedBecause", c.manager_id as "managerId", m.name as "managerName", c.manager_said as "managerSaid", c.manager_said_at as "managerSaidAt", c.manager_reason as "managerReason", c.approved_at as "approvedAt", c.cohort_id as "cohortId", h.name as "cohortName", c.active_since as "activeSince", c.term_until as "termUntil", c.paused_until as "pausedUntil", c.ended_at as "endedAt", c.ended_why as "endedWhy", c.ended_words as "endedWords", c.successor_id as "successorId", s.name as "successorName"
from champions c join people p on p.organisation_id = c.organisation_id
  and p.id = c.person_id
left join units u on u.organisation_id = p.organisation_id
  and u.id = p.unit_id
left join people n on n.organisation_id = c.organisation_id
  and n.id = c.nominated_by
left join people m on m.organisation_id = c.organisation_id
  and m.id = c.manager_id
left join people s on s.organisation_id = c.organisation_id
  and s.id = c.successor_id
left join champion_cohorts h on h.organisation_id = c.organisation_id
  and h.id = c.cohort_id
where c.organisation_id = $1
  and c.id = $2;

-- isManagerOf (champions.queries.ts)
select "id"
from "people"
where "organisation_id" = $1
  and "id" = $2
  and "manager_id" = $3;

-- listAskedOf (champions.queries.ts)
select c.id, c.person_id as "personId", p.name, p.job_title as "jobTitle", p.unit_id as "unitId", u.name as "unitName", c.state, c.how, c.made_at as "madeAt", c.hours_a_month as "hoursAMonth", c.helps_with as "helpsWith", c.busy_until as "busyUntil", c.nominated_by as "nominatedBy", n.name as "nominatedByName", c.nominated_because as "nominatedBecause", c.manager_id as "managerId", m.name as "managerName", c.manager_said as "managerSaid", c.manager_said_at as "managerSaidAt", c.manager_reason as "managerReason", c.approved_at as "approvedAt", c.cohort_id as "cohortId", h.name as "cohortName", c.active_since as "activeSince", c.term_until as "termUntil", c.paused_until as "pausedUntil", c.ended_at as "endedAt", c.ended_why as "endedWhy", c.ended_words as "endedWords", c.successor_id as "successorId", s.name as "successorName"
from champions c join people p on p.organisation_id = c.organisation_id
  and p.id = c.person_id
left join units u on u.organisation_id = p.organisation_id
  and u.id = p.unit_id
left join people n on n.organisation_id = c.organisation_id
  and n.id = c.nominated_by
left join people m on m.organisation_id = c.organisation_id
  and m.id = c.manager_id
left join people s on s.organisation_id = c.organisation_id
  and s.id = c.successor_id
left join champion_cohorts h on h.organisation_id = c.organisation_id
  and h.id = c.cohort_id
where c.organisation_id = $1
  and c.manager_id = $2
  and p.left_at is null
  and (c.state = 'volunteered' or (c.state = 'active' and c.manager_said is null))
order by c.changed_at
limit 50;

-- listFocus (champions.queries.ts)
select "framework_id" as "frameworkId", "area_key" as "areaKey"
from "champion_areas"
where "organisation_id" = $1
  and "champion_id" = $2
order by "framework_id", "area_key";

-- listChampions (champions.queries.ts)
select "p"."id", "p"."name", "p"."unit_id" as "unitId"
from "role_grants" as "g"
inner join "people" as "p" on "p"."organisation_id" = "g"."organisation_id"
  and "p"."id" = "g"."person_id"
where "g"."organisation_id" = $1
  and "g"."role" = $2
  and "g"."revoked_at" is null
  and "p"."left_at" is null
order by "p"."name", "p"."id"
limit $3;

-- countCohort (champions.queries.ts)
select count(*) as "count"
from "champions"
where "organisation_id" = $1
  and "cohort_id" = $2
  and "state" in ($3, $4);

-- loadCoverage (coverage.queries.ts)
select u.id, u.parent_id as "parentId", u.name, coalesce(p.people, 0)::int as people
from units u
left join ( select unit_id, count(*) as people from people where organisation_id = $1 and left_at is null group by unit_id ) p on p.unit_id = u.id
where u.organisation_id = $2
  and u.closed_at is null
order by u.name, u.id;

select p.id, p.name, p.unit_id as "unitId", coalesce((select array_agg(w.unit_id) from champion_units w where w.organisation_id = c.organisation_id and w.champion_id = c.id), '{}') as "alsoIn"
from role_grants g join people p on p.organisation_id = g.organisation_id
  and p.id = g.person_id
  and p.left_at is null
left join champions c on c.organisation_id = g.organisation_id
  and c.person_id = g.person_id
  and c.state <> 'ended'
where g.organisation_id = $1
  and g.role = 'champion'
  and g.revoked_at is null
order by p.name, p.id;

-- listHealth (health/health.queries.ts)
with network as ( select p.id as "personId", p.name, u.id as unit_id, u.name as "unitName", u.path[2] as service, h.name as cohort, c.term_until as "termUntil", coalesce(c.active_since, g.granted_at) as since, c.hours_a_month as hours from role_grants g join people p on p.organisation_id = g.organisation_id and p.id = g.person_id and p.left_at is null left join units u on u.organisation_id = p.organisation_id and u.id = p.unit_id left join champions c on c.organisation_id = g.organisation_id and c.person_id = g.person_id and c.state <> 'ended' left join champion_cohorts h on h.organisation_id = c.organisation_id and h.id = c.cohort_id where g.organisation_id = $1::uuid and g.role = 'champion' and g.revoked_at is null ), noted as ( select champion_id, bool_or(true) as is_active, sum(minutes) filter (where happened_on > $2::date - $3::int) as minutes from champion_sessions where organisation_id = $4::uuid and removed_at is null and happened_on > $5::date - $6::int group by champion_id ), told as ( select distinct person_id from champion_try_out_parts where organisation_id = $7::uuid and told_at > $8::timestamptz - make_interval(days => $9::int) ), waiting as ( select champion_id, count(*)::int as late from champion_requests where organisation_id = $10::uuid and state = 'open' and theirs_since < $11::timestamptz - make_interval(days => $12::int) group by champion_id ), spoken as ( select person_id, max(spoke_at) as spoke_at from champion_check_ins where organisation_id = $13::uuid group by person_id ), services as (select service, count(*)::int as champions from network where service is not null group by service), signed as ( select n."personId", n.name, n."unitName", n.cohort, n."termUntil", k.spoke_at as "spokeAt", (coalesce(d.is_active, false) or t.person_id is not null or n.since > $14::timestamptz - make_interval(days => $15::int)) as active, (coalesce(d.minutes, 0) > coalesce(n.hours, 100) * 60 or coalesce(w.late, 0) >= $16::int) as tired, coalesce(s.champions, 0) <= 1 and (select count(*) from network) > 1 as alone, n."termUntil" is not null and n."termUntil" < $17::date + $18::int as term from network n left join noted d on d.champion_id = n."personId" left join told t on t.person_id = n."personId" left join waiting w on w.champion_id = n."personId" left join spoken k on k.person_id = n."personId" left join services s on s.service = n.service ), called as ( select *, not active as quiet, (not active or tired or alone) and coalesce("spokeAt" < $19::timestamptz - make_interval(days => $20::int), true) as call from signed )
select *
from called
where "00000000-0000-4000-8000-000000000000"
order by name, "personId"
limit 5000;

-- listLanguages (network.queries.ts)
select t.term_id as "termId", count(distinct p.id)::int as champions
from role_grants g join people p on p.organisation_id = g.organisation_id
  and p.id = g.person_id
  and p.left_at is null join person_terms t on t.organisation_id = p.organisation_id
  and t.person_id = p.id
  and t.relation <> 'wants'
  and t.audience in ('organisation', 'partners') join terms k on k.organisation_id = t.organisation_id
  and k.id = t.term_id
  and k.kind = 'language'
where g.organisation_id = $1
  and g.role = 'champion'
  and g.revoked_at is null
group by t.term_id;

-- languageIds (network.queries.ts)
with recursive "family" as (select "id" as "root_id", "id" from "terms" where "organisation_id" = $1 and id = any($2::uuid[]) union all select "family"."root_id", "member"."id" from "family" inner join "terms" as "member" on "member"."merged_into_id" = "family"."id" where "member"."organisation_id" = $3)
select "root_id" as "rootId", "id"
from "family";

-- listPlaces (network.queries.ts)
select p.location as key, p.location as name, count(*)::int as champions
from role_grants g join people p on p.organisation_id = g.organisation_id
  and p.id = g.person_id
  and p.left_at is null
where g.organisation_id = $1
  and g.role = 'champion'
  and g.revoked_at is null
  and p.location <> ''
  and ((case when "p"."id" = $2 then 0 when "p"."manager_id" = $3 or "p"."manager_id" = $4 or "p"."id" = $5 then 1 else 2 end) <= coalesce(array_position(array['me', 'team', 'organisation', 'partners']::text[], (select a.audience from profile_audiences a where a.organisation_id = "p"."organisation_id" and a.person_id = "p"."id" and a.field = 'location' and a.audience in ('me', 'team', 'organisation', 'partners'))) - 1, 0))
group by p.location
order by count(*) desc, p.location
limit $6;

-- countAreas (network.queries.ts)
select a.framework_id::text || '/' || a.area_key as key, count(*)::int as champions
from role_grants g join people p on p.organisation_id = g.organisation_id
  and p.id = g.person_id
  and p.left_at is null join champions c on c.organisation_id = g.organisation_id
  and c.person_id = g.person_id
  and c.state = 'active' join champion_areas a on a.organisation_id = c.organisation_id
  and a.champion_id = c.id
where g.organisation_id = $1
  and g.role = 'champion'
  and g.revoked_at is null
group by 1;

-- searchColleagues (people-meant.queries.ts)
select p.id, p.name, p.job_title as "jobTitle", u.name as "unitName"
from people p
left join units u on u.organisation_id = p.organisation_id
  and u.id = p.unit_id
where p.organisation_id = $1
  and p.left_at is null
  and p.id <> $2
  and p.search_text like $3
  and ' ' || p.search_text like $4
order by p.search_text, p.id
limit $5;

-- listMeant (people-meant.queries.ts)
select "id", "name"
from "people"
where "organisation_id" = $1
  and "left_at" is null
  and lower(name) = lower($2)
limit $3;

-- countOpenNominations (people-meant.queries.ts)
select count(*) as "count"
from "champions"
where "organisation_id" = $1
  and "nominated_by" = $2
  and "state" = $3;

-- findChampionPolicy (policy.queries.ts)
select "coverage", "asks_manager" as "asksManager", "usual_hours" as "usualHours", "term_months" as "termMonths", "people_each" as "peopleEach"
from "champion_policies"
where "organisation_id" = $1;

-- listCohorts (programme.queries.ts)
select h.id, h.name, h.starts_on as "startsOn", count(c.id)::int as champions
from champion_cohorts h
left join champions c on c.organisation_id = h.organisation_id
  and c.cohort_id = h.id
  and c.state in ('active', 'paused')
where h.organisation_id = $1
group by h.id, h.name, h.starts_on
order by h.starts_on desc, h.name
limit 100;

-- listForProgramme (programme.queries.ts)
select count(*)::int as count
from champions c join people p on p.organisation_id = c.organisation_id
  and p.id = c.person_id
left join units u on u.organisation_id = p.organisation_id
  and u.id = p.unit_id
where c.organisation_id = $1
  and c.state in ('volunteered', 'agreed')
  and p.search_text ilike $2;

select c.id, c.person_id as "personId", p.name, p.job_title as "jobTitle", p.unit_id as "unitId", u.name as "unitName", c.state, c.how, c.made_at as "madeAt", c.hours_a_month as "hoursAMonth", c.helps_with as "helpsWith", c.busy_until as "busyUntil", c.nominated_by as "nominatedBy", n.name as "nominatedByName", c.nominated_because as "nominatedBecause", c.manager_id as "managerId", m.name as "managerName", c.manager_said as "managerSaid", c.manager_said_at as "managerSaidAt", c.manager_reason as "managerReason", c.approved_at as "approvedAt", c.cohort_id as "cohortId", h.name as "cohortName", c.active_since as "activeSince", c.term_until as "termUntil", c.paused_until as "pausedUntil", c.ended_at as "endedAt", c.ended_why as "endedWhy", c.ended_words as "endedWords", c.successor_id as "successorId", s.name as "successorName"
from champions c join people p on p.organisation_id = c.organisation_id
  and p.id = c.person_id
left join units u on u.organisation_id = p.organisation_id
  and u.id = p.unit_id
left join people n on n.organisation_id = c.organisation_id
  and n.id = c.nominated_by
left join people m on m.organisation_id = c.organisation_id
  and m.id = c.manager_id
left join people s on s.organisation_id = c.organisation_id
  and s.id = c.successor_id
left join champion_cohorts h on h.organisation_id = c.organisation_id
  and h.id = c.cohort_id
where c.organisation_id = $1
  and c.state in ('volunteered', 'agreed')
  and p.search_text ilike $2
order by p.name, c.id
limit $3
offset $4;

-- countWaiting (programme.queries.ts)
select count(*) as "count"
from "champions"
where "organisation_id" = $1
  and "state" in ($2, $3);

-- listUnitsOf (programme.queries.ts)
select u.id, u.name
from champion_units w join units u on u.organisation_id = w.organisation_id
  and u.id = w.unit_id
  and u.closed_at is null
where w.organisation_id = $1
  and w.champion_id = $2
order by u.name, u.id;

-- listUnitsMeant (programme.queries.ts)
select "id", "name"
from "units"
where "organisation_id" = $1
  and "closed_at" is null
  and lower(name) = lower($2)
limit $3;

-- readYear (recognition/letter/facts.queries.ts)
select (select coalesce(sum(s.people), 0)::int from champion_sessions s where s.organisation_id = $1::uuid and s.champion_id = $2 and s.removed_at is null and s.happened_on >= $3::date and s.happened_on < $4::date) as people, (select count(*)::int from champion_sessions s where s.organisation_id = $5::uuid and s.champion_id = $6 and s.removed_at is null and s.happened_on >= $7::date and s.happened_on < $8::date) as sessions, (select coalesce(sum(s.minutes), 0)::int from champion_sessions s where s.organisation_id = $9::uuid and s.champion_id = $10 and s.removed_at is null and s.happened_on >= $11::date and s.happened_on < $12::date) as minutes, (select count(*)::int from champion_sessions s join champion_helped h on h.organisation_id = s.organisation_id and h.session_id = s.id where s.organisation_id = $13::uuid and s.champion_id = $14 and s.removed_at is null and s.happened_on >= $15::date and s.happened_on < $16::date) as confirmed, (select count(distinct l.request_id)::int from champion_request_lines l where l.organisation_id = $17::uuid and l.person_id = $18 and l.act = 'answered' and l.written_at >= $19::date and l.written_at < $20::date) as answered, (select count(*)::int from champion_thanks t where t.organisation_id = $21::uuid and t.to_id = $22 and t.is_public and t.retracted_at is null and t.kept_private_at is null and t.given_at >= $23::date and t.given_at < $24::date) as thanks, (select count(*)::int from champion_try_out_parts p where p.organisation_id = $25::uuid and p.person_id = $26 and p.told_at >= $27::date and p.told_at < $28::date) as tried;

select s.framework_id as "frameworkId", s.area_key as "areaKey"
from champion_sessions s
where s.organisation_id = $1::uuid
  and s.champion_id = $2
  and s.removed_at is null
  and s.happened_on >= $3::date
  and s.happened_on < $4::date
  and s.framework_id is not null
group by s.framework_id, s.area_key
order by sum(s.people) desc, s.area_key
limit 3;

-- findLetter (recognition/letter/facts.queries.ts)
select l.id, l.person_id as "personId", p.name as "personName", l.year, l.facts, l.words, l.figures, l.sent_to as "sentTo", m.name as "sentToName", l.sent_at as "sentAt"
from champion_letters l join people p on p.organisation_id = l.organisation_id
  and p.id = l.person_id
left join people m on m.organisation_id = l.organisation_id
  and m.id = l.sent_to
where l.organisation_id = $1::uuid
  and l.person_id = $2
  and l.year = $3;

-- findReadableLetter (recognition/letter/facts.queries.ts)
select l.id, l.person_id as "personId", p.name as "personName", l.year, l.facts, l.words, l.figures, l.sent_to as "sentTo", m.name as "sentToName", l.sent_at as "sentAt"
from champion_letters l join people p on p.organisation_id = l.organisation_id
  and p.id = l.person_id
left join people m on m.organisation_id = l.organisation_id
  and m.id = l.sent_to
where l.organisation_id = $1::uuid
  and l.id = $2
  and (l.person_id = $3 or l.sent_to = $4);

-- listPublished (recognition/stories.queries.ts)
select s.id, s.author_id as "authorId", a.name as "authorName", s.title, s.words, s.state, s.changed_at as "changedAt", s.published_at as "publishedAt", coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'email', coalesce(p.email, ''), 'answer', w.answer) order by p.name, p.id) from champion_story_people w join people p on p.organisation_id = w.organisation_id and p.id = w.person_id where w.organisation_id = s.organisation_id and w.story_id = s.id), '[]') as people
from champion_stories s join people a on a.organisation_id = s.organisation_id
  and a.id = s.author_id
where s.organisation_id = $1::uuid
  and s.state = 'published'
order by s.published_at desc
limit $2;

-- listOwnStories (recognition/stories.queries.ts)
select s.id, s.author_id as "authorId", a.name as "authorName", s.title, s.words, s.state, s.changed_at as "changedAt", s.published_at as "publishedAt", coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'email', coalesce(p.email, ''), 'answer', w.answer) order by p.name, p.id) from champion_story_people w join people p on p.organisation_id = w.organisation_id and p.id = w.person_id where w.organisation_id = s.organisation_id and w.story_id = s.id), '[]') as people
from champion_stories s join people a on a.organisation_id = s.organisation_id
  and a.id = s.author_id
where s.organisation_id = $1::uuid
  and s.author_id = $2
order by s.changed_at desc
limit 50;

-- listStoriesToAnswer (recognition/stories.queries.ts)
select s.id, s.author_id as "authorId", a.name as "authorName", s.title, s.words, s.state, s.changed_at as "changedAt", s.published_at as "publishedAt", coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'email', coalesce(p.email, ''), 'answer', w.answer) order by p.name, p.id) from champion_story_people w join people p on p.organisation_id = w.organisation_id and p.id = w.person_id where w.organisation_id = s.organisation_id and w.story_id = s.id), '[]') as people
from champion_stories s join people a on a.organisation_id = s.organisation_id
  and a.id = s.author_id
where s.organisation_id = $1::uuid
  and s.state = 'asked'
  and exists (select from champion_story_people w where w.organisation_id = s.organisation_id and w.story_id = s.id and w.person_id = $2 and w.answer is null)
order by s.changed_at desc
limit 50;

-- getStory (recognition/stories.queries.ts)
select s.id, s.author_id as "authorId", a.name as "authorName", s.title, s.words, s.state, s.changed_at as "changedAt", s.published_at as "publishedAt", coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'email', coalesce(p.email, ''), 'answer', w.answer) order by p.name, p.id) from champion_story_people w join people p on p.organisation_id = w.organisation_id and p.id = w.person_id where w.organisation_id = s.organisation_id and w.story_id = s.id), '[]') as people
from champion_stories s join people a on a.organisation_id = s.organisation_id
  and a.id = s.author_id
where s.organisation_id = $1::uuid
  and s.id = $2;

-- listTopicFigures (support/asked-about/asked.queries.ts)
select "quarter", "area_key" as "areaKey", "total", "least", "most"
from "champion_topic_counts"
where "organisation_id" = $1
  and "unit_id" = $2
order by "quarter" desc, "most" desc, "area_key"
limit $3;

-- countSpared (support/asked-about/asked.queries.ts)
select count(*)::int as count
from champion_sessions
where organisation_id = $1::uuid
  and removed_at is null
  and happened_on >= $2::date
  and spared_it_desk
  and outcome = 'solved';

-- findMailingChampion (support/by-mail/mailing-champion.queries.ts)
select "p"."id", "p"."unit_id", "p"."email", "p"."locale"
from "people" as "p"
inner join "role_grants" as "g" on "g"."organisation_id" = "p"."organisation_id"
  and "g"."person_id" = "p"."id"
where "p"."organisation_id" = $1
  and "p"."id" = $2
  and "p"."left_at" is null
  and "g"."role" = $3
  and "g"."revoked_at" is null;

-- countMailedSince (support/by-mail/mailing-champion.queries.ts)
select count(*) as "count"
from "champion_sessions"
where "organisation_id" = $1
  and "champion_id" = $2
  and "how" = $3
  and "logged_at" > $4;

-- selectRequests (support/requests.queries.ts)
select r.id, r.person_id as "personId", a.name as "personName", r.champion_id as "championId", c.name as "championName", r.words, r.state, r.asked_at as "askedAt", r.theirs_since as "theirsSince", r.state_at as "stateAt", r.programme_told_at as "programmeToldAt"
from champion_requests r join people a on a.organisation_id = r.organisation_id
  and a.id = r.person_id join people c on c.organisation_id = r.organisation_id
  and c.id = r.champion_id
where r.organisation_id = $1::uuid
  and $2;

-- listAsked (support/requests.queries.ts)
select r.id, r.person_id as "personId", a.name as "personName", r.champion_id as "championId", c.name as "championName", r.words, r.state, r.asked_at as "askedAt", r.theirs_since as "theirsSince", r.state_at as "stateAt", r.programme_told_at as "programmeToldAt"
from champion_requests r join people a on a.organisation_id = r.organisation_id
  and a.id = r.person_id join people c on c.organisation_id = r.organisation_id
  and c.id = r.champion_id
where r.organisation_id = $1::uuid
  and r.person_id = $2
order by r.asked_at desc, r.id desc
limit 50;

-- listWaitingFor (support/requests.queries.ts)
select r.id, r.person_id as "personId", a.name as "personName", r.champion_id as "championId", c.name as "championName", r.words, r.state, r.asked_at as "askedAt", r.theirs_since as "theirsSince", r.state_at as "stateAt", r.programme_told_at as "programmeToldAt"
from champion_requests r join people a on a.organisation_id = r.organisation_id
  and a.id = r.person_id join people c on c.organisation_id = r.organisation_id
  and c.id = r.champion_id
where r.organisation_id = $1::uuid
  and r.champion_id = $2
  and r.state = 'open'
order by r.asked_at, r.id
limit 50;

-- findWaitingRequest (support/requests.queries.ts)
select r.id, r.person_id as "personId", a.name as "personName", r.champion_id as "championId", c.name as "championName", r.words, r.state, r.asked_at as "askedAt", r.theirs_since as "theirsSince", r.state_at as "stateAt", r.programme_told_at as "programmeToldAt"
from champion_requests r join people a on a.organisation_id = r.organisation_id
  and a.id = r.person_id join people c on c.organisation_id = r.organisation_id
  and c.id = r.champion_id
where r.organisation_id = $1::uuid
  and r.id = $2
  and r.champion_id = $3
  and r.state = 'open';

-- listAnswered (support/requests.queries.ts)
select r.id, r.person_id as "personId", a.name as "personName", r.champion_id as "championId", c.name as "championName", r.words, r.state, r.asked_at as "askedAt", r.theirs_since as "theirsSince", r.state_at as "stateAt", r.programme_told_at as "programmeToldAt"
from champion_requests r join people a on a.organisation_id = r.organisation_id
  and a.id = r.person_id join people c on c.organisation_id = r.organisation_id
  and c.id = r.champion_id
where r.organisation_id = $1::uuid
  and r.champion_id = $2
  and r.state in ('answered', 'closed')
order by r.asked_at desc, r.id desc
limit 50;

-- listUnanswered (support/requests.queries.ts)
select r.id, r.person_id as "personId", a.name as "personName", r.champion_id as "championId", c.name as "championName", r.words, r.state, r.asked_at as "askedAt", r.theirs_since as "theirsSince", r.state_at as "stateAt", r.programme_told_at as "programmeToldAt"
from champion_requests r join people a on a.organisation_id = r.organisation_id
  and a.id = r.person_id join people c on c.organisation_id = r.organisation_id
  and c.id = r.champion_id
where r.organisation_id = $1::uuid
  and r.state = 'open'
  and r.programme_told_at is not null
order by r.asked_at, r.id
limit $2;

-- getRequest (support/requests.queries.ts)
select r.id, r.person_id as "personId", a.name as "personName", r.champion_id as "championId", c.name as "championName", r.words, r.state, r.asked_at as "askedAt", r.theirs_since as "theirsSince", r.state_at as "stateAt", r.programme_told_at as "programmeToldAt"
from champion_requests r join people a on a.organisation_id = r.organisation_id
  and a.id = r.person_id join people c on c.organisation_id = r.organisation_id
  and c.id = r.champion_id
where r.organisation_id = $1::uuid
  and r.id = $2;

-- listLines (support/requests.queries.ts)
select l.id, l.act, l.words, b.name as "byName", t.name as "toName", l.written_at as "writtenAt"
from champion_request_lines l
left join people b on b.organisation_id = l.organisation_id
  and b.id = l.person_id
left join people t on t.organisation_id = l.organisation_id
  and t.id = l.to_id
where l.organisation_id = $1::uuid
  and l.request_id = $2
order by l.written_at, l.id
limit 200;

-- countOpen (support/requests.queries.ts)
select count(*) as "count"
from "champion_requests"
where "organisation_id" = $1
  and "person_id" = $2
  and "state" = $3;

-- findSupportRules (support/rules.queries.ts)
select "answer_days", "ticket_cost", "ticket_basis"
from "champion_support_rules"
where "organisation_id" = $1;

-- listSessions (support/sessions.queries.ts)
select s.id, s.champion_id, s.happened_on, s.people, s.minutes, s.outcome, s.framework_id, s.area_key, s.words, s.spared_it_desk, s.how, s.code, s.follow_up_on, s.follow_up_done_at, s.removed_at, (select count(*)::int from champion_helped h where h.organisation_id = s.organisation_id and h.session_id = s.id) as confirmed
from champion_sessions s
where s.organisation_id = $1::uuid
  and s.champion_id = $2
  and s.removed_at is null
order by s.happened_on desc, s.id desc
limit $3
offset $4;

-- listFollowUps (support/sessions.queries.ts)
select s.id, s.champion_id, s.happened_on, s.people, s.minutes, s.outcome, s.framework_id, s.area_key, s.words, s.spared_it_desk, s.how, s.code, s.follow_up_on, s.follow_up_done_at, s.removed_at, (select count(*)::int from champion_helped h where h.organisation_id = s.organisation_id and h.session_id = s.id) as confirmed
from champion_sessions s
where s.organisation_id = $1::uuid
  and s.champion_id = $2
  and s.removed_at is null
  and s.follow_up_on is not null
  and s.follow_up_done_at is null
order by s.follow_up_on, s.id
limit 50;

-- getOwnSession (support/sessions.queries.ts)
select s.id, s.champion_id, s.happened_on, s.people, s.minutes, s.outcome, s.framework_id, s.area_key, s.words, s.spared_it_desk, s.how, s.code, s.follow_up_on, s.follow_up_done_at, s.removed_at, (select count(*)::int from champion_helped h where h.organisation_id = s.organisation_id and h.session_id = s.id) as confirmed
from champion_sessions s
where s.organisation_id = $1::uuid
  and s.id = $2
  and s.champion_id = $3;

-- findSessionByCode (support/sessions.queries.ts)
select s.id, s.champion_id, s.happened_on, s.people, s.minutes, s.outcome, s.framework_id, s.area_key, s.words, s.spared_it_desk, s.how, s.code, s.follow_up_on, s.follow_up_done_at, s.removed_at, (select count(*)::int from champion_helped h where h.organisation_id = s.organisation_id and h.session_id = s.id) as confirmed
from champion_sessions s
where s.organisation_id = $1::uuid
  and s.code = $2
  and s.removed_at is null
  and s.happened_on >= $3::date - $4::int;

-- findRequestSession (support/sessions.queries.ts)
select s.id, s.champion_id, s.happened_on, s.people, s.minutes, s.outcome, s.framework_id, s.area_key, s.words, s.spared_it_desk, s.how, s.code, s.follow_up_on, s.follow_up_done_at, s.removed_at, (select count(*)::int from champion_helped h where h.organisation_id = s.organisation_id and h.session_id = s.id) as confirmed
from champion_sessions s
where s.organisation_id = $1::uuid
  and s.champion_id = $2
  and s.request_id = $3
  and s.removed_at is null
limit 1;

-- sumSessions (support/sessions.queries.ts)
select count(*)::int as sessions, coalesce(sum(people), 0)::int as people, coalesce(sum(minutes), 0)::int as minutes, count(*) filter (where outcome = 'solved')::int as solved, count(*) filter (where spared_it_desk)::int as "sparedItDesk", (select count(*)::int from champion_helped h join champion_sessions k on k.organisation_id = h.organisation_id and k.id = h.session_id where h.organisation_id = $1::uuid and k.champion_id = $2 and k.removed_at is null and k.happened_on between $3::date and $4::date) as confirmed
from champion_sessions
where organisation_id = $5::uuid
  and champion_id = $6
  and removed_at is null
  and happened_on between $7::date
  and $8::date;

-- listTryOuts (try-outs/try-outs.queries.ts)
select t.id, t.owner_id as "ownerId", o.name as "ownerName", t.title, t.about, t.address, t.until, t.questions, t.made_at as "madeAt", t.closed_at as "closedAt", t.what_came as "whatCame", (select count(*)::int from champion_try_out_parts p where p.organisation_id = t.organisation_id and p.try_out_id = t.id and p.joins) as joined, (select count(*)::int from champion_try_out_parts p where p.organisation_id = t.organisation_id and p.try_out_id = t.id and p.told_at is not null) as told
from champion_try_outs t join people o on o.organisation_id = t.organisation_id
  and o.id = t.owner_id
where t.organisation_id = $1::uuid
  and t.owner_id = $2
order by t.closed_at is not null, t.made_at desc
limit 100;

-- getTryOut (try-outs/try-outs.queries.ts)
select t.id, t.owner_id as "ownerId", o.name as "ownerName", t.title, t.about, t.address, t.until, t.questions, t.made_at as "madeAt", t.closed_at as "closedAt", t.what_came as "whatCame", (select count(*)::int from champion_try_out_parts p where p.organisation_id = t.organisation_id and p.try_out_id = t.id and p.joins) as joined, (select count(*)::int from champion_try_out_parts p where p.organisation_id = t.organisation_id and p.try_out_id = t.id and p.told_at is not null) as told
from champion_try_outs t join people o on o.organisation_id = t.organisation_id
  and o.id = t.owner_id
where t.organisation_id = $1::uuid
  and t.id = $2;

-- listParts (try-outs/try-outs.queries.ts)
select p.person_id as "personId", n.name, p.joins, p.works, p.answers, p.words, p.told_at as "toldAt"
from champion_try_out_parts p join people n on n.organisation_id = p.organisation_id
  and n.id = p.person_id
where p.organisation_id = $1::uuid
  and p.try_out_id = $2
  and p.told_at is not null
order by p.told_at, p.person_id
limit 2000;

-- findPart (try-outs/try-outs.queries.ts)
select p.person_id as "personId", n.name, p.joins, p.works, p.answers, p.words, p.told_at as "toldAt"
from champion_try_out_parts p join people n on n.organisation_id = p.organisation_id
  and n.id = p.person_id
where p.organisation_id = $1::uuid
  and p.try_out_id = $2
  and p.person_id = $3;
