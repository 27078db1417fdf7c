-- What the organisation's own identity system (Entra ID, Okta …) says about people and groups by SCIM 2.0.

create table scim_users (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid not null,
  -- Everything it said, in the words of the standard, so that it gets back what it sent. The columns below follow from it.
  attributes jsonb not null,
  -- Lower case: user names are compared without regard to case (RFC 7643, section 4.1.1).
  user_name_key text not null,
  external_id text,
  active boolean not null,
  email_keys text[] not null default '{}',
  -- The manager as the system names them, who may come later; and who that is, once known.
  manager_reference text,
  manager_user_id uuid,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  last_modified timestamptz not null default now(),
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, manager_user_id) references scim_users (organisation_id, id)
);
create unique index scim_users_user_name on scim_users (organisation_id, user_name_key);
create unique index scim_users_person on scim_users (organisation_id, person_id);
create index scim_users_external on scim_users (organisation_id, external_id);
create index scim_users_modified on scim_users (organisation_id, last_modified);
create index scim_users_emails on scim_users using gin (email_keys);
create index scim_users_waiting on scim_users (organisation_id, manager_reference)
  where manager_reference is not null and manager_user_id is null;
create index scim_users_by_manager on scim_users (organisation_id, manager_user_id) where manager_user_id is not null;

create table scim_groups (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  attributes jsonb not null,
  display_name_key text not null,
  external_id text,
  -- What being in the group means here, decided by an administrator; nothing unless they did.
  role text check (role in ('champion', 'programme-lead', 'administrator')),
  role_given_by uuid,
  role_given_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  last_modified timestamptz not null default now(),
  primary key (organisation_id, id),
  foreign key (organisation_id, role_given_by) references people (organisation_id, id)
);
create unique index scim_groups_display_name on scim_groups (organisation_id, display_name_key);
create index scim_groups_external on scim_groups (organisation_id, external_id);

create table scim_group_members (
  organisation_id uuid not null references organisations (id),
  group_id uuid not null,
  user_id uuid not null,
  added_at timestamptz not null default now(),
  primary key (organisation_id, group_id, user_id),
  foreign key (organisation_id, group_id) references scim_groups (organisation_id, id),
  foreign key (organisation_id, user_id) references scim_users (organisation_id, id)
);
create index scim_group_members_by_user on scim_group_members (organisation_id, user_id);

-- Requests that were refused, for an administrator who wonders why somebody did not come through. Kept for a month.
create table scim_refusals (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  at timestamptz not null default now(),
  token_name text not null,
  method text not null,
  -- Users, Groups or Bulk.
  resource text not null,
  -- Whom or what it was about, as the system names them.
  about text not null default '',
  status smallint not null,
  scim_type text,
  detail text not null,
  primary key (organisation_id, id)
);
create index scim_refusals_by_time on scim_refusals (organisation_id, at desc);

do $$
declare t text;
begin
  foreach t in array array['scim_users', 'scim_groups', 'scim_group_members', 'scim_refusals'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
