-- Two organisations of one installation that share some things. Each side has a row of its own with the same id; a copy
-- goes over only while both say that it runs.
create table partnerships (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  -- The other organisation. Organisations are global, so no foreign key of a tenant can name it.
  partner_id uuid not null,
  -- 'asked': the code was given, and the other side has not answered yet (a matter of seconds).
  state text not null check (state in ('asked', 'active', 'ended', 'refused')),
  asked_at timestamptz not null,
  begun_at timestamptz,
  -- Who said yes on this side: made the invitation, or took it up.
  begun_by uuid,
  ended_at timestamptz,
  -- Empty where the other side ended it.
  ended_by uuid,
  refused_why text check (refused_why in ('unknown', 'used', 'withdrawn', 'expired', 'already', 'itself')),
  primary key (organisation_id, id),
  foreign key (organisation_id, begun_by) references people (organisation_id, id),
  foreign key (organisation_id, ended_by) references people (organisation_id, id),
  check ((state = 'ended') = (ended_at is not null)),
  check (state not in ('active', 'ended') or begun_at is not null)
);
create unique index partnerships_running on partnerships (organisation_id, partner_id) where state in ('asked', 'active');

-- A code that another organisation's administrator may take up once. Only its hash is kept.
create table partner_invitations (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  token_hash bytea not null,
  -- For whom it was made, in the words of whoever made it; nobody else reads it.
  note text not null check (length(note) between 1 and 200),
  made_by uuid,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  withdrawn_at timestamptz,
  used_at timestamptz,
  partnership_id uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, made_by) references people (organisation_id, id)
);
create unique index partner_invitations_token on partner_invitations (organisation_id, token_hash);

-- What lies at a partner as a copy now: written after it went over, taken away after it came back.
create table partner_deliveries (
  organisation_id uuid not null references organisations (id),
  partner_id uuid not null,
  -- Which kind of thing: 'people', 'learning' …; each feature names its own.
  kind text not null,
  item_id uuid not null,
  -- Whom it is about or whose it is, so that they can see it.
  person_id uuid,
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (organisation_id, partner_id, kind, item_id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create index partner_deliveries_by_person on partner_deliveries (organisation_id, person_id) where person_id is not null;

do $$
declare t text;
begin
  foreach t in array array['partnerships', 'partner_invitations', 'partner_deliveries'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
