-- Where an organisation's news go beside people's inboxes, and news for everybody.

create table notification_channels (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  kind text not null check (kind in ('teams', 'slack', 'webhook')),
  name text not null check (length(name) between 1 and 100),
  locale text not null,
  topics text[] not null,
  -- The address is a secret as well: whoever knows it can write to the channel.
  sealed_address text not null,
  -- What of the address may be shown.
  host text not null,
  -- What our requests are signed with; only webhooks have it.
  sealed_secret text,
  created_by uuid,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, created_by) references people (organisation_id, id)
);

-- One message to one channel: what became of it, and what can be sent again.
create table channel_deliveries (
  organisation_id uuid not null references organisations (id),
  id uuid not null default gen_random_uuid(),
  channel_id uuid not null,
  topic text not null,
  key text not null,
  payload jsonb not null,
  actor_id uuid,
  created_at timestamptz not null,
  attempts smallint not null default 0,
  delivered_at timestamptz,
  -- When we stopped trying; an administrator can let it be tried again.
  given_up_at timestamptz,
  last_status smallint,
  last_error text,
  primary key (organisation_id, id),
  unique (organisation_id, channel_id, topic, key),
  foreign key (organisation_id, channel_id) references notification_channels (organisation_id, id),
  foreign key (organisation_id, actor_id) references people (organisation_id, id)
);
create index channel_deliveries_by_time on channel_deliveries (organisation_id, channel_id, created_at desc, id desc);
create index channel_deliveries_by_actor on channel_deliveries (organisation_id, actor_id) where actor_id is not null;

-- Told to many: written once, then spread over inboxes in batches.
create table announcements (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  topic text not null,
  key text not null,
  payload jsonb not null,
  actor_id uuid,
  -- Only people of this unit and those below it; empty: everybody.
  unit_id uuid,
  -- Only these people, in order; empty: everybody in the unit or organisation.
  person_ids uuid[],
  created_at timestamptz not null,
  -- The last person reached so far.
  reached_person_id uuid,
  told integer not null default 0,
  finished_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, topic, key),
  foreign key (organisation_id, actor_id) references people (organisation_id, id),
  foreign key (organisation_id, unit_id) references units (organisation_id, id)
);
create index announcements_by_actor on announcements (organisation_id, actor_id) where actor_id is not null;

do $$
declare t text;
begin
  foreach t in array array['notification_channels', 'channel_deliveries', 'announcements'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
