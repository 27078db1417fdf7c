-- What usually became of a level that people say of a skill, once somebody confirmed theirs. Worked out from large
-- groups only and without any number in it, so that nothing can be subtracted from it.
create table calibration_hints (
  organisation_id uuid not null references organisations (id),
  framework_id uuid not null,
  skill_key text not null,
  said_level smallint not null check (said_level >= 1),
  usual_level smallint not null check (usual_level >= 1),
  worked_out_on date not null,
  primary key (organisation_id, framework_id, skill_key, said_level),
  foreign key (organisation_id, framework_id) references frameworks (organisation_id, id)
);
alter table calibration_hints enable row level security;
alter table calibration_hints force row level security;
create policy tenant on calibration_hints
  using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
