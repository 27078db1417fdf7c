-- A staff list in pieces of a megabyte: no step of an import ever holds the whole file in memory.
create table staff_import_pieces (
  organisation_id uuid not null references organisations (id),
  import_id uuid not null,
  number integer not null,
  bytes bytea not null,
  primary key (organisation_id, import_id, number),
  foreign key (organisation_id, import_id) references staff_imports (organisation_id, id)
);
alter table staff_imports drop column content;

alter table staff_import_pieces enable row level security;
alter table staff_import_pieces force row level security;
create policy tenant on staff_import_pieces
  using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
