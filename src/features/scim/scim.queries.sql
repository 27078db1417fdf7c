-- What scim asks PostgreSQL. Written by `npm run queries` for reviewers; nothing reads it.
-- One way through each question, in a small organisation in which something has happened.

-- countConnection (connection.queries.ts)
select count(*) filter (where active)::int as active, count(*) filter (where not active)::int as inactive, count(*) filter (where active and manager_reference is not null and manager_user_id is null)::int as waiting, (select count(*)::int from scim_groups where organisation_id = $1) as groups
from scim_users
where organisation_id = $2;

-- listConnectionTokens (connection.queries.ts)
select "id", "name", "expires_at" as "expiresAt", "last_used_at" as "lastUsedAt"
from "api_tokens"
where "organisation_id" = $1
  and "revoked_at" is null
  and "expires_at" > $2
  and 'scim' = any(scopes)
order by last_used_at desc nulls last, "id"
limit $3;

-- listMeaningfulGroups (connection.queries.ts)
select g.id, coalesce(g.attributes ->> 'displayName', '') as name, g.role, p.name as "roleGivenBy", g.role_given_at as "roleGivenAt", (select count(*)::int from scim_group_members m where m.organisation_id = g.organisation_id and m.group_id = g.id) as members
from scim_groups g
left join people p on p.organisation_id = g.organisation_id
  and p.id = g.role_given_by
where g.organisation_id = $1
order by g.role is null, g.display_name_key, g.id
limit $2::int;

-- getMeaningfulGroup (connection.queries.ts)
select g.id, coalesce(g.attributes ->> 'displayName', '') as name, g.role, p.name as "roleGivenBy", g.role_given_at as "roleGivenAt", (select count(*)::int from scim_group_members m where m.organisation_id = g.organisation_id and m.group_id = g.id) as members
from scim_groups g
left join people p on p.organisation_id = g.organisation_id
  and p.id = g.role_given_by
where g.organisation_id = $1
  and g.id = $2;

-- listRefusals (connection.queries.ts)
select "id", "at", "token_name" as "tokenName", "method", "resource", "about", "status", "detail"
from "scim_refusals"
where "organisation_id" = $1
order by "at" desc, "id" desc
limit $2;

-- listGroups (groups.queries.ts)
select count(*) as total
from scim_groups s
where s.organisation_id = $1
  and starts_with(s.display_name_key, $2::text);

select s.id, s.attributes, s.role, s.version, s.created_at as "createdAt", s.last_modified as "lastModified", (select coalesce(jsonb_agg(jsonb_build_object('value', u.id, 'display', coalesce(u.attributes ->> 'displayName', u.attributes ->> 'userName')) order by u.id), '[]') from scim_group_members m join scim_users u on u.organisation_id = m.organisation_id and u.id = m.user_id where m.organisation_id = s.organisation_id and m.group_id = s.id) as members
from scim_groups s
where s.organisation_id = $1
  and starts_with(s.display_name_key, $2::text)
order by s.id
limit $3
offset $4;

-- findGroup (groups.queries.ts)
select s.id, s.attributes, s.role, s.version, s.created_at as "createdAt", s.last_modified as "lastModified", (select coalesce(jsonb_agg(jsonb_build_object('value', u.id, 'display', coalesce(u.attributes ->> 'displayName', u.attributes ->> 'userName')) order by u.id), '[]') from scim_group_members m join scim_users u on u.organisation_id = m.organisation_id and u.id = m.user_id where m.organisation_id = s.organisation_id and m.group_id = s.id) as members
from scim_groups s
where s.organisation_id = $1
  and s.id = $2;

-- holdGroup (groups.queries.ts)
select s.id, s.attributes, s.role, s.version, s.created_at as "createdAt", s.last_modified as "lastModified", '[]'::jsonb as members
from scim_groups s
where s.organisation_id = $1
  and s.id = $2 for update of s;

-- isNameTaken (groups.queries.ts)
select exists (select from scim_groups where organisation_id = $1 and display_name_key = $2 and id <> $3) as taken;

-- listUsers (users.queries.ts)
select count(*) as total
from scim_users s
where s.organisation_id = $1
  and ((s.user_name_key = $2) and exists (select from jsonb_array_elements(coalesce((s.attributes -> $3::text), '[]'::jsonb)) v (one) where ((lower((v.one ->> $4::text)) = $5) and (right(lower((v.one ->> $6::text)), length($7::text)) = $8::text))));

-- findUser (users.queries.ts)
select s.id, s.person_id as "personId", s.attributes, s.version, s.created_at as "createdAt", s.last_modified as "lastModified", s.manager_user_id as "managerUserId", (select p.name from scim_users m join people p on p.organisation_id = m.organisation_id and p.id = m.person_id where m.organisation_id = s.organisation_id and m.id = s.manager_user_id) as "managerName", (select coalesce(jsonb_agg(jsonb_build_object('value', g.id, 'display', g.attributes ->> 'displayName') order by g.id), '[]') from scim_group_members m join scim_groups g on g.organisation_id = m.organisation_id and g.id = m.group_id where m.organisation_id = s.organisation_id and m.user_id = s.id) as groups
from scim_users s
where s.organisation_id = $1
  and s.id = $2;

-- holdUser (users.queries.ts)
select s.id, s.person_id as "personId", s.attributes, s.version, s.created_at as "createdAt", s.last_modified as "lastModified", s.manager_user_id as "managerUserId", (select p.name from scim_users m join people p on p.organisation_id = m.organisation_id and p.id = m.person_id where m.organisation_id = s.organisation_id and m.id = s.manager_user_id) as "managerName", (select coalesce(jsonb_agg(jsonb_build_object('value', g.id, 'display', g.attributes ->> 'displayName') order by g.id), '[]') from scim_group_members m join scim_groups g on g.organisation_id = m.organisation_id and g.id = m.group_id where m.organisation_id = s.organisation_id and m.user_id = s.id) as groups
from scim_users s
where s.organisation_id = $1
  and s.id = $2 for update of s;

-- listKnownUsers (users.queries.ts)
select id, person_id as "personId", true as "hasUserName"
from scim_users
where organisation_id = $1
  and user_name_key = $2
union all
select id, person_id, false
from scim_users
where organisation_id = $3
  and person_id = any($4::uuid[]);

-- findManager (users.queries.ts)
select f.id, f.person_id as "personId"
from ( select 1 as rank, * from (select s.id, s.person_id from scim_users s where s.organisation_id = $1 and s.id = $2) a union all select 2, * from (select s.id, s.person_id from scim_users s where s.organisation_id = $3 and s.external_id = $4) b union all select 3, * from (select s.id, s.person_id from scim_users s where s.organisation_id = $5 and s.user_name_key = $6) c union all select 4, * from (select s.id, s.person_id from scim_users s where s.organisation_id = $7 and s.person_id in (select p.id from people p where p.organisation_id = $8 and p.employee_number = $9)) d ) f
order by f.rank
limit 1;

-- listWaiting (users.queries.ts)
select id, person_id as "personId", manager_reference as "managerReference"
from scim_users
where organisation_id = $1
  and manager_reference is not null
  and manager_user_id is null
  and active
  and manager_reference = any($2::text[])
order by id
limit 1000;

-- listReportsOf (users.queries.ts)
select id, person_id as "personId", manager_reference as "managerReference"
from scim_users
where organisation_id = $1
  and manager_user_id = $2
  and manager_reference is not null
  and active
order by id;
