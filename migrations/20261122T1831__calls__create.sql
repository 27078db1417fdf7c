-- Who can help? Calls to colleagues, what they offer and answer, and what came of it.

create table calls (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid not null,
  -- 'asks' for help, or 'offers-time': has time to lend and wants to learn something by it.
  direction text not null check (direction in ('asks', 'offers-time')),
  kind text not null check (kind in ('hour', 'task', 'part-time', 'mentoring', 'shadowing', 'answer')),
  state text not null default 'draft' check (state in ('draft', 'open', 'closed')),
  -- The language it is written in.
  locale text not null,
  title text not null default '' check (length(title) <= 200),
  details text not null default '' check (length(details) <= 10000),
  why text not null default '' check (length(why) <= 5000),
  -- Where the help is given.
  place_kind text not null default 'anywhere' check (place_kind in ('anywhere', 'online', 'place')),
  place text not null default '' check (length(place) <= 200),
  -- ISO weekdays on which it has to be; empty: any.
  weekdays smallint[] not null default '{}',
  -- How much time for each helper, in hours, when that can be said.
  hours numeric(6, 1) check (hours > 0 and hours <= 2000),
  helpers_wanted smallint not null default 1 check (helpers_wanted between 1 and 50),
  -- The last day on which it is open.
  open_until date,
  -- For the asker's unit with all below it, or for everybody. It can be widened, never narrowed once it is posted.
  audience text not null default 'organisation' check (audience in ('unit', 'organisation')),
  unit_id uuid,
  begun_at timestamptz not null,
  posted_at timestamptz,
  changed_at timestamptz not null,
  closed_at timestamptz,
  -- When it was told to more people because nobody had offered, and when its asker and the programme were told so.
  widened_at timestamptz,
  chased_at timestamptz,
  found_by tsvector not null generated always as (
    words_of('w', title) || words_of('w', details) || words_of('w', why)
  ) stored,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, unit_id) references units (organisation_id, id),
  check ((state = 'draft') = (posted_at is null)),
  check ((state = 'closed') = (closed_at is not null)),
  check (state = 'draft' or length(title) > 0),
  check (audience = 'organisation' or unit_id is not null or state = 'draft')
);
create index calls_open on calls (organisation_id, posted_at desc, id desc) where state = 'open';
create index calls_past on calls (organisation_id, closed_at desc, id desc) where state = 'closed';
create index calls_by_person on calls (organisation_id, person_id, changed_at desc);
create index calls_found_by on calls using gin (found_by) where state <> 'draft';
create index calls_until on calls (organisation_id, open_until) where state = 'open' and open_until is not null;

-- Skills that a call needs, and those that helping with it teaches: a term, or a skill of a framework by its key.
create table call_skills (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  call_id uuid not null,
  relation text not null check (relation in ('needed', 'gained')),
  term_id uuid,
  framework_id uuid,
  skill_key text,
  added_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, call_id) references calls (organisation_id, id),
  foreign key (organisation_id, term_id) references terms (organisation_id, id),
  foreign key (organisation_id, framework_id) references frameworks (organisation_id, id),
  check (num_nonnulls(term_id, framework_id) = 1),
  check ((framework_id is null) = (skill_key is null))
);
create unique index call_skills_terms on call_skills (organisation_id, call_id, relation, term_id)
  where term_id is not null;
create unique index call_skills_keys on call_skills (organisation_id, call_id, relation, framework_id, skill_key)
  where framework_id is not null;
create index call_skills_by_term on call_skills (organisation_id, term_id, relation) where term_id is not null;
create index call_skills_by_key on call_skills (organisation_id, framework_id, skill_key, relation)
  where framework_id is not null;

-- What became of a call, step by step; an edit keeps what stood there before.
create table call_changes (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  call_id uuid not null,
  -- Empty: the program by itself, or somebody who was erased.
  actor_id uuid,
  act text not null check (act in ('posted', 'edited', 'extended', 'widened', 'chased', 'closed', 'reopened', 'ran-out',
    'taken-down')),
  details jsonb not null default '{}',
  happened_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, call_id) references calls (organisation_id, id),
  foreign key (organisation_id, actor_id) references people (organisation_id, id)
);
create index call_changes_by_call on call_changes (organisation_id, call_id, happened_at);
create index call_changes_by_actor on call_changes (organisation_id, actor_id) where actor_id is not null;

-- Somebody offers to help with a call, or has a use for the time that a call offers.
create table call_offers (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  call_id uuid not null,
  person_id uuid not null,
  words text not null check (length(words) between 1 and 2000),
  -- When they could, in their own words.
  when_words text not null default '' check (length(when_words) <= 500),
  state text not null default 'offered'
    check (state in ('with-manager', 'offered', 'chosen', 'declined', 'withdrawn', 'not-now')),
  offered_at timestamptz not null,
  -- When it got the state that it has.
  state_at timestamptz not null,
  -- The manager was told of it, or asked; what they said.
  manager_id uuid,
  manager_part text not null default 'none' check (manager_part in ('none', 'informed', 'asked', 'agreed', 'not-now')),
  manager_words text not null default '' check (length(manager_words) <= 2000),
  manager_at timestamptz,
  -- When the help is to be, once both agreed, for calendars.
  starts_at timestamptz,
  ends_at timestamptz,
  calendar_sequence integer not null default 0,
  -- What was given in the end, in hours, and whether the helper kept it as evidence.
  helped boolean,
  hours numeric(6, 1) check (hours >= 0 and hours <= 2000),
  kept_as_evidence_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, call_id) references calls (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, manager_id) references people (organisation_id, id),
  check ((starts_at is null) = (ends_at is null)),
  check (starts_at < ends_at),
  check (manager_id is null or manager_id <> person_id)
);
-- One that stands for each person and call; who withdrew may offer again.
create unique index call_offers_standing on call_offers (organisation_id, call_id, person_id)
  where state <> 'withdrawn';
