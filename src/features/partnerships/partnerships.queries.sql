-- What partnerships asks PostgreSQL. Written by `npm run queries` for reviewers; nothing reads it.
-- One way through each question, in a small organisation in which something has happened.

-- listPartners (partners.queries.ts)
select "s"."id" as "partnershipId", "s"."partner_id" as "id", "o"."name", "o"."locales", "s"."begun_at" as "since"
from "partnerships" as "s"
inner join "organisations" as "o" on "o"."id" = "s"."partner_id"
where "s"."organisation_id" = $1
  and "s"."state" = $2
order by "o"."name";

-- findPartner (partners.queries.ts)
select "s"."id" as "partnershipId", "s"."partner_id" as "id", "o"."name", "o"."locales", "s"."begun_at" as "since"
from "partnerships" as "s"
inner join "organisations" as "o" on "o"."id" = "s"."partner_id"
where "s"."organisation_id" = $1
  and "s"."state" = $2
  and "s"."partner_id" = $3;

-- listPartnerships (partners.queries.ts)
select "s"."id", "s"."partner_id" as "partnerId", "o"."name", "s"."state", "s"."asked_at" as "askedAt", "s"."begun_at" as "begunAt", "s"."ended_at" as "endedAt", "e"."name" as "endedBy", "s"."refused_why" as "refusedWhy", s.ended_by is not null as "endedHere"
from "partnerships" as "s"
inner join "organisations" as "o" on "o"."id" = "s"."partner_id"
left join "people" as "e" on "e"."organisation_id" = "s"."organisation_id"
  and "e"."id" = "s"."ended_by"
where "s"."organisation_id" = $1
order by case s.state when 'asked' then 0 when 'active' then 1 else 2 end, "s"."asked_at" desc
limit $2;

-- findPartnership (partners.queries.ts)
select "s"."id", "s"."partner_id" as "partnerId", "o"."name", "s"."state", "s"."asked_at" as "askedAt", "s"."begun_at" as "begunAt", "s"."ended_at" as "endedAt", "e"."name" as "endedBy", "s"."refused_why" as "refusedWhy", s.ended_by is not null as "endedHere"
from "partnerships" as "s"
inner join "organisations" as "o" on "o"."id" = "s"."partner_id"
left join "people" as "e" on "e"."organisation_id" = "s"."organisation_id"
  and "e"."id" = "s"."ended_by"
where "s"."organisation_id" = $1
  and "s"."id" = $2;

-- countGiven (partners.queries.ts)
select "kind", count(*)::int as "count", min(first_at) as "since"
from "partner_deliveries"
where "organisation_id" = $1
  and "partner_id" = $2
group by "kind";

-- listMineAtPartners (partners.queries.ts)
select "o"."name" as "partner", "d"."kind", "d"."item_id" as "itemId", "d"."first_at" as "since"
from "partner_deliveries" as "d"
inner join "organisations" as "o" on "o"."id" = "d"."partner_id"
where "d"."organisation_id" = $1
  and "d"."person_id" = $2
order by "o"."name", "d"."first_at" desc
limit $3;

-- listAdministratorIds (partners.queries.ts)
select distinct "p"."id"
from "role_grants" as "g"
inner join "people" as "p" on "p"."organisation_id" = "g"."organisation_id"
  and "p"."id" = "g"."person_id"
where "g"."organisation_id" = $1
  and "g"."role" = $2
  and "g"."revoked_at" is null
  and "p"."left_at" is null;
