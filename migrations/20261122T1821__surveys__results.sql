-- What a closed wave has to tell. Everything shown is a sum over blocks of people who are counted together; see
-- src/features/surveys/results/README.md. None of these rows points at a person or at an answer sheet.
create table survey_results (
  organisation_id uuid not null references organisations (id),
  wave_id uuid not null,
  counted_at timestamptz not null,
  -- How many answered, and how many of them are counted by now.
  respondents integer not null,
  counted integer not null,
  minimum smallint not null check (minimum >= 5),
  -- What was counted, with the choices as they are told: fixed by the first count.
  items jsonb not null,
  -- Dimensions in the order in which they were kept apart, with the values and what these were called.
  dimensions jsonb not null,
  primary key (organisation_id, wave_id),
  foreign key (organisation_id, wave_id) references survey_waves (organisation_id, id)
);

-- People counted together. `codes` holds one byte for each item and person of the block, in an order drawn by lot.
create table survey_blocks (
  organisation_id uuid not null references organisations (id),
  wave_id uuid not null,
  block integer not null,
  people integer not null,
  tags text[] not null,
  codes bytea not null,
  primary key (organisation_id, wave_id, block),
  foreign key (organisation_id, wave_id) references survey_waves (organisation_id, id)
);

-- The groups of blocks in which an item is told: [[blocks], [tags], [counts]] each.
create table survey_tallies (
  organisation_id uuid not null references organisations (id),
  wave_id uuid not null,
  item text not null,
  -- `share`: the favourable answer against all others; `full`: every choice.
  telling text not null check (telling in ('share', 'full')),
  groups jsonb not null,
  primary key (organisation_id, wave_id, item, telling),
  foreign key (organisation_id, wave_id) references survey_waves (organisation_id, id)
);

-- The same added up for each slice that somebody may ask for, so that a page reads one row.
create table survey_slices (
  organisation_id uuid not null references organisations (id),
  wave_id uuid not null,
  -- Tags in their order, one a line; empty for everybody.
  slice text not null,
  people integer not null,
  told jsonb not null,
  primary key (organisation_id, wave_id, slice),
  foreign key (organisation_id, wave_id) references survey_waves (organisation_id, id)
);

-- Answer sheets that are counted already, for a wave that is opened and closed again.
create table survey_counted_responses (
  organisation_id uuid not null references organisations (id),
  wave_id uuid not null,
  response_id uuid not null,
  primary key (organisation_id, wave_id, response_id),
  foreign key (organisation_id, wave_id) references survey_waves (organisation_id, id)
);

-- What people wrote, one row for each answer and none that joins two of the same person. Nobody but those who run
-- surveys sees one before somebody has said that it gives nobody away.
create table survey_comments (
  organisation_id uuid not null references organisations (id),
  id uuid not null default gen_random_uuid(),
  wave_id uuid not null,
  question text not null,
  words text not null,
  -- [[from, to, kind], …]: what a rule takes for a name or a way to reach somebody.
  proposed jsonb not null default '[]',
  state text not null default 'waiting' check (state in ('waiting', 'shown', 'kept-back')),
  -- The words as others read them.
  masked text,
  checked_by uuid,
  checked_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, wave_id) references survey_waves (organisation_id, id),
  foreign key (organisation_id, checked_by) references people (organisation_id, id),
  check ((state = 'shown') = (masked is not null))
);
create index survey_comments_by_question on survey_comments (organisation_id, wave_id, question, state, id);

create table survey_comment_themes (
  organisation_id uuid not null references organisations (id),
  comment_id uuid not null,
  theme text not null check (length(theme) between 1 and 60),
  primary key (organisation_id, comment_id, theme),
  foreign key (organisation_id, comment_id) references survey_comments (organisation_id, id) on delete cascade
);

-- What the organisation does because of a result; shown beside the number in every later wave.
create table survey_actions (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  survey_id uuid not null,
  wave_id uuid not null,
  -- The item that it is about; nothing where it is about the whole.
  item text,
  title text not null check (length(title) between 1 and 200),
  owner_id uuid,
  due_on date,
  status text not null default 'planned' check (status in ('planned', 'under-way', 'done', 'dropped')),
  -- What came of it, or why it was dropped.
  outcome text not null default '',
  made_by uuid,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, survey_id) references surveys (organisation_id, id),
  foreign key (organisation_id, wave_id) references survey_waves (organisation_id, id),
  foreign key (organisation_id, owner_id) references people (organisation_id, id),
  foreign key (organisation_id, made_by) references people (organisation_id, id)
);
create index survey_actions_by_survey on survey_actions (organisation_id, survey_id, made_at);

-- A page with chosen results, for everybody who works here or for everybody who has the address.
create table survey_publications (
  organisation_id uuid not null references organisations (id),
  id uuid not null default gen_random_uuid(),
  wave_id uuid not null,
  audience text not null check (audience in ('staff', 'everybody')),
  -- What the organisation says about its results, in the language in which it was written.
  words text not null default '',
  items text[] not null,
  with_actions boolean not null default false,
  published_by uuid,
  published_at timestamptz not null,
  ended_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, wave_id) references survey_waves (organisation_id, id),
  foreign key (organisation_id, published_by) references people (organisation_id, id)
);
create index survey_publications_by_wave on survey_publications (organisation_id, wave_id);

-- Figures of others who asked the same, as they gave them to us.
create table survey_benchmarks (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  survey_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  period text not null,
  figures jsonb not null,
  received_by uuid,
  received_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, survey_id) references surveys (organisation_id, id),
  foreign key (organisation_id, received_by) references people (organisation_id, id)
);
create index survey_benchmarks_by_survey on survey_benchmarks (organisation_id, survey_id);

-- A file of another tool on its way in: what it holds, and what its columns were said to mean.
create table survey_past_files (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  survey_id uuid not null,
  file_name text not null,
  -- { "columns": …, "rows": … } as read; taken away once it is brought in.
  content jsonb,
  mapping jsonb not null default '{}',
  wave_id uuid,
  brought_by uuid,
  brought_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, survey_id) references surveys (organisation_id, id),
  foreign key (organisation_id, wave_id) references survey_waves (organisation_id, id),
  foreign key (organisation_id, brought_by) references people (organisation_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['survey_results', 'survey_blocks', 'survey_tallies', 'survey_slices', 'survey_counted_responses',
    'survey_comments', 'survey_comment_themes', 'survey_actions', 'survey_publications', 'survey_benchmarks',
    'survey_past_files'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
