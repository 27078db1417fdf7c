-- The latest topics of each space that somebody is in, found in order; pinned ones have no place of their own there.
create index space_topics_by_time on space_topics (organisation_id, space_id, last_at desc, id desc)
  where hidden_at is null;
drop index space_topics_latest;
