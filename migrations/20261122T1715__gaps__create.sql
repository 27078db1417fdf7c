-- One count of one day: how many of those who follow or are expected to meet a profile reach what it asks for.
-- Decided once and printed ever after as it was.
create table gap_waves (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  taken_on date not null,
  taken_by uuid,
  minimum_group smallint not null,
  -- The editions of the profiles that were counted: what was asked for on that day.
  profiles jsonb not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, taken_by) references people (organisation_id, id)
);
create unique index gap_waves_day on gap_waves (organisation_id, taken_on);

-- What may be shown of one profile in one unit with everything below, the organisation (its own id), or one manager's team.
-- `reached`: for each required skill from how many to how many of `counted` reach it. A group that is not here may not be shown.
create table gap_cells (
  organisation_id uuid not null references organisations (id),
  wave_id uuid not null,
  profile_id uuid not null,
  grouping text not null check (grouping in ('units', 'teams')),
  group_id uuid not null,
  counted integer not null,
  here integer not null,
  reached jsonb not null,
  primary key (organisation_id, wave_id, profile_id, grouping, group_id),
  foreign key (organisation_id, wave_id) references gap_waves (organisation_id, id),
  foreign key (organisation_id, profile_id) references role_profiles (organisation_id, id)
);
create index gap_cells_by_group on gap_cells (organisation_id, grouping, group_id, profile_id);

-- With whom somebody is counted: the number of a block, no levels.
create table gap_cohorts (
  organisation_id uuid not null references organisations (id),
  person_id uuid not null,
  block integer not null,
  primary key (organisation_id, person_id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);

-- People who were erased after they had been counted: what they had reached, without anything that leads to them.
-- Without it their block would be one short, and nobody in it could be counted again.
create table gap_erased (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  block integer not null,
  levels jsonb not null,
  primary key (organisation_id, id)
);

-- What was shown before, so that a later count gives nothing away by comparison. Holds sizes of groups, nobody.
create table gap_memories (
  organisation_id uuid not null references organisations (id),
  memory jsonb not null,
  primary key (organisation_id)
);

do $$
declare t text;
begin
  foreach t in array array['gap_waves', 'gap_cells', 'gap_cohorts', 'gap_erased', 'gap_memories'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
