-- The units to choose from without typing: a search reads them each time, and there are few among very many.
create index units_upper on units (organisation_id, name, id) include (parent_id)
  where closed_at is null and cardinality(path) <= 2;
