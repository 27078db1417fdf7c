-- An answer has a level and a confidence. While only one of the two is given it waits here, so that nothing a person
-- chose is lost; it is no answer yet, is counted nowhere, and goes when the other half comes.
create table unfinished_answers (
  organisation_id uuid not null references organisations (id),
  round_id uuid not null,
  skill_id uuid not null,
  person_id uuid not null,
  level smallint check (level >= 1),
  confidence smallint check (confidence between 1 and 4),
  changed_at timestamptz not null,
  primary key (organisation_id, round_id, skill_id),
  foreign key (organisation_id, round_id) references assessment_rounds (organisation_id, id),
  foreign key (organisation_id, skill_id) references skills (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  check (num_nonnulls(level, confidence) = 1)
);
create index unfinished_answers_by_person on unfinished_answers (organisation_id, person_id);

-- "Still true": in a later round an area can be looked through without a single answer changing.
create table checked_areas (
  organisation_id uuid not null references organisations (id),
  round_id uuid not null,
  area_id uuid not null,
  person_id uuid not null,
  checked_at timestamptz not null,
  primary key (organisation_id, round_id, area_id),
  foreign key (organisation_id, round_id) references assessment_rounds (organisation_id, id),
  foreign key (organisation_id, area_id) references areas (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create index checked_areas_by_person on checked_areas (organisation_id, person_id);

-- What a person wants to get better at, whatever the levels say.
create table skill_wishes (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid not null,
  skill_id uuid not null,
  wished_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, skill_id) references skills (organisation_id, id)
);
create unique index skill_wishes_held on skill_wishes (organisation_id, person_id, skill_id) where withdrawn_at is null;

do $$
declare t text;
begin
  foreach t in array array['unfinished_answers', 'checked_areas', 'skill_wishes'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
