-- What hangs on one call is looked up by the call; with many calls behind us, no list is gone through from end to end.
create index call_skills_by_call on call_skills (organisation_id, call_id);
create index call_offers_by_call on call_offers (organisation_id, call_id, offered_at);

-- Who helped of late, and who helps with another call right now, is left alone or comes later.
create index call_offers_helped on call_offers (organisation_id, state_at) include (person_id) where helped;
create index call_offers_helping on call_offers (organisation_id, call_id) include (person_id)
  where state = 'chosen' and helped is null;

-- What is past, the latest first: closed ones, and those whose last day went by.
create index calls_in_order on calls (organisation_id, (coalesce(closed_at, posted_at)) desc, id desc) where state <> 'draft';
