-- What profiles asks PostgreSQL. Written by `npm run queries` for reviewers; nothing reads it.
-- One way through each question, in a small organisation in which something has happened.

-- listWaitingCorrections (corrections.queries.ts)
select "c"."id", "c"."field", "c"."suggestion", "c"."reason", "c"."suggested_at" as "suggestedAt", "s"."id" as "suggestedBy", "s"."name" as "suggesterName"
from "profile_corrections" as "c"
left join "people" as "s" on "s"."organisation_id" = "c"."organisation_id"
  and "s"."id" = "c"."suggested_by"
  and "s"."left_at" is null
where "c"."organisation_id" = $1
  and "c"."person_id" = $2
  and "c"."decision" is null
order by "c"."suggested_at", "c"."id"
limit $3;

-- findWaitingCorrection (corrections.queries.ts)
select "c"."id", "c"."field", "c"."suggestion", "c"."reason", "c"."suggested_at" as "suggestedAt", "s"."id" as "suggestedBy", "s"."name" as "suggesterName"
from "profile_corrections" as "c"
left join "people" as "s" on "s"."organisation_id" = "c"."organisation_id"
  and "s"."id" = "c"."suggested_by"
  and "s"."left_at" is null
where "c"."organisation_id" = $1
  and "c"."person_id" = $2
  and "c"."decision" is null
  and "c"."id" = $3;

-- countWaitingCorrections (corrections.queries.ts)
select count(*) as "count"
from "profile_corrections" as "c"
left join "people" as "s" on "s"."organisation_id" = "c"."organisation_id"
  and "s"."id" = "c"."suggested_by"
  and "s"."left_at" is null
where "c"."organisation_id" = $1
  and "c"."person_id" = $2
  and "c"."decision" is null;

-- countSuggestedSince (corrections.queries.ts)
select count(*) as "count"
from "profile_corrections"
where "organisation_id" = $1
  and "suggested_by" = $2
  and "suggested_at" > $3;

-- listEverybody (everybody.queries.ts)
select p.name, p.job_title as "jobTitle", u.name as "unitName", m.name as "managerName", case when ((case when "p"."id" = $1 then 0 when "p"."manager_id" = $2 then 1 else 2 end) <= coalesce(array_position(array['me', 'team', 'organisation', 'partners']::text[], (select a.audience from profile_audiences a where a.organisation_id = "p"."organisation_id" and a.person_id = "p"."id" and a.field = 'email' and a.audience in ('me', 'team', 'organisation', 'partners'))) - 1, 2)) then p.email end as email
from people p
left join units u on u.organisation_id = p.organisation_id
  and u.id = p.unit_id
left join people m on m.organisation_id = p.organisation_id
  and m.id = p.manager_id
where p.organisation_id = $3
  and p.left_at is null
  and ((case when "p"."id" = $4 then 0 when "p"."manager_id" = $5 then 1 else 2 end) <= coalesce(array_position(array['me', 'team', 'organisation', 'partners']::text[], (select a.audience from profile_audiences a where a.organisation_id = "p"."organisation_id" and a.person_id = "p"."id" and a.field = 'basics' and a.audience in ('organisation', 'partners'))) - 1, 2))
order by p.name, p.id;

-- listInUnit (in-unit.queries.ts)
select "id"
from "people"
where "organisation_id" = $1
  and "left_at" is null
  and "unit_id" = $2
order by "name", "id"
limit $3;

-- listAlsoInUnit (in-unit.queries.ts)
select p.id
from person_units x join people p on p.organisation_id = x.organisation_id
  and p.id = x.person_id
where x.organisation_id = $1
  and x.unit_id = $2
  and p.left_at is null
  and p.unit_id is distinct
from x.unit_id
  and ((case when "p"."id" = $3 then 0 when "p"."manager_id" = $4 then 1 else 2 end) <= coalesce(array_position(array['me', 'team', 'organisation', 'partners']::text[], (select a.audience from profile_audiences a where a.organisation_id = "p"."organisation_id" and a.person_id = "p"."id" and a.field = 'extraUnits' and a.audience in ('me', 'team', 'organisation', 'partners'))) - 1, 2))
