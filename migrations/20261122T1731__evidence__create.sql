-- What stands behind a level: evidence of a person's own, and what colleagues vouch for or confirm when asked.

-- A piece of evidence. What it says stands in its versions, none of which ever changes.
create table evidence (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('note', 'link', 'file', 'learning', 'help', 'event')),
  -- Which feature added it about what, such as `calls:…`, so that the same thing is added once.
  source text,
  version integer not null default 1,
  added_at timestamptz not null,
  changed_at timestamptz not null,
  -- Taken back by its owner, who can bring it back.
  withdrawn_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create index evidence_by_person on evidence (organisation_id, person_id, changed_at desc);
create unique index evidence_source on evidence (organisation_id, person_id, source);

-- A file that somebody handed in, under the name and type that its content has. It never changes.
create table evidence_files (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid not null,
  name text not null,
  kind text not null check (kind in ('pdf', 'png', 'jpeg', 'webp', 'docx', 'odt', 'xlsx', 'ods', 'txt')),
  byte_count integer not null,
  -- Of a picture, in pixels.
  width integer,
  height integer,
  kept_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create index evidence_files_by_person on evidence_files (organisation_id, person_id, kept_at desc);

create table evidence_file_pieces (
  organisation_id uuid not null references organisations (id),
  file_id uuid not null,
  number integer not null,
  bytes bytea not null,
  primary key (organisation_id, file_id, number),
  foreign key (organisation_id, file_id) references evidence_files (organisation_id, id)
);

create table evidence_versions (
  organisation_id uuid not null references organisations (id),
  evidence_id uuid not null,
  number integer not null,
  made_at timestamptz not null,
  title text not null,
  -- The three prompts of a note; the first is what any other kind says about itself.
  what_i_did text not null default '',
  what_happened text not null default '',
  what_next text not null default '',
  address text,
  file_id uuid,
  happened_on date,
  -- [{ "frameworkId": …, "skillKey": … }], as they were chosen then.
  skills jsonb not null default '[]',
  primary key (organisation_id, evidence_id, number),
  foreign key (organisation_id, evidence_id) references evidence (organisation_id, id),
  foreign key (organisation_id, file_id) references evidence_files (organisation_id, id)
);
create index evidence_versions_by_file on evidence_versions (organisation_id, file_id) where file_id is not null;

-- The skills that a piece of evidence serves now. A skill is its framework and its key, across editions.
create table evidence_skills (
  organisation_id uuid not null references organisations (id),
  evidence_id uuid not null,
  framework_id uuid not null,
  skill_key text not null,
  primary key (organisation_id, evidence_id, framework_id, skill_key),
  foreign key (organisation_id, evidence_id) references evidence (organisation_id, id),
  foreign key (organisation_id, framework_id) references frameworks (organisation_id, id)
);

-- Whether somebody shows beside a skill that they lend whether it is evidenced or confirmed. No row: no.
create table evidence_sharing (
  organisation_id uuid not null references organisations (id),
  person_id uuid not null,
  shows_on_profile boolean not null,
  changed_at timestamptz not null,
  primary key (organisation_id, person_id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);

-- Who confirms levels, beside the champions: of a framework or all, an area or all, a unit and those below it or all.
create table assessors (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid not null,
  framework_id uuid,
  area_key text check (area_key is null or framework_id is not null),
  unit_id uuid,
  named_by uuid,
  named_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, framework_id) references frameworks (organisation_id, id),
  foreign key (organisation_id, unit_id) references units (organisation_id, id),
  foreign key (organisation_id, named_by) references people (organisation_id, id),
  foreign key (organisation_id, ended_by) references people (organisation_id, id)
);
create index assessors_by_person on assessors (organisation_id, person_id) where ended_at is null;

-- One person asks another, or the assessors (nobody by name), to endorse skills or to confirm their levels.
create table confirmation_requests (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid not null,
  purpose text not null check (purpose in ('endorse', 'confirm')),
  -- A draft may not know yet; afterwards nobody means the assessors together.
  asked_id uuid,
  asks_assessors boolean not null default false,
  taken_by uuid,
  taken_at timestamptz,
  message text not null default '',
  state text not null default 'draft'
    check (state in ('draft', 'waiting', 'returned', 'declined', 'answered', 'withdrawn')),
  begun_at timestamptz not null,
  sent_at timestamptz,
  closed_at timestamptz,
  answered_by uuid,
  -- What was answered, with why and what would do when it was returned.
  answer text not null default '',
  what_would_do text not null default '',
  reminded_at timestamptz,
  reminders integer not null default 0,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, asked_id) references people (organisation_id, id),
  foreign key (organisation_id, taken_by) references people (organisation_id, id),
  foreign key (organisation_id, answered_by) references people (organisation_id, id),
  check (asked_id is null or asked_id <> person_id),
  check (taken_by is null or taken_by <> person_id),
  check (answered_by is null or answered_by <> person_id)
);
create index confirmation_requests_by_person on confirmation_requests (organisation_id, person_id, begun_at desc);
create index confirmation_requests_by_asked on confirmation_requests (organisation_id, asked_id, sent_at)
  where asked_id is not null;
