-- The network of digital champions. Who is a champion now stands in role_grants, for everybody and everything; here stands
-- what was agreed with them. One live row a person; what ended stays as history.
create table champion_cohorts (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 80),
  starts_on date not null,
  made_by uuid,
  made_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, made_by) references people (organisation_id, id)
);
create unique index champion_cohorts_by_name on champion_cohorts (organisation_id, lower(name));

create table champions (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid not null,
  -- 'nominated' waits for the person, 'volunteered' for manager or programme, 'agreed' for the programme alone.
  state text not null check (state in ('nominated', 'volunteered', 'agreed', 'active', 'paused', 'ended')),
  -- 'appointed': the role came first, from an administrator or another system.
  how text not null check (how in ('volunteered', 'nominated', 'appointed', 'successor')),
  made_at timestamptz not null,
  changed_at timestamptz not null,
  -- What was agreed.
  hours_a_month smallint check (hours_a_month between 1 and 80),
  helps_with text not null default '' check (length(helps_with) <= 600),
  -- No new requests until after this day; colleagues see it.
  busy_until date,
  nominated_by uuid,
  nominated_because text not null default '' check (length(nominated_because) <= 600),
  -- The manager's part; absent where nobody is asked.
  manager_id uuid,
  manager_said text check (manager_said in ('yes', 'not-now')),
  manager_said_at timestamptz,
  manager_said_by uuid,
  manager_reason text not null default '' check (length(manager_reason) <= 600),
  approved_by uuid,
  approved_at timestamptz,
  cohort_id uuid,
  active_since timestamptz,
  term_until date,
  -- When the end of the term was announced, so that it is announced once.
  term_told_for date,
  paused_at timestamptz,
  paused_until date,
  ended_at timestamptz,
  ended_by uuid,
  ended_why text check (ended_why in ('own-wish', 'declined', 'programme', 'left', 'role-taken')),
  ended_words text not null default '' check (length(ended_words) <= 600),
  -- Whom somebody hands over to, once that person said yes.
  successor_id uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, nominated_by) references people (organisation_id, id),
  foreign key (organisation_id, manager_id) references people (organisation_id, id),
  foreign key (organisation_id, manager_said_by) references people (organisation_id, id),
  foreign key (organisation_id, approved_by) references people (organisation_id, id),
  foreign key (organisation_id, ended_by) references people (organisation_id, id),
  foreign key (organisation_id, successor_id) references people (organisation_id, id),
  foreign key (organisation_id, cohort_id) references champion_cohorts (organisation_id, id),
  check ((state = 'ended') = (ended_at is not null)),
  check (state <> 'active' or active_since is not null)
);
create unique index champions_live on champions (organisation_id, person_id) where state <> 'ended';
create index champions_by_state on champions (organisation_id, state, changed_at desc);
create index champions_by_manager on champions (organisation_id, manager_id)
  where manager_said is null and state in ('volunteered', 'active');
create index champions_by_nominator on champions (organisation_id, nominated_by, made_at desc) where nominated_by is not null;
create index champions_by_term on champions (organisation_id, term_until) where state = 'active';
create index champions_by_successor on champions (organisation_id, successor_id) where state in ('active', 'paused');
create index champions_by_person on champions (organisation_id, person_id, made_at desc);

-- What a champion likes to help with most: areas of a framework.
create table champion_areas (
  organisation_id uuid not null references organisations (id),
  champion_id uuid not null,
  framework_id uuid not null,
  area_key text not null,
  primary key (organisation_id, champion_id, framework_id, area_key),
  foreign key (organisation_id, champion_id) references champions (organisation_id, id),
  foreign key (organisation_id, framework_id) references frameworks (organisation_id, id)
);
create index champion_areas_by_area on champion_areas (organisation_id, framework_id, area_key);

-- Which units a champion looks after beside the own one.
create table champion_units (
  organisation_id uuid not null references organisations (id),
  champion_id uuid not null,
  unit_id uuid not null,
  primary key (organisation_id, champion_id, unit_id),
  foreign key (organisation_id, champion_id) references champions (organisation_id, id),
  foreign key (organisation_id, unit_id) references units (organisation_id, id)
);
create index champion_units_by_unit on champion_units (organisation_id, unit_id);

-- The steps of getting started that somebody ticked themselves.
create table champion_steps (
  organisation_id uuid not null references organisations (id),
  champion_id uuid not null,
  step text not null check (length(step) between 1 and 60),
  done_at timestamptz not null,
  primary key (organisation_id, champion_id, step),
  foreign key (organisation_id, champion_id) references champions (organisation_id, id)
);

-- What the programme decided. No row: volunteers only, managers sign, four hours a month, for two years.
create table champion_policies (
  organisation_id uuid not null references organisations (id),
  coverage text not null default 'volunteers' check (coverage in ('volunteers', 'every-unit')),
  asks_manager boolean not null default true,
  usual_hours smallint not null default 4 check (usual_hours between 1 and 80),
  term_months smallint not null default 24 check (term_months between 3 and 60),
  -- So many people for each champion is the aim.
  people_each smallint not null default 50 check (people_each between 5 and 2000),
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (organisation_id),
  foreign key (organisation_id, changed_by) references people (organisation_id, id)
);

-- The network gives the role and takes it back, and tells of it itself.
alter table role_grants drop constraint role_grants_source_check;
alter table role_grants add constraint role_grants_source_check
  check (source in ('person', 'set-up', 'single-sign-on', 'scim', 'network'));
alter table role_grants drop constraint role_grants_revoked_source_check;
alter table role_grants add constraint role_grants_revoked_source_check
  check (revoked_source in ('person', 'single-sign-on', 'scim', 'left', 'network'));

do $$
declare t text;
begin
  foreach t in array array['champion_cohorts', 'champions', 'champion_areas', 'champion_units', 'champion_steps', 'champion_policies'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
