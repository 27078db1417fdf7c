-- A passport that a person brought along from another organisation: what its file says, and what the look at its seal
-- came to. The file goes when the person forgets it; the answers that came of it stay theirs.
create table arrivals (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid not null,
  -- The part of the file that can become answers here.
  passport jsonb not null,
  from_name text not null,
  -- Who sealed it, as the seal says.
  issuer text,
  seal text not null check (seal in ('sealed', 'unsealed', 'altered', 'unknown-issuer', 'unreachable')),
  taken_out_at timestamptz not null,
  received_at timestamptz not null,
  brought_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create index arrivals_by_person on arrivals (organisation_id, person_id, received_at desc);

-- Which answer came along, when it was first said, and what was confirmed there.
create table brought_answers (
  organisation_id uuid not null references organisations (id),
  assessment_id uuid not null,
  arrival_id uuid not null,
  person_id uuid not null,
  said_at timestamptz not null,
  confirmed jsonb,
  primary key (organisation_id, assessment_id),
  foreign key (organisation_id, assessment_id) references assessments (organisation_id, id),
  foreign key (organisation_id, arrival_id) references arrivals (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create index brought_answers_by_arrival on brought_answers (organisation_id, arrival_id);
create index brought_answers_by_person on brought_answers (organisation_id, person_id);

alter table arrivals enable row level security;
alter table arrivals force row level security;
create policy tenant on arrivals
  using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
alter table brought_answers enable row level security;
alter table brought_answers force row level security;
create policy tenant on brought_answers
  using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
