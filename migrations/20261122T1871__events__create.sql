-- Workshops, seminars, show-and-tells, drop-ins and surgeries. An event has sessions, bookings and a waiting list; repeats
-- of one event share a series, which is named after the first of them.
create table events (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  series_id uuid not null,
  kind text not null check (kind in ('workshop', 'seminar', 'show-and-tell', 'drop-in', 'surgery')),
  title text not null check (length(title) between 1 and 200),
  summary text not null default '',
  about text not null default '',
  needed_before text not null default '',
  place_access text not null default '',
  price text not null default '',
  speaker text not null default '',
  -- The language that is spoken there.
  language text not null,
  -- For whom; everybody unless a unit is named.
  audience_unit_id uuid,
  is_public boolean not null default false,
  host_id uuid not null,
  -- 'places': book one; 'slots': book one session for oneself; 'walk-in': just come.
  booking text not null default 'places' check (booking in ('places', 'slots', 'walk-in')),
  capacity integer check (capacity between 1 and 100000),
  minimum integer check (minimum between 1 and 100000),
  manager_rule text not null default 'nobody' check (manager_rule in ('nobody', 'informed', 'asked')),
  hours_to_accept smallint not null default 24 check (hours_to_accept between 1 and 336),
  walk_in_code text not null,
  -- Of the first and the last session that is not cancelled; nothing while there is no date.
  starts_at timestamptz,
  ends_at timestamptz,
  -- How often what a calendar shows has changed (RFC 5545, SEQUENCE).
  sequence integer not null default 0,
  -- Kept by the one transaction that books, so that nothing is ever sold twice.
  last_number integer not null default 0,
  seats_taken integer not null default 0 check (seats_taken >= 0),
  made_by uuid,
  made_at timestamptz not null,
  published_at timestamptz,
  cancelled_at timestamptz,
  cancelled_why text not null default '',
  -- When what people need was forgotten, and those who did not come were counted.
  wrapped_up_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, audience_unit_id) references units (organisation_id, id),
  foreign key (organisation_id, host_id) references people (organisation_id, id),
  foreign key (organisation_id, made_by) references people (organisation_id, id),
  check (booking <> 'places' or capacity is null or seats_taken <= capacity),
  check (ends_at >= starts_at)
);
create unique index events_walk_in on events (organisation_id, walk_in_code);
create index events_by_time on events (organisation_id, ends_at, id) where published_at is not null;
create index events_without_date on events (organisation_id, published_at desc)
  where published_at is not null and starts_at is null and cancelled_at is null;
create index events_by_series on events (organisation_id, series_id, starts_at);
create index events_by_host on events (organisation_id, host_id, ends_at);
create index events_by_maker on events (organisation_id, made_by, ends_at);
create index events_to_wrap_up on events (organisation_id, ends_at) where wrapped_up_at is null and published_at is not null;

create table event_sessions (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  event_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null default '',
  link text not null default '',
  sequence integer not null default 0,
  cancelled_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, event_id) references events (organisation_id, id),
  check (ends_at > starts_at)
);
create index event_sessions_by_event on event_sessions (organisation_id, event_id, starts_at);

create table event_skills (
  organisation_id uuid not null references organisations (id),
  event_id uuid not null,
  framework_id uuid not null,
  skill_key text not null,
  primary key (organisation_id, event_id, framework_id, skill_key),
  foreign key (organisation_id, event_id) references events (organisation_id, id),
  foreign key (organisation_id, framework_id) references frameworks (organisation_id, id)
);
create index event_skills_by_skill on event_skills (organisation_id, framework_id, skill_key, event_id);

create table event_materials (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  event_id uuid not null,
  moment text not null check (moment in ('before', 'after')),
  title text not null check (length(title) between 1 and 200),
  address text,
  added_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, event_id) references events (organisation_id, id)
);
create index event_materials_by_event on event_materials (organisation_id, event_id, moment, added_at);

