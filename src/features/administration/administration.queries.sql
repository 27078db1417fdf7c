-- What administration asks PostgreSQL. Written by `npm run queries` for reviewers; nothing reads it.
-- One way through each question, in a small organisation in which something has happened.

-- listAudit (audit.queries.ts)
select "e"."id", "e"."at", "e"."action", "e"."actor_id" as "actorId", "a"."name" as "actor", "e"."subject_kind" as "subjectKind", "e"."subject_id" as "subjectId", "s"."name" as "subject", "e"."details"
from "audit_entries" as "e"
left join "people" as "a" on "a"."organisation_id" = "e"."organisation_id"
  and "a"."id" = "e"."actor_id"
left join "people" as "s" on "s"."organisation_id" = "e"."organisation_id"
  and "s"."id" = "e"."subject_id"
where "e"."organisation_id" = $1
  and "e"."action" = $2
  and ("a"."search_text" like $3 or "s"."search_text" like $4)
  and (e.at, e.id) < (select c.at, c.id from audit_entries c where c.organisation_id = $5 and c.id = $6)
order by "e"."at" desc, "e"."id" desc
limit $7;

-- eachAudit (audit.queries.ts)
select "e"."id", "e"."at", "e"."action", "e"."actor_id" as "actorId", "a"."name" as "actor", "e"."subject_kind" as "subjectKind", "e"."subject_id" as "subjectId", "s"."name" as "subject", "e"."details"
from "audit_entries" as "e"
left join "people" as "a" on "a"."organisation_id" = "e"."organisation_id"
  and "a"."id" = "e"."actor_id"
left join "people" as "s" on "s"."organisation_id" = "e"."organisation_id"
  and "s"."id" = "e"."subject_id"
where "e"."organisation_id" = $1
order by "e"."at" desc, "e"."id" desc
limit $2;

-- listActions (audit.queries.ts)
select distinct "action"
from "audit_entries"
where "organisation_id" = $1;

-- listBoth (merging/merging.queries.ts)
select p.id, p.name, p.email, p.employee_number as "employeeNumber", p.job_title as "jobTitle", p.unit_id as "unitId", u.name as unit, p.manager_id as "managerId", m.name as manager, p.phone, p.location, p.left_at as "leftAt", p.created_at as "createdAt", exists (select from scim_users s where s.organisation_id = p.organisation_id and s.person_id = p.id) as "isFed"
from people p
left join units u on u.organisation_id = p.organisation_id
  and u.id = p.unit_id
left join people m on m.organisation_id = p.organisation_id
  and m.id = p.manager_id
where p.organisation_id = $1
  and p.id = any($2::uuid[])
  and p.search_text <> '';

-- listByIdentifier (merging/merging.queries.ts)
select p.id, p.name, p.email, p.employee_number as "employeeNumber", p.job_title as "jobTitle", p.unit_id as "unitId", u.name as unit, p.manager_id as "managerId", m.name as manager, p.phone, p.location, p.left_at as "leftAt", p.created_at as "createdAt", exists (select from scim_users s where s.organisation_id = p.organisation_id and s.person_id = p.id) as "isFed"
from people p
left join units u on u.organisation_id = p.organisation_id
  and u.id = p.unit_id
left join people m on m.organisation_id = p.organisation_id
  and m.id = p.manager_id
where p.organisation_id = $1
  and p.left_at is null
  and (p.email = lower($2) or p.employee_number = $3 or p.name = $4)
order by p.name, p.id
limit 10;

