-- Only hashes of secrets are stored: a copy of the database lets nobody in.
create table sessions (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  token_hash bytea not null,
  person_id uuid not null,
  user_agent text not null default '',
  is_shared_device boolean not null default false,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create unique index sessions_token on sessions (organisation_id, token_hash);
create index sessions_by_person on sessions (organisation_id, person_id, created_at desc);

create table sign_in_links (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  token_hash bytea not null,
  person_id uuid not null,
  return_to text not null default '/',
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create unique index sign_in_links_token on sign_in_links (organisation_id, token_hash);
create index sign_in_links_by_person on sign_in_links (organisation_id, person_id);

create table passwords (
  organisation_id uuid not null references organisations (id),
  person_id uuid not null,
  hash text not null,
  changed_at timestamptz not null default now(),
  primary key (organisation_id, person_id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['sessions', 'sign_in_links', 'passwords'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
