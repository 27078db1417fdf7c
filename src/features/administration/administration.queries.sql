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

-- listMails (outbox.queries.ts)
select "id", "to_address" as "address", "locale", "subject", "text_body" as "text", "created_at" as "createdAt", "sent_at" as "sentAt", "last_error" as "lastError"
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
