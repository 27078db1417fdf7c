-- Copies of what people at partner organisations tell partners of themselves. They are the other organisation's; they
-- are written and taken back by the job that delivers, and by nobody here.
create table partner_people (
  organisation_id uuid not null references organisations (id),
  partner_id uuid not null,
  -- The person's id over there.
  id uuid not null,
  name text not null,
  -- What a partner may see, as the page shows it; the words of skills in every language.
  told jsonb not null,
  photo_hash text,
  photo bytea,
  -- Folded like people.search_text; the name comes first.
  search_text text not null,
  delivered_at timestamptz not null,
  primary key (organisation_id, partner_id, id)
);
create index partner_people_by_name on partner_people (organisation_id, name, id);
create index partner_people_search on partner_people using gin (search_text gin_trgm_ops);

alter table partner_people enable row level security;
alter table partner_people force row level security;
create policy tenant on partner_people
  using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
