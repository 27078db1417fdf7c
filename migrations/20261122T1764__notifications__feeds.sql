-- A private address for a person's feed reader. The token itself is nowhere; its SHA-256 is.

create table feed_tokens (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid not null,
  token_hash bytea not null,
  -- Which reader it is for, in the person's own words.
  name text not null check (length(name) between 1 and 100),
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create unique index feed_tokens_by_hash on feed_tokens (organisation_id, token_hash);
create index feed_tokens_by_person on feed_tokens (organisation_id, person_id);

alter table feed_tokens enable row level security;
alter table feed_tokens force row level security;
create policy tenant on feed_tokens using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
