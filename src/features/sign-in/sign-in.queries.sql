-- What sign-in asks PostgreSQL. Written by `npm run queries` for reviewers; nothing reads it.
-- One way through each question, in a small organisation in which something has happened.

-- listOrganisations (organisations.queries.ts)
select "slug", "name"
from "organisations"
order by "name";

-- listPasskeys (passkeys.queries.ts)
select "id", "name", "credential_id" as "credentialId", "transports", "is_backed_up", "created_at", "last_used_at"
from "passkeys"
where "organisation_id" = $1
  and "person_id" = $2
order by "created_at" desc, "id"
limit $3;

-- findPasskey (passkeys.queries.ts)
select "k"."id", "k"."person_id" as "personId", "k"."public_key" as "publicKey", "k"."counter", "k"."transports", "k"."credential_id" as "credentialId"
from "passkeys" as "k"
inner join "people" as "p" on "p"."organisation_id" = "k"."organisation_id"
  and "p"."id" = "k"."person_id"
where "k"."organisation_id" = $1
  and "k"."credential_id" = $2
  and "p"."left_at" is null;

-- countWays (policy.queries.ts)
select (count(*) filter (where p.email is not null))::int as "link", (count(*) filter (where exists (select from "passwords" w where w.organisation_id = p.organisation_id and w.person_id = p.id)))::int as "password"
from "people" as "p"
where "p"."organisation_id" = $1
  and "p"."left_at" is null;

-- countLockedOut (policy.queries.ts)
select count(*)::int as "people"
from "people" as "p"
where "p"."organisation_id" = $1
  and "p"."left_at" is null
  and (p.email is not null or exists (select from "passwords" w where w.organisation_id = p.organisation_id and w.person_id = p.id))
  and not (p.email is not null);

-- countAdministratorsLeft (policy.queries.ts)
select count(distinct p.id)::int as "people"
from "people" as "p"
inner join "role_grants" as "g" on "g"."organisation_id" = "p"."organisation_id"
  and "g"."person_id" = "p"."id"
inner join "sign_in_uses" as "s" on "s"."organisation_id" = "p"."organisation_id"
  and "s"."person_id" = "p"."id"
where "p"."organisation_id" = $1
  and "p"."left_at" is null
  and "g"."role" = $2
  and "g"."revoked_at" is null
  and (("s"."way" = $3 and p.email is not null) or ("s"."way" = $4 and exists (select from "passwords" w where w.organisation_id = p.organisation_id and w.person_id = p.id)));

-- listWaysOf (policy.queries.ts)
select p.email is not null as "link", exists (select from "passwords" w where w.organisation_id = p.organisation_id and w.person_id = p.id) as "password"
from "people" as "p"
where "p"."organisation_id" = $1
  and "p"."id" = $2;

-- findPersonByEmail (sign-in.queries.ts)
select "p"."id", "p"."name", "p"."email", "p"."locale", "w"."hash" as "password_hash"
from "people" as "p"
left join "passwords" as "w" on "w"."organisation_id" = "p"."organisation_id"
  and "w"."person_id" = "p"."id"
where "p"."organisation_id" = $1
  and "p"."email" = $2
  and "p"."left_at" is null;

-- findUsableLink (sign-in.queries.ts)
select "l"."id", "l"."person_id", "l"."return_to", "l"."is_printed", "p"."name"
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
select "id", "user_agent", "is_shared_device", "created_at", "last_seen_at", "signed_in_by"
from "sessions"
where "organisation_id" = $1
  and "person_id" = $2
  and "ended_at" is null
  and "expires_at" > $3
order by "id" = $4 desc, "last_seen_at" desc
limit $5;

-- findDisownable (sign-in.queries.ts)
select "id", "person_id" as "personId", "user_agent" as "userAgent", "created_at" as "createdAt"
from "sessions"
where "organisation_id" = $1
  and "disown_token_hash" = $2
  and "ended_at" is null
  and "expires_at" > $3;

-- provedWithoutPassword (sign-in.queries.ts)
select "proved_by"
from "sessions"
where "organisation_id" = $1
  and "id" = $2
  and "proved_at" > $3
  and "proved_by" <> $4;
