-- Who was asked, when a wave was launched, and by what results may tell them apart. Says nothing about who answered.
create table survey_invitees (
  organisation_id uuid not null references organisations (id),
  wave_id uuid not null,
  person_id uuid not null,
  respondent_group text not null default '',
  dimensions jsonb not null,
  -- Where they worked at the launch, and with whom they are counted; see platform/small-groups.
  unit_id uuid,
  block integer not null default 0,
  primary key (organisation_id, wave_id, person_id),
  foreign key (organisation_id, wave_id) references survey_waves (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, unit_id) references units (organisation_id, id)
);
create index survey_invitees_by_person on survey_invitees (organisation_id, person_id);

-- The mode is part of what ballots and responses point at: the database itself refuses a wave that would change it.
alter table survey_waves add constraint survey_waves_mode unique (organisation_id, id, mode);

-- What somebody has written so far, sealed with a key that is not in the database. No time, no order, and in anonymous
-- mode no person: `ballot` is the hash of something that only the wave's key can make out of a person.
create table survey_ballots (
  organisation_id uuid not null references organisations (id),
  wave_id uuid not null,
  ballot bytea not null check (length(ballot) = 32),
  mode text not null,
  person_id uuid,
  sealed bytea,
  is_handed_in boolean not null default false,
  primary key (organisation_id, wave_id, ballot),
  foreign key (organisation_id, wave_id, mode) references survey_waves (organisation_id, id, mode),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  check (mode <> 'anonymous' or person_id is null)
);
create unique index survey_ballots_by_person on survey_ballots (organisation_id, person_id, wave_id)
  where person_id is not null;

-- What was answered. In anonymous mode all rows of a wave are written together, in an order drawn by lot, when it has
-- closed. The id is drawn by lot too, so that it tells no time.
create table survey_responses (
  organisation_id uuid not null references organisations (id),
  wave_id uuid not null,
  id uuid not null default gen_random_uuid(),
  mode text not null,
  -- Empty in anonymous mode, and after somebody was erased.
  person_id uuid,
  dimensions jsonb not null,
  answers jsonb not null,
  primary key (organisation_id, wave_id, id),
  foreign key (organisation_id, wave_id, mode) references survey_waves (organisation_id, id, mode),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  check (mode <> 'anonymous' or person_id is null)
);
create unique index survey_responses_by_person on survey_responses (organisation_id, person_id, wave_id)
  where person_id is not null;

-- Codes on paper. The code itself is made from the wave's key and the serial number and stands nowhere. In anonymous
-- mode a code belongs to a unit and to nobody in it.
create table survey_codes (
  organisation_id uuid not null references organisations (id),
  wave_id uuid not null,
  serial integer not null check (serial between 0 and 900000),
  sheet_id uuid not null,
  mode text not null,
  person_id uuid,
  respondent_group text not null default '',
  dimensions jsonb not null,
  made_by uuid,
  made_at timestamptz not null,
  primary key (organisation_id, wave_id, serial),
  foreign key (organisation_id, wave_id, mode) references survey_waves (organisation_id, id, mode),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, made_by) references people (organisation_id, id),
  check ((mode = 'anonymous') = (person_id is null))
);
create index survey_codes_by_sheet on survey_codes (organisation_id, wave_id, sheet_id);
create index survey_codes_by_person on survey_codes (organisation_id, person_id) where person_id is not null;

-- Invitations and reminders on their way: how far each has come among everybody who was asked.
create table survey_mailings (
  organisation_id uuid not null references organisations (id),
  wave_id uuid not null,
  number smallint not null,
  kind text not null check (kind in ('invitation', 'reminder')),
  asked_by uuid,
  asked_at timestamptz not null,
  reached_person_id uuid,
  finished_at timestamptz,
  primary key (organisation_id, wave_id, number),
  foreign key (organisation_id, wave_id) references survey_waves (organisation_id, id),
  foreign key (organisation_id, asked_by) references people (organisation_id, id)
);

-- Where a wave stands behind the scenes: ready to be answered, counted, and how many have answered, as it may be shown.
create table survey_rolls (
  organisation_id uuid not null references organisations (id),
  wave_id uuid not null,
  prepared_at timestamptz not null,
  -- Set when every answer is in survey_responses; an anonymous wave has lost its key by then.
  counted_at timestamptz,
  invited integer not null,
  -- The sizes of the blocks in which people are counted, decided once.
  memory jsonb not null default '{}',
  rates jsonb,
  rates_at timestamptz,
  primary key (organisation_id, wave_id),
  foreign key (organisation_id, wave_id) references survey_waves (organisation_id, id)
);

-- An anonymous survey that was counted has no key any more by which it would know who has answered.
create function keep_counted_surveys_closed() returns trigger language plpgsql as $$
begin
  if old.status = 'closed' and new.status <> 'closed' and old.mode = 'anonymous' then
    raise exception 'An anonymous survey that has been closed cannot be reopened';
  end if;
  return new;
end $$;
create trigger keep_counted_surveys_closed before update on survey_waves
  for each row execute function keep_counted_surveys_closed();

do $$
declare t text;
begin
  foreach t in array array['survey_invitees', 'survey_ballots', 'survey_responses', 'survey_codes', 'survey_mailings',
    'survey_rolls'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
