-- A link by which somebody shows chosen pages of their booklet to whoever has it, for a while.
create table booklet_links (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid not null,
  token_hash bytea not null,
  -- The token itself, readable only with the key of the installation, to show it to its owner again.
  token_sealed text not null,
  -- For whom, in the owner's words.
  name text not null,
  pages text[] not null check (pages <> '{}' and pages <@ array['skills', 'evidence', 'stamps', 'plan']),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  withdrawn_at timestamptz,
  views integer not null default 0,
  viewed_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create unique index booklet_links_token on booklet_links (organisation_id, token_hash);
create index booklet_links_by_person on booklet_links (organisation_id, person_id, created_at desc);

alter table booklet_links enable row level security;
alter table booklet_links force row level security;
create policy tenant on booklet_links
  using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
