-- A call may be for partner organisations too: they get a copy, offers come back as copies, and so does what both write.
alter table calls
  add for_partners_at timestamptz,
  -- Whether partners read who asks; without it they read which organisation does.
  add named_to_partners boolean not null default false;
create index calls_for_partners on calls (organisation_id) where for_partners_at is not null and state = 'open';

-- Copies of what people at partners ask.
create table partner_calls (
  organisation_id uuid not null references organisations (id),
  partner_id uuid not null,
  id uuid not null,
  told jsonb not null,
  open_until date,
  posted_at timestamptz not null,
  delivered_at timestamptz not null,
  primary key (organisation_id, partner_id, id)
);
create index partner_calls_by_time on partner_calls (organisation_id, posted_at desc, id);

-- An offer across two organisations stands on both sides under the same id: 'ours' where the helper works, 'theirs' where it was asked.
create table partner_offers (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  partner_id uuid not null,
  side text not null check (side in ('ours', 'theirs')),
  call_id uuid not null,
  call_title text not null,
  -- The helper: one of ours, or the name of one of theirs.
  person_id uuid,
  person_name text not null default '',
  words text not null check (length(words) between 1 and 2000),
  state text not null check (state in ('offered', 'chosen', 'declined', 'withdrawn', 'over')),
  -- What the asker wrote with the answer.
  said text not null default '' check (length(said) <= 2000),
  offered_at timestamptz not null,
  state_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create index partner_offers_by_call on partner_offers (organisation_id, call_id);
create index partner_offers_by_person on partner_offers (organisation_id, person_id) where person_id is not null;
create index partner_offers_by_partner on partner_offers (organisation_id, partner_id, side);

create table partner_offer_messages (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  offer_id uuid not null,
  side text not null check (side in ('ours', 'theirs')),
  person_id uuid,
  words text not null check (length(words) between 1 and 2000),
  written_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, offer_id) references partner_offers (organisation_id, id) on delete cascade,
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create index partner_offer_messages_by_offer on partner_offer_messages (organisation_id, offer_id, written_at);
create index partner_offer_messages_by_person on partner_offer_messages (organisation_id, person_id)
  where person_id is not null;

do $$
declare t text;
begin
  foreach t in array array['partner_calls', 'partner_offers', 'partner_offer_messages'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
