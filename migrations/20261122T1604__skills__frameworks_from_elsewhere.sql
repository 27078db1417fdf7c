-- Frameworks from elsewhere beside the built-in ones: nested areas, drafts, identifiers that travel, and what a
-- standard's file said beyond what we understand, kept as it came.

-- A name-based UUID (RFC 9562, version 3): the same skill has the same identifier in every organisation.
create function pg_temp.built_in_guid(name text) returns text language sql as $$
  select encode(set_byte(set_byte(hash, 6, (get_byte(hash, 6) & 15) | 48), 8, (get_byte(hash, 8) & 63) | 128), 'hex')::uuid::text
  from (select decode(md5(decode('9f5c0a4e6d1b4c3a8e27b1d04a6f7c35', 'hex') || convert_to(name, 'UTF8')), 'hex') as hash) h
$$;

-- The owner of the tables is bound by row-level security as well, and has to see every row to name it.
alter table frameworks no force row level security;
alter table framework_versions no force row level security;
alter table areas no force row level security;
alter table skills no force row level security;

alter table frameworks
  add column guid text,
  add column origin text not null default 'built-in' check (origin in ('built-in', 'imported')),
  -- Since when anybody may fetch it without a token; null for an organisation's own use.
  add column public_since timestamptz;
update frameworks set guid = pg_temp.built_in_guid(key);
alter table frameworks alter column guid set not null;
create unique index frameworks_guid on frameworks (organisation_id, guid);

-- A version without a date of publication is a draft. A framework has one draft at most.
alter table framework_versions
  alter column published_at drop not null,
  add column languages text[] not null default '{en,nb}',
  add column created_at timestamptz not null default now(),
  add column created_by uuid,
  add column published_by uuid,
  -- What a CASE package held beside its items: document, associations, definitions, rubrics, and the unknown.
  add column source jsonb,
  add foreign key (organisation_id, created_by) references people (organisation_id, id),
  add foreign key (organisation_id, published_by) references people (organisation_id, id);
create unique index framework_versions_draft on framework_versions (organisation_id, framework_id)
  where published_at is null;

alter table areas
  alter column position type integer,
  add column parent_id uuid,
  add column guid text,
  add column source jsonb,
  add foreign key (organisation_id, parent_id) references areas (organisation_id, id);
update areas a set guid = pg_temp.built_in_guid(f.key || '/areas/' || a.key)
from framework_versions v join frameworks f on f.organisation_id = v.organisation_id and f.id = v.framework_id
where v.organisation_id = a.organisation_id and v.id = a.framework_version_id;
alter table areas alter column guid set not null;
create unique index areas_guid on areas (organisation_id, framework_version_id, guid);
create index areas_by_parent on areas (organisation_id, parent_id);

-- A skill may stand outside every area, and not every framework says what is basic.
alter table skills
  alter column position type integer,
  alter column area_id drop not null,
  alter column basic_level drop not null,
  add column guid text,
  add column kind text,
  add column source jsonb;
update skills s set guid = pg_temp.built_in_guid(f.key || '/skills/' || s.key)
from framework_versions v join frameworks f on f.organisation_id = v.organisation_id and f.id = v.framework_id
where v.organisation_id = s.organisation_id and v.id = s.framework_version_id;
alter table skills alter column guid set not null;
alter table frameworks force row level security;
alter table framework_versions force row level security;
alter table areas force row level security;
alter table skills force row level security;
create unique index skills_guid on skills (organisation_id, framework_version_id, guid);
create index skills_by_area on skills (organisation_id, area_id);

-- A framework on its way in. The file is dropped once it is carried out or given up.
create table framework_imports (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  file_name text not null,
  format text not null check (format in ('json', 'csv')),
  uploaded_by uuid,
  uploaded_at timestamptz not null,
  header jsonb not null default '[]',
  sample jsonb not null default '[]',
  -- How it is to be read and where it is to go, as somebody chose.
  choices jsonb not null default '{}',
  columns_confirmed_at timestamptz,
  -- What would come in, as it was worked out; null while that is going on.
  preview jsonb,
  confirmed_by uuid,
  confirmed_at timestamptz,
  items_done integer not null default 0,
  items_in_all integer not null default 0,
  framework_version_id uuid,
  carried_out_at timestamptz,
  given_up_at timestamptz,
  failure text,
  primary key (organisation_id, id),
  foreign key (organisation_id, uploaded_by) references people (organisation_id, id),
  foreign key (organisation_id, confirmed_by) references people (organisation_id, id)
);
create index framework_imports_by_time on framework_imports (organisation_id, uploaded_at desc);

create table framework_import_pieces (
  organisation_id uuid not null references organisations (id),
  import_id uuid not null,
  number integer not null,
  bytes bytea not null,
  primary key (organisation_id, import_id, number),
  foreign key (organisation_id, import_id) references framework_imports (organisation_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['framework_imports', 'framework_import_pieces'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
