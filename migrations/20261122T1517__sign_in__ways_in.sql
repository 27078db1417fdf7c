-- More ways to prove who you are than a link and a password, and which of them an organisation allows.

-- Public keys only: whoever reads this table can sign in as nobody.
create table passkeys (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid not null,
  credential_id bytea not null,
  public_key bytea not null,
  counter bigint not null default 0,
  transports text[] not null default '{}',
  name text not null check (length(name) between 1 and 100),
  -- Whether the passkey may be kept in several places, and whether it was when last used (WebAuthn's BE and BS flags).
  can_be_backed_up boolean not null default false,
  is_backed_up boolean not null default false,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create unique index passkeys_credential on passkeys (organisation_id, credential_id);
create index passkeys_by_person on passkeys (organisation_id, person_id);

-- What a passkey is asked to sign: once, within minutes, for one purpose. At the door nobody knows yet for whom.
create table passkey_challenges (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  challenge bytea not null,
  purpose text not null check (purpose in ('add', 'sign-in', 'prove')),
  person_id uuid,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create unique index passkey_challenges_challenge on passkey_challenges (organisation_id, challenge);
create index passkey_challenges_by_person on passkey_challenges (organisation_id, person_id);

-- Which ways in an organisation allows. The latest row counts; without one, every way is allowed.
create table sign_in_policies (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  ways text[] not null check (ways <@ array['link', 'password', 'passkey', 'single-sign-on']),
  -- Nobody, when it was decided at the server's own console.
  decided_by uuid,
  decided_at timestamptz not null default now(),
  primary key (organisation_id, id),
  foreign key (organisation_id, decided_by) references people (organisation_id, id)
);
create index sign_in_policies_by_time on sign_in_policies (organisation_id, decided_at desc, id desc);

-- That somebody came in this way, first and last: tells who would still get in when a way is switched off.
create table sign_in_uses (
  organisation_id uuid not null references organisations (id),
  person_id uuid not null,
  way text not null,
  first_at timestamptz not null default now(),
  last_at timestamptz not null default now(),
  primary key (organisation_id, person_id, way),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);

alter table sessions
  -- How the session began; unknown for those that are older than this column.
  add signed_in_by text,
  -- When and how somebody last proved in this session who they are: at its beginning, or again before a sensitive act.
  add proved_at timestamptz,
  add proved_by text,
  -- The mail about a new device holds a link that ends this session; only its hash is kept.
  add disown_token_hash bytea;
create index sessions_disown on sessions (organisation_id, disown_token_hash) where disown_token_hash is not null;

-- Printed at the server's console for somebody whom no allowed way lets in.
alter table sign_in_links add is_printed boolean not null default false;

-- Who or what gave a role: a person, the set-up, or a group that another system reports.
alter table role_grants
  add source text not null default 'person' check (source in ('person', 'set-up', 'single-sign-on', 'scim')),
  -- The group's name, where a group gave it.
  add source_detail text,
  add revoked_source text check (revoked_source in ('person', 'single-sign-on', 'scim', 'left'));

do $$
declare t text;
begin
  foreach t in array array['passkeys', 'passkey_challenges', 'sign_in_policies', 'sign_in_uses'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
