-- Courses that run here: packages as the cmi5 standard describes them, and how far each person is.

create table courses (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  -- Its name among those who publish courses: the same file, or a newer one, finds it again.
  publisher_id text not null check (length(publisher_id) between 1 and 2000),
  -- Title and description by language, and its blocks and units as a tree.
  structure jsonb not null,
  -- What stands in the catalogue for it, and the platform in whose name its statements are kept.
  resource_id uuid not null,
  source_id uuid not null,
  imported_by uuid,
  imported_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, publisher_id),
  foreign key (organisation_id, resource_id) references learning_resources (organisation_id, id),
  foreign key (organisation_id, source_id) references xapi_sources (organisation_id, id),
  foreign key (organisation_id, imported_by) references people (organisation_id, id)
);
create unique index courses_by_resource on courses (organisation_id, resource_id);

-- The files of a course, each in pieces of 1 MiB.
create table course_files (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  course_id uuid not null,
  path text not null check (length(path) between 1 and 500),
  primary key (organisation_id, id),
  unique (organisation_id, course_id, path),
  foreign key (organisation_id, course_id) references courses (organisation_id, id) on delete cascade
);
create table course_file_pieces (
  organisation_id uuid not null references organisations (id),
  file_id uuid not null,
  number integer not null,
  bytes bytea not null,
  primary key (organisation_id, file_id, number),
  foreign key (organisation_id, file_id) references course_files (organisation_id, id) on delete cascade
);

-- That somebody takes a course. The id is the registration of the standard, and the name under which courses know them.
create table course_registrations (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  course_id uuid not null,
  person_id uuid not null,
  begun_at timestamptz not null,
  satisfied_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, course_id, person_id),
  foreign key (organisation_id, course_id) references courses (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create index course_registrations_by_person on course_registrations (organisation_id, person_id);

-- What was reached in one unit, or that a block is done. The node is the publisher's id.
create table course_progress (
  organisation_id uuid not null references organisations (id),
  registration_id uuid not null,
  node_id text not null check (length(node_id) between 1 and 2000),
  completed_at timestamptz,
  passed_at timestamptz,
  failed_at timestamptz,
  -- Of the last attempt, between -1 and 1.
  score numeric(6, 5),
  waived_at timestamptz,
  satisfied_at timestamptz,
  primary key (organisation_id, registration_id, node_id),
  foreign key (organisation_id, registration_id) references course_registrations (organisation_id, id) on delete cascade
);

-- One launch of one unit. Of its secrets only the SHA-256 is here.
create table course_sessions (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  registration_id uuid not null,
  node_id text not null check (length(node_id) between 1 and 2000),
  mode text not null check (mode in ('Normal', 'Review')),
  -- For its files, and for the key that it may fetch once.
  files_hash bytea not null,
  fetch_hash bytea not null,
  key_hash bytea,
  launched_at timestamptz not null,
  ends_at timestamptz not null,
  initialized_at timestamptz,
  terminated_at timestamptz,
  abandoned_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, registration_id) references course_registrations (organisation_id, id) on delete cascade
);
create unique index course_sessions_by_files on course_sessions (organisation_id, files_hash);
create unique index course_sessions_by_fetch on course_sessions (organisation_id, fetch_hash);
create index course_sessions_by_registration on course_sessions (organisation_id, registration_id, launched_at desc);

alter table courses enable row level security;
alter table courses force row level security;
create policy tenant on courses
  using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
alter table course_files enable row level security;
alter table course_files force row level security;
create policy tenant on course_files
  using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
alter table course_file_pieces enable row level security;
alter table course_file_pieces force row level security;
create policy tenant on course_file_pieces
  using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
alter table course_registrations enable row level security;
alter table course_registrations force row level security;
create policy tenant on course_registrations
  using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
alter table course_progress enable row level security;
alter table course_progress force row level security;
create policy tenant on course_progress
  using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
alter table course_sessions enable row level security;
alter table course_sessions force row level security;
create policy tenant on course_sessions
  using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
