-- What was told to many can be taken back: it is spread no further, and taken out of the inboxes that it reached.
alter table announcements
  add withdrawn_at timestamptz,
  add withdrawn_by uuid,
  -- Why, for everybody who follows a link to it.
  add withdrawn_why text not null default '' check (length(withdrawn_why) <= 500),
  add foreign key (organisation_id, withdrawn_by) references people (organisation_id, id),
  add check (withdrawn_by is null or withdrawn_at is not null);
create index announcements_by_withdrawer on announcements (organisation_id, withdrawn_by) where withdrawn_by is not null;

-- A matter that is settled is looked for by what it is about, among everybody's notifications.
create index notifications_by_matter on notifications (organisation_id, topic, key) where read_at is null;
