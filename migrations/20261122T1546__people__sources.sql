-- Several systems tell us about people. For each field one of them has the say; where another differs, somebody decides.

-- Who has the say about a field. No row: nobody yet; the first that tells us gets it.
create table field_owners (
  organisation_id uuid not null references organisations (id),
  field text not null check (field in ('name', 'email', 'job-title', 'unit', 'manager', 'employee-number', 'phone', 'location')),
  source text not null check (source in ('csv', 'scim')),
  -- Empty when the first source that told us about the field got it by that.
  decided_by uuid,
  decided_at timestamptz not null default now(),
  primary key (organisation_id, field),
  foreign key (organisation_id, decided_by) references people (organisation_id, id)
);

-- People whom another system looks after: it says when they leave, whatever a staff list says.
create table person_feeds (
  organisation_id uuid not null references organisations (id),
  person_id uuid not null,
  source text not null check (source in ('scim')),
  since timestamptz not null default now(),
  primary key (organisation_id, person_id, source),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);

-- What a source said that was not taken over: because another has the say, or because it cannot be.
create table field_conflicts (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid not null,
  field text not null,
  source text not null check (source in ('csv', 'scim')),
  reason text not null check (reason in ('owned', 'taken', 'unclear')),
  -- What the source says. A unit or a manager whom it found is named by id as well.
  value text not null,
  unit_id uuid,
  manager_id uuid,
  noticed_at timestamptz not null default now(),
  outcome text check (outcome in ('taken', 'kept', 'outdated')),
  settled_by uuid,
  settled_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, unit_id) references units (organisation_id, id),
  foreign key (organisation_id, manager_id) references people (organisation_id, id),
  foreign key (organisation_id, settled_by) references people (organisation_id, id),
  check ((outcome is null) = (settled_at is null))
);
create unique index field_conflicts_open on field_conflicts (organisation_id, person_id, field, source)
  where settled_at is null;
create index field_conflicts_by_field on field_conflicts (organisation_id, field, noticed_at) where settled_at is null;
create index field_conflicts_by_person on field_conflicts (organisation_id, person_id, field, source, settled_at desc);

-- Systems name a unit by its name, so that it is found in one look.
alter table units add name_key text generated always as (lower(name)) stored;
create index units_by_name on units (organisation_id, name_key) where closed_at is null;

-- What a unit was called before: the old name still finds it.
create table unit_names (
  organisation_id uuid not null references organisations (id),
  unit_id uuid not null,
  name_key text not null,
  name text not null,
  until timestamptz not null default now(),
  primary key (organisation_id, unit_id, name_key),
  foreign key (organisation_id, unit_id) references units (organisation_id, id)
);
create index unit_names_by_name on unit_names (organisation_id, name_key);

-- Units that were renamed, moved or merged into another, and what is needed to undo it.
create table unit_changes (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  unit_id uuid not null,
  kind text not null check (kind in ('renamed', 'moved', 'merged')),
  before_name text not null,
  after_name text not null,
  before_parent_id uuid,
  after_parent_id uuid,
  -- Merged: the unit that took everything over.
  into_unit_id uuid,
  -- Merged: the units below that moved along.
  moved_units uuid[] not null default '{}',
  changed_by uuid,
  changed_at timestamptz not null default now(),
  undone_by uuid,
  undone_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, unit_id) references units (organisation_id, id),
  foreign key (organisation_id, before_parent_id) references units (organisation_id, id),
  foreign key (organisation_id, after_parent_id) references units (organisation_id, id),
  foreign key (organisation_id, into_unit_id) references units (organisation_id, id),
  foreign key (organisation_id, changed_by) references people (organisation_id, id),
  foreign key (organisation_id, undone_by) references people (organisation_id, id)
);
create index unit_changes_by_unit on unit_changes (organisation_id, unit_id, changed_at desc);
create index unit_changes_into on unit_changes (organisation_id, into_unit_id) where into_unit_id is not null;

-- Merged: who was in the unit itself, so that they can be put back.
create table unit_change_people (
  organisation_id uuid not null references organisations (id),
  change_id uuid not null,
  person_id uuid not null,
  primary key (organisation_id, change_id, person_id),
  foreign key (organisation_id, change_id) references unit_changes (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create index unit_change_people_by_person on unit_change_people (organisation_id, person_id);

do $$
declare t text;
begin
  foreach t in array array['field_owners', 'person_feeds', 'field_conflicts', 'unit_names', 'unit_changes', 'unit_change_people'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
