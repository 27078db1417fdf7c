-- A provider that is no longer wanted. The row stays, because log and links speak of it; its secret is forgotten.
alter table identity_providers add removed_at timestamptz;
alter table identity_providers add constraint identity_providers_removed check (removed_at is null or turned_on_at is null);
