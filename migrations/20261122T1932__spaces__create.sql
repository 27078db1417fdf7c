-- Places to talk in: topics with replies, for everybody, for those who hold a role, or for those who were invited.

create table spaces (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  -- Set for spaces that the product makes by itself, such as the champions' space; nobody makes those twice.
  key text check (length(key) between 1 and 60),
  name text not null check (length(name) between 1 and 100),
  about text not null default '' check (length(about) <= 1000),
  membership text not null check (membership in ('open', 'role', 'invitation')),
  role text check (role in ('champion', 'manager', 'programme-lead', 'administrator')),
  made_by uuid,
  made_at timestamptz not null,
  -- Only read from then on.
  archived_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, made_by) references people (organisation_id, id),
  check ((membership = 'role') = (role is not null))
);
create unique index spaces_by_key on spaces (organisation_id, key) where key is not null;
create unique index spaces_by_name on spaces (organisation_id, lower(name)) where archived_at is null;

-- Who has said something about being in a space. In spaces of a role nobody needs a row to be in it.
create table space_members (
  organisation_id uuid not null references organisations (id),
  space_id uuid not null,
  person_id uuid not null,
  state text not null check (state in ('invited', 'member', 'left')),
  is_moderator boolean not null default false,
  -- Reads along without being told of new topics.
  is_muted boolean not null default false,
  invited_by uuid,
  since timestamptz not null,
  primary key (organisation_id, space_id, person_id),
  foreign key (organisation_id, space_id) references spaces (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, invited_by) references people (organisation_id, id),
  check (state = 'member' or not is_moderator)
);
create index space_members_by_person on space_members (organisation_id, person_id);
create index space_members_inviters on space_members (organisation_id, invited_by) where invited_by is not null;

create table space_topics (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  space_id uuid not null,
  -- Empty: somebody who was erased.
  author_id uuid,
  title text not null check (length(title) between 1 and 200),
  opened_at timestamptz not null,
  -- The number of the latest post, and when it was written; and how many replies can be read.
  last_number integer not null default 1,
  last_at timestamptz not null,
  replies integer not null default 0,
  pinned_at timestamptz,
  locked_at timestamptz,
  hidden_at timestamptz,
  -- No key: posts have one to their topic, and of a circle a backup could put nothing first.
  best_post_id uuid,
  -- What it came to, in a moderator's or its author's words, as Markdown.
  summary text check (length(summary) between 1 and 5000),
  summary_by uuid,
  summary_at timestamptz,
  found_by tsvector not null generated always as (words_of('w', title) || words_of('w', coalesce(summary, ''))) stored,
  primary key (organisation_id, id),
  foreign key (organisation_id, space_id) references spaces (organisation_id, id),
  foreign key (organisation_id, author_id) references people (organisation_id, id),
  foreign key (organisation_id, summary_by) references people (organisation_id, id),
  check ((summary is null) = (summary_at is null))
);
create index space_topics_by_space on space_topics (organisation_id, space_id, (pinned_at is null), last_at desc, id desc)
  where hidden_at is null;
create index space_topics_latest on space_topics (organisation_id, last_at desc, id desc) where hidden_at is null;
create index space_topics_by_author on space_topics (organisation_id, author_id) where author_id is not null;
create index space_topics_summaries on space_topics (organisation_id, summary_by) where summary_by is not null;
create index space_topics_found_by on space_topics using gin (found_by) where hidden_at is null;

-- What was written in a topic; number 1 opens it.
create table space_posts (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  topic_id uuid not null,
  number integer not null check (number >= 1),
  author_id uuid,
  -- Markdown; somebody who is mentioned stands in it as @{id}.
  words text not null check (length(words) <= 10000),
  came_by text not null default 'page' check (came_by in ('page', 'mail')),
  written_at timestamptz not null,
  edited_at timestamptz,
  -- Taken back by its author, or hidden by a moderator.
  deleted_at timestamptz,
  hidden_at timestamptz,
  found_by tsvector not null generated always as (words_of('w', words)) stored,
  primary key (organisation_id, id),
  foreign key (organisation_id, topic_id) references space_topics (organisation_id, id),
  foreign key (organisation_id, author_id) references people (organisation_id, id)
);
create unique index space_posts_by_topic on space_posts (organisation_id, topic_id, number);
create index space_posts_by_author on space_posts (organisation_id, author_id, written_at) where author_id is not null;
create index space_posts_found_by on space_posts using gin (found_by) where deleted_at is null and hidden_at is null;

-- What stood in a post before it was changed.
create table space_post_versions (
  organisation_id uuid not null references organisations (id),
  post_id uuid not null,
  number integer not null,
  words text not null,
  -- When these words were written.
  written_at timestamptz not null,
  primary key (organisation_id, post_id, number),
  foreign key (organisation_id, post_id) references space_posts (organisation_id, id)
);

