-- A staff list on its way into the directory. The file is dropped once the import is carried out or given up.
create table staff_imports (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  file_name text not null,
  content bytea,
  uploaded_by uuid,
  uploaded_at timestamptz not null default now(),
  header jsonb not null,
  sample jsonb not null,
  mapping jsonb not null,
  mapping_confirmed_at timestamptz,
  -- The file holds everybody: whoever is not in it leaves.
  is_complete boolean not null default true,
  leavers_confirmed boolean not null default false,
  choices jsonb not null default '{}',
  -- The preview, as it was worked out; null while that is going on.
  preview jsonb,
  confirmed_by uuid,
  confirmed_at timestamptz,
  people_done integer not null default 0,
  people_in_all integer not null default 0,
  carried_out_at timestamptz,
  given_up_at timestamptz,
  failure text,
  primary key (organisation_id, id),
  foreign key (organisation_id, uploaded_by) references people (organisation_id, id),
  foreign key (organisation_id, confirmed_by) references people (organisation_id, id)
);
create index staff_imports_by_time on staff_imports (organisation_id, uploaded_at desc);

-- Columns once confirmed are remembered for the next file with the same header.
create table staff_import_mappings (
  organisation_id uuid not null references organisations (id),
  header_fingerprint text not null,
  mapping jsonb not null,
  confirmed_at timestamptz not null default now(),
  primary key (organisation_id, header_fingerprint)
);

-- Who joined, came back, moved or left by which import: the history of the directory.
create table staff_import_changes (
  organisation_id uuid not null references organisations (id),
  import_id uuid not null,
  person_id uuid not null,
  outcome text not null check (outcome in ('joins', 'returns', 'changes', 'leaves')),
  changes jsonb not null default '[]',
  primary key (organisation_id, import_id, person_id),
  foreign key (organisation_id, import_id) references staff_imports (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create index staff_import_changes_by_person on staff_import_changes (organisation_id, person_id);

do $$
declare t text;
begin
  foreach t in array array['staff_imports', 'staff_import_mappings', 'staff_import_changes'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
