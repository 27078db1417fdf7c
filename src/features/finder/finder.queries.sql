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
select coalesce(string_agg(change::text, ' '), '') as marks
from last_changes
where organisation_id = $1::uuid
  and about = mark_of_table($2);

select "id", "name", "path"
from "units"
where "organisation_id" = $1
  and "closed_at" is null
order by "path";
