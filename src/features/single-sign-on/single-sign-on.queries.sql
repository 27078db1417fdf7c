-- What single-sign-on asks PostgreSQL. Written by `npm run queries` for reviewers; nothing reads it.
-- One way through each question, in a small organisation in which something has happened.

-- listDomains (domains.queries.ts)
select "id", "domain", "token", "answer", "checked_at" as "checkedAt", "verified_at" as "verifiedAt"
from "identity_domains"
where "organisation_id" = $1
  and "provider_id" = $2
  and "removed_at" is null
order by "domain";

-- listVerifiedDomains (domains.queries.ts)
select "domain"
from "identity_domains"
where "organisation_id" = $1
  and "provider_id" = $2
  and "removed_at" is null
  and "verified_at" is not null;

-- findDomain (domains.queries.ts)
select "id", "domain", "token", "answer", "checked_at" as "checkedAt", "verified_at" as "verifiedAt"
from "identity_domains"
where "organisation_id" = $1
  and "provider_id" = $2
  and "removed_at" is null
  and "id" = $3;

-- listUnverifiedDomains (domains.queries.ts)
select "id", "domain", "token"
from "identity_domains"
where "organisation_id" = $1
  and "removed_at" is null
  and "verified_at" is null
order by coalesce("checked_at", "added_at"), "id"
limit $2;

-- findOwner (identities.queries.ts)
select "i"."id" as "identityId", "p"."id", "p"."name", "p"."left_at" as "leftAt"
from "identities" as "i"
inner join "people" as "p" on "p"."organisation_id" = "i"."organisation_id"
  and "p"."id" = "i"."person_id"
where "i"."organisation_id" = $1
  and "i"."unlinked_at" is null
  and "i"."provider_id" = $2
  and "i"."subject" = $3;

-- findIdentityAt (identities.queries.ts)
select "i"."id", "i"."subject"
from "identities" as "i"
inner join "people" as "p" on "p"."organisation_id" = "i"."organisation_id"
  and "p"."id" = "i"."person_id"
where "i"."organisation_id" = $1
  and "i"."unlinked_at" is null
  and "i"."provider_id" = $2
  and "i"."person_id" = $3;

-- listIdentities (identities.queries.ts)
select "i"."id", "i"."provider_id" as "providerId", "i"."label", "i"."linked_at" as "linkedAt", "i"."used_at" as "usedAt"
from "identities" as "i"
inner join "people" as "p" on "p"."organisation_id" = "i"."organisation_id"
  and "p"."id" = "i"."person_id"
where "i"."organisation_id" = $1
  and "i"."unlinked_at" is null
  and "i"."person_id" = $2
order by "i"."linked_at", "i"."id";

-- listLinkedPeople (identities.queries.ts)
select "i"."id", "p"."id" as "personId", "p"."name", "i"."label", "i"."linked_at" as "linkedAt", "i"."linked_by" as "linkedBy", "i"."used_at" as "usedAt", "p"."left_at" as "leftAt"
from "identities" as "i"
inner join "people" as "p" on "p"."organisation_id" = "i"."organisation_id"
  and "p"."id" = "i"."person_id"
where "i"."organisation_id" = $1
  and "i"."unlinked_at" is null
  and "i"."provider_id" = $2
order by "p"."name", "i"."id"
limit $3
offset $4;

-- countLinkedPeople (identities.queries.ts)
select "i"."provider_id" as "providerId", count(*) as "people"
from "identities" as "i"
inner join "people" as "p" on "p"."organisation_id" = "i"."organisation_id"
  and "p"."id" = "i"."person_id"
where "i"."organisation_id" = $1
  and "i"."unlinked_at" is null
group by "i"."provider_id";

-- listPeopleOnlyAt (identities.queries.ts)
select "p"."id"
from "identities" as "i"
inner join "people" as "p" on "p"."organisation_id" = "i"."organisation_id"
  and "p"."id" = "i"."person_id"
where "i"."organisation_id" = $1
  and "i"."unlinked_at" is null
  and "i"."provider_id" = $2
  and not exists (select "o"."id" from "identities" as "o" inner join "identity_providers" as "v" on "v"."organisation_id" = "o"."organisation_id" and "v"."id" = "o"."provider_id" where "o"."organisation_id" = "i"."organisation_id" and "o"."person_id" = "i"."person_id" and "o"."unlinked_at" is null and "o"."provider_id" <> $3 and "v"."turned_on_at" is not null);

-- findIdentity (identities.queries.ts)
select "i"."id", "i"."person_id" as "personId", "p"."name", "i"."label"
from "identities" as "i"
inner join "people" as "p" on "p"."organisation_id" = "i"."organisation_id"
  and "p"."id" = "i"."person_id"
where "i"."organisation_id" = $1
  and "i"."unlinked_at" is null
  and "i"."provider_id" = $2
  and "i"."id" = $3;

-- findByEmail (identities.queries.ts)
select "id", "left_at" as "leftAt"
from "people"
where "organisation_id" = $1
  and "email" = $2;

-- findByEmployeeNumber (identities.queries.ts)
select "id"
from "people"
where "organisation_id" = $1
  and "employee_number" = $2
  and "email" is null
  and "left_at" is null;

-- listProviders (providers.queries.ts)
select *
from "identity_providers"
where "organisation_id" = $1
  and "removed_at" is null
order by "position", "id";

-- findProvider (providers.queries.ts)
select *
from "identity_providers"
where "organisation_id" = $1
  and "id" = $2
  and "removed_at" is null;

-- getProvider (providers.queries.ts)
select *
from "identity_providers"
where "organisation_id" = $1
  and "id" = $2
  and "removed_at" is null;
