-- A framework is data with versions. A published version never changes: answers point at it.
-- Texts are one JSON object per item: { "en": { … }, "nb": { … } }.
create table frameworks (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  key text not null,
  texts jsonb not null,
  created_at timestamptz not null default now(),
  primary key (organisation_id, id)
);
create unique index frameworks_key on frameworks (organisation_id, key);

create table framework_versions (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  framework_id uuid not null,
  version text not null,
  texts jsonb not null,
  published_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, framework_id) references frameworks (organisation_id, id)
);
create unique index framework_versions_version on framework_versions (organisation_id, framework_id, version);

create table framework_levels (
  organisation_id uuid not null references organisations (id),
  framework_version_id uuid not null,
  position smallint not null check (position >= 1),
  texts jsonb not null,
  primary key (organisation_id, framework_version_id, position),
  foreign key (organisation_id, framework_version_id) references framework_versions (organisation_id, id)
);

create table areas (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  framework_version_id uuid not null,
  key text not null,
  position smallint not null,
  texts jsonb not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, framework_version_id) references framework_versions (organisation_id, id)
);
create unique index areas_key on areas (organisation_id, framework_version_id, key);

create table skills (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  framework_version_id uuid not null,
  area_id uuid not null,
  key text not null,
  position smallint not null,
  -- The level that everybody is expected to meet (the basic profile).
  basic_level smallint not null,
  texts jsonb not null,
  alternative_labels jsonb not null default '{}',
  primary key (organisation_id, id),
  foreign key (organisation_id, framework_version_id) references framework_versions (organisation_id, id),
  foreign key (organisation_id, area_id) references areas (organisation_id, id),
  foreign key (organisation_id, framework_version_id, basic_level)
    references framework_levels (organisation_id, framework_version_id, position)
);
create unique index skills_key on skills (organisation_id, framework_version_id, key);

do $$
declare t text;
begin
  foreach t in array array['frameworks', 'framework_versions', 'framework_levels', 'areas', 'skills'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
