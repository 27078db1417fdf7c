-- What sign-in asks PostgreSQL. Written by `npm run queries` for reviewers; nothing reads it.
-- One way through each question, in a small organisation in which something has happened.

-- listOrganisations (organisations.queries.ts)
select "slug", "name"
from "organisations"
order by "name";

-- findPersonByEmail (sign-in.queries.ts)
select "p"."id", "p"."name", "p"."email", "p"."locale", "w"."hash" as "password_hash"
from "people" as "p"
left join "passwords" as "w" on "w"."organisation_id" = "p"."organisation_id"
  and "w"."person_id" = "p"."id"
where "p"."organisation_id" = $1
  and "p"."email" = $2
  and "p"."left_at" is null;

-- findUsableLink (sign-in.queries.ts)
select "l"."id", "l"."person_id", "l"."return_to", "p"."name"
from "sign_in_links" as "l"
inner join "people" as "p" on "p"."organisation_id" = "l"."organisation_id"
  and "p"."id" = "l"."person_id"
where "l"."organisation_id" = $1
  and "l"."token_hash" = $2
  and "l"."used_at" is null
  and "l"."expires_at" > $3
  and "p"."left_at" is null;

-- getEmail (sign-in.queries.ts)
select "email"
from "people"
where "organisation_id" = $1
  and "id" = $2;

-- findPassword (sign-in.queries.ts)
select "hash", "changed_at"
from "passwords"
where "organisation_id" = $1
  and "person_id" = $2;

-- listSessions (sign-in.queries.ts)
select "id", "user_agent", "is_shared_device", "created_at", "last_seen_at"
from "sessions"
where "organisation_id" = $1
  and "person_id" = $2
  and "ended_at" is null
  and "expires_at" > $3
order by "id" = $4 desc, "last_seen_at" desc
limit $5;

-- cameByLinkJustNow (sign-in.queries.ts)
select 1 as "yes"
from "sessions" as "s"
inner join "sign_in_links" as "l" on "l"."organisation_id" = "s"."organisation_id"
  and "l"."person_id" = "s"."person_id"
  and "l"."used_at" = "s"."created_at"
where "s"."organisation_id" = $1
  and "s"."id" = $2
  and "s"."created_at" > $3;
