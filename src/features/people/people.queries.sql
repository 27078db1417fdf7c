-- What people asks PostgreSQL. Written by `npm run queries` for reviewers; nothing reads it.
-- One way through each question, in a small organisation in which something has happened.

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
select "id", "name", "job_title" as "jobTitle", "email", "phone", "location", "unit_id" as "unitId", "manager_id" as "managerId", "left_at" as "leftAt"
from "people"
where "organisation_id" = $1
  and "id" = $2
  and "left_at" is null;

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

-- listConflicts (sources/conflicts.queries.ts)
select c.id, c.person_id as "personId", p.name as "personName", c.field, c.source, c.reason, c.value, c.unit_id as "unitId", u.name as "unitName", c.manager_id as "managerId", m.name as "managerName", c.noticed_at as "noticedAt", coalesce(case c.field when 'name' then p.name when 'email' then p.email when 'employee-number' then p.employee_number when 'job-title' then p.job_title when 'unit' then pu.name when 'manager' then pm.name when 'phone' then p.phone when 'location' then p.location end, '') as now
from field_conflicts c join people p on p.organisation_id = c.organisation_id
  and p.id = c.person_id
left join units u on u.organisation_id = c.organisation_id
  and u.id = c.unit_id
left join people m on m.organisation_id = c.organisation_id
  and m.id = c.manager_id
left join units pu on pu.organisation_id = p.organisation_id
  and pu.id = p.unit_id
left join people pm on pm.organisation_id = p.organisation_id
  and pm.id = p.manager_id
where c.organisation_id = $1
  and c.settled_at is null
  and p.left_at is null
  and ($2 = '' or c.field = $3)
order by c.noticed_at, c.id
limit $4::int
offset $5::int;

-- countConflicts (sources/conflicts.queries.ts)
select c.field, count(*)::int as count
from field_conflicts c join people p on p.organisation_id = c.organisation_id
  and p.id = c.person_id
where c.organisation_id = $1
  and c.settled_at is null
  and p.left_at is null
group by c.field;

-- holdConflict (sources/conflicts.queries.ts)
select c.id, c.person_id as "personId", p.name as "personName", c.field, c.source, c.reason, c.value, c.unit_id as "unitId", u.name as "unitName", c.manager_id as "managerId", m.name as "managerName", c.noticed_at as "noticedAt", coalesce(case c.field when 'name' then p.name when 'email' then p.email when 'employee-number' then p.employee_number when 'job-title' then p.job_title when 'unit' then pu.name when 'manager' then pm.name when 'phone' then p.phone when 'location' then p.location end, '') as now
from field_conflicts c join people p on p.organisation_id = c.organisation_id
  and p.id = c.person_id
left join units u on u.organisation_id = c.organisation_id
  and u.id = c.unit_id
left join people m on m.organisation_id = c.organisation_id
  and m.id = c.manager_id
left join units pu on pu.organisation_id = p.organisation_id
  and pu.id = p.unit_id
left join people pm on pm.organisation_id = p.organisation_id
  and pm.id = p.manager_id
where c.organisation_id = $1
  and c.id = $2
  and c.settled_at is null for update of c;

-- findConflict (sources/conflicts.queries.ts)
select "id"
from "field_conflicts"
where "organisation_id" = $1
  and "id" = $2;

-- listTakable (sources/conflicts.queries.ts)
select c.id, c.person_id as "personId", p.name as "personName", c.field, c.source, c.reason, c.value, c.unit_id as "unitId", u.name as "unitName", c.manager_id as "managerId", m.name as "managerName", c.noticed_at as "noticedAt", coalesce(case c.field when 'name' then p.name when 'email' then p.email when 'employee-number' then p.employee_number when 'job-title' then p.job_title when 'unit' then pu.name when 'manager' then pm.name when 'phone' then p.phone when 'location' then p.location end, '') as now
from field_conflicts c join people p on p.organisation_id = c.organisation_id
  and p.id = c.person_id
left join units u on u.organisation_id = c.organisation_id
  and u.id = c.unit_id
left join people m on m.organisation_id = c.organisation_id
  and m.id = c.manager_id
left join units pu on pu.organisation_id = p.organisation_id
  and pu.id = p.unit_id
left join people pm on pm.organisation_id = p.organisation_id
  and pm.id = p.manager_id
where c.organisation_id = $1
  and c.settled_at is null
  and c.field = $2
  and c.source = $3
  and c.reason = 'owned'
order by c.id
limit $4::int;

-- listOwners (sources/conflicts.queries.ts)
select "o"."field", "o"."source", "p"."name" as "decidedBy", "o"."decided_at" as "decidedAt"
from "field_owners" as "o"
left join "people" as "p" on "p"."organisation_id" = "o"."organisation_id"
  and "p"."id" = "o"."decided_by"
