-- The passport for every framework: which ones a person uses, when they last did a thing, whom they would help, and
-- how answers come along to a new edition of a framework.

-- When the person last did it, as far as they remember.
alter table assessments
  add column last_used text check (last_used in ('this-month', 'this-year', 'longer-ago', 'never'));
alter table unfinished_answers
  add column last_used text check (last_used in ('this-month', 'this-year', 'longer-ago', 'never')),
  drop constraint unfinished_answers_check,
  add constraint unfinished_answers_check check (
    num_nonnulls(level, confidence) <= 1 and num_nonnulls(level, confidence, last_used) >= 1
  );

-- Skills with which a person is glad to help. It stays in the passport until they put it on their profile themselves.
create table skill_helps (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid not null,
  skill_id uuid not null,
  offered_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, skill_id) references skills (organisation_id, id)
);
create unique index skill_helps_held on skill_helps (organisation_id, person_id, skill_id) where withdrawn_at is null;

-- Frameworks that a person took into the passport. Digital basics is in everybody's and needs no row.
create table passport_frameworks (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid not null,
  framework_id uuid not null,
  chosen_at timestamptz not null,
  put_away_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, framework_id) references frameworks (organisation_id, id)
);
create unique index passport_frameworks_held on passport_frameworks (organisation_id, person_id, framework_id)
  where put_away_at is null;

-- The moment a person said yes to a newer edition. Before it, answers stay with the edition they were given on.
create table edition_moves (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid not null,
  framework_id uuid not null,
  from_version_id uuid not null,
  to_version_id uuid not null,
  moved_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, framework_id) references frameworks (organisation_id, id),
  foreign key (organisation_id, from_version_id) references framework_versions (organisation_id, id),
  foreign key (organisation_id, to_version_id) references framework_versions (organisation_id, id)
);
create unique index edition_moves_once on edition_moves (organisation_id, person_id, to_version_id);

-- Which answer stands for a skill of the newer edition. The answer itself stays as and where it was given.
create table carried_answers (
  organisation_id uuid not null references organisations (id),
  move_id uuid not null,
  skill_id uuid not null,
  assessment_id uuid not null,
  person_id uuid not null,
  primary key (organisation_id, move_id, skill_id),
  foreign key (organisation_id, move_id) references edition_moves (organisation_id, id),
  foreign key (organisation_id, skill_id) references skills (organisation_id, id),
  foreign key (organisation_id, assessment_id) references assessments (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create index carried_answers_by_person on carried_answers (organisation_id, person_id);

-- Until now answers came along by themselves, by the key of the skill: what came along stays.
-- The owner of the tables is bound by row-level security as well, and has to see every row for this.
do $$
declare t text;
begin
  foreach t in array array['assessments', 'assessment_rounds', 'framework_versions', 'skills'] loop
    execute format('alter table %I no force row level security', t);
  end loop;
end $$;
insert into edition_moves (organisation_id, id, person_id, framework_id, from_version_id, to_version_id, moved_at)
select organisation_id, gen_random_uuid(), person_id, framework_id, before_id, version_id, first_at
from (
  select e.*, lag(version_id) over (
    partition by organisation_id, person_id, framework_id order by published_at, version_id
  ) as before_id
  from (
    select r.organisation_id, r.person_id, v.framework_id, v.id as version_id, v.published_at,
      min(r.started_at) as first_at
    from assessment_rounds r
    join framework_versions v on v.organisation_id = r.organisation_id and v.id = r.framework_version_id
    group by r.organisation_id, r.person_id, v.framework_id, v.id, v.published_at
  ) e
) steps
where before_id is not null;
insert into carried_answers (organisation_id, move_id, skill_id, assessment_id, person_id)
select distinct on (m.organisation_id, m.id, n.id) m.organisation_id, m.id, n.id, a.id, m.person_id
from edition_moves m
join skills n on n.organisation_id = m.organisation_id and n.framework_version_id = m.to_version_id
join assessments a on a.organisation_id = m.organisation_id and a.person_id = m.person_id
join skills s on s.organisation_id = a.organisation_id and s.id = a.skill_id
  and s.key = n.key and s.framework_version_id <> m.to_version_id
join framework_versions v on v.organisation_id = s.organisation_id and v.id = s.framework_version_id
  and v.framework_id = m.framework_id
order by m.organisation_id, m.id, n.id, a.assessed_at desc, a.id desc;
do $$
declare t text;
begin
  foreach t in array array['assessments', 'assessment_rounds', 'framework_versions', 'skills'] loop
    execute format('alter table %I force row level security', t);
  end loop;
  foreach t in array array['skill_helps', 'passport_frameworks', 'edition_moves', 'carried_answers'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
