-- Who has left cannot sign in any more, and still has a right to the passport: a mailed link, of which only the hash is kept.
create table take_out_links (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  token_hash bytea not null,
  person_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create unique index take_out_links_token on take_out_links (organisation_id, token_hash);
create index take_out_links_by_person on take_out_links (organisation_id, person_id, created_at desc);
-- For finding those who have just left, without reading everybody who ever did.
create index people_by_leaving on people (organisation_id, left_at) where left_at is not null;

alter table take_out_links enable row level security;
alter table take_out_links force row level security;
create policy tenant on take_out_links
  using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
