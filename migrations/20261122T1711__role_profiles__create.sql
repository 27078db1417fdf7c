-- What a job needs: of the skills of one framework those that matter, each with the level it takes.
-- The basic profile is not here: it is what `skills.basic_level` says.
create table role_profiles (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  key text not null,
  framework_id uuid not null,
  -- Which row of a table it came from, so that the same table again finds it; null where it was made by hand.
  source_key text,
  -- The profile it was made from, by key ('basic' is one), and which edition of it; it goes its own way from there.
  based_on text,
  based_on_edition_id uuid,
  created_at timestamptz not null,
  created_by uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, framework_id) references frameworks (organisation_id, id),
  foreign key (organisation_id, created_by) references people (organisation_id, id)
);
create unique index role_profiles_key on role_profiles (organisation_id, key);
create unique index role_profiles_source on role_profiles (organisation_id, framework_id, source_key)
  where source_key is not null;

-- What a profile said from when to when. Published ones never change; the newest counts. One draft at most.
create table role_profile_editions (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  profile_id uuid not null,
  texts jsonb not null,
  -- The edition of the framework against which the skills and levels were last checked.
  framework_version_id uuid not null,
  created_at timestamptz not null,
  created_by uuid,
  published_at timestamptz,
  published_by uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, profile_id) references role_profiles (organisation_id, id),
  foreign key (organisation_id, framework_version_id) references framework_versions (organisation_id, id),
  foreign key (organisation_id, created_by) references people (organisation_id, id),
  foreign key (organisation_id, published_by) references people (organisation_id, id)
);
create unique index role_profile_editions_draft on role_profile_editions (organisation_id, profile_id)
  where published_at is null;
create index role_profile_editions_newest on role_profile_editions (organisation_id, profile_id, published_at desc, id desc);

-- Skills by their key, which outlives editions of the framework.
create table role_profile_requirements (
  organisation_id uuid not null references organisations (id),
  edition_id uuid not null,
  skill_key text not null,
  level smallint not null check (level >= 1),
  primary key (organisation_id, edition_id, skill_key),
  foreign key (organisation_id, edition_id) references role_profile_editions (organisation_id, id) on delete cascade
);

-- From when to when a profile was put away.
create table role_profile_retirements (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  profile_id uuid not null,
  retired_at timestamptz not null,
  retired_by uuid,
  returned_at timestamptz,
  returned_by uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, profile_id) references role_profiles (organisation_id, id),
  foreign key (organisation_id, retired_by) references people (organisation_id, id),
  foreign key (organisation_id, returned_by) references people (organisation_id, id)
);
create unique index role_profile_retirements_open on role_profile_retirements (organisation_id, profile_id)
  where returned_at is null;

-- To whom a profile is offered first, and who is expected to meet it: a job title as it is written, or a unit with all below.
create table role_profile_offers (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  profile_id uuid not null,
  job_title text,
  -- The title in lower case, for comparing.
  job_key text,
  unit_id uuid,
  offered_at timestamptz not null,
  offered_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, profile_id) references role_profiles (organisation_id, id),
  foreign key (organisation_id, unit_id) references units (organisation_id, id),
  foreign key (organisation_id, offered_by) references people (organisation_id, id),
  foreign key (organisation_id, withdrawn_by) references people (organisation_id, id),
  check (num_nonnulls(job_key, unit_id) = 1),
  check ((job_key is null) = (job_title is null))
);
create unique index role_profile_offers_job on role_profile_offers (organisation_id, profile_id, job_key)
  where withdrawn_at is null and job_key is not null;
create unique index role_profile_offers_unit on role_profile_offers (organisation_id, profile_id, unit_id)
  where withdrawn_at is null and unit_id is not null;

-- Which profiles a person chose to follow; nobody else's business.
create table role_profile_follows (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid not null,
  profile_id uuid not null,
  followed_at timestamptz not null,
  stopped_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, profile_id) references role_profiles (organisation_id, id)
);
create unique index role_profile_follows_now on role_profile_follows (organisation_id, person_id, profile_id)
  where stopped_at is null;
create index role_profile_follows_by_profile on role_profile_follows (organisation_id, profile_id)
  where stopped_at is null;

do $$
declare t text;
begin
  foreach t in array array['role_profiles', 'role_profile_editions', 'role_profile_requirements',
    'role_profile_retirements', 'role_profile_offers', 'role_profile_follows'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
