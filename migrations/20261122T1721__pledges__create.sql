-- A promise that everyone reaches a level by a date, and what may be shown of how far it has come.

-- The moment of a wave and how many blocks there were after it (they are numbered as they are made), so that a later
-- question about that day meets the same people with the same answers.
alter table basic_waves
  add column taken_at timestamptz,
  add column people_blocks integer,
  add column answer_blocks integer;

create table pledges (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  title text not null check (length(title) between 1 and 200),
  -- What its owner says about it, in their own words.
  words text not null default '',
  owner_id uuid,
  -- What has to be reached: a role profile or the basic profile, at its own levels or all at this one.
  profile_key text not null,
  level smallint check (level >= 1),
  -- The least that counts: what people say, what stands on evidence, or what somebody confirmed.
  counts_from text not null default 'said' check (counts_from in ('said', 'evidenced', 'confirmed')),
  -- [{ "frameworkId": …, "skillKey": …, "level": … }], as it was when the pledge was made public; it stays.
  requirements jsonb not null default '[]',
  -- Who counts: in some units or in all (pledge_units), not in the first weeks, not while away for months.
  joined_weeks smallint not null default 0 check (joined_weeks between 0 and 104),
  leaves_out_away boolean not null default false,
  due_on date,
  -- The share of those who count with which the promise is kept.
  enough smallint not null default 100 check (enough between 50 and 100),
  made_by uuid,
  made_at timestamptz not null,
  published_by uuid,
  published_at timestamptz,
  closed_by uuid,
  closed_at timestamptz,
  closing_words text not null default '',
  -- A draft that was thrown away; the night takes it, because it may be counted right now.
  discarded_at timestamptz,
  -- When somebody asked for it to be counted, and when it was.
  count_asked_at timestamptz,
  counted_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, owner_id) references people (organisation_id, id),
  foreign key (organisation_id, made_by) references people (organisation_id, id),
  foreign key (organisation_id, published_by) references people (organisation_id, id),
  foreign key (organisation_id, closed_by) references people (organisation_id, id),
  check (published_at is null or due_on is not null),
  check (closed_at is null or published_at is not null),
  check (discarded_at is null or published_at is null)
);
create index pledges_by_time on pledges (organisation_id, made_at desc);

-- The units whose people count, each with all below it. No row: everybody.
create table pledge_units (
  organisation_id uuid not null references organisations (id),
  pledge_id uuid not null,
  unit_id uuid not null,
  primary key (organisation_id, pledge_id, unit_id),
  foreign key (organisation_id, pledge_id) references pledges (organisation_id, id) on delete cascade,
  foreign key (organisation_id, unit_id) references units (organisation_id, id)
);

-- A person or a unit with all below it that does not count, why, from when to when. Nobody's business but programme
-- leads' and the person's own.
create table pledge_exceptions (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  pledge_id uuid not null,
  person_id uuid,
  unit_id uuid,
  kind text not null check (kind in ('away', 'leaving', 'other-work', 'agreed', 'other')),
  reason text not null,
  made_by uuid,
  made_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, pledge_id) references pledges (organisation_id, id) on delete cascade,
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, unit_id) references units (organisation_id, id),
  foreign key (organisation_id, made_by) references people (organisation_id, id),
  foreign key (organisation_id, ended_by) references people (organisation_id, id),
  check (num_nonnulls(person_id, unit_id) = 1)
);
create unique index pledge_exceptions_person on pledge_exceptions (organisation_id, pledge_id, person_id)
  where ended_at is null and person_id is not null;
create unique index pledge_exceptions_unit on pledge_exceptions (organisation_id, pledge_id, unit_id)
  where ended_at is null and unit_id is not null;
create index pledge_exceptions_of_person on pledge_exceptions (organisation_id, person_id) where person_id is not null;

-- What was changed after a pledge was public: told to everybody who can read it.
create table pledge_changes (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  pledge_id uuid not null,
  what text not null check (what in ('title', 'words', 'owner', 'due', 'enough', 'who')),
  before text not null,
  after text not null,
  why text not null,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, pledge_id) references pledges (organisation_id, id) on delete cascade,
  foreign key (organisation_id, changed_by) references people (organisation_id, id)
);
create index pledge_changes_by_pledge on pledge_changes (organisation_id, pledge_id, changed_at desc);

-- A day on which a pledge was counted: with the waves of the basics feature, whose blocks it uses.
create table pledge_waves (
  organisation_id uuid not null references organisations (id),
  pledge_id uuid not null,
  wave_id uuid not null,
  taken_on date not null,
  -- From where the figures come. Figures of different sources are never added up.
  source text not null default 'passport' check (source in ('passport', 'survey')),
  -- Rounded figures of the whole: which skills hold people back, how old answers are, what they rest on.
  facts jsonb not null,
  primary key (organisation_id, pledge_id, wave_id),
  foreign key (organisation_id, pledge_id) references pledges (organisation_id, id) on delete cascade,
  foreign key (organisation_id, wave_id) references basic_waves (organisation_id, id)
);
create index pledge_waves_by_day on pledge_waves (organisation_id, pledge_id, taken_on desc);

-- What may be said of the people of one block on one day, never about a part of them (see platform/small-groups).
create table pledge_blocks (
  organisation_id uuid not null references organisations (id),
  pledge_id uuid not null,
  wave_id uuid not null,
  kind text not null check (kind in ('people', 'answers')),
  block integer not null,
  size integer not null,
  taken_part integer,
  reached_from integer,
  reached_to integer,
  primary key (organisation_id, pledge_id, wave_id, kind, block),
  foreign key (organisation_id, pledge_id, wave_id) references pledge_waves (organisation_id, pledge_id, wave_id)
    on delete cascade
);

-- Where each block counts in the units of today, and whether it counts for this pledge. No unit: the whole organisation.
create table pledge_places (
  organisation_id uuid not null references organisations (id),
  pledge_id uuid not null,
  kind text not null check (kind in ('people', 'answers')),
  block integer not null,
  unit_id uuid,
  here integer not null,
  counts boolean not null,
  primary key (organisation_id, pledge_id, kind, block),
  foreign key (organisation_id, pledge_id) references pledges (organisation_id, id) on delete cascade,
  foreign key (organisation_id, unit_id) references units (organisation_id, id)
);

-- The sums that pages read: for each unit of today with all below it, and for the whole (`unit_id` is the organisation),
-- every day on which it was counted. Follows from the three tables above.
create table pledge_cells (
  organisation_id uuid not null references organisations (id),
  pledge_id uuid not null,
  unit_id uuid not null,
  taken_on date not null,
  counted integer not null,
  here integer not null,
  taken_part integer,
  answered integer not null,
  reached_from integer not null,
  reached_to integer not null,
  primary key (organisation_id, pledge_id, unit_id, taken_on),
  foreign key (organisation_id, pledge_id) references pledges (organisation_id, id) on delete cascade
);

-- Numbers left in the place of people who were erased after they had been counted; nothing leads to them.
create table pledge_erased (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  pledge_id uuid not null,
  kind text not null check (kind in ('people', 'answers')),
  block integer not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, pledge_id) references pledges (organisation_id, id) on delete cascade
);
create index pledge_erased_by_pledge on pledge_erased (organisation_id, pledge_id);

do $$
declare t text;
begin
  foreach t in array array['pledges', 'pledge_units', 'pledge_exceptions', 'pledge_changes', 'pledge_waves',
    'pledge_blocks', 'pledge_places', 'pledge_cells', 'pledge_erased'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
