-- Something to learn from, of any kind: a card that is read here, a course elsewhere, a colleague to shadow.
-- Texts are one JSON object: { "en": { "title", "summary", "forWhom", "body" }, "nb": { … } }.
create table learning_resources (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  -- Where it came from, and its name there, so that the same file or a newer program finds it again.
  origin text not null check (origin in ('built-in', 'own', 'imported')),
  source_key text not null,
  kind text not null check (kind in ('card', 'article', 'video', 'course', 'workshop', 'shadowing', 'mentoring',
    'buddy', 'drop-in', 'try')),
  texts jsonb not null,
  address text check (length(address) <= 2000),
  provider text not null default '' check (length(provider) <= 200),
  -- The languages in which one learns, as tags such as 'en'; the words above may be in others.
  languages text[] not null default '{}',
  minutes int check (minutes between 1 and 200000),
  -- What it costs one person; null where nobody has said.
  price numeric(10, 2) check (price >= 0),
  currency text not null default 'GBP' check (currency ~ '^[A-Z]{3}$'),
  access_needs text[] not null default '{}',
  -- By which platforms report that somebody has finished it (xAPI).
  activity_id text check (length(activity_id) <= 2000),
  owner_id uuid,
  review_on date,
  -- When somebody last said that it is still right.
  checked_at timestamptz,
  checked_by uuid,
  suggested_by uuid,
  suggested_why text not null default '' check (length(suggested_why) <= 500),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  -- Words of a built-in card that were changed here stay as they are when a newer program comes.
  changed_by uuid,
  published_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_why text not null default '' check (length(withdrawn_why) <= 500),
  -- What the worker last met at the address.
  link_checked_at timestamptz,
  link_state text not null default 'unknown' check (link_state in ('unknown', 'fine', 'broken', 'not-called')),
  link_fault text not null default '',
  link_failures int not null default 0,
  -- Stems of every word by which it is found (search-words.ts): title, what it teaches, everything else.
  title_stems text not null default '',
  skill_stems text not null default '',
  other_stems text not null default '',
  found_by tsvector not null generated always as (
    setweight(to_tsvector('simple', title_stems), 'A') || setweight(to_tsvector('simple', skill_stems), 'B')
      || setweight(to_tsvector('simple', other_stems), 'D')
  ) stored,
  primary key (organisation_id, id),
  foreign key (organisation_id, owner_id) references people (organisation_id, id),
  foreign key (organisation_id, checked_by) references people (organisation_id, id),
  foreign key (organisation_id, suggested_by) references people (organisation_id, id),
  foreign key (organisation_id, changed_by) references people (organisation_id, id)
);
create unique index learning_resources_source on learning_resources (organisation_id, origin, source_key);
create index learning_resources_found_by on learning_resources using gin (found_by);
create index learning_resources_open on learning_resources (organisation_id, published_at desc, id)
  where published_at is not null and withdrawn_at is null;
create index learning_resources_waiting on learning_resources (organisation_id, created_at)
  where published_at is null and withdrawn_at is null;
create index learning_resources_activity on learning_resources (organisation_id, activity_id)
  where activity_id is not null;
create index learning_resources_links on learning_resources (organisation_id, link_checked_at nulls first, id)
  where address is not null and published_at is not null and withdrawn_at is null;

-- Which skills it teaches, and from which level to which; levels are null where nobody has said.
create table learning_resource_skills (
  organisation_id uuid not null references organisations (id),
  resource_id uuid not null,
  framework_id uuid not null,
  skill_key text not null,
  from_level smallint check (from_level >= 1),
  to_level smallint check (to_level >= 1),
  primary key (organisation_id, resource_id, framework_id, skill_key),
  foreign key (organisation_id, resource_id) references learning_resources (organisation_id, id) on delete cascade,
  foreign key (organisation_id, framework_id) references frameworks (organisation_id, id),
  check (to_level > from_level)
);
create index learning_resource_skills_by_skill
  on learning_resource_skills (organisation_id, framework_id, skill_key, resource_id) include (from_level, to_level);

-- Every word by which something can be found, for those who misspell it.
create table learning_words (
  organisation_id uuid not null references organisations (id),
  word text not null,
  -- The word, and the word with any one letter left out: two words one slip apart share one.
  slips text[] not null,
  primary key (organisation_id, word)
);
create index learning_words_slips on learning_words using gin (slips);

-- Several together: in any order (a collection), or one after the other (a path).
create table learning_collections (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  kind text not null check (kind in ('collection', 'path')),
  texts jsonb not null,
  -- Set for those that come with the program.
  source_key text,
  owner_id uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by uuid,
  withdrawn_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, owner_id) references people (organisation_id, id),
  foreign key (organisation_id, changed_by) references people (organisation_id, id)
);
create unique index learning_collections_source on learning_collections (organisation_id, source_key)
  where source_key is not null;

create table learning_collection_items (
  organisation_id uuid not null references organisations (id),
  collection_id uuid not null,
  position int not null,
  resource_id uuid not null,
  primary key (organisation_id, collection_id, position),
  foreign key (organisation_id, collection_id) references learning_collections (organisation_id, id) on delete cascade,
  foreign key (organisation_id, resource_id) references learning_resources (organisation_id, id) on delete cascade
);
create index learning_collection_items_by_resource on learning_collection_items (organisation_id, resource_id);

