-- What programs show instead of a session: a token with scopes. The secret itself is nowhere; its SHA-256 is.

create table api_tokens (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 100),
  scopes text[] not null check (cardinality(scopes) >= 1),
  token_hash bytea not null,
  -- Empty when the program made it itself, as in the demonstration.
  created_by uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  -- When those who look after it were told that it will expire.
  warned_at timestamptz,
  revoked_by uuid,
  revoked_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, created_by) references people (organisation_id, id),
  foreign key (organisation_id, revoked_by) references people (organisation_id, id)
);
create unique index api_tokens_by_hash on api_tokens (organisation_id, token_hash);

alter table api_tokens enable row level security;
alter table api_tokens force row level security;
create policy tenant on api_tokens using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());

-- When anything that the staff list or a directory says about a person last changed, so that programs fetch only that.
alter table people add changed_at timestamptz not null default now();
create index people_by_change on people (organisation_id, changed_at);
