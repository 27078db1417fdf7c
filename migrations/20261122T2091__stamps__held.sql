-- How many people hold each achievement is counted over these alone: the rows beside them carry whole signed credentials.
create index stamps_held on stamps (organisation_id, achievement_id, valid_until)
  where superseded_at is null and revoked_at is null and refused_at is null;
