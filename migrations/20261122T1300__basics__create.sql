-- One wave: the figures of one day, decided upon once and printed ever after as they were.
create table basic_waves (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  taken_on date not null,
  taken_by uuid,
  minimum_group smallint not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, taken_by) references people (organisation_id, id)
);
create unique index basic_waves_day on basic_waves (organisation_id, taken_on);

-- What may be shown of a group with everything below it. Nothing else about the wave is kept.
-- `group_id` is a unit, the organisation itself (its own id), or for teams the person who leads.
create table basic_cells (
  organisation_id uuid not null references organisations (id),
  wave_id uuid not null,
  grouping text not null check (grouping in ('units', 'teams')),
  group_id uuid not null,
  people integer not null,
  counted integer,
  taken_part integer,
  taken_part_hidden text check (taken_part_hidden in ('small', 'protects-others', 'changed-too-little')),
  answered integer,
  at_basic_from integer,
  at_basic_to integer,
  at_basic_hidden text check (at_basic_hidden in ('small', 'protects-others', 'changed-too-little')),
  primary key (organisation_id, wave_id, grouping, group_id),
  foreign key (organisation_id, wave_id) references basic_waves (organisation_id, id),
  check ((taken_part is null) = (taken_part_hidden is not null)),
  check ((at_basic_from is null) = (at_basic_hidden is not null))
);
create index basic_cells_by_group on basic_cells (organisation_id, grouping, group_id, wave_id);

-- Which figures have told whom apart so far: numbers of cohorts, no answers.
create table basic_cohorts (
  organisation_id uuid not null references organisations (id),
  person_id uuid not null,
  people_cohort integer not null,
  answers_cohort integer not null,
  primary key (organisation_id, person_id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);

-- People who were erased after they had been counted: a number in their block, without anything that leads to them.
-- Without it the block would be one short, and nobody in it could be counted again.
create table basic_erased (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  at_basic boolean,
  people_cohort integer not null,
  answers_cohort integer not null,
  primary key (organisation_id, id)
);

-- What was shown before, so that a later wave gives nothing away by comparison. Holds sizes of groups, nobody.
create table basic_memories (
  organisation_id uuid not null references organisations (id),
  memory jsonb not null,
  primary key (organisation_id)
);

do $$
declare t text;
begin
  foreach t in array array['basic_waves', 'basic_cells', 'basic_cohorts', 'basic_erased', 'basic_memories'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
