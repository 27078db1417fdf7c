create extension if not exists pg_trgm;

create table units (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  parent_id uuid,
  name text not null check (length(name) between 1 and 200),
  code text,
  -- From the top of the tree down to this unit itself, so that "this unit and everything below" is one index look-up.
  path uuid[] not null,
  search_text text not null,
  created_at timestamptz not null default now(),
  closed_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, parent_id) references units (organisation_id, id)
);
create unique index units_code on units (organisation_id, code) where closed_at is null;
create index units_parent on units (organisation_id, parent_id);
create index units_path on units using gin (path);
create index units_search on units using gin (search_text gin_trgm_ops);

create table people (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  employee_number text,
  name text not null check (length(name) between 1 and 200),
  -- Lower case, always: one address is one person.
  email text check (email = lower(email)),
  job_title text not null default '',
  grade text,
  location text,
  phone text,
  fte numeric(4, 3) check (fte between 0 and 1.5),
  started_on date,
  locale text,
  unit_id uuid,
  manager_id uuid,
  -- Name, job, unit and e-mail without accents and in lower case; kept by the people feature (search-text.ts).
  search_text text not null,
  created_at timestamptz not null default now(),
  left_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, unit_id) references units (organisation_id, id),
  foreign key (organisation_id, manager_id) references people (organisation_id, id)
);
create unique index people_employee_number on people (organisation_id, employee_number);
create unique index people_email on people (organisation_id, email);
create index people_by_name on people (organisation_id, name, id) where left_at is null;
create index people_by_unit on people (organisation_id, unit_id, name, id) where left_at is null;
create index people_by_manager on people (organisation_id, manager_id, name, id) where left_at is null;
create index people_search on people using gin (search_text gin_trgm_ops);

-- What a person chose to tell colleagues. No row means the defaults: e-mail shown, the rest not.
create table profiles (
  organisation_id uuid not null references organisations (id),
  person_id uuid not null,
  about text not null default '',
  ask_me_about text not null default '',
  show_email boolean not null default true,
  show_phone boolean not null default false,
  show_location boolean not null default false,
  changed_at timestamptz not null default now(),
  primary key (organisation_id, person_id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);

-- Member is everybody, manager follows from reporting lines; only these three are granted.
create table role_grants (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('champion', 'programme-lead', 'administrator')),
  granted_by uuid,
  granted_at timestamptz not null default now(),
  revoked_by uuid,
  revoked_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, granted_by) references people (organisation_id, id),
  foreign key (organisation_id, revoked_by) references people (organisation_id, id)
);
create unique index role_grants_held on role_grants (organisation_id, person_id, role) where revoked_at is null;
create index role_grants_by_role on role_grants (organisation_id, role) where revoked_at is null;

do $$
declare t text;
begin
  foreach t in array array['units', 'people', 'profiles', 'role_grants'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