create table event_bookings (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  event_id uuid not null,
  person_id uuid not null,
  -- The slot, where each session is booked by itself.
  session_id uuid,
  -- The order in which people asked.
  number integer not null,
  -- 'asked' waits for the manager and 'offered' for the person; both hold a place.
  state text not null check (state in ('asked', 'booked', 'waiting', 'offered', 'cancelled', 'refused', 'lapsed')),
  made_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by uuid,
  offer_ends_at timestamptz,
  -- Access and food: for the host alone, and forgotten afterwards.
  needs text not null default '',
  manager_id uuid,
  to_manager text not null default '',
  manager_said_at timestamptz,
  manager_reason text not null default '',
  reminded_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, event_id) references events (organisation_id, id),
  foreign key (organisation_id, session_id) references event_sessions (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, manager_id) references people (organisation_id, id),
  foreign key (organisation_id, changed_by) references people (organisation_id, id),
  check ((state = 'offered') = (offer_ends_at is not null))
);
create unique index event_bookings_live on event_bookings (organisation_id, event_id, person_id)
  where state in ('asked', 'booked', 'waiting', 'offered');
create unique index event_bookings_slot on event_bookings (organisation_id, session_id)
  where session_id is not null and state in ('asked', 'booked', 'offered');
create index event_bookings_in_order on event_bookings (organisation_id, event_id, state, number);
create index event_bookings_by_person on event_bookings (organisation_id, person_id, changed_at desc);
create index event_bookings_by_manager on event_bookings (organisation_id, manager_id, made_at) where state = 'asked';
create index event_bookings_offers on event_bookings (organisation_id, offer_ends_at) where state = 'offered';

create table event_attendances (
  organisation_id uuid not null references organisations (id),
  session_id uuid not null,
  person_id uuid not null,
  event_id uuid not null,
  came boolean not null,
  how text not null check (how in ('host', 'code')),
  noted_by uuid,
  noted_at timestamptz not null,
  primary key (organisation_id, session_id, person_id),
  foreign key (organisation_id, session_id) references event_sessions (organisation_id, id),
  foreign key (organisation_id, event_id) references events (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, noted_by) references people (organisation_id, id)
);
create index event_attendances_by_event on event_attendances (organisation_id, event_id, person_id) where came;
create index event_attendances_by_person on event_attendances (organisation_id, person_id, noted_at desc);

-- Two questions afterwards. The number keeps the order, by which the host reads them in groups and never one by one.
create table event_feedback (
  organisation_id uuid not null references organisations (id),
  event_id uuid not null,
  person_id uuid not null,
  helped text not null check (helped in ('yes', 'partly', 'no')),
  words text not null default '',
  given_at timestamptz not null,
  primary key (organisation_id, event_id, person_id),
  foreign key (organisation_id, event_id) references events (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);

-- Who would come, before there is a date, and when it would suit them.
create table event_interests (
  organisation_id uuid not null references organisations (id),
  event_id uuid not null,
  person_id uuid not null,
  times text[] not null default '{}',
  said_at timestamptz not null,
  primary key (organisation_id, event_id, person_id),
  foreign key (organisation_id, event_id) references events (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create index event_interests_by_person on event_interests (organisation_id, person_id);

-- Private addresses of somebody's own calendar; of the token only the hash is kept.
create table calendar_feeds (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid not null,
  token_hash bytea not null,
  name text not null check (length(name) between 1 and 100),
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create unique index calendar_feeds_token on calendar_feeds (organisation_id, token_hash);
create index calendar_feeds_by_person on calendar_feeds (organisation_id, person_id, created_at);

-- Who does not want invitations by mail, because a calendar feed does it for them.
create table calendar_choices (
  organisation_id uuid not null references organisations (id),
  person_id uuid not null,
  wants_invitations boolean not null,
  changed_at timestamptz not null,
  primary key (organisation_id, person_id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);

-- What an organisation settled for all new events. No row: nobody is asked, 24 hours.
create table event_rules (
  organisation_id uuid not null references organisations (id),
  manager_rule text not null check (manager_rule in ('nobody', 'informed', 'asked')),
  hours_to_accept smallint not null check (hours_to_accept between 1 and 336),
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (organisation_id),
  foreign key (organisation_id, changed_by) references people (organisation_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['events', 'event_sessions', 'event_skills', 'event_materials', 'event_bookings',
    'event_attendances', 'event_feedback', 'event_interests', 'calendar_feeds', 'calendar_choices', 'event_rules'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
