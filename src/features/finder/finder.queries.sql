-- What finder asks PostgreSQL. Written by `npm run queries` for reviewers; nothing reads it.
-- One way through each question, in a small organisation in which something has happened.

-- listTeamIds (asking.queries.ts)
select "id"
from "people"
where "organisation_id" = $1
  and "left_at" is null
  and (manager_id = any($2::uuid[]) or id = any($3::uuid[]));

-- listChoices (filters.queries.ts)
select "id", "kind", "origin", "texts"
from "terms"
where "organisation_id" = $1
  and "kind" = $2
  and "origin" = $3
  and "merged_into_id" is null
  and "hidden_at" is null
order by texts -> $4 ->> 'label';

-- listCommonPlaces (places.queries.ts)
select "place"
from "finder_places"
where "organisation_id" = $1
order by "people" desc, "place"
limit $2;

-- listSavedSearches (saved-searches.queries.ts)
select "id", "name", "search", "saved_at" as "savedAt"
from "saved_searches"
where "organisation_id" = $1
  and "person_id" = $2
order by "name", "id";

-- listUnitsByWords (units-by-words.queries.ts)
select w.place::int - 1 as place, u.id, u.name
from unnest($1::text[]) with ordinality as w(pattern, place)
cross join lateral ( select id, name from units where organisation_id = $2 and closed_at is null and search_text like w.pattern order by length(name), name, id limit 150 ) u;

select distinct n.place, u.id
from unnest($1::int[], $2::uuid[]) as n(place, top) join units u on u.path @> array[n.top]
where u.organisation_id = $3
  and u.closed_at is null
order by n.place, u.id
limit 4000;
