-- What pledges asks PostgreSQL. Written by `npm run queries` for reviewers; nothing reads it.
-- One way through each question, in a small organisation in which something has happened.

-- listPledges (pledges.queries.ts)
select g.*, case when o.id is not null then jsonb_build_object('id', o.id, 'name', o.name) end as owner, coalesce(( select jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name) order by u.name, u.id) from pledge_units n join units u on u.organisation_id = n.organisation_id and u.id = n.unit_id where n.organisation_id = g.organisation_id and n.pledge_id = g.id ), '[]') as units
from pledges g
left join people o on o.organisation_id = g.organisation_id
  and o.id = g.owner_id
where g.organisation_id = $1::uuid
  and g.discarded_at is null
  and true
order by g.closed_at is not null, g.published_at is null, g.due_on, g.made_at desc;

-- getPledge (pledges.queries.ts)
select g.*, case when o.id is not null then jsonb_build_object('id', o.id, 'name', o.name) end as owner, coalesce(( select jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name) order by u.name, u.id) from pledge_units n join units u on u.organisation_id = n.organisation_id and u.id = n.unit_id where n.organisation_id = g.organisation_id and n.pledge_id = g.id ), '[]') as units
from pledges g
left join people o on o.organisation_id = g.organisation_id
  and o.id = g.owner_id
where g.organisation_id = $1::uuid
  and g.discarded_at is null
  and g.id = $2::uuid
order by g.closed_at is not null, g.published_at is null, g.due_on, g.made_at desc;

-- listPledgeFigures (pledges.queries.ts)
select c.*
from pledge_cells c
where c.organisation_id = $1::uuid
  and c.pledge_id = $2::uuid
  and c.unit_id = $3::uuid
order by c.taken_on;

-- listLatestTotals (pledges.queries.ts)
select c.*
from pledges g
cross join lateral ( select * from pledge_cells c where c.organisation_id = g.organisation_id and c.pledge_id = g.id and c.unit_id = g.organisation_id order by c.taken_on desc limit 1 ) c
where g.organisation_id = $1::uuid;

-- findMovedUp (pledges.queries.ts)
select sum(m.size)::int as of, sum(m.from)::int as from, sum(m.to)::int as to
from ( select kind, block, max(size) as size, sum("from") as from, sum("to") as to from ( select b.kind, b.block, b.size, case when w.taken_on = $1::date then b.reached_from else -b.reached_to end as from, case when w.taken_on = $2::date then b.reached_to else -b.reached_from end as to from pledge_waves w join pledge_blocks b on b.organisation_id = w.organisation_id and b.pledge_id = w.pledge_id and b.wave_id = w.wave_id where w.organisation_id = $3::uuid and w.pledge_id = $4::uuid and w.taken_on in ($5::date, $6::date) and b.reached_from is not null union all select p.kind, p.block, 0, 0, 0 from pledge_places p where p.organisation_id = $7::uuid and p.pledge_id = $8::uuid and p.counts ) both_days_and_whether_it_counts group by kind, block having count(*) = 3 ) m;

-- listUnitBurnUps (pledges.queries.ts)
select u.id, u.name, exists (select from units b where b.organisation_id = u.organisation_id and b.parent_id = u.id and b.closed_at is null) as has_below, coalesce(( select jsonb_agg(to_jsonb(c) order by c.taken_on) from pledge_cells c where c.organisation_id = u.organisation_id and c.pledge_id = $1::uuid and c.unit_id = u.id ), '[]') as figures
from units u
where u.organisation_id = $2::uuid
  and u.parent_id = $3::uuid
  and u.closed_at is null
order by u.name, u.id;

-- listAllFigures (pledges.queries.ts)
with named as ( select u.id, u.closed_at, array(select a.name from unnest(u.path) with ordinality as way(id, place) join units a on a.organisation_id = u.organisation_id and a.id = way.id order by way.place) as names from units u where u.organisation_id = $1::uuid )
select c.*, coalesce(n.names, '{}') as names
from pledge_cells c
left join named n on n.id = c.unit_id
where c.organisation_id = $2::uuid
  and c.pledge_id = $3::uuid
  and (n.id is null or n.closed_at is null)
order by names, c.taken_on;

-- findFacts (pledges.queries.ts)
select taken_on as "takenOn", source, facts
from pledge_waves
where organisation_id = $1::uuid
  and pledge_id = $2::uuid
order by taken_on desc
limit 1;

-- listPledgeChanges (pledges.queries.ts)
select c.what, c.before, c.after, c.why, p.name as "changedBy", c.changed_at as "changedAt"
from pledge_changes c
left join people p on p.organisation_id = c.organisation_id
  and p.id = c.changed_by
where c.organisation_id = $1::uuid
  and c.pledge_id = $2::uuid
order by c.changed_at desc, c.id desc
limit 100;

-- listExceptions (pledges.queries.ts)
select e.id, e.kind, e.reason, e.made_at as "madeAt", e.ended_at as "endedAt", m.name as "madeBy", n.name as "endedBy", case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as person, case when u.id is not null then jsonb_build_object('id', u.id, 'name', u.name) end as unit
from pledge_exceptions e
left join people p on p.organisation_id = e.organisation_id
  and p.id = e.person_id
left join units u on u.organisation_id = e.organisation_id
  and u.id = e.unit_id
left join people m on m.organisation_id = e.organisation_id
  and m.id = e.made_by
left join people n on n.organisation_id = e.organisation_id
  and n.id = e.ended_by
where e.organisation_id = $1::uuid
  and e.pledge_id = $2::uuid
order by e.ended_at is not null, coalesce(p.name, u.name), e.made_at desc
limit 500;

-- findOwnException (pledges.queries.ts)
select e.id, e.kind, e.reason, e.made_at as "madeAt", e.ended_at as "endedAt", m.name as "madeBy", n.name as "endedBy", case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as person, case when u.id is not null then jsonb_build_object('id', u.id, 'name', u.name) end as unit
from pledge_exceptions e
left join people p on p.organisation_id = e.organisation_id
  and p.id = e.person_id
left join units u on u.organisation_id = e.organisation_id
  and u.id = e.unit_id
left join people m on m.organisation_id = e.organisation_id
  and m.id = e.made_by
left join people n on n.organisation_id = e.organisation_id
  and n.id = e.ended_by
where e.organisation_id = $1::uuid
  and e.pledge_id = $2::uuid
  and e.person_id = $3::uuid
  and e.ended_at is null
order by e.ended_at is not null, coalesce(p.name, u.name), e.made_at desc
limit 500;
