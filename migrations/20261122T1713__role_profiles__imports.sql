-- Role profiles on their way in. The file is dropped once they are in or given up.
create table role_profile_imports (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  file_name text not null,
  format text not null check (format in ('json', 'csv')),
  uploaded_by uuid,
  uploaded_at timestamptz not null,
  header jsonb not null default '[]',
  sample jsonb not null default '[]',
  -- What each column holds, which framework is meant, and in which language the words are.
  choices jsonb not null default '{}',
  columns_confirmed_at timestamptz,
  -- What would come in, as it was worked out; null while that is going on.
  preview jsonb,
  publishes boolean not null default true,
  confirmed_by uuid,
  confirmed_at timestamptz,
  carried_out_at timestamptz,
  given_up_at timestamptz,
  failure text,
  primary key (organisation_id, id),
  foreign key (organisation_id, uploaded_by) references people (organisation_id, id),
  foreign key (organisation_id, confirmed_by) references people (organisation_id, id)
);
create index role_profile_imports_by_time on role_profile_imports (organisation_id, uploaded_at desc);

create table role_profile_import_pieces (
  organisation_id uuid not null references organisations (id),
  import_id uuid not null,
  number integer not null,
  bytes bytea not null,
  primary key (organisation_id, import_id, number),
  foreign key (organisation_id, import_id) references role_profile_imports (organisation_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['role_profile_imports', 'role_profile_import_pieces'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
