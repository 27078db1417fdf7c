-- What a host hands out as a file. Repeats of an event hand out the same file.
create table event_files (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  name text not null,
  kind text not null check (kind in ('pdf', 'png', 'jpeg', 'webp', 'docx', 'odt', 'xlsx', 'ods', 'txt')),
  byte_count integer not null,
  kept_at timestamptz not null,
  primary key (organisation_id, id)
);

create table event_file_pieces (
  organisation_id uuid not null references organisations (id),
  file_id uuid not null,
  number integer not null,
  bytes bytea not null,
  primary key (organisation_id, file_id, number),
  foreign key (organisation_id, file_id) references event_files (organisation_id, id)
);

alter table event_materials add column file_id uuid;
alter table event_materials add foreign key (organisation_id, file_id) references event_files (organisation_id, id);
create index event_materials_by_file on event_materials (organisation_id, file_id) where file_id is not null;

-- What somebody's calendar answered to an invitation (RFC 5546, REPLY); the latest answer for each time.
create table calendar_answers (
  organisation_id uuid not null references organisations (id),
  booking_id uuid not null,
  session_id uuid not null,
  answer text not null check (answer in ('accepted', 'tentative', 'declined')),
  -- When their calendar wrote it (DTSTAMP): an older answer that arrives later counts for nothing.
  written_at timestamptz not null,
  read_at timestamptz not null,
  primary key (organisation_id, booking_id, session_id),
  foreign key (organisation_id, booking_id) references event_bookings (organisation_id, id),
  foreign key (organisation_id, session_id) references event_sessions (organisation_id, id)
);

alter table events
  -- What stands in the catalogue of learning for it; being there finishes that.
  add column resource_id uuid,
  -- When the host was told that too few come, and when they said that it takes place all the same.
  add column minimum_told_at timestamptz,
  add column goes_ahead_at timestamptz,
  add foreign key (organisation_id, resource_id) references learning_resources (organisation_id, id);
create index events_by_resource on events (organisation_id, resource_id, starts_at) where resource_id is not null;
-- Whose minimum is still open; the hourly look goes by when they begin.
create index events_with_minimum on events (organisation_id, starts_at)
  where minimum is not null and minimum_told_at is null and goes_ahead_at is null and cancelled_at is null and published_at is not null;

alter table event_rules
  -- How many hours before it begins a host hears that too few come.
  add column minimum_hours smallint not null default 72 check (minimum_hours between 1 and 672),
  -- What becomes of a place that somebody had and did not use.
  add column no_show text not null default 'kind-word' check (no_show in ('nothing', 'kind-word'));
-- When they were told that they were missed.
alter table event_bookings add column missed_at timestamptz;

do $$
declare t text;
begin
  foreach t in array array['event_files', 'event_file_pieces', 'calendar_answers'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
