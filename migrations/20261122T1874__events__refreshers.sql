-- What is to be refreshed after a time: a short form to read and confirm, or another visit to an event.
create table refreshers (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  title text not null check (length(title) between 1 and 200),
  why text not null default '',
  -- What one reads and what one then says, in the short form.
  words text not null,
  statement text not null,
  months smallint not null check (months between 1 and 120),
  remind_days smallint not null check (remind_days between 1 and 180),
  grace_days smallint not null check (grace_days between 0 and 365),
  -- Whoever comes to this series is refreshed as well.
  series_id uuid,
  -- For everybody of a unit, for everybody, or for those who came to the series once.
  for_whom text not null check (for_whom in ('everybody', 'unit', 'attended')),
  unit_id uuid,
  made_by uuid,
  made_at timestamptz not null,
  ended_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, series_id) references events (organisation_id, id),
  foreign key (organisation_id, unit_id) references units (organisation_id, id),
  foreign key (organisation_id, made_by) references people (organisation_id, id),
  check ((for_whom = 'unit') = (unit_id is not null)),
  check (for_whom <> 'attended' or series_id is not null)
);
create index refreshers_current on refreshers (organisation_id, made_at) where ended_at is null;

-- Each time somebody refreshed it; never changed, so that the history stays.
create table refresher_renewals (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  refresher_id uuid not null,
  person_id uuid not null,
  how text not null check (how in ('short-form', 'event')),
  event_id uuid,
  done_at timestamptz not null,
  good_until date not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, refresher_id) references refreshers (organisation_id, id),
  foreign key (organisation_id, event_id) references events (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create index refresher_renewals_latest on refresher_renewals (organisation_id, refresher_id, person_id, good_until desc);
create index refresher_renewals_by_person on refresher_renewals (organisation_id, person_id, done_at desc);
create unique index refresher_renewals_event on refresher_renewals (organisation_id, refresher_id, person_id, event_id);

do $$
declare t text;
begin
  foreach t in array array['refreshers', 'refresher_renewals'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;

-- What may be told of a refresher, as it was decided last (platform/small-groups), and with whom somebody is counted.
create table refresher_counts (
  organisation_id uuid not null references organisations (id),
  refresher_id uuid not null,
  taken_on date not null,
  minimum smallint not null,
  cells jsonb not null,
  memory jsonb not null,
  primary key (organisation_id, refresher_id),
  foreign key (organisation_id, refresher_id) references refreshers (organisation_id, id)
);
create table refresher_cohorts (
  organisation_id uuid not null references organisations (id),
  refresher_id uuid not null,
  person_id uuid not null,
  people integer not null,
  answers integer not null,
  primary key (organisation_id, refresher_id, person_id),
  foreign key (organisation_id, refresher_id) references refreshers (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create index refresher_cohorts_by_person on refresher_cohorts (organisation_id, person_id);

do $$
declare t text;
begin
  foreach t in array array['refresher_counts', 'refresher_cohorts'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
