-- What skills asks PostgreSQL. Written by `npm run queries` for reviewers; nothing reads it.
-- One way through each question, in a small organisation in which something has happened.

-- listFrameworkKeys (skills.queries.ts)
select "f"."key"
from "frameworks" as "f"
where "f"."organisation_id" = $1
  and exists (select "v"."id" from "framework_versions" as "v" where "v"."organisation_id" = $2 and "v"."framework_id" = "f"."id" and "v"."published_at" is not null)
order by "f"."key";

-- getCurrentFramework (skills.queries.ts)
select "v"."id"
from "frameworks" as "f"
inner join "framework_versions" as "v" on "v"."organisation_id" = "f"."organisation_id"
  and "v"."framework_id" = "f"."id"
where "f"."organisation_id" = $1
  and "f"."key" = $2
  and "v"."published_at" is not null
order by "v"."published_at" desc, "v"."id" desc
limit $3;

select "f"."key", "v"."version", "v"."texts", "v"."languages", "v"."published_at"
from "framework_versions" as "v"
inner join "frameworks" as "f" on "f"."organisation_id" = "v"."organisation_id"
  and "f"."id" = "v"."framework_id"
where "v"."organisation_id" = $1
  and "v"."id" = $2;

select "position", "texts"
from "framework_levels"
where "organisation_id" = $1
  and "framework_version_id" = $2
order by "position";

select "id", "key", "position", "texts"
from "areas"
where "organisation_id" = $1
  and "framework_version_id" = $2
order by "position";

select "id", "area_id", "key", "basic_level", "texts", "alternative_labels"
from "skills"
where "organisation_id" = $1
  and "framework_version_id" = $2
order by "area_id", "position";

-- getFramework (skills.queries.ts)
select "f"."key", "v"."version", "v"."texts", "v"."languages", "v"."published_at"
from "framework_versions" as "v"
inner join "frameworks" as "f" on "f"."organisation_id" = "v"."organisation_id"
  and "f"."id" = "v"."framework_id"
where "v"."organisation_id" = $1
  and "v"."id" = $2;

select "position", "texts"
from "framework_levels"
where "organisation_id" = $1
  and "framework_version_id" = $2
order by "position";

select "id", "key", "position", "texts"
from "areas"
where "organisation_id" = $1
  and "framework_version_id" = $2
order by "position";

select "id", "area_id", "key", "basic_level", "texts", "alternative_labels"
from "skills"
where "organisation_id" = $1
  and "framework_version_id" = $2
order by "area_id", "position";