create table space_mentions (
  organisation_id uuid not null references organisations (id),
  post_id uuid not null,
  person_id uuid not null,
  primary key (organisation_id, post_id, person_id),
  foreign key (organisation_id, post_id) references space_posts (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create index space_mentions_by_person on space_mentions (organisation_id, person_id);

create table space_reactions (
  organisation_id uuid not null references organisations (id),
  post_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('thanks', 'useful', 'same-here')),
  given_at timestamptz not null,
  primary key (organisation_id, post_id, person_id, kind),
  foreign key (organisation_id, post_id) references space_posts (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create index space_reactions_by_person on space_reactions (organisation_id, person_id);

-- How far somebody has read a topic, and whether they are told of replies. Nobody else sees it.
create table space_readings (
  organisation_id uuid not null references organisations (id),
  topic_id uuid not null,
  person_id uuid not null,
  read_to integer not null default 0,
  read_at timestamptz not null,
  follows text not null default 'no' check (follows in ('no', 'yes', 'muted')),
  primary key (organisation_id, topic_id, person_id),
  foreign key (organisation_id, topic_id) references space_topics (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create index space_readings_by_person on space_readings (organisation_id, person_id, read_at);

-- What somebody has begun to write and not posted: one for each topic, one for a new topic of each space.
create table space_drafts (
  organisation_id uuid not null references organisations (id),
  person_id uuid not null,
  space_id uuid not null,
  -- The topic that it answers; that of a new topic has the space's own id here.
  about_id uuid not null,
  title text not null default '' check (length(title) <= 200),
  words text not null default '' check (length(words) <= 10000),
  saved_at timestamptz not null,
  primary key (organisation_id, person_id, about_id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, space_id) references spaces (organisation_id, id)
);
create index space_drafts_by_space on space_drafts (organisation_id, space_id);

create table space_files (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  post_id uuid not null,
  name text not null check (length(name) <= 200),
  kind text not null,
  byte_count integer not null,
  kept_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, post_id) references space_posts (organisation_id, id)
);
create index space_files_by_post on space_files (organisation_id, post_id);

create table space_file_pieces (
  organisation_id uuid not null references organisations (id),
  file_id uuid not null,
  number integer not null,
  bytes bytea not null,
  primary key (organisation_id, file_id, number),
  foreign key (organisation_id, file_id) references space_files (organisation_id, id)
);

-- A reader asks the moderators to look at a post.
create table space_reports (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  space_id uuid not null,
  post_id uuid not null,
  person_id uuid not null,
  words text not null check (length(words) between 1 and 1000),
  reported_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid,
  outcome text check (outcome in ('kept', 'hidden')),
  primary key (organisation_id, id),
  foreign key (organisation_id, space_id) references spaces (organisation_id, id),
  foreign key (organisation_id, post_id) references space_posts (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, settled_by) references people (organisation_id, id),
  check ((settled_at is null) = (outcome is null))
);
create unique index space_reports_open on space_reports (organisation_id, post_id, person_id) where settled_at is null;
create index space_reports_by_space on space_reports (organisation_id, space_id, reported_at desc);
create index space_reports_by_person on space_reports (organisation_id, person_id);
create index space_reports_by_settler on space_reports (organisation_id, settled_by) where settled_by is not null;

-- What moderators did, and why; its author reads it too.
create table space_moderations (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  space_id uuid not null,
  topic_id uuid not null,
  post_id uuid,
  actor_id uuid,
  act text not null check (act in ('hidden', 'shown', 'locked', 'unlocked', 'moved', 'pinned', 'unpinned', 'summarised',
    'report-kept')),
  why text not null default '' check (length(why) <= 1000),
  happened_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, space_id) references spaces (organisation_id, id),
  foreign key (organisation_id, topic_id) references space_topics (organisation_id, id),
  foreign key (organisation_id, post_id) references space_posts (organisation_id, id),
  foreign key (organisation_id, actor_id) references people (organisation_id, id)
);
create index space_moderations_by_space on space_moderations (organisation_id, space_id, happened_at desc);
create index space_moderations_by_topic on space_moderations (organisation_id, topic_id, happened_at desc);
create index space_moderations_by_actor on space_moderations (organisation_id, actor_id) where actor_id is not null;

-- Words that stand in posts, for those who misspell them when they search; learnt anew every night. Never shown.
create table space_words (
  organisation_id uuid not null references organisations (id),
  word text not null,
  slips text[] not null,
  primary key (organisation_id, word)
);
create index space_words_slips on space_words using gin (slips);

do $$
declare t text;
begin
  foreach t in array array['spaces', 'space_members', 'space_topics', 'space_posts', 'space_post_versions',
    'space_mentions', 'space_reactions', 'space_readings', 'space_drafts', 'space_files', 'space_file_pieces',
    'space_reports', 'space_moderations', 'space_words'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
