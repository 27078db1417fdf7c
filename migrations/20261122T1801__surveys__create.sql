-- What an organisation asks its people, again and again. Answers live elsewhere (answering), results too.
create table surveys (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  -- { "en": …, "nb": … }
  title jsonb not null,
  kind text not null default 'own' check (kind in ('annual-skills', 'maturity', 'own')),
  owner_id uuid,
  made_by uuid,
  made_at timestamptz not null,
  put_away_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, owner_id) references people (organisation_id, id),
  foreign key (organisation_id, made_by) references people (organisation_id, id)
);
create index surveys_by_time on surveys (organisation_id, made_at desc);

-- A survey as it is asked once. From its launch on, what it asks and what it promises stays as it is.
create table survey_waves (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  survey_id uuid not null,
  number smallint not null check (number >= 1),
  -- What people call it, such as “2026”.
  name text not null check (length(name) between 1 and 100),
  status text not null default 'draft' check (status in ('draft', 'open', 'paused', 'closed')),
  -- What is promised to those who answer: nobody can know who said what; the system does but nobody sees it; those named do.
  mode text not null default 'anonymous' check (mode in ('anonymous', 'confidential', 'named')),
  -- In named mode: who reads the answers with names, as a sentence in each language.
  readers jsonb not null default '{}',
  -- Why it is asked and what comes of it, in each language.
  introduction jsonb not null default '{}',
  -- The document that is asked; see questionnaire/questionnaire.ts.
  questionnaire jsonb not null default '{"sections": []}',
  -- Goes up with every change of a draft, so that nobody overwrites what they have not seen.
  edition integer not null default 1,
  languages text[] not null default '{}',
  -- By what results may be told apart: unit, group, manager, place, grade, service.
  dimensions text[] not null default '{unit}',
  -- The groups that answer, such as leaders and staff: [{ "key": …, "title": { "en": … } }]. Empty: no groups.
  respondent_groups jsonb not null default '[]',
  minimum_group smallint not null default 10 check (minimum_group >= 5),
  -- So many of the audience, drawn by this number; null: everybody.
  sample_size integer check (sample_size >= 1),
  sample_seed integer not null default 1,
  -- Planned days, in the organisation's own zone. It closes at the end of the last one.
  opens_on date,
  closes_on date,
  opened_at timestamptz,
  closed_at timestamptz,
  copied_from uuid,
  made_by uuid,
  made_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, survey_id) references surveys (organisation_id, id),
  foreign key (organisation_id, copied_from) references survey_waves (organisation_id, id),
  foreign key (organisation_id, made_by) references people (organisation_id, id),
  check (status = 'draft' or (opened_at is not null and closes_on is not null)),
  check ((status = 'closed') = (closed_at is not null)),
  check (closes_on is null or opens_on is null or closes_on >= opens_on)
);
create unique index survey_waves_number on survey_waves (organisation_id, survey_id, number);
create index survey_waves_by_status on survey_waves (organisation_id, status, closes_on);

-- Who is asked: the people whom any of these rows names, in the first respondent group that fits. `leaves_out` takes away.
create table survey_audiences (
  organisation_id uuid not null references organisations (id),
  wave_id uuid not null,
  id uuid not null,
  respondent_group text not null default '',
  leaves_out boolean not null default false,
  kind text not null check (kind in ('everybody', 'unit', 'role', 'managers', 'job-title', 'place', 'person')),
  unit_id uuid,
  person_id uuid,
  value text,
  primary key (organisation_id, wave_id, id),
  foreign key (organisation_id, wave_id) references survey_waves (organisation_id, id) on delete cascade,
  foreign key (organisation_id, unit_id) references units (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  check ((kind = 'unit') = (unit_id is not null)),
  check ((kind = 'person') = (person_id is not null)),
  check ((kind in ('role', 'job-title', 'place')) = (value is not null))
);
create index survey_audiences_of_person on survey_audiences (organisation_id, person_id) where person_id is not null;

-- What happened to a wave from its launch on; everybody who runs surveys can read it.
create table survey_wave_changes (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  wave_id uuid not null,
  what text not null check (what in ('opened', 'paused', 'resumed', 'extended', 'shortened', 'closed', 'reopened')),
  -- The last day before and after, where that is what changed.
  closes_on_before date,
  closes_on_after date,
  why text not null default '' check (length(why) <= 500),
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, wave_id) references survey_waves (organisation_id, id),
  foreign key (organisation_id, changed_by) references people (organisation_id, id)
);
create index survey_wave_changes_by_wave on survey_wave_changes (organisation_id, wave_id, changed_at);

-- What a draft asked before each change, to undo it; gone when it is launched.
create table survey_edits (
  organisation_id uuid not null references organisations (id),
  wave_id uuid not null,
  -- The edition that this change replaced.
  edition integer not null,
  questionnaire jsonb not null,
  what text not null,
  made_by uuid,
  made_at timestamptz not null,
  primary key (organisation_id, wave_id, edition),
  foreign key (organisation_id, wave_id) references survey_waves (organisation_id, id) on delete cascade,
  foreign key (organisation_id, made_by) references people (organisation_id, id)
);

-- Questions that the organisation keeps to ask again, beside those that come with the product.
create table survey_bank_questions (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  question jsonb not null,
  made_by uuid,
  made_at timestamptz not null,
  put_away_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, made_by) references people (organisation_id, id)
);

-- What people were promised when they began to answer is not in the hands of any later code.
create function keep_survey_promises() returns trigger language plpgsql as $$
begin
  if old.status <> 'draft' and (new.status = 'draft'
    or row(new.mode, new.readers, new.questionnaire, new.languages, new.dimensions, new.respondent_groups,
      new.minimum_group, new.sample_size, new.sample_seed, new.survey_id, new.number)
    is distinct from row(old.mode, old.readers, old.questionnaire, old.languages, old.dimensions, old.respondent_groups,
      old.minimum_group, old.sample_size, old.sample_seed, old.survey_id, old.number))
  then
    raise exception 'What a launched survey asks and promises cannot change';
  end if;
  return new;
end $$;
create trigger keep_survey_promises before update on survey_waves for each row execute function keep_survey_promises();

do $$
declare t text;
begin
  foreach t in array array['surveys', 'survey_waves', 'survey_audiences', 'survey_wave_changes', 'survey_edits',
    'survey_bank_questions'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