order by p.name, p.id
limit 100;

-- listLeaders (in-unit.queries.ts)
with own as materialized ( select id, manager_id from people where organisation_id = $1 and unit_id = $2 and left_at is null ), leads as ( select manager_id as id, case when manager_id in (select id from own) then 1 else 3 end as distance from own where manager_id <> id union all select o.id, 2 from own o join people r on r.organisation_id = $3 and r.manager_id = o.id and r.left_at is null join units u on u.organisation_id = r.organisation_id and u.id = r.unit_id where u.id <> $4 and u.path @> array[$5::uuid] )
select m.id, m.name, m.job_title as "jobTitle"
from leads l join people m on m.organisation_id = $6
  and m.id = l.id
  and m.left_at is null
where l.distance = (select min(distance) from leads)
group by m.id, m.name, m.job_title
order by count(*) desc, m.name, m.id
limit 3;

-- listLeaverReports (leaver-reports.queries.ts)
select "l"."id", "l"."note", "l"."reported_at" as "reportedAt", "l"."person_id" as "personId", "p"."name" as "personName", "p"."job_title" as "jobTitle", "r"."name" as "reporterName"
from "leaver_reports" as "l"
inner join "people" as "p" on "p"."organisation_id" = "l"."organisation_id"
  and "p"."id" = "l"."person_id"
left join "people" as "r" on "r"."organisation_id" = "l"."organisation_id"
  and "r"."id" = "l"."reported_by"
  and "r"."left_at" is null
where "l"."organisation_id" = $1
  and "l"."decision" is null
  and "p"."left_at" is null
order by "l"."reported_at", "l"."id"
limit $2;

-- getLeaverReport (leaver-reports.queries.ts)
select "l"."id", "l"."note", "l"."reported_at" as "reportedAt", "l"."person_id" as "personId", "p"."name" as "personName", "p"."job_title" as "jobTitle", "r"."name" as "reporterName"
from "leaver_reports" as "l"
inner join "people" as "p" on "p"."organisation_id" = "l"."organisation_id"
  and "p"."id" = "l"."person_id"
left join "people" as "r" on "r"."organisation_id" = "l"."organisation_id"
  and "r"."id" = "l"."reported_by"
  and "r"."left_at" is null
where "l"."organisation_id" = $1
  and "l"."decision" is null
  and "p"."left_at" is null
  and "l"."id" = $2;

-- isReported (leaver-reports.queries.ts)
select "l"."id", "l"."note", "l"."reported_at" as "reportedAt", "l"."person_id" as "personId", "p"."name" as "personName", "p"."job_title" as "jobTitle", "r"."name" as "reporterName"
from "leaver_reports" as "l"
inner join "people" as "p" on "p"."organisation_id" = "l"."organisation_id"
  and "p"."id" = "l"."person_id"
left join "people" as "r" on "r"."organisation_id" = "l"."organisation_id"
  and "r"."id" = "l"."reported_by"
  and "r"."left_at" is null
where "l"."organisation_id" = $1
  and "l"."decision" is null
  and "p"."left_at" is null
  and "l"."person_id" = $2;

-- countReportedSince (leaver-reports.queries.ts)
select count(*) as "count"
from "leaver_reports"
where "organisation_id" = $1
  and "reported_by" = $2
  and "reported_at" > $3;

-- listAdministrators (leaver-reports.queries.ts)
select "p"."id", "p"."email", "p"."locale"
from "role_grants" as "g"
inner join "people" as "p" on "p"."organisation_id" = "g"."organisation_id"
  and "p"."id" = "g"."person_id"
where "g"."organisation_id" = $1
  and "g"."role" = $2
  and "g"."revoked_at" is null
  and "p"."left_at" is null
  and "p"."email" is not null
