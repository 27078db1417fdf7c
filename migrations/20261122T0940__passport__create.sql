-- One walk through the passport, from the first answer to "these are my answers".
create table assessment_rounds (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid not null,
  framework_version_id uuid not null,
  started_at timestamptz not null default now(),
  completed_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, framework_version_id) references framework_versions (organisation_id, id)
);
create unique index assessment_rounds_open on assessment_rounds (organisation_id, person_id, framework_version_id)
  where completed_at is null;
create index assessment_rounds_by_person on assessment_rounds (organisation_id, person_id, started_at desc);

-- Every answer ever given. Never updated: history is the product.
create table assessments (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid not null,
  skill_id uuid not null,
  round_id uuid not null,
  level smallint not null check (level >= 1),
  confidence smallint not null check (confidence between 1 and 4),
  assessed_at timestamptz not null default now(),
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, skill_id) references skills (organisation_id, id),
  foreign key (organisation_id, round_id) references assessment_rounds (organisation_id, id)
);
create index assessments_by_person on assessments (organisation_id, person_id, skill_id, assessed_at desc, id desc);
create index assessments_by_round on assessments (organisation_id, round_id);

-- What a finished round came to. Counting "everyone at basic" reads these rows and no answers.
create table passport_results (
  organisation_id uuid not null references organisations (id),
  round_id uuid not null,
  person_id uuid not null,
  framework_version_id uuid not null,
  completed_at timestamptz not null,
  skills_answered smallint not null,
  skills_at_basic smallint not null,
  at_basic boolean not null,
  primary key (organisation_id, round_id),
  foreign key (organisation_id, round_id) references assessment_rounds (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, framework_version_id) references framework_versions (organisation_id, id)
);
create index passport_results_by_person on passport_results (organisation_id, person_id, completed_at desc);
create index passport_results_by_time on passport_results (organisation_id, completed_at);

do $$
declare t text;
begin
  foreach t in array array['assessment_rounds', 'assessments', 'passport_results'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
