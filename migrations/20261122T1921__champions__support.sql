-- Champions at work: whom they helped with what, what is asked of them, and how that is thanked.

-- Somebody was helped. Nobody's name but the champion's: who was helped says so themselves, or nobody does.
create table champion_sessions (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  champion_id uuid not null,
  -- Where the champion worked then: what people ask about is counted there.
  unit_id uuid,
  happened_on date not null,
  people smallint not null default 1 check (people between 1 and 500),
  minutes smallint check (minutes between 1 and 1440),
  outcome text not null check (outcome in ('solved', 'follow-up', 'sent-on')),
  -- What it was mainly about, where that can be said.
  framework_id uuid,
  area_key text,
  words text not null default '' check (length(words) <= 1000),
  -- It would have gone to the IT desk otherwise.
  spared_it_desk boolean not null default false,
  how text not null check (how in ('page', 'link', 'code', 'request')),
  request_id uuid,
  -- Whoever was helped types it to say so.
  code text not null,
  follow_up_on date,
  follow_up_done_at timestamptz,
  reminded_at timestamptz,
  logged_at timestamptz not null,
  removed_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, champion_id) references people (organisation_id, id),
  foreign key (organisation_id, unit_id) references units (organisation_id, id),
  foreign key (organisation_id, framework_id) references frameworks (organisation_id, id),
  check ((framework_id is null) = (area_key is null)),
  check (outcome <> 'follow-up' or follow_up_on is not null)
);
create unique index champion_sessions_code on champion_sessions (organisation_id, code);
create index champion_sessions_by_champion on champion_sessions (organisation_id, champion_id, happened_on desc, id desc);
create index champion_sessions_by_day on champion_sessions (organisation_id, happened_on) where removed_at is null;
create index champion_sessions_to_follow_up on champion_sessions (organisation_id, follow_up_on)
  where follow_up_on is not null and follow_up_done_at is null and removed_at is null;

-- Who says that they were helped, by their own act.
create table champion_helped (
  organisation_id uuid not null references organisations (id),
  session_id uuid not null,
  person_id uuid not null,
  said_at timestamptz not null,
  primary key (organisation_id, session_id, person_id),
  foreign key (organisation_id, session_id) references champion_sessions (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create index champion_helped_by_person on champion_helped (organisation_id, person_id);

-- A champion's own code for a shared device and for the link on a phone; only its hash is kept.
create table champion_codes (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid not null,
  code_hash bytea not null,
  made_at timestamptz not null,
  revoked_at timestamptz,
  last_used_on date,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create unique index champion_codes_hash on champion_codes (organisation_id, code_hash);
create unique index champion_codes_one on champion_codes (organisation_id, person_id) where revoked_at is null;

-- A colleague asks a champion. It moves on to another champion with everything that was written.
create table champion_requests (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid not null,
  champion_id uuid not null,
  words text not null check (length(words) between 1 and 1000),
  state text not null default 'open' check (state in ('open', 'answered', 'closed', 'withdrawn')),
  asked_at timestamptz not null,
  -- Since when this champion has it.
  theirs_since timestamptz not null,
  state_at timestamptz not null,
  reminded_at timestamptz,
  programme_told_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, champion_id) references people (organisation_id, id),
  check (person_id <> champion_id)
);
create index champion_requests_by_person on champion_requests (organisation_id, person_id, asked_at desc);
create index champion_requests_by_champion on champion_requests (organisation_id, champion_id, state, asked_at desc);
create index champion_requests_open on champion_requests (organisation_id, asked_at) where state = 'open';

create table champion_request_lines (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  request_id uuid not null,
  -- Empty: somebody who was erased.
  person_id uuid,
  act text not null check (act in ('answered', 'asked-again', 'passed-on', 'closed', 'withdrawn')),
  words text not null default '' check (length(words) <= 2000),
  to_id uuid,
  written_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, request_id) references champion_requests (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, to_id) references people (organisation_id, id)
);
create index champion_request_lines_by_request on champion_request_lines (organisation_id, request_id, written_at);
create index champion_request_lines_by_person on champion_request_lines (organisation_id, person_id);
create index champion_request_lines_by_receiver on champion_request_lines (organisation_id, to_id) where to_id is not null;

-- One line of thanks. Whoever wrote it takes it back; whoever got it decides whether others read it.
create table champion_thanks (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  session_id uuid,
  words text not null check (length(words) between 1 and 300),
  is_public boolean not null,
  given_at timestamptz not null,
  retracted_at timestamptz,
  kept_private_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, from_id) references people (organisation_id, id),
  foreign key (organisation_id, to_id) references people (organisation_id, id),
  foreign key (organisation_id, session_id) references champion_sessions (organisation_id, id),
  check (from_id <> to_id)
);
create index champion_thanks_by_giver on champion_thanks (organisation_id, from_id, given_at desc);
create index champion_thanks_by_receiver on champion_thanks (organisation_id, to_id, given_at desc);
create index champion_thanks_public on champion_thanks (organisation_id, given_at desc)
  where is_public and retracted_at is null and kept_private_at is null;

-- How something was solved, told by a champion; published when everybody whom it is about agreed.
create table champion_stories (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  author_id uuid not null,
  title text not null check (length(title) between 1 and 200),
  words text not null check (length(words) between 1 and 5000),
  state text not null default 'draft' check (state in ('draft', 'asked', 'published', 'withdrawn')),
  made_at timestamptz not null,
  changed_at timestamptz not null,
  published_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, author_id) references people (organisation_id, id),
  check ((state = 'published') = (published_at is not null))
);
create index champion_stories_published on champion_stories (organisation_id, published_at desc) where state = 'published';
create index champion_stories_by_author on champion_stories (organisation_id, author_id, changed_at desc);