order by "p"."name", "p"."id"
limit $3;

-- listNearestChampions (nearest-champions.queries.ts)
select "p"."id", "p"."name", "p"."job_title" as "jobTitle"
from "role_grants" as "g"
inner join "people" as "p" on "p"."organisation_id" = "g"."organisation_id"
  and "p"."id" = "g"."person_id"
where "g"."organisation_id" = $1
  and "g"."role" = $2
  and "g"."revoked_at" is null
  and "p"."left_at" is null
  and "p"."id" <> $3
  and not coalesce((select c.busy_until >= ($4::timestamptz at time zone o.time_zone)::date or f.away_until >= ($5::timestamptz at time zone o.time_zone)::date and ((case when "p"."id" = $6 then 0 when "p"."manager_id" = $7 then 1 else 2 end) <= coalesce(array_position(array['me', 'team', 'organisation', 'partners']::text[], (select a.audience from profile_audiences a where a.organisation_id = "p"."organisation_id" and a.person_id = "p"."id" and a.field = 'awayUntil' and a.audience in ('me', 'team', 'organisation', 'partners'))) - 1, 1)) from organisations o left join profiles f on f.organisation_id = p.organisation_id and f.person_id = p.id left join champions c on c.organisation_id = p.organisation_id and c.person_id = p.id and c.state = 'active' where o.id = p.organisation_id), false)
order by "g"."granted_at", "g"."id"
limit $8;

-- getOwnProfile (own-profile.queries.ts)
select p.id, p.name, p.job_title as "jobTitle", p.manager_id as "managerId", p.email, p.phone, p.location, case when u.id is not null then jsonb_build_object('id', u.id, 'name', u.name) end as unit, case when m.id is not null then jsonb_build_object('id', m.id, 'name', m.name, 'jobTitle', m.job_title) end as manager, coalesce(f.preferred_name, '') as "preferredName", coalesce(f.pronouns, '') as pronouns, coalesce(f.say_my_name, '') as "sayMyName", coalesce(f.working_days, '{}') as "workingDays", coalesce(f.working_hours, '') as "workingHours", f.away_until as "awayUntil", coalesce(f.reach_me, '') as "reachMe", coalesce(f.about, '') as about, coalesce(f.ask_me_about, '') as "askMeAbout", coalesce(f.working_on, '') as "workingOn", f.confirmed_at as "confirmedAt", f.changed_at as "changedAt", h.content_hash as "photoHash", coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) order by t.name) from person_units x join units t on t.organisation_id = x.organisation_id and t.id = x.unit_id where x.organisation_id = p.organisation_id and x.person_id = p.id and t.closed_at is null and t.id is distinct from p.unit_id), '[]') as "extraUnits", (select jsonb_object_agg(a.field, a.audience) from profile_audiences a where a.organisation_id = p.organisation_id and a.person_id = p.id) as chosen
from people p
left join profiles f on f.organisation_id = p.organisation_id
  and f.person_id = p.id
left join profile_photos h on h.organisation_id = p.organisation_id
  and h.person_id = p.id
left join units u on u.organisation_id = p.organisation_id
  and u.id = p.unit_id
  and u.closed_at is null
left join people m on m.organisation_id = p.organisation_id
  and m.id = p.manager_id
  and m.left_at is null
where p.organisation_id = $1
  and p.id = any($2::uuid[])
  and p.left_at is null;

-- listOwnChanges (own-profile.queries.ts)
select "field", "before", "after", "changed_at" as "changedAt"
from "profile_changes"
where "organisation_id" = $1
  and "person_id" = $2
order by "changed_at" desc, "id" desc
limit $3;

-- findUnitsCalled (own-profile.queries.ts)
select "id", "name"
from "units"
where "organisation_id" = $1
  and "closed_at" is null
  and "search_text" like $2
order by "name", "id"
limit $3;

-- getMailChoices (own-profile.queries.ts)
select "p"."locale", "r"."stopped_at" as "stoppedAt"
from "people" as "p"
left join "profile_reminders" as "r" on "r"."organisation_id" = "p"."organisation_id"
  and "r"."person_id" = "p"."id"
