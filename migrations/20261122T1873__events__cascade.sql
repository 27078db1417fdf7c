-- Everything that somebody needs to run a series again, in editions that never change.
create table event_kits (
  organisation_id uuid not null references organisations (id),
  series_id uuid not null,
  number integer not null check (number > 0),
  minutes integer not null check (minutes between 5 and 1000),
  plan text not null,
  exercises text not null default '',
  slides text not null default '',
  what_changed text not null default '',
  made_by uuid,
  made_at timestamptz not null,
  primary key (organisation_id, series_id, number),
  foreign key (organisation_id, series_id) references events (organisation_id, id),
  foreign key (organisation_id, made_by) references people (organisation_id, id)
);

-- Somebody takes it to their team; whoever learned it there may take it on.
create table cascade_pledges (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  series_id uuid not null,
  -- Where they learned it: an event, or somebody else's pledge.
  event_id uuid,
  from_pledge_id uuid,
  person_id uuid not null,
  unit_id uuid,
  by_day date,
  made_at timestamptz not null,
  withdrawn_at timestamptz,
  reminded_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, series_id) references events (organisation_id, id),
  foreign key (organisation_id, event_id) references events (organisation_id, id),
  foreign key (organisation_id, from_pledge_id) references cascade_pledges (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, unit_id) references units (organisation_id, id)
);
create unique index cascade_pledges_live on cascade_pledges (organisation_id, series_id, person_id)
  where withdrawn_at is null;
create index cascade_pledges_by_person on cascade_pledges (organisation_id, person_id, made_at);
create index cascade_pledges_due on cascade_pledges (organisation_id, by_day) where withdrawn_at is null and reminded_at is null;

create table cascade_sessions (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  pledge_id uuid not null,
  held_on date not null,
  people integer not null check (people between 1 and 500),
  went text not null check (went in ('well', 'all-right', 'hard')),
  advice text not null default '',
  noted_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, pledge_id) references cascade_pledges (organisation_id, id)
);
create index cascade_sessions_by_pledge on cascade_sessions (organisation_id, pledge_id, held_on);

do $$
declare t text;
begin
  foreach t in array array['event_kits', 'cascade_pledges', 'cascade_sessions'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