-- listSuggestedPairs (merging/merging.queries.ts)
with here as materialized ( select id, name, lower(name) as key, email, split_part(email, '@', 1) as mailbox, unit_id from people where organisation_id = $1 and left_at is null ), pairs as ( select a.id as first_id, b.id as second_id, 1 as rank from here a join here b on a.mailbox = b.mailbox and a.id < b.id where a.mailbox in (select mailbox from here group by mailbox having count(*) between 2 and 20) and length(a.mailbox) > 2 and similarity(a.key, b.key) > 0.2 union all select a.id, b.id, 2 from here a join here b on a.key = b.key and a.unit_id = b.unit_id and a.id < b.id union all select a.id, b.id, 3 from here a join here b on a.key = b.key and a.unit_id is distinct from b.unit_id and a.id < b.id where a.key in (select key from here group by key having count(*) between 2 and 3) union all select a.id, b.id, 4 from here a join here b on a.unit_id = b.unit_id and left(a.key, 2) = left(b.key, 2) and a.id < b.id where a.key <> b.key and similarity(a.key, b.key) > 0.7 ), best as ( select first_id, second_id, min(rank) as rank from pairs p where not exists (select from people_apart x where x.organisation_id = $2 and x.first_person_id = p.first_id and x.second_person_id = p.second_id) group by first_id, second_id )
select a.id as "firstId", a.name as first, a.email as "firstEmail", b.id as "secondId", b.name as second, b.email as "secondEmail", (array['same-address-name', 'same-name-and-unit', 'same-name', 'similar-name'])[best.rank] as reason
from best join here a on a.id = best.first_id join here b on b.id = best.second_id
order by best.rank, a.name, a.id, b.id
limit $3::int;

-- listMerges (merging/merging.queries.ts)
select g.id, g.kept_person_id as "keptPersonId", k.name as kept, g.gone_person_id as "gonePersonId", o.name as gone, g.before, g.after, g.moved, g.moved_reports as "movedReports", a.name as "mergedBy", g.merged_at as "mergedAt", b.name as "undoneBy", g.undone_at as "undoneAt"
from person_merges g join people k on k.organisation_id = g.organisation_id
  and k.id = g.kept_person_id join people o on o.organisation_id = g.organisation_id
  and o.id = g.gone_person_id
left join people a on a.organisation_id = g.organisation_id
  and a.id = g.merged_by
left join people b on b.organisation_id = g.organisation_id
  and b.id = g.undone_by
where g.organisation_id = $1
order by g.merged_at desc, g.id desc
limit $2::int;

-- holdMerge (merging/merging.queries.ts)
select g.id, g.kept_person_id as "keptPersonId", k.name as kept, g.gone_person_id as "gonePersonId", o.name as gone, g.before, g.after, g.moved, g.moved_reports as "movedReports", a.name as "mergedBy", g.merged_at as "mergedAt", b.name as "undoneBy", g.undone_at as "undoneAt"
from person_merges g join people k on k.organisation_id = g.organisation_id
  and k.id = g.kept_person_id join people o on o.organisation_id = g.organisation_id
  and o.id = g.gone_person_id
left join people a on a.organisation_id = g.organisation_id
  and a.id = g.merged_by
left join people b on b.organisation_id = g.organisation_id
  and b.id = g.undone_by
where g.organisation_id = $1
  and g.id = $2 for update of g;

-- listMails (outbox.queries.ts)
select "id", "to_address" as "address", "locale", "subject", "text_body" as "text", "unsubscribe_url" as "stopHref", "created_at" as "createdAt", "sent_at" as "sentAt", "last_error" as "lastError", "given_up_at" as "givenUpAt", handed_over_at is not null
  and sent_at is null as "isInDoubt"
from "mails"
where "organisation_id" = $1
  and "to_address" ilike $2
  and (created_at, id) < (select m.created_at, m.id from mails m where m.organisation_id = $3 and m.id = $4)
order by "created_at" desc, "id" desc
limit $5;

-- searchPeople (people.queries.ts)
select "p"."id", "p"."name", "p"."email", "p"."job_title" as "jobTitle", "u"."name" as "unit", "p"."left_at" as "leftAt", "p"."locale"
from "people" as "p"
left join "units" as "u" on "u"."organisation_id" = "p"."organisation_id"
  and "u"."id" = "p"."unit_id"
where "p"."organisation_id" = $1
  and "p"."search_text" like $2
order by "p"."name", "p"."id"
limit $3;

