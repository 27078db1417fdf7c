-- A crosswalk says which skills and levels of two frameworks match. Its editions are as those of frameworks: one draft at
-- most (no date of publication), the newest published one counts, and that one never changes.
create table crosswalks (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  from_framework_id uuid not null,
  to_framework_id uuid not null,
  created_by uuid,
  created_at timestamptz not null,
  -- Since when it counts no more; its editions stay.
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (organisation_id, id),
  check (from_framework_id <> to_framework_id),
  foreign key (organisation_id, from_framework_id) references frameworks (organisation_id, id),
  foreign key (organisation_id, to_framework_id) references frameworks (organisation_id, id),
  foreign key (organisation_id, created_by) references people (organisation_id, id),
  foreign key (organisation_id, withdrawn_by) references people (organisation_id, id)
);
create unique index crosswalks_pair on crosswalks (
  organisation_id, least(from_framework_id, to_framework_id), greatest(from_framework_id, to_framework_id)
);

create table crosswalk_editions (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  crosswalk_id uuid not null,
  number integer not null,
  note text not null default '',
  -- Whose scales the levels are of, and whose skills were seen.
  from_version_id uuid not null,
  to_version_id uuid not null,
  created_by uuid,
  created_at timestamptz not null,
  published_by uuid,
  published_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, crosswalk_id) references crosswalks (organisation_id, id),
  foreign key (organisation_id, from_version_id) references framework_versions (organisation_id, id),
  foreign key (organisation_id, to_version_id) references framework_versions (organisation_id, id),
  foreign key (organisation_id, created_by) references people (organisation_id, id),
  foreign key (organisation_id, published_by) references people (organisation_id, id)
);
create unique index crosswalk_editions_number on crosswalk_editions (organisation_id, crosswalk_id, number);
create unique index crosswalk_editions_draft on crosswalk_editions (organisation_id, crosswalk_id)
  where published_at is null;

create table crosswalk_links (
  organisation_id uuid not null references organisations (id),
  edition_id uuid not null,
  from_key text not null,
  to_key text not null,
  kind text not null check (kind in ('exact', 'broader', 'narrower', 'related')),
  note text not null default '',
  -- A CASE association as it came.
  source jsonb,
  made_by uuid,
  made_at timestamptz not null,
  primary key (organisation_id, edition_id, from_key, to_key),
  foreign key (organisation_id, edition_id) references crosswalk_editions (organisation_id, id),
  foreign key (organisation_id, made_by) references people (organisation_id, id)
);

create table crosswalk_level_links (
  organisation_id uuid not null references organisations (id),
  edition_id uuid not null,
  from_level smallint not null check (from_level >= 1),
  to_level smallint not null check (to_level >= 1),
  kind text not null check (kind in ('exact', 'broader', 'narrower', 'related')),
  note text not null default '',
  primary key (organisation_id, edition_id, from_level, to_level),
  foreign key (organisation_id, edition_id) references crosswalk_editions (organisation_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['crosswalks', 'crosswalk_editions', 'crosswalk_links', 'crosswalk_level_links'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
