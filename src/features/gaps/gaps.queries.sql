-- What gaps asks PostgreSQL. Written by `npm run queries` for reviewers; nothing reads it.
-- One way through each question, in a small organisation in which something has happened.

-- frameworkNames (gaps.queries.ts)
select "id", "texts"
from "frameworks"
where "organisation_id" = $1;

-- listGapWaves (gaps.queries.ts)
select id, taken_on::text as "takenOn", minimum_group as "minimumGroup"
from gap_waves
where organisation_id = $1::uuid
order by taken_on desc;

-- listCells (gaps.queries.ts)
select c.profile_id as "profileId", c.group_id as "groupId", c.counted, c.reached, array(select a.name from unnest(u.path) with ordinality as way(id, place) join units a on a.organisation_id = $1::uuid and a.id = way.id order by way.place) as names
from gap_cells c
left join units u on u.organisation_id = c.organisation_id
  and u.id = c.group_id
  and c.grouping = 'units'
where c.organisation_id = $2::uuid
  and c.wave_id = $3::uuid
  and c.grouping = $4
  and c.group_id = $5::uuid
order by names, c.group_id;
