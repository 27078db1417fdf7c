-- What basics asks PostgreSQL. Written by `npm run queries` for reviewers; nothing reads it.
-- One way through each question, in a small organisation in which something has happened.

-- listWaves (basics.queries.ts)
select "id", "taken_on" as "takenOn", "minimum_group" as "minimumGroup", "people_blocks" as "peopleBlocks", "answer_blocks" as "answerBlocks", coalesce(taken_at, (taken_on + 1)::timestamp at time zone 'UTC') as "takenAt"
from "basic_waves"
where "organisation_id" = $1
order by "taken_on" desc;

-- listFigures (basics.queries.ts)
select w.taken_on, c.*
from basic_cells c join basic_waves w on w.organisation_id = c.organisation_id
  and w.id = c.wave_id
where c.organisation_id = $1
  and c.grouping = $2
  and c.group_id = $3
order by w.taken_on;

-- listUnitFigures (basics.queries.ts)
select c.*, u.name, exists (select from units b where b.organisation_id = u.organisation_id and b.parent_id = u.id and b.closed_at is null) as has_below
from units u join basic_cells here on here.organisation_id = u.organisation_id
  and here.wave_id = $1
  and here.grouping = 'units'
  and here.group_id = u.id
cross join lateral ( select c.*, w.taken_on from basic_cells c join basic_waves w on w.organisation_id = c.organisation_id and w.id = c.wave_id where c.organisation_id = $2 and c.grouping = 'units' and c.group_id = u.id and w.taken_on <= $3 and (w.id = $4 or (c.taken_part is not null and c.at_basic_from is not null)) order by (w.id = $5 and c.taken_part_hidden is distinct from 'changed-too-little' and c.at_basic_hidden is distinct from 'changed-too-little') desc, c.taken_part is not null desc, c.at_basic_from is not null desc, w.taken_on desc limit 1) c
where u.organisation_id = $6
  and u.parent_id is not distinct
from $7::uuid
order by u.name, u.id;

-- listAllUnitFigures (basics.queries.ts)
select c.*, array(select a.name from unnest(u.path) with ordinality as way(id, place) join units a on a.organisation_id = u.organisation_id and a.id = way.id order by way.place) as names
from basic_cells c join units u on u.organisation_id = c.organisation_id
  and u.id = c.group_id
where c.organisation_id = $1
  and c.wave_id = $2
  and c.grouping = 'units'
order by names;

-- findOrganisationFigure (basics.queries.ts)
select w.taken_on, c.*
from basic_waves w join basic_cells c on c.organisation_id = w.organisation_id
  and c.wave_id = w.id
  and c.grouping = 'units'
  and c.group_id = w.organisation_id
where w.organisation_id = $1
order by c.at_basic_from is not null desc, w.taken_on desc
limit 1;
