-- What somebody means to do next. A step stays where it came from (source, source_key), so that nothing is offered twice.
create table plan_steps (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid not null,
  -- Who offered it: 'built-in', 'own', or another feature.
  source text not null,
  source_key text not null,
  kind text not null check (kind in ('reading', 'person', 'try', 'own')),
  framework_id uuid,
  skill_key text,
  why text not null check (why in ('wish', 'role', 'below-basic', 'unsure', 'own')),
  -- In the words of the day it was taken: for an own step what it is, for others what is shown once the offer is gone.
  title text not null,
  note text not null default '',
  due_on date,
  taken_at timestamptz not null,
  done_at timestamptz,
  what_i_did text not null default '',
  what_happened text not null default '',
  what_next text not null default '',
  kept_as_evidence_at timestamptz,
  set_aside_at timestamptz,
  set_aside_why text check (set_aside_why in ('not-now', 'not-for-me', 'known')),
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, framework_id) references frameworks (organisation_id, id),
  check (num_nonnulls(framework_id, skill_key) in (0, 2)),
  check (num_nonnulls(done_at, set_aside_at) <= 1),
  check ((set_aside_at is null) = (set_aside_why is null))
);
create unique index plan_steps_open on plan_steps (organisation_id, person_id, source, source_key)
  where done_at is null and set_aside_at is null;
create index plan_steps_by_person on plan_steps (organisation_id, person_id, taken_at desc);

-- How often somebody wants to be reminded of the plan. No row: once a fortnight, while a step is open.
create table plan_nudges (
  organisation_id uuid not null references organisations (id),
  person_id uuid not null,
  every text not null default 'fortnight' check (every in ('week', 'fortnight', 'month', 'off')),
  -- No reminder before this day.
  paused_until date,
  changed_at timestamptz not null,
  sent_at timestamptz,
  primary key (organisation_id, person_id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['plan_steps', 'plan_nudges'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
