-- Who may read the answers of a survey with names. Nobody is added once it has opened: readers are part of the promise.
create table survey_readers (
  organisation_id uuid not null references organisations (id),
  wave_id uuid not null,
  person_id uuid not null,
  primary key (organisation_id, wave_id, person_id),
  foreign key (organisation_id, wave_id) references survey_waves (organisation_id, id) on delete cascade,
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create index survey_readers_by_person on survey_readers (organisation_id, person_id);

alter table survey_readers enable row level security;
alter table survey_readers force row level security;
create policy tenant on survey_readers
  using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