create index call_offers_by_person on call_offers (organisation_id, person_id, offered_at desc);
create index call_offers_by_manager on call_offers (organisation_id, manager_id, state) where manager_id is not null;

-- What the asker and somebody who offered write to each other; nobody else reads it.
create table call_messages (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  offer_id uuid not null,
  person_id uuid not null,
  words text not null check (length(words) between 1 and 5000),
  written_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, offer_id) references call_offers (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create index call_messages_by_offer on call_messages (organisation_id, offer_id, written_at);
create index call_messages_by_person on call_messages (organisation_id, person_id);

-- What colleagues answer for all to read who may see the call; the asker marks what answered it best.
create table call_answers (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  call_id uuid not null,
  -- Empty: somebody who was erased. What they answered stays, because others learn from it.
  person_id uuid,
  words text not null check (length(words) between 1 and 10000),
  answered_at timestamptz not null,
  changed_at timestamptz,
  withdrawn_at timestamptz,
  best_at timestamptz,
  found_by tsvector not null generated always as (words_of('w', words)) stored,
  primary key (organisation_id, id),
  foreign key (organisation_id, call_id) references calls (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create index call_answers_by_call on call_answers (organisation_id, call_id, answered_at);
create index call_answers_by_person on call_answers (organisation_id, person_id) where person_id is not null;
create unique index call_answers_best on call_answers (organisation_id, call_id) where best_at is not null;
create index call_answers_found_by on call_answers using gin (found_by) where withdrawn_at is null;

-- What came of a closed call. It goes when the call is opened again; the trace keeps it.
create table call_outcomes (
  organisation_id uuid not null references organisations (id),
  call_id uuid not null,
  outcome text not null check (outcome in ('helped', 'partly', 'another-way', 'not-needed', 'no-help')),
  what_came text not null default '' check (length(what_came) <= 5000),
  -- What did not have to be bought, as an estimate with its basis; never counted without one.
  not_bought numeric(12, 2) check (not_bought >= 0),
  currency text check (length(currency) = 3),
  basis text check (basis in ('quote', 'day-rate', 'last-time', 'guess')),
  basis_words text not null default '' check (length(basis_words) <= 1000),
  closed_by uuid,
  closed_at timestamptz not null,
  primary key (organisation_id, call_id),
  foreign key (organisation_id, call_id) references calls (organisation_id, id),
  foreign key (organisation_id, closed_by) references people (organisation_id, id),
  check (num_nonnulls(not_bought, currency, basis) in (0, 3))
);

-- One line of thanks, either way, between two who worked together on a call. Whoever wrote it can take it back.
create table call_thanks (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  offer_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  words text not null check (length(words) between 1 and 500),
  given_at timestamptz not null,
  retracted_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, offer_id) references call_offers (organisation_id, id),
  foreign key (organisation_id, from_id) references people (organisation_id, id),
  foreign key (organisation_id, to_id) references people (organisation_id, id),
  check (from_id <> to_id)
);
create unique index call_thanks_standing on call_thanks (organisation_id, offer_id, from_id) where retracted_at is null;
create index call_thanks_by_giver on call_thanks (organisation_id, from_id);
create index call_thanks_by_receiver on call_thanks (organisation_id, to_id);

-- Who has opened a call, once each: for the receipt of how far it reached, which says numbers and never names.
create table call_views (
  organisation_id uuid not null references organisations (id),
  call_id uuid not null,
  person_id uuid not null,
  unit_id uuid,
  seen_at timestamptz not null,
  primary key (organisation_id, call_id, person_id),
  foreign key (organisation_id, call_id) references calls (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, unit_id) references units (organisation_id, id)
);
create index call_views_by_person on call_views (organisation_id, person_id);

-- What somebody was led to before posting, and whether that was enough. Nobody's name and no words: it is only counted.
create table call_triages (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  happened_on date not null,
  route text not null check (route in ('it-desk', 'champion', 'card', 'past-call')),
  primary key (organisation_id, id)
);
create index call_triages_by_day on call_triages (organisation_id, happened_on);

-- What the programme decided about calls. No row: managers are told, three days until a call is chased, two told a week.
create table call_policies (
  organisation_id uuid not null references organisations (id),
  manager_part text not null default 'informed' check (manager_part in ('none', 'informed', 'asked')),
  -- At most so many calls a week are brought to a person who has not asked for more.
  weekly_cap smallint not null default 2 check (weekly_cap between 0 and 20),
  chase_after_days smallint not null default 3 check (chase_after_days between 1 and 30),
  -- Where to turn when something does not work: an address, or words such as a telephone number.
  it_desk text not null default '' check (length(it_desk) <= 500),
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (organisation_id),
  foreign key (organisation_id, changed_by) references people (organisation_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['calls', 'call_skills', 'call_changes', 'call_offers', 'call_messages', 'call_answers',
    'call_outcomes', 'call_thanks', 'call_views', 'call_triages', 'call_policies'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
