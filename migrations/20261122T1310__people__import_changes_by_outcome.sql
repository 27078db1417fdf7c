-- Who joined, changed or left by one import, a few at a time.
create index staff_import_changes_by_outcome on staff_import_changes (organisation_id, import_id, outcome, person_id);
-- Not compressed, so that a large file is read piece by piece without unpacking it each time.
alter table staff_imports alter column content set storage external;
