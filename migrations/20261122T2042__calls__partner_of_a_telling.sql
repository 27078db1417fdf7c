-- A telling names its partner as `partner_calls` does: every foreign key leads with the organisation it stands in.
alter table call_tellings drop constraint call_tellings_partner_id_fkey;