where "p"."organisation_id" = $1
  and "p"."id" = $2;

-- findPartnerPeople (partners/partner-people.queries.ts)
select x.id, x.partner_id as "partnerId", o.name as "partnerName", x.told, x.photo_hash as "photoHash", x.delivered_at as "deliveredAt", count(*) over ()::int as total
from partner_people x join organisations o on o.id = x.partner_id
where x.organisation_id = $1
  and x.search_text like $2
  and x.partner_id = $3
order by x.name, x.id
limit $4
offset $5;

-- findPartnerPerson (partners/partner-people.queries.ts)
select x.id, x.partner_id as "partnerId", o.name as "partnerName", x.told, x.photo_hash as "photoHash", x.delivered_at as "deliveredAt", 1 as total
from partner_people x join organisations o on o.id = x.partner_id
where x.organisation_id = $1
  and x.id = $2
limit 1;

-- findPartnerPhoto (partners/partner-people.queries.ts)
select "photo"
from "partner_people"
where "organisation_id" = $1
  and "id" = $2
  and "photo_hash" = $3;

-- hasPartnerPeople (partners/partner-people.queries.ts)
select "id"
from "partner_people"
where "organisation_id" = $1
limit 1;

-- listOwnTerms (person-terms/person-terms.queries.ts)
select "term_id" as "termId", "relation", "level", "happy_to_help" as "happyToHelp", "audience", "level_audience" as "levelAudience", "evidence_state" as "evidence", "added_at" as "addedAt", "confirmed_at" as "confirmedAt"
from "person_terms"
where "organisation_id" = $1
  and "person_id" = $2
order by "added_at", "term_id";

with recursive way as ( select id as from_id, id, merged_into_id from terms where organisation_id = $1 and id = any($2::uuid[]) union all select way.from_id, next.id, next.merged_into_id from way join terms next on next.organisation_id = $3 and next.id = way.merged_into_id )
select way.from_id, t.id, t.kind, t.origin, t.texts, t.hidden_at
from way join terms t on t.organisation_id = $4
  and t.id = way.id
where way.merged_into_id is null;

-- findOwnTerm (person-terms/person-terms.queries.ts)
select "term_id" as "termId", "relation", "level", "happy_to_help" as "happyToHelp", "audience", "level_audience" as "levelAudience", "evidence_state" as "evidence", "added_at" as "addedAt", "confirmed_at" as "confirmedAt"
from "person_terms"
where "organisation_id" = $1
  and "person_id" = $2
order by "added_at", "term_id";

with recursive way as ( select id as from_id, id, merged_into_id from terms where organisation_id = $1 and id = any($2::uuid[]) union all select way.from_id, next.id, next.merged_into_id from way join terms next on next.organisation_id = $3 and next.id = way.merged_into_id )
select way.from_id, t.id, t.kind, t.origin, t.texts, t.hidden_at
from way join terms t on t.organisation_id = $4
  and t.id = way.id
where way.merged_into_id is null;

-- listVisibleTerms (person-terms/person-terms.queries.ts)
select "term_id" as "termId", "relation", "level", "happy_to_help" as "happyToHelp", "audience", "level_audience" as "levelAudience", "evidence_state" as "evidence", "added_at" as "addedAt", "confirmed_at" as "confirmedAt"
from "person_terms"
where "organisation_id" = $1
  and "person_id" = $2
order by "added_at", "term_id";

-- findOwnPhoto (photo/photo.queries.ts)
select *
from "profile_photos"
where "organisation_id" = $1
  and "person_id" = $2;

-- findPhotoFile (photo/photo.queries.ts)
select "bytes"
from "profile_photo_files"
where "organisation_id" = $1
  and "person_id" = $2
  and "size" = $3
  and "format" = $4;

