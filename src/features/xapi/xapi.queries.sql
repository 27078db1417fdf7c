-- What xapi asks PostgreSQL. Written by `npm run queries` for reviewers; nothing reads it.
-- One way through each question, in a small organisation in which something has happened.

-- findDefinitions (resources/activities.queries.ts)
select activity_id, definition
from xapi_activities
where organisation_id = $1
  and key = any($2::uuid[])
  and definition is not null;

-- keepActivities (resources/activities.queries.ts)
select activity_id, definition
from xapi_activities
where organisation_id = $1
  and key = any($2::uuid[])
  and definition is not null;

insert into xapi_activities as a (organisation_id, key, activity_id, definition, first_seen_at)
select $1, key, activity_id, definition, $2
from json_to_recordset($3::json) as r(key uuid, activity_id text, definition text) on conflict (organisation_id, key) do update set definition = excluded.definition
where excluded.definition is not null
  and a.definition is distinct
from excluded.definition;

-- findDocument (resources/documents.queries.ts)
select "content", "content_type" as "contentType", "updated_at" as "updatedAt"
from "xapi_documents"
where "organisation_id" = $1
  and "source_id" = $2
  and "kind" = $3
  and "owner_key" = $4
  and "document_id" = $5;

-- listDocumentIds (resources/documents.queries.ts)
select "document_id" as "id"
from "xapi_documents"
where "organisation_id" = $1
  and "source_id" = $2
  and "kind" = $3
  and "owner_key" = $4
  and "updated_at" > $5
order by "document_id"
limit $6;

-- holdDocument (resources/documents.queries.ts)
select pg_advisory_xact_lock(hashtextextended($1, 0));

-- keepDocument (resources/documents.queries.ts)
insert into "xapi_documents" ("organisation_id", "source_id", "kind", "owner_key", "document_id", "agent_key", "registration", "content", "content_type", "updated_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict ("organisation_id", "source_id", "kind", "owner_key", "document_id") do update set "content" = $11, "content_type" = $12, "updated_at" = $13;

-- removeDocuments (resources/documents.queries.ts)
delete
from "xapi_documents"
where "organisation_id" = $1
  and "source_id" = $2
  and "kind" = $3
  and "owner_key" = $4
  and "document_id" = $5;

-- searchStatements (resources/statements.queries.ts)
select s.id, s.stored, s.place, s.statement
from xapi_statement_keys k join xapi_statements s on s.organisation_id = k.organisation_id
  and s.id = k.statement_id
where "k".organisation_id = $1
  and k.key = $2::uuid
  and s.voiding_id is null
order by "k".stored desc, "k".place desc
limit $3;

-- findStatement (resources/statements.queries.ts)
select "id", "stored", "place", "statement"
from "xapi_statements"
where "organisation_id" = $1
  and "id" = $2
  and "voiding_id" is not null
  and "source_id" = $3;

-- listFiles (resources/statements.queries.ts)
select distinct on (sha2) sha2, content_type as "contentType", content
from xapi_attachments
where organisation_id = $1
  and statement_id = any($2::uuid[])
order by sha2, statement_id;

-- isQuiet (resources/statements.queries.ts)
select case when pg_try_advisory_lock_shared(hashtextextended($1, 0)) then pg_advisory_unlock_shared(hashtextextended($2, 0)) else false end as quiet;

-- consistentThrough (resources/statements.queries.ts)
select stored
from xapi_statements
where organisation_id = $1
order by stored desc, place desc
limit 1;

-- withoutStored (resources/statements.queries.ts)
select id
from xapi_statements
where organisation_id = $1
  and id = any($2::uuid[]);

-- listSources (sources.queries.ts)
select "s"."id", "s"."name", "s"."scopes", "s"."is_limited" as "isLimited", "s"."account_home_page" as "homePage", "s"."account_means" as "means", "s"."created_at" as "createdAt", "c"."name" as "createdBy", "s"."last_used_at" as "lastUsedAt", "s"."revoked_at" as "revokedAt", "r"."name" as "revokedBy"
from "xapi_sources" as "s"
left join "people" as "c" on "c"."organisation_id" = "s"."organisation_id"
  and "c"."id" = "s"."created_by"
left join "people" as "r" on "r"."organisation_id" = "s"."organisation_id"
  and "r"."id" = "s"."revoked_by"
where "s"."organisation_id" = $1
order by "s"."created_at" desc, "s"."id"
limit $2;

-- getSource (sources.queries.ts)
select "s"."id", "s"."name", "s"."scopes", "s"."is_limited" as "isLimited", "s"."account_home_page" as "homePage", "s"."account_means" as "means", "s"."created_at" as "createdAt", "c"."name" as "createdBy", "s"."last_used_at" as "lastUsedAt", "s"."revoked_at" as "revokedAt", "r"."name" as "revokedBy"
from "xapi_sources" as "s"
left join "people" as "c" on "c"."organisation_id" = "s"."organisation_id"
  and "c"."id" = "s"."created_by"
left join "people" as "r" on "r"."organisation_id" = "s"."organisation_id"
  and "r"."id" = "s"."revoked_by"
where "s"."organisation_id" = $1
  and "s"."id" = $2;

-- hasSource (sources.queries.ts)
select "id"
from "xapi_sources"
where "organisation_id" = $1
  and "id" = $2;

-- findSourceNamed (sources.queries.ts)
select "id"
from "xapi_sources"
where "organisation_id" = $1
  and "name" = $2
  and "revoked_at" is null
limit $3;

-- listLatest (sources.queries.ts)
select s.id, s.stored, s.place, s.statement, t.definition, o.name as source, s.voiding_id is not null as "isVoided", s.is_completion as "isCompletion", s.told_at is not null as "isTold", case when s.actor_key is null then 'group' when a.person_id is null then 'unknown' else 'known' end as who
from xapi_statements s join xapi_sources o on o.organisation_id = s.organisation_id
  and o.id = s.source_id
left join xapi_agents a on a.organisation_id = s.organisation_id
  and a.key = s.actor_key
left join xapi_activities t on t.organisation_id = s.organisation_id
  and t.key = s.activity_key
where s.organisation_id = $1
  and s.source_id = $2
order by s.stored desc, s.place desc
limit $3;

-- listOwn (sources.queries.ts)
select s.id, s.stored, s.place, s.statement, t.definition, o.name as source, s.voiding_id is not null as "isVoided", s.is_completion as "isCompletion", s.told_at is not null as "isTold", case when s.actor_key is null then 'group' when a.person_id is null then 'unknown' else 'known' end as who
from xapi_statements s join xapi_sources o on o.organisation_id = s.organisation_id
  and o.id = s.source_id
left join xapi_agents a on a.organisation_id = s.organisation_id
  and a.key = s.actor_key
left join xapi_activities t on t.organisation_id = s.organisation_id
  and t.key = s.activity_key
where s.organisation_id = $1
  and s.stored < $2
  and s.actor_key = any(array( select key from xapi_agents where organisation_id = $3 and person_id = $4))
order by s.stored desc, s.place desc
limit $5;

-- listUnknownAgents (sources.queries.ts)
select "identifier", "first_seen_at" as "firstSeenAt"
from "xapi_agents"
where "organisation_id" = $1
  and "source_id" = $2
  and "person_id" is null
order by "first_seen_at" desc
limit $3;

-- listFaults (sources.queries.ts)
select "at", "method", "resource", "status", "detail"
from "xapi_refusals"
where "organisation_id" = $1
  and "source_id" = $2
order by "at" desc
limit $3;
