-- What people asks PostgreSQL. Written by `npm run queries` for reviewers; nothing reads it.
-- One way through each question, in a small organisation in which something has happened.

-- listNearestChampions (champions.queries.ts)
select "p"."id", "p"."name", "p"."job_title" as "jobTitle"
from "role_grants" as "g"
inner join "people" as "p" on "p"."organisation_id" = "g"."organisation_id"
  and "p"."id" = "g"."person_id"
left join "units" as "u" on "u"."organisation_id" = "p"."organisation_id"
  and "u"."id" = "p"."unit_id"
left join "units" as "mine" on "mine"."organisation_id" = "g"."organisation_id"
  and "mine"."id" = $1
where "g"."organisation_id" = $2
  and "g"."role" = $3
  and "g"."revoked_at" is null
  and "p"."left_at" is null
  and "p"."id" <> $4
  and u.path @> array[coalesce(mine.parent_id, mine.id)]
order by case when u.id = mine.id then 0 when u.parent_id = mine.parent_id or u.id = mine.parent_id then 1 when u.path[2] = mine.path[2] then 2 else 3 end, "p"."name", "p"."id"
limit $5;

select "p"."id", "p"."name", "p"."job_title" as "jobTitle"
from "role_grants" as "g"
inner join "people" as "p" on "p"."organisation_id" = "g"."organisation_id"
  and "p"."id" = "g"."person_id"
left join "units" as "u" on "u"."organisation_id" = "p"."organisation_id"
  and "u"."id" = "p"."unit_id"
left join "units" as "mine" on "mine"."organisation_id" = "g"."organisation_id"
  and "mine"."id" = $1
where "g"."organisation_id" = $2
  and "g"."role" = $3
  and "g"."revoked_at" is null
  and "p"."left_at" is null
  and "p"."id" <> $4
order by case when u.id = mine.id then 0 when u.parent_id = mine.parent_id or u.id = mine.parent_id then 1 when u.path[2] = mine.path[2] then 2 else 3 end, "p"."name", "p"."id"
limit $5;

-- listPeople (directory.queries.ts)
select "id"
from "units"
where "organisation_id" = $1
  and path @> array[$2]::uuid[];

select count(*)::int as hits
from ((select 1 as "one" from "people" as "p" where "p"."organisation_id" = $1 and "p"."left_at" is null and p.search_text like $2 and p.unit_id = any($3::uuid[]) limit $4)) hits;

set local pg_trgm.word_similarity_threshold = 0.45;

select "p"."id", "p"."name", "p"."job_title" as "jobTitle", "p"."unit_id" as "unitId", "u"."name" as "unitName"
from "people" as "p"
left join "units" as "u" on "u"."organisation_id" = "p"."organisation_id"
  and "u"."id" = "p"."unit_id"
where "p"."organisation_id" = $1
  and "p"."left_at" is null
  and p.unit_id = any($2::uuid[])
  and p.search_text %> $3
order by word_similarity($4, p.search_text) desc, "p"."name", "p"."id"
limit $5;

-- listInUnit (directory.queries.ts)
select "p"."id", "p"."name", "p"."job_title" as "jobTitle", "p"."unit_id" as "unitId", "u"."name" as "unitName"
from "people" as "p"
left join "units" as "u" on "u"."organisation_id" = "p"."organisation_id"
  and "u"."id" = "p"."unit_id"
where "p"."organisation_id" = $1
  and "p"."left_at" is null
  and p.unit_id = any($2::uuid[])
order by "p"."name", "p"."id"
limit $3;

-- listEverybody (directory.queries.ts)
select "p"."id", "p"."name", "p"."job_title" as "jobTitle", "p"."unit_id" as "unitId", "u"."name" as "unitName", "p"."email", "m"."name" as "managerName"
from "people" as "p"
left join "units" as "u" on "u"."organisation_id" = "p"."organisation_id"
  and "u"."id" = "p"."unit_id"
left join "people" as "m" on "m"."organisation_id" = "p"."organisation_id"
  and "m"."id" = "p"."manager_id"