where "o"."organisation_id" = $1;

-- listUnitChanges (unit-changes/unit-changes.queries.ts)
select c.id, c.unit_id as "unitId", u.name as "unitName", c.kind, c.before_name as "beforeName", c.after_name as "afterName", c.before_parent_id as "beforeParentId", b.name as "beforeParent", c.after_parent_id as "afterParentId", a.name as "afterParent", c.into_unit_id as "intoUnitId", i.name as into, c.moved_units as "movedUnits", p.name as "changedBy", c.changed_at as "changedAt", q.name as "undoneBy", c.undone_at as "undoneAt"
from unit_changes c join units u on u.organisation_id = c.organisation_id
  and u.id = c.unit_id
left join units b on b.organisation_id = c.organisation_id
  and b.id = c.before_parent_id
left join units a on a.organisation_id = c.organisation_id
  and a.id = c.after_parent_id
left join units i on i.organisation_id = c.organisation_id
  and i.id = c.into_unit_id
left join people p on p.organisation_id = c.organisation_id
  and p.id = c.changed_by
left join people q on q.organisation_id = c.organisation_id
  and q.id = c.undone_by
where c.organisation_id = $1
  and (c.unit_id = $2 or c.into_unit_id = $3)
order by c.changed_at desc, c.id desc
limit 50;

-- holdUnitChange (unit-changes/unit-changes.queries.ts)
select c.id, c.unit_id as "unitId", u.name as "unitName", c.kind, c.before_name as "beforeName", c.after_name as "afterName", c.before_parent_id as "beforeParentId", b.name as "beforeParent", c.after_parent_id as "afterParentId", a.name as "afterParent", c.into_unit_id as "intoUnitId", i.name as into, c.moved_units as "movedUnits", p.name as "changedBy", c.changed_at as "changedAt", q.name as "undoneBy", c.undone_at as "undoneAt"
from unit_changes c join units u on u.organisation_id = c.organisation_id
  and u.id = c.unit_id
left join units b on b.organisation_id = c.organisation_id
  and b.id = c.before_parent_id
left join units a on a.organisation_id = c.organisation_id
  and a.id = c.after_parent_id
left join units i on i.organisation_id = c.organisation_id
  and i.id = c.into_unit_id
left join people p on p.organisation_id = c.organisation_id
  and p.id = c.changed_by
left join people q on q.organisation_id = c.organisation_id
  and q.id = c.undone_by
where c.organisation_id = $1
  and c.id = $2
  and (c.unit_id = $3 or c.into_unit_id = $4) for update of c;

-- findDestination (unit-changes/unit-changes.queries.ts)
with recursive led (unit_id, depth) as ( select $1::uuid, 0 union select c.into_unit_id, l.depth + 1 from led l join unit_changes c on c.organisation_id = $2 and c.unit_id = l.unit_id and c.kind = 'merged' and c.undone_at is null where l.depth < 50 )
select u.name, c.changed_at as "mergedAt", i.id as "intoId", i.name as "intoName"
from units u join unit_changes c on c.organisation_id = u.organisation_id
  and c.unit_id = u.id
  and c.kind = 'merged'
  and c.undone_at is null
left join led l on true
left join units i on i.organisation_id = u.organisation_id
  and i.id = l.unit_id
  and i.closed_at is null
where u.organisation_id = $3
  and u.id = $4
  and u.closed_at is not null
order by i.id is null, l.depth desc
limit 1;

-- listUnitsMeant (unit-changes/unit-changes.queries.ts)
select u.id, u.name, a.name as above, u.path
from units u
left join units a on a.organisation_id = u.organisation_id
  and a.id = u.parent_id
where u.organisation_id = $1
  and u.closed_at is null
  and (u.name_key = lower($2) or u.id = $3 or lower(coalesce(a.name, '') || ' › ' || u.name) = lower($4))
order by u.name, u.id
limit 8;

-- listPlacedUnits (unit-changes/unit-changes.queries.ts)
select u.id, u.name, a.name as above, u.path
from units u
left join units a on a.organisation_id = u.organisation_id
  and a.id = u.parent_id
where u.organisation_id = $1
  and u.closed_at is null
order by u.name, u.id
limit $2::int;

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

-- listPathTo (units.queries.ts)
select up.id, up.name
from units u
cross join unnest(u.path) with ordinality as way (id, step) join units up on up.organisation_id = u.organisation_id
  and up.id = way.id
where u.organisation_id = $1
  and u.id = $2
  and u.closed_at is null
order by way.step;

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