-- findAnybody (people.queries.ts)
select "p"."id", "p"."name", "p"."email", "p"."job_title" as "jobTitle", "u"."name" as "unit", "p"."left_at" as "leftAt", "p"."locale"
from "people" as "p"
left join "units" as "u" on "u"."organisation_id" = "p"."organisation_id"
  and "u"."id" = "p"."unit_id"
where "p"."organisation_id" = $1
  and "p"."id" = $2;

-- listHolders (roles.queries.ts)
select count(*) as "total"
from "role_grants" as "g"
inner join "people" as "p" on "p"."organisation_id" = "g"."organisation_id"
  and "p"."id" = "g"."person_id"
where "g"."organisation_id" = $1
  and "g"."revoked_at" is null
  and "p"."left_at" is null
  and "g"."role" = $2;

select "g"."id", "g"."person_id" as "personId", "p"."name", "u"."name" as "unit", "g"."granted_at" as "since", "b"."name" as "grantedBy", "g"."source", "g"."source_detail" as "group"
from "role_grants" as "g"
inner join "people" as "p" on "p"."organisation_id" = "g"."organisation_id"
  and "p"."id" = "g"."person_id"
left join "units" as "u" on "u"."organisation_id" = "p"."organisation_id"
  and "u"."id" = "p"."unit_id"
left join "people" as "b" on "b"."organisation_id" = "g"."organisation_id"
  and "b"."id" = "g"."granted_by"
where "g"."organisation_id" = $1
  and "g"."revoked_at" is null
  and "p"."left_at" is null
  and "g"."role" = $2
order by "p"."name", "g"."id"
limit $3;

-- countHolders (roles.queries.ts)
select "g"."role", count(*) as "count"
from "role_grants" as "g"
inner join "people" as "p" on "p"."organisation_id" = "g"."organisation_id"
  and "p"."id" = "g"."person_id"
where "g"."organisation_id" = $1
  and "g"."revoked_at" is null
  and "p"."left_at" is null
group by "g"."role";

-- findGrant (roles.queries.ts)
select "g"."id", "g"."person_id" as "personId", "p"."name", "u"."name" as "unit", "g"."granted_at" as "since", "b"."name" as "grantedBy", "g"."source", "g"."source_detail" as "group", "g"."role"
from "role_grants" as "g"
inner join "people" as "p" on "p"."organisation_id" = "g"."organisation_id"
  and "p"."id" = "g"."person_id"
left join "units" as "u" on "u"."organisation_id" = "p"."organisation_id"
  and "u"."id" = "p"."unit_id"
left join "people" as "b" on "b"."organisation_id" = "g"."organisation_id"
  and "b"."id" = "g"."granted_by"
where "g"."organisation_id" = $1
  and "g"."revoked_at" is null
  and "p"."left_at" is null
  and "g"."id" = $2;

-- holdsRole (roles.queries.ts)
select "g"."id"
from "role_grants" as "g"
inner join "people" as "p" on "p"."organisation_id" = "g"."organisation_id"
  and "p"."id" = "g"."person_id"
where "g"."organisation_id" = $1
  and "g"."revoked_at" is null
  and "p"."left_at" is null
  and "g"."person_id" = $2
  and "g"."role" = $3;

-- listRoleHistory (roles.queries.ts)
select "g"."id", "g"."role", "p"."name", "g"."granted_at" as "givenAt", "g"."revoked_at" as "takenAt", "p"."left_at" as "leftAt", "b"."name" as "givenBy", "g"."source", "g"."source_detail" as "group", "r"."name" as "takenBy", "g"."revoked_source" as "takenSource"
from "role_grants" as "g"
inner join "people" as "p" on "p"."organisation_id" = "g"."organisation_id"
  and "p"."id" = "g"."person_id"
left join "people" as "b" on "b"."organisation_id" = "g"."organisation_id"
  and "b"."id" = "g"."granted_by"
left join "people" as "r" on "r"."organisation_id" = "g"."organisation_id"
  and "r"."id" = "g"."revoked_by"
where "g"."organisation_id" = $1
order by greatest("g"."granted_at", "g"."revoked_at") desc, "g"."id" desc
limit $2;
