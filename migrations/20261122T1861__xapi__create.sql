-- A record store of the Experience API (xAPI 1.0.3 and 2.0): what learning platforms say about people, word for word.

-- A platform that may write and read here. Its secret is nowhere; the SHA-256 is.
create table xapi_sources (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 100),
  scopes text[] not null check (cardinality(scopes) >= 1),
  secret_hash bytea not null,
  -- A platform that sends in great batches may ask as often as it wants.
  is_limited boolean not null default true,
  -- Accounts under this address are ours when the platform names people by account; and what their names mean.
  account_home_page text check (length(account_home_page) between 1 and 500),
  account_means text check (account_means in ('employee-number', 'email')),
  -- Empty when the program made it itself, as in the demonstration.
  created_by uuid,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_by uuid,
  revoked_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, created_by) references people (organisation_id, id),
  foreign key (organisation_id, revoked_by) references people (organisation_id, id),
  check ((account_home_page is null) = (account_means is null))
);

-- Whom statements are about, as platforms name them; and who that is here, once known.
create table xapi_agents (
  organisation_id uuid not null references organisations (id),
  -- Made from the identifier, so that the same one has the same key everywhere.
  key uuid not null,
  source_id uuid not null,
  -- One of mbox, mbox_sha1sum, openid and account, as the standard writes it.
  identifier text not null,
  kind text not null check (kind in ('mbox', 'mbox_sha1sum', 'openid', 'account')),
  person_id uuid,
  first_seen_at timestamptz not null,
  -- When it was last looked for among the people here.
  tried_at timestamptz,
  primary key (organisation_id, key),
  foreign key (organisation_id, source_id) references xapi_sources (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create index xapi_agents_by_person on xapi_agents (organisation_id, person_id) where person_id is not null;
create index xapi_agents_unknown on xapi_agents (organisation_id, tried_at nulls first, key) where person_id is null;
create index xapi_agents_by_source on xapi_agents (organisation_id, source_id);

create table xapi_statements (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  source_id uuid not null,
  -- Grows in the order in which statements became visible; see decision 0044.
  stored timestamptz not null,
  -- Place in its batch, so that the order is the same on every page.
  place integer not null,
  -- As it is given out: what came, with what the store adds. JSON as text: jsonb would change how it is written.
  statement text not null,
  -- What it is found by: a key each for actor, agents, activities, verb and registration, and those of the statement it refers to.
  keys uuid[] not null,
  actor_key uuid,
  activity_key uuid,
  -- The statement that its object refers to.
  target_id uuid,
  is_voiding boolean not null default false,
  voiding_id uuid,
  -- Says that somebody finished something; and when the rest of the house was told.
  is_completion boolean not null default false,
  told_at timestamptz,
  -- Nobody here is known by its actor: it waits until somebody is, and nobody looks at it before.
  is_parked boolean not null default false,
  primary key (organisation_id, id),
  foreign key (organisation_id, source_id) references xapi_sources (organisation_id, id)
);
create index xapi_statements_in_order on xapi_statements (organisation_id, stored, place);
create index xapi_statements_by_source on xapi_statements (organisation_id, source_id, stored desc, place desc);
create index xapi_statements_by_actor on xapi_statements (organisation_id, actor_key, stored desc);
create index xapi_statements_by_activity on xapi_statements (organisation_id, activity_key, stored desc);
create index xapi_statements_by_target on xapi_statements (organisation_id, target_id) where target_id is not null;
create index xapi_statements_untold on xapi_statements (organisation_id, stored)
  where is_completion and told_at is null and not is_parked;
create index xapi_statements_parked on xapi_statements (organisation_id, actor_key) where is_parked;

-- One row a statement and key, in the order of a page: the first rows of a search are the first rows of its index.
-- No foreign key: each statement has about ten, all written with it and removed with it.
create table xapi_statement_keys (
  organisation_id uuid not null references organisations (id),
  key uuid not null,
  stored timestamptz not null,
  place integer not null,
  statement_id uuid not null,
  primary key (organisation_id, key, stored, place)
);

create table xapi_attachments (
  organisation_id uuid not null references organisations (id),
  statement_id uuid not null,
  sha2 text not null,
  content_type text not null,
  content bytea not null,
  primary key (organisation_id, statement_id, sha2),
  foreign key (organisation_id, statement_id) references xapi_statements (organisation_id, id)
);

-- What is being learned, with everything that statements said about it.
create table xapi_activities (
  organisation_id uuid not null references organisations (id),
  key uuid not null,
  activity_id text not null,
  definition text,
  first_seen_at timestamptz not null,
  primary key (organisation_id, key)
);
create index xapi_activities_in_order on xapi_activities (organisation_id, first_seen_at desc);

-- State, activity profiles and agent profiles: what a platform puts down for itself, and no other platform reads.
create table xapi_documents (
  organisation_id uuid not null references organisations (id),
  source_id uuid not null,
  kind text not null check (kind in ('state', 'activity-profile', 'agent-profile')),
  -- Made from the activity, the agent and the registration that it belongs to.
  owner_key uuid not null,
  document_id text not null,
  -- The agent it is about and the registration, where it has them.
  agent_key uuid,
  registration uuid,
  content bytea not null,
  content_type text not null,
  updated_at timestamptz not null,
  primary key (organisation_id, source_id, kind, owner_key, document_id),
  foreign key (organisation_id, source_id) references xapi_sources (organisation_id, id)
);
create index xapi_documents_by_agent on xapi_documents (organisation_id, agent_key) where agent_key is not null;

-- Requests that were refused, for an administrator who wonders why something did not come through. Kept for a month.
create table xapi_refusals (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  source_id uuid not null,
  at timestamptz not null,
  method text not null,
  -- Such as statements or activities/state.
  resource text not null,
  status smallint not null,
  detail text not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, source_id) references xapi_sources (organisation_id, id)
);
create index xapi_refusals_by_source on xapi_refusals (organisation_id, source_id, at desc);
create index xapi_refusals_by_time on xapi_refusals (organisation_id, at);

do $$
declare t text;
begin
  foreach t in array array['xapi_sources', 'xapi_agents', 'xapi_statements', 'xapi_statement_keys', 'xapi_attachments', 'xapi_activities', 'xapi_documents', 'xapi_refusals'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
