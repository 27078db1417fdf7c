-- What reaches people: one row a person and happening, which is the inbox and the only reason for a mail.

create table notifications (
  organisation_id uuid not null references organisations (id),
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  -- A topic that a feature declares, such as `evidence.asked`. The words are made when somebody reads them.
  topic text not null,
  -- What happened: the same key never tells the same person twice.
  key text not null check (length(key) <= 200),
  payload jsonb not null,
  -- Whose act it was; the reader is told the name that this person has at that time.
  actor_id uuid,
  created_at timestamptz not null default now(),
  read_at timestamptz,
  -- How it is to reach the person beside the inbox.
  pace text not null check (pace in ('at-once', 'daily', 'weekly', 'inbox')),
  -- When a mail about it may leave: now, after quiet hours, or with the next digest. Empty: never.
  due_at timestamptz,
  -- When the mail about it was written. A row is in one mail, never in two.
  mailed_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, person_id, topic, key),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, actor_id) references people (organisation_id, id)
);
create index notifications_by_person on notifications (organisation_id, person_id, created_at desc, id desc);
-- The number beside “Inbox”, on every page.
create index notifications_unread on notifications (organisation_id, person_id) where read_at is null;
create index notifications_due on notifications (organisation_id, due_at) where mailed_at is null and due_at is not null;
create index notifications_by_actor on notifications (organisation_id, actor_id) where actor_id is not null;
create index notifications_by_age on notifications (organisation_id, created_at);

-- What a person chose for a topic; without a row the topic's own default holds.
create table notification_choices (
  organisation_id uuid not null references organisations (id),
  person_id uuid not null,
  topic text not null,
  pace text not null check (pace in ('at-once', 'daily', 'weekly', 'inbox', 'off')),
  changed_at timestamptz not null,
  primary key (organisation_id, person_id, topic),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);

-- When mails may leave for a person; without a row: at any hour, digests at seven in the organisation's time zone.
create table notification_hours (
  organisation_id uuid not null references organisations (id),
  person_id uuid not null,
  -- Empty: the organisation's.
  time_zone text,
  digest_hour smallint not null default 7 check (digest_hour between 0 and 23),
  -- Monday is 1.
  digest_weekday smallint not null default 1 check (digest_weekday between 1 and 7),
  quiet_from time,
  quiet_until time,
  quiet_weekends boolean not null default false,
  changed_at timestamptz not null,
  primary key (organisation_id, person_id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  check ((quiet_from is null) = (quiet_until is null))
);

do $$
declare t text;
begin
  foreach t in array array['notifications', 'notification_choices', 'notification_hours'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;

-- The next time after `after` when it is `hour` o'clock in `zone`, on `weekday` (Monday is 1) if one is given.
create function next_digest_at(after timestamptz, zone text, hour smallint, weekday smallint) returns timestamptz
  language sql stable parallel safe as $$
    select min(at) from (
      select (day + make_interval(hours => hour::int)) at time zone zone as at
      from generate_series(date_trunc('day', after at time zone zone), date_trunc('day', after at time zone zone) + interval '8 days', interval '1 day') as day
      where weekday is null or extract(isodow from day) = weekday
    ) as those where at > after
  $$;

-- `at` itself, or the end of the quiet time in which it lies.
create function after_quiet_hours(at timestamptz, zone text, quiet_from time, quiet_until time, weekends boolean) returns timestamptz
  language plpgsql stable parallel safe as $$
    declare here timestamp := at at time zone zone; clock time; day date;
    begin
      for step in 1..4 loop
        clock := here::time; day := here::date;
        if weekends and extract(isodow from day) >= 6 then
          here := day + 1;
        elsif quiet_from is not null and quiet_from < quiet_until and clock >= quiet_from and clock < quiet_until then
          here := day + quiet_until;
        elsif quiet_from is not null and quiet_from > quiet_until and clock >= quiet_from then
          here := day + 1 + quiet_until;
        elsif quiet_from is not null and quiet_from > quiet_until and clock < quiet_until then
          here := day + quiet_until;
        else
          exit;
        end if;
      end loop;
      return greatest(at, case when here = at at time zone zone then at else here at time zone zone end);
    end
  $$;
