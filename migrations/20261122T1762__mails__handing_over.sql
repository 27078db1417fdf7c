-- Where a mail stands between us and the mail server, so that a crash sends nothing twice.
alter table mails
  -- Just before the last byte of the message went to the mail server. With this and without sent_at, nobody knows.
  add handed_over_at timestamptz,
  -- When we stopped trying: refused for good, tried often enough, or nobody knows whether it arrived.
  add given_up_at timestamptz,
  -- A copy too many is worse than none: its matter also stands in the inbox.
  add never_twice boolean not null default false,
  -- What the mail program shows as “unsubscribe”; removed with the words once the mail is sent.
  add unsubscribe_url text,
  -- Which list of ours it belongs to, for filters in mail programs.
  add list_id text;

drop index notifications_due;
create index notifications_due on notifications (organisation_id, due_at, person_id)
  where mailed_at is null and read_at is null and due_at is not null;