where "p"."organisation_id" = $1
  and "p"."left_at" is null
order by "p"."name", "p"."id";

-- listImportChanges (import/import-changes.queries.ts)
select "p"."name", "p"."job_title", "u"."name" as "unit", "c"."changes"
from "staff_import_changes" as "c"
inner join "people" as "p" on "p"."organisation_id" = "c"."organisation_id"
  and "p"."id" = "c"."person_id"
left join "units" as "u" on "u"."organisation_id" = "p"."organisation_id"
  and "u"."id" = "p"."unit_id"
where "c"."organisation_id" = $1
  and "c"."import_id" = $2
  and c.outcome = any($3)
order by "c"."outcome", "c"."person_id"
limit $4;

-- getPerson (people.queries.ts)
select "p"."id", "p"."name", "p"."job_title" as "jobTitle", "p"."email", "p"."phone", "p"."location", "p"."unit_id" as "unitId", "p"."manager_id" as "managerId", "p"."left_at" as "leftAt", coalesce(f.about, '') as "about", coalesce(f.ask_me_about, '') as "askMeAbout", coalesce(f.show_email, true) as "showEmail", coalesce(f.show_phone, false) as "showPhone", coalesce(f.show_location, false) as "showLocation"
from "people" as "p"
left join "profiles" as "f" on "f"."organisation_id" = "p"."organisation_id"
  and "f"."person_id" = "p"."id"
where "p"."organisation_id" = $1
  and "p"."id" = $2
  and "p"."left_at" is null;

-- listReports (people.queries.ts)
select "id", "name", "job_title" as "jobTitle"
from "people"
where "organisation_id" = $1
  and "manager_id" = $2
  and "left_at" is null
order by "name", "id"
limit $3;

-- findPersonCard (people.queries.ts)
select "id", "name", "job_title" as "jobTitle"
from "people"
where "organisation_id" = $1
  and "id" = $2
  and "left_at" is null;

-- listTeam (people.queries.ts)
select "id", "name", "job_title" as "jobTitle"
from "people"
where "organisation_id" = $1
  and "manager_id" = $2
  and "left_at" is null
order by "name", "id"
limit $3;

-- holdsRole (people.queries.ts)
select "id"
from "role_grants"
where "organisation_id" = $1
  and "person_id" = $2
  and "role" = $3
  and "revoked_at" is null;

-- listUnitNodes (units.queries.ts)
select u.id, u.parent_id as "parentId", u.name, coalesce(p.people, 0)::int as people
from units u
left join ( select unit_id, count(*) as people from people where organisation_id = $1 and left_at is null group by unit_id ) p on p.unit_id = u.id
where u.organisation_id = $2
  and u.closed_at is null
order by u.name, u.id;

-- getUnit (units.queries.ts)
select "id", "name", "parent_id" as "parentId", "path"
from "units"
where "organisation_id" = $1
  and "id" = $2
  and "closed_at" is null;

-- listUnitsOnPath (units.queries.ts)
select "id", "name"
from "units"
where "organisation_id" = $1
  and id = any($2::uuid[]);

-- countUnit (units.queries.ts)
select u.id, u.parent_id as "parentId", u.name, u.path, coalesce(p.people, 0)::int as people
from units u
left join ( select unit_id, count(*) as people from people where organisation_id = $1 and left_at is null and unit_id = any(array(select id from units where organisation_id = $2 and path @> array[$3]::uuid[])) group by unit_id ) p on p.unit_id = u.id
where u.organisation_id = $4
  and u.path @> array[$5]::uuid[]
  and u.closed_at is null
order by u.name, u.id;

-- listUpperUnits (units.queries.ts)
select "id", "name", "parent_id" as "parentId"
from "units"
where "organisation_id" = $1
  and "closed_at" is null
  and cardinality(path) <= 2
order by "name", "id";

-- findUnit (units.queries.ts)
select "id", "name", "parent_id" as "parentId", "path"
from "units"
where "organisation_id" = $1
  and "id" = $2
  and "closed_at" is null;
