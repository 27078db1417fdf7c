-- Two rows of people that turned out to be one person: one is kept, the other leaves. What is needed to undo it stands here.
create table person_merges (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  kept_person_id uuid not null,
  gone_person_id uuid not null,
  -- { "kept": …, "gone": … } as they were, and what the kept one got.
  before jsonb not null,
  after jsonb not null,
  -- [{ "table": …, "keys": … }]: rows that followed.
  moved jsonb not null default '[]',
  moved_reports uuid[] not null default '{}',
  merged_by uuid,
  merged_at timestamptz not null default now(),
  undone_by uuid,
  undone_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, kept_person_id) references people (organisation_id, id),
  foreign key (organisation_id, gone_person_id) references people (organisation_id, id),
  foreign key (organisation_id, merged_by) references people (organisation_id, id),
  foreign key (organisation_id, undone_by) references people (organisation_id, id)
);
create index person_merges_by_time on person_merges (organisation_id, merged_at desc);
create index person_merges_kept on person_merges (organisation_id, kept_person_id);
create index person_merges_gone on person_merges (organisation_id, gone_person_id);

-- Pairs of whom somebody said that they are two people: not suggested again.
create table people_apart (
  organisation_id uuid not null references organisations (id),
  first_person_id uuid not null,
  second_person_id uuid not null,
  said_by uuid,
  said_at timestamptz not null default now(),
  primary key (organisation_id, first_person_id, second_person_id),
  foreign key (organisation_id, first_person_id) references people (organisation_id, id),
  foreign key (organisation_id, second_person_id) references people (organisation_id, id),
  foreign key (organisation_id, said_by) references people (organisation_id, id),
  check (first_person_id < second_person_id)
);
create index people_apart_second on people_apart (organisation_id, second_person_id);

do $$
declare t text;
begin
  foreach t in array array['person_merges', 'people_apart'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
