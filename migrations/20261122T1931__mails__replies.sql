-- Where an answer to a mail goes: an address of this one mail's own, that only its reader can answer.
alter table mails add column reply_to text check (length(reply_to) <= 320);

-- What came in by mail and what became of it, so that the same mail counts once; never what it said.
create table incoming_mails (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  -- SHA-256 of the mail's own id and the address it was sent to.
  mail_hash bytea not null,
  received_at timestamptz not null,
  -- Which part of the product it was for: the beginning of the address.
  reader text not null check (length(reader) <= 20),
  verdict text not null check (length(verdict) <= 40),
  -- Whose answer it is, once that is known for sure.
  person_id uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create unique index incoming_mails_by_hash on incoming_mails (organisation_id, mail_hash);
create index incoming_mails_by_day on incoming_mails (organisation_id, received_at);
create index incoming_mails_by_person on incoming_mails (organisation_id, person_id, received_at) where person_id is not null;

alter table incoming_mails enable row level security;
alter table incoming_mails force row level security;
create policy tenant on incoming_mails using (organisation_id = current_organisation())
  with check (organisation_id = current_organisation());
