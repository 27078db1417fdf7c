-- Frameworks written and edited in the browser: what became of skills between editions, and the last changes to a draft.
alter table frameworks drop constraint frameworks_origin_check;
alter table frameworks add constraint frameworks_origin_check check (origin in ('built-in', 'imported', 'written'));

-- One row for each skill that is not, in this version, what it was in the one before. `to_keys` names skills of this version.
create table skill_successors (
  organisation_id uuid not null references organisations (id),
  framework_version_id uuid not null,
  from_key text not null,
  to_keys text[] not null,
  kind text not null check (kind in ('moved', 'merged', 'split', 'retired')),
  -- What somebody wrote about it, for people who come by the old address.
  note text not null default '',
  -- The name that it last had, by language.
  names jsonb not null default '{}',
  primary key (organisation_id, framework_version_id, from_key),
  foreign key (organisation_id, framework_version_id) references framework_versions (organisation_id, id)
);

-- What was there before each change to a draft, so that the last ones can be undone. Gone when the draft is published.
create table framework_draft_changes (
  organisation_id uuid not null references organisations (id),
  framework_version_id uuid not null,
  number integer not null,
  verb text not null,
  subject text not null default '',
  changed_by uuid,
  changed_at timestamptz not null,
  before jsonb not null,
  primary key (organisation_id, framework_version_id, number),
  foreign key (organisation_id, framework_version_id) references framework_versions (organisation_id, id),
  foreign key (organisation_id, changed_by) references people (organisation_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['skill_successors', 'framework_draft_changes'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
