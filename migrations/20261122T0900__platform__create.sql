-- The few global tables: small, without personal data, readable by every tenant (reference tables on Citus).
create table organisations (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name text not null check (length(name) between 1 and 200),
  locales text[] not null check (cardinality(locales) >= 1),
  accent_colour text check (accent_colour ~ '^#[0-9a-f]{6}$'),
  -- Which logo is current: part of its address, so that browsers may keep it for ever.
  logo_hash text,
  minimum_group smallint not null default 10 check (minimum_group between 5 and 100),
  time_zone text not null default 'Europe/London',
  is_demonstration boolean not null default false,
  created_at timestamptz not null default now()
);

-- The one-time link that lets the first administrator in. Only the hash is kept.
create table setup_links (
  token_hash bytea primary key,
  created_at timestamptz not null default now(),
  used_at timestamptz
);

create function current_organisation() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.organisation_id', true), '')::uuid;

create table organisation_logos (
  organisation_id uuid not null references organisations (id),
  media_type text not null check (media_type in ('image/png', 'image/jpeg', 'image/webp')),
  content bytea not null,
  content_hash text not null,
  changed_at timestamptz not null default now(),
  primary key (organisation_id)
);

create table audit_entries (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  at timestamptz not null default now(),
  actor_id uuid,
  action text not null,
  subject_kind text not null,
  subject_id uuid,
  details jsonb not null default '{}',
  primary key (organisation_id, id)
);
create index audit_entries_by_time on audit_entries (organisation_id, at desc, id desc);
create index audit_entries_by_subject on audit_entries (organisation_id, subject_id, at desc);
create index audit_entries_by_actor on audit_entries (organisation_id, actor_id, at desc);

-- Mail waits here until the worker has sent it; without a mail server it stays and administrators read it.
create table mails (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid,
  to_address text not null,
  locale text not null,
  subject text not null,
  text_body text,
  html_body text,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  attempts smallint not null default 0,
  last_error text,
  primary key (organisation_id, id)
);
create index mails_by_time on mails (organisation_id, created_at desc, id desc);
create index mails_by_person on mails (organisation_id, person_id);

-- Attempts in a time window, counted per key (an address, a person): sign-in and mail throttles.
create table throttles (
  organisation_id uuid not null references organisations (id),
  key text not null,
  window_started_at timestamptz not null,
  attempts integer not null,
  primary key (organisation_id, key)
);

do $$
declare t text;
begin
  foreach t in array array['organisation_logos', 'audit_entries', 'mails', 'throttles'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
