-- Whom a call is brought to, in rounds, and what each person wants to be asked.

create table call_rounds (
  organisation_id uuid not null references organisations (id),
  call_id uuid not null,
  round smallint not null check (round between 1 and 100),
  -- Wider: also to those whom it fits only a little, because nobody had offered.
  is_wider boolean not null default false,
  told integer not null check (told >= 0),
  happened_at timestamptz not null,
  primary key (organisation_id, call_id, round),
  foreign key (organisation_id, call_id) references calls (organisation_id, id)
);

-- Who was told of a call, when and why: each reason is a kind and the term that it rests on. Only the person reads their own.
create table call_tellings (
  organisation_id uuid not null references organisations (id),
  call_id uuid not null,
  person_id uuid not null,
  round smallint not null,
  told_at timestamptz not null,
  reasons jsonb not null,
  -- One click: not now, or never about this.
  answer text check (answer in ('not-now', 'never')),
  answered_at timestamptz,
  primary key (organisation_id, call_id, person_id),
  foreign key (organisation_id, call_id) references calls (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  check ((answer is null) = (answered_at is null))
);
create index call_tellings_by_person on call_tellings (organisation_id, person_id, told_at desc);
-- Who was asked of late is looked up for everybody whom a call fits.
create index call_tellings_lately on call_tellings (organisation_id, told_at) include (person_id);

-- How much somebody wants to be asked, and until when not at all. No row: as usual.
create table call_askings (
  organisation_id uuid not null references organisations (id),
  person_id uuid not null,
  pace text not null default 'usual' check (pace in ('less', 'usual', 'more')),
  not_before date,
  changed_at timestamptz not null,
  primary key (organisation_id, person_id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);

-- What somebody never wants to be asked about, whatever else they tell.
create table call_nevers (
  organisation_id uuid not null references organisations (id),
  person_id uuid not null,
  term_id uuid not null,
  said_at timestamptz not null,
  primary key (organisation_id, person_id, term_id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, term_id) references terms (organisation_id, id)
);
create index call_nevers_by_term on call_nevers (organisation_id, term_id);

do $$
declare t text;
begin
  foreach t in array array['call_rounds', 'call_tellings', 'call_askings', 'call_nevers'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
