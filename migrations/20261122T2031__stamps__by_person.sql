-- A person's own stamps, those that were renewed included: the unique index holds only what counts today.
create index stamps_by_person on stamps (organisation_id, person_id, awarded_at desc);
