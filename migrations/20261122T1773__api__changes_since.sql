-- What has changed since a moment is asked by programs that keep a copy, every few minutes.
create index profiles_by_change on profiles (organisation_id, changed_at);
create index profile_audiences_by_change on profile_audiences (organisation_id, changed_at);
create index profile_changes_by_change on profile_changes (organisation_id, changed_at);