create index confirmation_requests_by_answer on confirmation_requests (organisation_id, answered_by, closed_at desc)
  where answered_by is not null;
create index confirmation_requests_queue on confirmation_requests (organisation_id, sent_at)
  where state = 'waiting' and asks_assessors;
create index confirmation_requests_waiting on confirmation_requests (organisation_id, sent_at) where state = 'waiting';

create table confirmation_request_skills (
  organisation_id uuid not null references organisations (id),
  request_id uuid not null,
  framework_id uuid not null,
  skill_key text not null,
  -- The edition and the level on its scale that the person says; an endorsement asks for none.
  framework_version_id uuid not null,
  level smallint,
  -- The area with all those around it, so that whoever confirms one of them is found.
  area_keys text[] not null default '{}',
  primary key (organisation_id, request_id, framework_id, skill_key),
  foreign key (organisation_id, request_id) references confirmation_requests (organisation_id, id),
  foreign key (organisation_id, framework_id) references frameworks (organisation_id, id),
  foreign key (organisation_id, framework_version_id) references framework_versions (organisation_id, id)
);

-- What goes along, in the version that it had when it was sent.
create table confirmation_request_evidence (
  organisation_id uuid not null references organisations (id),
  request_id uuid not null,
  evidence_id uuid not null,
  version integer not null,
  primary key (organisation_id, request_id, evidence_id),
  foreign key (organisation_id, request_id) references confirmation_requests (organisation_id, id),
  foreign key (organisation_id, evidence_id, version)
    references evidence_versions (organisation_id, evidence_id, number)
);
create index confirmation_request_evidence_by_evidence on confirmation_request_evidence (organisation_id, evidence_id);

-- What became of a request, step by step.
create table confirmation_steps (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  request_id uuid not null,
  actor_id uuid,
  act text not null check (act in ('sent', 'sent-again', 'taken', 'given-back', 'assigned', 'returned', 'declined',
    'answered', 'withdrawn', 'retracted', 'reminded', 'nobody-left')),
  words text not null default '',
  happened_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, request_id) references confirmation_requests (organisation_id, id),
  foreign key (organisation_id, actor_id) references people (organisation_id, id)
);
create index confirmation_steps_by_request on confirmation_steps (organisation_id, request_id, happened_at);

-- What somebody says about a colleague's skill: with a level it is confirmed, without one they vouch for it.
create table endorsements (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid not null,
  -- Null when the one who gave it was erased.
  given_by uuid,
  request_id uuid,
  framework_id uuid not null,
  skill_key text not null,
  framework_version_id uuid,
  level smallint,
  words text not null default '',
  given_at timestamptz not null,
  retracted_at timestamptz,
  retracted_why text not null default '',
  -- The person does not want it in their passport.
  put_aside_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, given_by) references people (organisation_id, id),
  foreign key (organisation_id, request_id) references confirmation_requests (organisation_id, id),
  foreign key (organisation_id, framework_id) references frameworks (organisation_id, id),
  foreign key (organisation_id, framework_version_id) references framework_versions (organisation_id, id),
  check (given_by is null or given_by <> person_id)
);
create index endorsements_by_person on endorsements (organisation_id, person_id, given_at desc);
create index endorsements_by_giver on endorsements (organisation_id, given_by, given_at desc);
create index endorsements_by_request on endorsements (organisation_id, request_id);

do $$
declare t text;
begin
  foreach t in array array['evidence', 'evidence_files', 'evidence_file_pieces', 'evidence_versions', 'evidence_skills',
    'evidence_sharing', 'assessors', 'confirmation_requests', 'confirmation_request_skills',
    'confirmation_request_evidence', 'confirmation_steps', 'endorsements'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
