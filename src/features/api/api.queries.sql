-- What api asks PostgreSQL. Written by `npm run queries` for reviewers; nothing reads it.
-- One way through each question, in a small organisation in which something has happened.

-- listPeopleForPrograms (rest/people.queries.ts)
select p.id, greatest(p.changed_at, f.changed_at, (select max(a.changed_at) from profile_audiences a where a.organisation_id = p.organisation_id and a.person_id = p.id), (select max(c.changed_at) from profile_changes c where c.organisation_id = p.organisation_id and c.person_id = p.id)) as "updatedAt"
from people p
left join profiles f on f.organisation_id = p.organisation_id
  and f.person_id = p.id
where p.organisation_id = $1
  and p.left_at is null
  and ((case when "p"."id" = $2 then 0 when "p"."manager_id" = $3 or "p"."manager_id" = $4 or "p"."id" = $5 then 1 else 2 end) <= coalesce(array_position(array['me', 'team', 'organisation', 'partners']::text[], (select a.audience from profile_audiences a where a.organisation_id = "p"."organisation_id" and a.person_id = "p"."id" and a.field = 'basics' and a.audience in ('organisation', 'partners'))) - 1, 2))
  and p.id > $6
  and p.unit_id in (select id from units where organisation_id = $7 and path @> array[$8]::uuid[])
  and p.search_text like $9
  and strpos(case when p.email is null or ((case when "p"."id" = $10 then 0 when "p"."manager_id" = $11 or "p"."manager_id" = $12 or "p"."id" = $13 then 1 else 2 end) <= coalesce(array_position(array['me', 'team', 'organisation', 'partners']::text[], (select a.audience from profile_audiences a where a.organisation_id = "p"."organisation_id" and a.person_id = "p"."id" and a.field = 'email' and a.audience in ('me', 'team', 'organisation', 'partners'))) - 1, 2)) then p.search_text else regexp_replace(p.search_text, '\s?\S+$', '') end, $14) > 0
  and p.id in ( select id from people where organisation_id = $15 and changed_at >= $16 union all select person_id from profiles where organisation_id = $17 and changed_at >= $18 union all select person_id from profile_audiences where organisation_id = $19 and changed_at >= $20 union all select person_id from profile_changes where organisation_id = $21 and changed_at >= $22)
order by p.id
limit $23;

-- findLastChange (rest/people.queries.ts)
select p.id, greatest(p.changed_at, f.changed_at, (select max(a.changed_at) from profile_audiences a where a.organisation_id = p.organisation_id and a.person_id = p.id), (select max(c.changed_at) from profile_changes c where c.organisation_id = p.organisation_id and c.person_id = p.id)) as "updatedAt"
from people p
left join profiles f on f.organisation_id = p.organisation_id
  and f.person_id = p.id
where p.organisation_id = $1
  and p.id = $2
  and p.left_at is null;

-- listUnitsForPrograms (rest/units.queries.ts)
select u.id, u.name, u.code, u.parent_id as "parentId", u.path, (select count(*)::int from people p where p.organisation_id = u.organisation_id and p.unit_id = u.id and p.left_at is null) as people
from units u
where u.organisation_id = $1
  and u.closed_at is null
  and u.parent_id = $2
  and u.id > $3
  and u.id = $4
  and u.search_text like $5
order by u.id
limit $6;

-- listTokens (tokens.queries.ts)
select "t"."id", "t"."name", "t"."scopes", "t"."created_at" as "createdAt", "c"."name" as "createdBy", "t"."expires_at" as "expiresAt", "t"."last_used_at" as "lastUsedAt", "t"."revoked_at" as "revokedAt", "r"."name" as "revokedBy"
from "api_tokens" as "t"
left join "people" as "c" on "c"."organisation_id" = "t"."organisation_id"
  and "c"."id" = "t"."created_by"
left join "people" as "r" on "r"."organisation_id" = "t"."organisation_id"
  and "r"."id" = "t"."revoked_by"
where "t"."organisation_id" = $1
order by "t"."created_at" desc, "t"."id"
limit $2;

-- getToken (tokens.queries.ts)
select "t"."id", "t"."name", "t"."scopes", "t"."created_at" as "createdAt", "c"."name" as "createdBy", "t"."expires_at" as "expiresAt", "t"."last_used_at" as "lastUsedAt", "t"."revoked_at" as "revokedAt", "r"."name" as "revokedBy"
from "api_tokens" as "t"
left join "people" as "c" on "c"."organisation_id" = "t"."organisation_id"
  and "c"."id" = "t"."created_by"
left join "people" as "r" on "r"."organisation_id" = "t"."organisation_id"
  and "r"."id" = "t"."revoked_by"
where "t"."organisation_id" = $1
  and "t"."id" = $2;

-- findTokenName (tokens.queries.ts)
select "name"
from "api_tokens"
where "organisation_id" = $1
  and "id" = $2;

-- listExpiringTokens (tokens.queries.ts)
select "id", "name", "expires_at" as "expiresAt", "last_used_at" as "lastUsedAt"
from "api_tokens"
where "organisation_id" = $1
  and "revoked_at" is null
  and "warned_at" is null
  and "expires_at" > $2
  and "expires_at" <= $3
order by "expires_at";

-- listAdministrators (tokens.queries.ts)
select distinct "p"."id", "p"."locale", coalesce("p"."email", $1) as "email"
from "role_grants" as "g"
inner join "people" as "p" on "p"."organisation_id" = "g"."organisation_id"
  and "p"."id" = "g"."person_id"
where "g"."organisation_id" = $2
  and "g"."role" = $3
  and "g"."revoked_at" is null
  and "p"."left_at" is null
  and "p"."email" is not null;