-- countPhotoChanges (photo/photo.queries.ts)
select count(*) as "count"
from "profile_changes"
where "organisation_id" = $1
  and "person_id" = $2
  and "field" = $3
  and "changed_at" > $4;

-- loadProfiles (profiles.queries.ts)
select p.id, p.name, p.job_title as "jobTitle", p.manager_id as "managerId", p.email, p.phone, p.location, case when u.id is not null then jsonb_build_object('id', u.id, 'name', u.name) end as unit, case when m.id is not null then jsonb_build_object('id', m.id, 'name', m.name, 'jobTitle', m.job_title) end as manager, coalesce(f.preferred_name, '') as "preferredName", coalesce(f.pronouns, '') as pronouns, coalesce(f.say_my_name, '') as "sayMyName", coalesce(f.working_days, '{}') as "workingDays", coalesce(f.working_hours, '') as "workingHours", f.away_until as "awayUntil", coalesce(f.reach_me, '') as "reachMe", coalesce(f.about, '') as about, coalesce(f.ask_me_about, '') as "askMeAbout", coalesce(f.working_on, '') as "workingOn", f.confirmed_at as "confirmedAt", f.changed_at as "changedAt", h.content_hash as "photoHash", coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) order by t.name) from person_units x join units t on t.organisation_id = x.organisation_id and t.id = x.unit_id where x.organisation_id = p.organisation_id and x.person_id = p.id and t.closed_at is null and t.id is distinct from p.unit_id), '[]') as "extraUnits", (select jsonb_object_agg(a.field, a.audience) from profile_audiences a where a.organisation_id = p.organisation_id and a.person_id = p.id) as chosen
from people p
left join profiles f on f.organisation_id = p.organisation_id
  and f.person_id = p.id
left join profile_photos h on h.organisation_id = p.organisation_id
  and h.person_id = p.id
left join units u on u.organisation_id = p.organisation_id
  and u.id = p.unit_id
  and u.closed_at is null
left join people m on m.organisation_id = p.organisation_id
  and m.id = p.manager_id
  and m.left_at is null
where p.organisation_id = $1
  and p.id = any($2::uuid[])
  and p.left_at is null;

-- listToRemind (reminders.queries.ts)
select p.id, p.name, p.email, p.locale, greatest(f.changed_at, f.confirmed_at) as "heededAt"
from profiles f join people p on p.organisation_id = f.organisation_id
  and p.id = f.person_id
left join profile_reminders r on r.organisation_id = f.organisation_id
  and r.person_id = f.person_id
where f.organisation_id = $1
  and p.left_at is null
  and p.email is not null
  and greatest(f.changed_at, f.confirmed_at) < $2
  and r.stopped_at is null
  and (r.sent_at is null or r.sent_at < $3)
order by "heededAt", p.id
limit $4;

-- findReminderByLink (reminders.queries.ts)
select "person_id" as "personId"
from "profile_reminders"
where "organisation_id" = $1
  and "stop_token_hash" = $2;

-- findUnitDescription (unit-description.queries.ts)
select "description" as "text", "changed_at" as "changedAt"
from "unit_descriptions"
where "organisation_id" = $1
  and "unit_id" = $2;

-- leadsUnit (unit-description.queries.ts)
with own as materialized ( select id, manager_id from people where organisation_id = $1 and unit_id = $2 and left_at is null ), leads as ( select manager_id as id, case when manager_id in (select id from own) then 1 else 3 end as distance from own where manager_id <> id union all select o.id, 2 from own o join people r on r.organisation_id = $3 and r.manager_id = o.id and r.left_at is null join units u on u.organisation_id = r.organisation_id and u.id = r.unit_id where u.id <> $4 and u.path @> array[$5::uuid] )
select m.id, m.name, m.job_title as "jobTitle"
from leads l join people m on m.organisation_id = $6
  and m.id = l.id
  and m.left_at is null
where l.distance = (select min(distance) from leads)
group by m.id, m.name, m.job_title
order by count(*) desc, m.name, m.id
limit 3;
