-- Providers of identities (OpenID Connect), and whose account at a provider belongs to which person here.

create table identity_providers (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  -- Where its button stands.
  position integer not null default 0,
  -- What the button calls it: { "en": "…", "nb": "…" }.
  names jsonb not null,
  issuer text not null check (length(issuer) between 1 and 500),
  client_id text not null check (length(client_id) between 1 and 300),
  -- Sealed with the key of the installation (platform/secrets), never shown again.
  client_secret text not null,
  -- It gives addresses only to those whose addresses they are, so email_verified need not be said.
  vouches_for_email boolean not null default false,
  -- Somebody with a proven address of a verified domain comes in as the person who has it here.
  links_by_email boolean not null default false,
  -- Somebody with a proven address of a verified domain who is not here yet becomes a person.
  makes_accounts boolean not null default false,
  -- Only accounts in which this claim has this value come in, such as the tenant or the hosted domain.
  required_claim text,
  required_value text,
  -- Which claims fill which fields of a new person: { "name": "name", "email": "email", "jobTitle": "" … }.
  claims jsonb not null default '{}',
  -- The claim with the employee number, by which people without an e-mail address are found.
  employee_number_claim text,
  groups_claim text,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  turned_on_at timestamptz,
  tried_at timestamptz,
  -- What was found out when it was last tried: { "fault": "…", "detail": "…" } or {}.
  trial jsonb,
  primary key (organisation_id, id)
);
create index identity_providers_in_order on identity_providers (organisation_id, position, id);

-- The e-mail domains that a provider may speak for. A domain has one provider.
create table identity_domains (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  provider_id uuid not null,
  domain text not null check (domain = lower(domain) and length(domain) between 3 and 253),
  -- What the organisation puts into the DNS to show that the domain is its own.
  token text not null,
  added_at timestamptz not null default now(),
  checked_at timestamptz,
  answer text check (answer in ('found', 'missing', 'unreachable')),
  verified_at timestamptz,
  removed_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, provider_id) references identity_providers (organisation_id, id)
);
create unique index identity_domains_domain on identity_domains (organisation_id, domain) where removed_at is null;
create index identity_domains_by_provider on identity_domains (organisation_id, provider_id);

-- Whoever the provider counts to this group holds this role here.
create table identity_group_roles (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  provider_id uuid not null,
  group_value text not null check (length(group_value) between 1 and 300),
  role text not null check (role in ('champion', 'programme-lead', 'administrator')),
  added_at timestamptz not null default now(),
  removed_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, provider_id) references identity_providers (organisation_id, id)
);
create unique index identity_group_roles_rule on identity_group_roles (organisation_id, provider_id, group_value, role)
  where removed_at is null;

-- An account at a provider that belongs to a person here: never by address, always by the provider's own subject.
create table identities (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  provider_id uuid not null,
  subject text not null check (length(subject) between 1 and 255),
  person_id uuid not null,
  -- What the account is called there, so that its owner recognises it.
  label text not null default '',
  linked_by text not null check (linked_by in ('self', 'email', 'employee-number', 'new-account')),
  linked_at timestamptz not null default now(),
  used_at timestamptz,
  unlinked_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, provider_id) references identity_providers (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create unique index identities_subject on identities (organisation_id, provider_id, subject) where unlinked_at is null;
create unique index identities_person on identities (organisation_id, provider_id, person_id) where unlinked_at is null;
create index identities_by_person on identities (organisation_id, person_id);

-- Somebody on the way to a provider: comes back once, to the same browser, within the time.
create table identity_attempts (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  provider_id uuid not null,
  state_hash bytea not null,
  browser_hash bytea not null,
  nonce text not null,
  code_verifier text not null,
  purpose text not null check (purpose in ('sign-in', 'prove', 'link')),
  return_to text not null,
  is_shared_device boolean not null default false,
  -- Who wants to link an account, or prove who they are.
  person_id uuid,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  -- An account that came back and waits until its owner has said that it is theirs.
  found_subject text,
  found_label text,
  primary key (organisation_id, id),
  foreign key (organisation_id, provider_id) references identity_providers (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create unique index identity_attempts_state on identity_attempts (organisation_id, state_hash);
create index identity_attempts_by_person on identity_attempts (organisation_id, person_id) where person_id is not null;
create index identity_attempts_by_age on identity_attempts (organisation_id, expires_at);

-- Which session began at which provider, so that signing out there ends it here, and the other way round.
create table identity_sessions (
  organisation_id uuid not null references organisations (id),
  session_id uuid not null,
  provider_id uuid not null,
  subject text not null,
  sid text,
  -- Sealed; shown to the provider when its owner wants to be signed out there too.
  id_token text,
  -- For the few minutes after signing out in which one may go on to the provider.
  sign_out_token_hash bytea,
  primary key (organisation_id, session_id),
  foreign key (organisation_id, session_id) references sessions (organisation_id, id) on delete cascade,
  foreign key (organisation_id, provider_id) references identity_providers (organisation_id, id)
);
create index identity_sessions_by_subject on identity_sessions (organisation_id, provider_id, subject);
create index identity_sessions_by_sid on identity_sessions (organisation_id, provider_id, sid) where sid is not null;
create index identity_sessions_signing_out on identity_sessions (organisation_id, sign_out_token_hash)
  where sign_out_token_hash is not null;

-- Back-channel logout tokens that were acted on: none is taken twice.
create table identity_logouts (
  organisation_id uuid not null references organisations (id),
  provider_id uuid not null,
  token_hash bytea not null,
  received_at timestamptz not null default now(),
  primary key (organisation_id, provider_id, token_hash),
  foreign key (organisation_id, provider_id) references identity_providers (organisation_id, id)
);

-- Which provider's groups gave a role: only those are taken back when the group is gone.
create table identity_role_grants (
  organisation_id uuid not null references organisations (id),
  grant_id uuid not null,
  provider_id uuid not null,
  primary key (organisation_id, grant_id),
  foreign key (organisation_id, grant_id) references role_grants (organisation_id, id) on delete cascade,
  foreign key (organisation_id, provider_id) references identity_providers (organisation_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['identity_providers', 'identity_domains', 'identity_group_roles', 'identities',
    'identity_attempts', 'identity_sessions', 'identity_logouts', 'identity_role_grants'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
