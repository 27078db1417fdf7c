-- A partner's call is brought to people here, too, by the rules and the counts of their own organisation. It is a copy
-- that goes when the call is closed; who was told of it stays counted, so that nobody's week is filled twice.
alter table call_tellings drop constraint call_tellings_organisation_id_call_id_fkey;
alter table call_tellings
  add partner_id uuid references organisations (id),
  add own_call_id uuid generated always as (case when partner_id is null then call_id end) stored,
  add foreign key (organisation_id, own_call_id) references calls (organisation_id, id);

alter table partner_calls
  add rounds smallint not null default 0,
  add last_round_at timestamptz;