create table champion_story_people (
  organisation_id uuid not null references organisations (id),
  story_id uuid not null,
  person_id uuid not null,
  answer text check (answer in ('agreed', 'declined')),
  answered_at timestamptz,
  primary key (organisation_id, story_id, person_id),
  foreign key (organisation_id, story_id) references champion_stories (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  check ((answer is null) = (answered_at is null))
);
create index champion_story_people_by_person on champion_story_people (organisation_id, person_id, answered_at);

-- A champion's letter to their manager about one year: only what they ticked, as it was when they sent it.
create table champion_letters (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid not null,
  year smallint not null check (year between 2020 and 2100),
  facts text[] not null default '{}',
  words text not null default '' check (length(words) <= 1000),
  figures jsonb not null default '{}',
  sent_to uuid,
  sent_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, sent_to) references people (organisation_id, id),
  check ((sent_to is null) = (sent_at is null))
);
create unique index champion_letters_one on champion_letters (organisation_id, person_id, year);
create index champion_letters_by_receiver on champion_letters (organisation_id, sent_to) where sent_to is not null;

-- A board of who helps. There is none until somebody switches one on, for all or for one part, and nobody stands on it unasked.
create table champion_boards (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  -- Of which part of the organisation; empty: the whole network.
  unit_id uuid,
  made_by uuid,
  made_at timestamptz not null,
  ended_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, unit_id) references units (organisation_id, id),
  foreign key (organisation_id, made_by) references people (organisation_id, id)
);
create unique index champion_boards_one on champion_boards (organisation_id, unit_id) nulls not distinct
  where ended_at is null;

create table champion_board_members (
  organisation_id uuid not null references organisations (id),
  board_id uuid not null,
  person_id uuid not null,
  joined_at timestamptz not null,
  primary key (organisation_id, board_id, person_id),
  foreign key (organisation_id, board_id) references champion_boards (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create index champion_board_members_by_person on champion_board_members (organisation_id, person_id);

-- A project asks champions to try something before everybody gets it.
create table champion_try_outs (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  -- Who reads what champions said, beside whoever runs the programme.
  owner_id uuid not null,
  title text not null check (length(title) between 1 and 200),
  about text not null check (length(about) between 1 and 3000),
  address text,
  until date not null,
  questions text[] not null default '{}',
  made_at timestamptz not null,
  closed_at timestamptz,
  what_came text not null default '' check (length(what_came) <= 3000),
  primary key (organisation_id, id),
  foreign key (organisation_id, owner_id) references people (organisation_id, id)
);
create index champion_try_outs_by_time on champion_try_outs (organisation_id, made_at desc);
create index champion_try_outs_by_owner on champion_try_outs (organisation_id, owner_id);

create table champion_try_out_parts (
  organisation_id uuid not null references organisations (id),
  try_out_id uuid not null,
  person_id uuid not null,
  joins boolean not null,
  joined_at timestamptz not null,
  works text check (works in ('yes', 'partly', 'no')),
  -- In the order of the questions.
  answers text[] not null default '{}',
  words text not null default '' check (length(words) <= 3000),
  told_at timestamptz,
  primary key (organisation_id, try_out_id, person_id),
  foreign key (organisation_id, try_out_id) references champion_try_outs (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  check ((works is null) = (told_at is null))
);
create index champion_try_out_parts_by_person on champion_try_out_parts (organisation_id, person_id);

-- Somebody of the programme has spoken with a champion.
create table champion_check_ins (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid not null,
  by_id uuid,
  spoke_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, by_id) references people (organisation_id, id)
);
create index champion_check_ins_by_person on champion_check_ins (organisation_id, person_id, spoke_at desc);

-- What the programme settled about support. No row: three working days to answer, and no price of a ticket.
create table champion_support_rules (
  organisation_id uuid not null references organisations (id),
  answer_days smallint not null default 3 check (answer_days between 1 and 30),
  ticket_cost numeric(8, 2) check (ticket_cost > 0),
  ticket_basis text not null default '' check (length(ticket_basis) <= 500),
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (organisation_id),
  foreign key (organisation_id, changed_by) references people (organisation_id, id),
  check (ticket_cost is null or ticket_basis <> '')
);

-- What people asked about in a quarter that is over, as it may be told, unit by unit. Written once and never again.
create table champion_topic_counts (
  organisation_id uuid not null references organisations (id),
  quarter date not null,
  unit_id uuid not null,
  framework_id uuid not null,
  area_key text not null,
  total integer not null,
  least integer not null,
  most integer not null,
  primary key (organisation_id, quarter, unit_id, framework_id, area_key),
  foreign key (organisation_id, unit_id) references units (organisation_id, id),
  foreign key (organisation_id, framework_id) references frameworks (organisation_id, id)
);
create table champion_counted_quarters (
  organisation_id uuid not null references organisations (id),
  quarter date not null,
  counted_at timestamptz not null,
  primary key (organisation_id, quarter)
);

do $$
declare t text;
begin
  foreach t in array array['champion_sessions', 'champion_helped', 'champion_codes', 'champion_requests',
    'champion_request_lines', 'champion_thanks', 'champion_stories', 'champion_story_people', 'champion_letters',
    'champion_boards', 'champion_board_members', 'champion_try_outs', 'champion_try_out_parts', 'champion_check_ins',
    'champion_support_rules', 'champion_topic_counts', 'champion_counted_quarters'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
