-- The champions nearest to somebody are found in the order of service, without looking at thousands of them.
create index role_grants_by_service on role_grants (organisation_id, role, granted_at, id) where revoked_at is null;
drop index role_grants_by_role;