-- That somebody has learnt from something, and who says so. Nobody else sees it.
create table learning_completions (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid not null,
  resource_id uuid not null,
  how text not null check (how in ('own-word', 'certificate', 'attendance', 'xapi')),
  -- Names what reported it, so that the same report counts once.
  report text,
  completed_at timestamptz not null,
  -- How sure they felt, 1 to 5.
  sure_before smallint check (sure_before between 1 and 5),
  sure_after smallint check (sure_after between 1 and 5),
  kept_as_evidence_at timestamptz,
  -- Whether it was taken into the figures of the resource, which are made of whole groups only.
  counted_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, resource_id) references learning_resources (organisation_id, id) on delete cascade,
  check (num_nonnulls(sure_before, sure_after) in (0, 2))
);
create unique index learning_completions_once on learning_completions (organisation_id, person_id, resource_id);
create index learning_completions_to_count on learning_completions (organisation_id, resource_id)
  where sure_before is not null and counted_at is null;

-- How sure a whole group felt before and after, without who: written once, never changed, so nothing can be subtracted.
create table learning_sureness (
  organisation_id uuid not null references organisations (id),
  resource_id uuid not null,
  number int not null,
  people int not null check (people >= 5),
  before_sum int not null,
  after_sum int not null,
  primary key (organisation_id, resource_id, number),
  foreign key (organisation_id, resource_id) references learning_resources (organisation_id, id) on delete cascade
);

-- One line from somebody who tried it; shown without a name.
create table learning_reviews (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  resource_id uuid not null,
  person_id uuid not null,
  helped boolean not null,
  line text not null default '' check (length(line) <= 200),
  written_at timestamptz not null,
  hidden_at timestamptz,
  hidden_by uuid,
  hidden_why text not null default '' check (length(hidden_why) <= 500),
  primary key (organisation_id, id),
  foreign key (organisation_id, resource_id) references learning_resources (organisation_id, id) on delete cascade,
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, hidden_by) references people (organisation_id, id)
);
create unique index learning_reviews_once on learning_reviews (organisation_id, resource_id, person_id);

-- Asked of everybody in a unit, or of everybody who follows a role profile: why, and until when.
create table learning_assignments (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  resource_id uuid,
  collection_id uuid,
  unit_id uuid,
  profile_id uuid,
  reason text not null check (length(reason) between 1 and 500),
  due_on date,
  assigned_by uuid,
  assigned_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, resource_id) references learning_resources (organisation_id, id) on delete cascade,
  foreign key (organisation_id, collection_id) references learning_collections (organisation_id, id) on delete cascade,
  foreign key (organisation_id, unit_id) references units (organisation_id, id),
  foreign key (organisation_id, profile_id) references role_profiles (organisation_id, id),
  foreign key (organisation_id, assigned_by) references people (organisation_id, id),
  foreign key (organisation_id, ended_by) references people (organisation_id, id),
  check (num_nonnulls(resource_id, collection_id) = 1),
  check (num_nonnulls(unit_id, profile_id) = 1)
);
create index learning_assignments_open on learning_assignments (organisation_id, assigned_at desc) where ended_at is null;

-- What somebody says to something that is asked of them: they know it already, or it does not fit. Nobody else sees it.
create table learning_assignment_answers (
  organisation_id uuid not null references organisations (id),
  assignment_id uuid not null,
  person_id uuid not null,
  answer text not null check (answer in ('known', 'does-not-fit')),
  answered_at timestamptz not null,
  primary key (organisation_id, assignment_id, person_id),
  foreign key (organisation_id, assignment_id) references learning_assignments (organisation_id, id) on delete cascade,
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create index learning_assignment_answers_by_person on learning_assignment_answers (organisation_id, person_id);

-- A file of resources on its way in; dropped once they are in or given up.
create table learning_imports (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  file_name text not null,
  format text not null check (format in ('csv', 'json')),
  uploaded_by uuid,
  uploaded_at timestamptz not null,
  header jsonb not null default '[]',
  sample jsonb not null default '[]',
  choices jsonb not null default '{}',
  columns_confirmed_at timestamptz,
  preview jsonb,
  confirmed_by uuid,
  confirmed_at timestamptz,
  carried_out_at timestamptz,
  given_up_at timestamptz,
  failure text,
  primary key (organisation_id, id),
  foreign key (organisation_id, uploaded_by) references people (organisation_id, id),
  foreign key (organisation_id, confirmed_by) references people (organisation_id, id)
);
create index learning_imports_by_time on learning_imports (organisation_id, uploaded_at desc);

create table learning_import_pieces (
  organisation_id uuid not null references organisations (id),
  import_id uuid not null,
  number integer not null,
  bytes bytea not null,
  primary key (organisation_id, import_id, number),
  foreign key (organisation_id, import_id) references learning_imports (organisation_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['learning_resources', 'learning_resource_skills', 'learning_words', 'learning_collections',
    'learning_collection_items', 'learning_completions', 'learning_sureness', 'learning_reviews', 'learning_assignments',
    'learning_assignment_answers', 'learning_imports', 'learning_import_pieces'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
