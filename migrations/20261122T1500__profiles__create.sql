-- What a person tells colleagues, field by field, and the words that it is told in.

alter table profiles
  add preferred_name text not null default '',
  add pronouns text not null default '',
  add say_my_name text not null default '',
  -- ISO weekdays, 1 is Monday.
  add working_days smallint[] not null default '{}',
  add working_hours text not null default '',
  add away_until date,
  add working_on text not null default '',
  -- When its owner last said that all of it is still right.
  add confirmed_at timestamptz;

-- Who may see a field. No row: the default that the field has in the profiles feature.
create table profile_audiences (
  organisation_id uuid not null references organisations (id),
  person_id uuid not null,
  field text not null,
  audience text not null check (audience in ('me', 'team', 'organisation', 'partners')),
  changed_at timestamptz not null default now(),
  primary key (organisation_id, person_id, field),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
-- Teams that a person belongs to beside the unit of the staff list.
create table person_units (
  organisation_id uuid not null references organisations (id),
  person_id uuid not null,
  unit_id uuid not null,
  added_at timestamptz not null default now(),
  primary key (organisation_id, person_id, unit_id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, unit_id) references units (organisation_id, id)
);
create index person_units_by_unit on person_units (organisation_id, unit_id, person_id);

-- The words that people describe themselves with: skills, interests, staff networks, additional roles, languages.
-- A merged term stays and points at the one that took its place, so merging can be undone.
create table terms (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  kind text not null check (kind in ('skill', 'interest', 'network', 'role', 'language')),
  origin text not null check (origin in ('built-in', 'framework', 'own-word')),
  -- Names a built-in term, or framework/skill, across versions; own words have none.
  key text,
  -- { "en": { "label": …, "alternatives": […], "definition": … }, "nb": … }; an own word has the language it was typed in.
  texts jsonb not null,
  -- Every label in every language, folded like people.search_text; kept by the terms feature.
  search_text text not null,
  merged_into_id uuid,
  merged_by uuid,
  merged_at timestamptz,
  hidden_at timestamptz,
  created_by uuid,
  created_at timestamptz not null default now(),
  primary key (organisation_id, id),
  foreign key (organisation_id, merged_into_id) references terms (organisation_id, id),
  foreign key (organisation_id, merged_by) references people (organisation_id, id),
  foreign key (organisation_id, created_by) references people (organisation_id, id),
  check (merged_into_id is null or merged_into_id <> id)
);
create unique index terms_key on terms (organisation_id, kind, key);
create index terms_search on terms using gin (search_text gin_trgm_ops);
create index terms_merged on terms (organisation_id, merged_into_id) where merged_into_id is not null;

-- What a person can lend, wants to learn, or has. The row keeps the term that was chosen, also after a merge.
create table person_terms (
  organisation_id uuid not null references organisations (id),
  person_id uuid not null,
  term_id uuid not null,
  relation text not null check (relation in ('lends', 'wants', 'has')),
  -- A lent skill: 1 a little … 4 I teach others. A language: 1 a few words … 4 first language.
  level smallint check (level between 1 and 4),
  happy_to_help boolean not null default false,
  -- Who may see that the person has this at all, and who may see the level. The level is never shown wider than the term.
  audience text not null default 'organisation' check (audience in ('me', 'team', 'organisation', 'partners')),
  level_audience text not null default 'me' check (level_audience in ('me', 'team', 'organisation', 'partners')),
  evidence_state text not null default 'said' check (evidence_state in ('said', 'evidenced', 'confirmed')),
  added_at timestamptz not null default now(),
  confirmed_at timestamptz not null default now(),
  primary key (organisation_id, person_id, relation, term_id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, term_id) references terms (organisation_id, id)
);
create index person_terms_by_term on person_terms (organisation_id, term_id, relation, person_id);

do $$
declare t text;
begin
  foreach t in array array['profile_audiences', 'person_units', 'terms', 'person_terms'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
