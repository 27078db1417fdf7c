-- What calls asks PostgreSQL. Written by `npm run queries` for reviewers; nothing reads it.
-- One way through each question, in a small organisation in which something has happened.

-- getCall (calls.queries.ts)
select c.id, c.person_id as "personId", p.name as "personName", c.direction, c.kind, c.state, c.locale, c.title, c.details, c.why, c.place_kind as "placeKind", c.place, c.weekdays, c.hours::float8 as hours, c.helpers_wanted as "helpersWanted", c.open_until as "openUntil", c.audience, c.state = 'open'
  and c.for_partners_at is not null as "asksPartners", u.id as "unitId", u.name as "unitName", c.begun_at as "begunAt", c.posted_at as "postedAt", c.changed_at as "changedAt", c.closed_at as "closedAt", c.widened_at as "widenedAt", c.chased_at as "chasedAt"
from calls c join people p on p.organisation_id = c.organisation_id
  and p.id = c.person_id
left join units u on u.organisation_id = c.organisation_id
  and u.id = coalesce(c.unit_id, p.unit_id)
where c.organisation_id = $1
  and c.id = $2
  and ((c.person_id = $3 or (c.state <> 'draft' and (c.audience = 'organisation' or c.unit_id = any(coalesce(( select vu.path from people viewer join units vu on vu.organisation_id = viewer.organisation_id and vu.id = viewer.unit_id where viewer.organisation_id = $4 and viewer.id = $5), '{}'::uuid[]))))) or (c.state <> 'draft' and exists (select from call_offers mo where mo.organisation_id = c.organisation_id and mo.call_id = c.id and (mo.person_id = $6 or mo.manager_id = $7))));

-- getOwnCall (calls.queries.ts)
select c.id, c.person_id as "personId", p.name as "personName", c.direction, c.kind, c.state, c.locale, c.title, c.details, c.why, c.place_kind as "placeKind", c.place, c.weekdays, c.hours::float8 as hours, c.helpers_wanted as "helpersWanted", c.open_until as "openUntil", c.audience, c.state = 'open'
  and c.for_partners_at is not null as "asksPartners", u.id as "unitId", u.name as "unitName", c.begun_at as "begunAt", c.posted_at as "postedAt", c.changed_at as "changedAt", c.closed_at as "closedAt", c.widened_at as "widenedAt", c.chased_at as "chasedAt"
from calls c join people p on p.organisation_id = c.organisation_id
  and p.id = c.person_id
left join units u on u.organisation_id = c.organisation_id
  and u.id = coalesce(c.unit_id, p.unit_id)
where c.organisation_id = $1
  and c.id = $2
  and ((c.person_id = $3 or (c.state <> 'draft' and (c.audience = 'organisation' or c.unit_id = any(coalesce(( select vu.path from people viewer join units vu on vu.organisation_id = viewer.organisation_id and vu.id = viewer.unit_id where viewer.organisation_id = $4 and viewer.id = $5), '{}'::uuid[]))))) or (c.state <> 'draft' and exists (select from call_offers mo where mo.organisation_id = c.organisation_id and mo.call_id = c.id and (mo.person_id = $6 or mo.manager_id = $7))));

-- findOwnMailDomain (calls.queries.ts)
select "email"
from "people"
where "organisation_id" = $1
  and "id" = $2;

-- countDrafts (calls.queries.ts)
select count(*)::int as count
from calls c
where c.organisation_id = $1
  and c.person_id = $2
  and c.state = 'draft';

-- countPostedSince (calls.queries.ts)
select count(*)::int as count
from calls c
where c.organisation_id = $1
  and c.person_id = $2
  and c.posted_at > $3;

-- findCallForWork (calls.queries.ts)
select c.id, c.person_id as "personId", p.name as "personName", c.direction, c.kind, c.state, c.locale, c.title, c.details, c.why, c.place_kind as "placeKind", c.place, c.weekdays, c.hours::float8 as hours, c.helpers_wanted as "helpersWanted", c.open_until as "openUntil", c.audience, c.state = 'open'
  and c.for_partners_at is not null as "asksPartners", u.id as "unitId", u.name as "unitName", c.begun_at as "begunAt", c.posted_at as "postedAt", c.changed_at as "changedAt", c.closed_at as "closedAt", c.widened_at as "widenedAt", c.chased_at as "chasedAt"
from calls c join people p on p.organisation_id = c.organisation_id
  and p.id = c.person_id
left join units u on u.organisation_id = c.organisation_id
  and u.id = coalesce(c.unit_id, p.unit_id)
where c.organisation_id = $1
  and c.id = $2;

-- listCallSkills (calls.queries.ts)
select call_id as "callId", relation, term_id as "termId", framework_id as "frameworkId", skill_key as "skillKey"
from call_skills
where organisation_id = $1
  and call_id = any($2::uuid[])
order by call_id, relation desc, added_at, id;

-- listSkillsOfCalls (calls.queries.ts)
select call_id as "callId", relation, term_id as "termId", framework_id as "frameworkId", skill_key as "skillKey"
from call_skills
where organisation_id = $1
  and call_id = any($2::uuid[])
order by call_id, relation desc, added_at, id;

-- noteView (closing/receipt.queries.ts)
insert into "call_views" ("organisation_id", "call_id", "person_id", "unit_id", "seen_at") values ($1, $2, $3, $4, $5) on conflict ("organisation_id", "call_id", "person_id") do nothing;

-- readReceipt (closing/receipt.queries.ts)
select count(*)::int as people, count(distinct unit_id)::int as units
from call_views
where organisation_id = $1
  and call_id = $2;

select r.kind, r."termId", count(distinct t.person_id)::int as people, count(distinct p.unit_id)::int as units
from call_tellings t join people p on p.organisation_id = t.organisation_id
  and p.id = t.person_id
cross join lateral jsonb_to_recordset(t.reasons) as r(kind text, "termId" uuid)
where t.organisation_id = $1
  and t.call_id = $2
group by grouping sets ((), (r.kind, r."termId"))
order by 3 desc;

select p.name, case when h.id = a.id then 'same' when h.id is null or a.id is null then 'far' when h.parent_id = a.parent_id or h.parent_id = a.id or a.parent_id = h.id then 'next' when coalesce(h.path[2], h.id) = coalesce(a.path[2], a.id) then 'service' else 'far' end as distance
from call_offers o join people p on p.organisation_id = o.organisation_id
  and p.id = o.person_id
left join units h on h.organisation_id = p.organisation_id
  and h.id = p.unit_id
left join units a on a.organisation_id = o.organisation_id
  and a.id = $1
where o.organisation_id = $2
  and o.call_id = $3
  and o.state = 'chosen'
order by o.offered_at, o.id
limit 50;

-- listFeed (feed/feed.queries.ts)
with fitting as materialized ( select c.id, coalesce(c.closed_at, c.posted_at) as at from calls c where c.organisation_id = $1 and (c.person_id = $2 or (c.state <> 'draft' and (c.audience = 'organisation' or c.unit_id = any(coalesce(( select vu.path from people viewer join units vu on vu.organisation_id = viewer.organisation_id and vu.id = viewer.unit_id where viewer.organisation_id = $3 and viewer.id = $4), '{}'::uuid[]))))) and c.state <> 'draft' and not (c.state = 'open' and (c.open_until is null or c.open_until >= $5::date)) and c.kind = $6 and c.direction = $7 and c.id in ( select w.id from calls w where w.organisation_id = $8 and w.state <> 'draft' and w.found_by @@ $9::tsquery union all select a.call_id from call_answers a where a.organisation_id = $10 and a.withdrawn_at is null and a.found_by @@ $11::tsquery) and c.id in ( select w.id from calls w where w.organisation_id = $12 and w.state <> 'draft' and w.found_by @@ $13::tsquery union all select a.call_id from call_answers a where a.organisation_id = $14 and a.withdrawn_at is null and a.found_by @@ $15::tsquery) and c.id in ( select w.id from calls w where w.organisation_id = $16 and w.state <> 'draft' and w.found_by @@ $17::tsquery union all select a.call_id from call_answers a where a.organisation_id = $18 and a.withdrawn_at is null and a.found_by @@ $19::tsquery) and c.id in ( select w.id from calls w where w.organisation_id = $20 and w.state <> 'draft' and w.found_by @@ $21::tsquery union all select a.call_id from call_answers a where a.organisation_id = $22 and a.withdrawn_at is null and a.found_by @@ $23::tsquery) and c.id in ( select w.id from calls w where w.organisation_id = $24 and w.state <> 'draft' and w.found_by @@ $25::tsquery union all select a.call_id from call_answers a where a.organisation_id = $26 and a.withdrawn_at is null and a.found_by @@ $27::tsquery) order by at desc, c.id desc limit $28 ), those as materialized (select id, at from fitting order by at desc, id desc limit $29 offset $30)
select c.id, c.person_id as "personId", p.name as "personName", c.direction, c.kind, c.state, c.locale, c.title, c.details, c.why, c.place_kind as "placeKind", c.place, c.weekdays, c.hours::float8 as hours, c.helpers_wanted as "helpersWanted", c.open_until as "openUntil", c.audience, c.state = 'open'
  and c.for_partners_at is not null as "asksPartners", u.id as "unitId", u.name as "unitName", c.begun_at as "begunAt", c.posted_at as "postedAt", c.changed_at as "changedAt", c.closed_at as "closedAt", c.widened_at as "widenedAt", c.chased_at as "chasedAt", (select count(*)::int from call_offers o where o.organisation_id = c.organisation_id and o.call_id = c.id and o.state in ('offered', 'chosen', 'declined')) as offers, (select count(*)::int from call_answers a where a.organisation_id = c.organisation_id and a.call_id = c.id and a.withdrawn_at is null) as answers, exists (select from call_answers a where a.organisation_id = c.organisation_id and a.call_id = c.id and a.best_at is not null) as "hasBest", (select count(*)::int from fitting) as total
from those t join calls c join people p on p.organisation_id = c.organisation_id
  and p.id = c.person_id
left join units u on u.organisation_id = c.organisation_id
  and u.id = coalesce(c.unit_id, p.unit_id) on c.organisation_id = $31
  and c.id = t.id
order by t.at desc, c.id desc;

-- listOwnCalls (feed/feed.queries.ts)
select c.id, c.person_id as "personId", p.name as "personName", c.direction, c.kind, c.state, c.locale, c.title, c.details, c.why, c.place_kind as "placeKind", c.place, c.weekdays, c.hours::float8 as hours, c.helpers_wanted as "helpersWanted", c.open_until as "openUntil", c.audience, c.state = 'open'
  and c.for_partners_at is not null as "asksPartners", u.id as "unitId", u.name as "unitName", c.begun_at as "begunAt", c.posted_at as "postedAt", c.changed_at as "changedAt", c.closed_at as "closedAt", c.widened_at as "widenedAt", c.chased_at as "chasedAt", (select count(*)::int from call_offers o where o.organisation_id = c.organisation_id and o.call_id = c.id and o.state in ('offered', 'chosen', 'declined')) as offers, (select count(*)::int from call_answers a where a.organisation_id = c.organisation_id and a.call_id = c.id and a.withdrawn_at is null) as answers, exists (select from call_answers a where a.organisation_id = c.organisation_id and a.call_id = c.id and a.best_at is not null) as "hasBest"
from calls c join people p on p.organisation_id = c.organisation_id
  and p.id = c.person_id
left join units u on u.organisation_id = c.organisation_id
  and u.id = coalesce(c.unit_id, p.unit_id)
where c.organisation_id = $1
  and c.person_id = $2
order by c.state = 'closed', c.state = 'open', c.changed_at desc, c.id
limit $3;

-- listOwnOffers (feed/feed.queries.ts)
select o.id as "offerId", o.call_id as "callId", c.title, o.state, p.name as "personName", c.state as "callState"
from call_offers o join calls c on c.organisation_id = o.organisation_id
  and c.id = o.call_id join people p on p.organisation_id = c.organisation_id
  and p.id = c.person_id
where o.organisation_id = $1
  and o.person_id = $2
  and o.state <> 'withdrawn'
order by o.offered_at desc, o.id
limit $3;

-- listTeamOffers (feed/feed.queries.ts)
select o.id as "offerId", o.call_id as "callId", c.title, o.state, p.name as "personName", c.state as "callState"
from call_offers o join calls c on c.organisation_id = o.organisation_id
  and c.id = o.call_id join people p on p.organisation_id = o.organisation_id
  and p.id = o.person_id
where o.organisation_id = $1
  and o.manager_id = $2
  and c.state = 'open'
  and o.state in ('with-manager', 'offered', 'chosen', 'not-now')
order by o.state <> 'with-manager', o.offered_at desc, o.id
limit $3;

-- listOffersToAnswer (feed/feed.queries.ts)
select o.id as "offerId", o.call_id as "callId", c.title, o.state, p.name as "personName", c.state as "callState"
from calls c join call_offers o on o.organisation_id = c.organisation_id
  and o.call_id = c.id
  and o.state = 'offered' join people p on p.organisation_id = o.organisation_id
  and p.id = o.person_id
where c.organisation_id = $1
  and c.person_id = $2
  and c.state = 'open'
order by o.offered_at, o.id
limit $3;

-- readMeasures (measures/measures.queries.ts)
with firsts as ( select call_id, min(at) as first_at from ( select call_id, offered_at as at from call_offers where organisation_id = $1 and offered_at >= $2 union all select call_id, answered_at from call_answers where organisation_id = $3 and answered_at >= $4 ) said group by call_id ), those as ( select c.id, c.posted_at, c.unit_id, k.outcome, f.first_at from calls c left join call_outcomes k on k.organisation_id = c.organisation_id and k.call_id = c.id left join firsts f on f.call_id = c.id where c.organisation_id = $5 and c.posted_at >= $6 ), help as ( select o.hours, h.unit_id is distinct from t.unit_id as is_across from those t join call_offers o on o.organisation_id = $7 and o.call_id = t.id and o.helped join people h on h.organisation_id = $8 and h.id = o.person_id )
select count(*)::int as posted, count(first_at)::int as answered, count(outcome)::int as closed, count(*) filter (where outcome in ('helped', 'partly'))::int as helped, (percentile_cont(0.5) within group (order by extract(epoch from first_at - posted_at)) filter (where first_at is not null) / 3600)::float8 as "firstOfferHours", (select count(*)::int from help) as helps, (select count(*) filter (where is_across)::int from help) as crossed, (select coalesce(sum(hours), 0)::float8 from help) as hours
from those;

-- listNotBought (measures/measures.queries.ts)
select k.basis, k.currency, count(*)::int as calls, sum(k.not_bought)::float8 as sum
from call_outcomes k join calls c on c.organisation_id = k.organisation_id
  and c.id = k.call_id
where k.organisation_id = $1
  and c.posted_at >= $2
  and k.basis is not null
group by k.basis, k.currency
order by k.currency, sum desc;

-- listAvoided (measures/measures.queries.ts)
select route, count(*)::int as times
from call_triages
where organisation_id = $1
  and happened_on >= $2::date
group by route
order by times desc;

-- listWaiting (measures/measures.queries.ts)
select c.id, c.title, floor(extract(epoch from $1::timestamptz - c.posted_at) / 86400)::int as days
from calls c
where c.organisation_id = $2
  and c.state = 'open'
  and c.posted_at < $3
  and c.audience = 'organisation'
  and (c.open_until is null or c.open_until >= $4::date)
  and not exists (select from call_offers o where o.organisation_id = c.organisation_id and o.call_id = c.id and o.state <> 'withdrawn')
  and not exists (select from call_answers a where a.organisation_id = c.organisation_id and a.call_id = c.id and a.withdrawn_at is null)
order by c.posted_at, c.id
limit 20;

-- recallNeverAsked (measures/measures.queries.ts)
with told as ( select distinct person_id from call_tellings where organisation_id = $1 and told_at >= $2 )
select count(*)::int as people, count(*) filter (where t.person_id is null)::int as never
from people p -- One look for each person: all that a big organisation lends is millions of rows.
cross join lateral (select from person_terms l where l.organisation_id = p.organisation_id and l.person_id = p.id and l.relation = 'lends' and l.audience in ('organisation', 'partners') limit 1) lends
left join told t on t.person_id = p.id
where p.organisation_id = $3
  and p.left_at is null;

-- countNeverAsked (measures/measures.queries.ts)
with told as ( select distinct person_id from call_tellings where organisation_id = $1 and told_at >= $2 )
select count(*)::int as people, count(*) filter (where t.person_id is null)::int as never
from people p -- One look for each person: all that a big organisation lends is millions of rows.
cross join lateral (select from person_terms l where l.organisation_id = p.organisation_id and l.person_id = p.id and l.relation = 'lends' and l.audience in ('organisation', 'partners') limit 1) lends
left join told t on t.person_id = p.id
where p.organisation_id = $3
  and p.left_at is null;

-- listOffersFor (offers/offers.queries.ts)
select o.id, o.call_id as "callId", o.person_id as "personId", p.name as "personName", p.job_title as "jobTitle", u.name as "unitName", p.left_at is not null as "hasLeft", o.words, o.when_words as "whenWords", o.state, o.offered_at as "offeredAt", o.manager_id as "managerId", m.name as "managerName", o.manager_part as "managerPart", o.manager_words as "managerWords", o.starts_at as "startsAt", o.ends_at as "endsAt", o.calendar_sequence as "calendarSequence", o.helped, o.hours::float8 as hours, o.kept_as_evidence_at as "keptAsEvidenceAt"
from call_offers o join people p on p.organisation_id = o.organisation_id
  and p.id = o.person_id
left join units u on u.organisation_id = p.organisation_id
  and u.id = p.unit_id
left join people m on m.organisation_id = o.organisation_id
  and m.id = o.manager_id
where o.organisation_id = $1
  and o.call_id = $2
  and o.state in ('offered', 'chosen', 'declined')
order by o.state <> 'chosen', o.state <> 'offered', o.offered_at, o.id;

-- findMyOffer (offers/offers.queries.ts)
select o.id, o.call_id as "callId", o.person_id as "personId", p.name as "personName", p.job_title as "jobTitle", u.name as "unitName", p.left_at is not null as "hasLeft", o.words, o.when_words as "whenWords", o.state, o.offered_at as "offeredAt", o.manager_id as "managerId", m.name as "managerName", o.manager_part as "managerPart", o.manager_words as "managerWords", o.starts_at as "startsAt", o.ends_at as "endsAt", o.calendar_sequence as "calendarSequence", o.helped, o.hours::float8 as hours, o.kept_as_evidence_at as "keptAsEvidenceAt"
from call_offers o join people p on p.organisation_id = o.organisation_id
  and p.id = o.person_id
left join units u on u.organisation_id = p.organisation_id
  and u.id = p.unit_id
left join people m on m.organisation_id = o.organisation_id
  and m.id = o.manager_id
where o.organisation_id = $1
  and o.call_id = $2
  and o.person_id = $3
  and o.state <> 'withdrawn';

-- getOffer (offers/offers.queries.ts)
select o.id, o.call_id as "callId", o.person_id as "personId", p.name as "personName", p.job_title as "jobTitle", u.name as "unitName", p.left_at is not null as "hasLeft", o.words, o.when_words as "whenWords", o.state, o.offered_at as "offeredAt", o.manager_id as "managerId", m.name as "managerName", o.manager_part as "managerPart", o.manager_words as "managerWords", o.starts_at as "startsAt", o.ends_at as "endsAt", o.calendar_sequence as "calendarSequence", o.helped, o.hours::float8 as hours, o.kept_as_evidence_at as "keptAsEvidenceAt"
from call_offers o join people p on p.organisation_id = o.organisation_id
  and p.id = o.person_id
left join units u on u.organisation_id = p.organisation_id
  and u.id = p.unit_id
left join people m on m.organisation_id = o.organisation_id
  and m.id = o.manager_id
where o.organisation_id = $1
  and o.call_id = $2
  and o.id = $3
  and (o.person_id = $4 or o.manager_id = $5 or ($6 = $7 and o.state in ('offered', 'chosen', 'declined')));

-- countOffers (offers/offers.queries.ts)
select count(*)::int as count
from call_offers
where organisation_id = $1
  and call_id = $2
  and state in ('offered', 'chosen', 'declined');

-- listMessages (offers/offers.queries.ts)
select m.id, m.person_id as "personId", p.name as "personName", m.words, m.written_at as "writtenAt"
from call_messages m join people p on p.organisation_id = m.organisation_id
  and p.id = m.person_id
where m.organisation_id = $1
  and m.offer_id = $2
order by m.written_at, m.id
limit 200;

-- listThanks (offers/offers.queries.ts)
select id, from_id as "fromId", words
from call_thanks
where organisation_id = $1
  and offer_id = $2
  and retracted_at is null
order by given_at;

-- listHelpers (offers/offers.queries.ts)
select p.name as "personName", o.hours::float8 as hours
from call_offers o join people p on p.organisation_id = o.organisation_id
  and p.id = case when $1 = 'asks' then o.person_id else $2::uuid end
where o.organisation_id = $3
  and o.call_id = $4
  and o.helped
order by o.offered_at, o.id
limit 50;

-- listPartnerCalls (partners/partner-help.queries.ts)
select x.id, x.partner_id as "partnerId", o.name as "partnerName", x.told as stored, x.posted_at as "postedAt"
from partner_calls x join organisations o on o.id = x.partner_id
where x.organisation_id = $1
  and (x.open_until is null or x.open_until >= $2::date)
order by x.posted_at desc, x.id desc
limit 100;

-- findPartnerCall (partners/partner-help.queries.ts)
select x.id, x.partner_id as "partnerId", o.name as "partnerName", x.told as stored, x.posted_at as "postedAt"
from partner_calls x join organisations o on o.id = x.partner_id
where x.organisation_id = $1
  and x.id = $2
  and (x.open_until is null or x.open_until >= $3::date);

-- hasPartnerCalls (partners/partner-help.queries.ts)
select
from partner_calls
where organisation_id = $1
limit 1;

-- findPartnerOffer (partners/partner-help.queries.ts)
select f.id, f.partner_id as "partnerId", o.name as "partnerName", f.side, f.call_id as "callId", f.call_title as "callTitle", f.person_id as "personId", f.person_name as "personName", f.words, f.state, f.said, f.offered_at as "offeredAt"
from partner_offers f join organisations o on o.id = f.partner_id
where f.organisation_id = $1
  and ((f.side = 'ours' and f.person_id = $2) or (f.side = 'theirs' and exists ( select from calls c where c.organisation_id = f.organisation_id and c.id = f.call_id and c.person_id = $3)))
  and f.id = $4
order by f.offered_at desc, f.id
limit 100;

-- listOwnPartnerOffers (partners/partner-help.queries.ts)
select f.id, f.partner_id as "partnerId", o.name as "partnerName", f.side, f.call_id as "callId", f.call_title as "callTitle", f.person_id as "personId", f.person_name as "personName", f.words, f.state, f.said, f.offered_at as "offeredAt"
from partner_offers f join organisations o on o.id = f.partner_id
where f.organisation_id = $1
  and ((f.side = 'ours' and f.person_id = $2) or (f.side = 'theirs' and exists ( select from calls c where c.organisation_id = f.organisation_id and c.id = f.call_id and c.person_id = $3)))
  and f.side = 'ours'
order by f.offered_at desc, f.id
limit 100;

-- listPartnerOffersFor (partners/partner-help.queries.ts)
select f.id, f.partner_id as "partnerId", o.name as "partnerName", f.side, f.call_id as "callId", f.call_title as "callTitle", f.person_id as "personId", f.person_name as "personName", f.words, f.state, f.said, f.offered_at as "offeredAt"
from partner_offers f join organisations o on o.id = f.partner_id
where f.organisation_id = $1
  and ((f.side = 'ours' and f.person_id = $2) or (f.side = 'theirs' and exists ( select from calls c where c.organisation_id = f.organisation_id and c.id = f.call_id and c.person_id = $3)))
  and f.side = 'theirs'
  and f.call_id = $4
  and f.state <> 'withdrawn'
order by f.offered_at desc, f.id
limit 100;

-- listPartnerMessages (partners/partner-help.queries.ts)
select "side", "words", "written_at" as "writtenAt"
from "partner_offer_messages"
where "organisation_id" = $1
  and "offer_id" = $2
order by "written_at", "id"
limit $3;

-- findAsking (partners/partner-help.queries.ts)
select "for_partners_at" as "at", "named_to_partners" as "isNamed"
from "calls"
where "organisation_id" = $1
  and "id" = $2;

-- findPolicy (policy.queries.ts)
select "manager_part", "weekly_cap", "chase_after_days", "it_desk"
from "call_policies"
where "organisation_id" = $1;

-- nameRefs (skills.queries.ts)
with recursive way as ( select id as from_id, id, merged_into_id from terms where organisation_id = $1 and id = any($2::uuid[]) union all select way.from_id, next.id, next.merged_into_id from way join terms next on next.organisation_id = $3 and next.id = way.merged_into_id )
select way.from_id, t.id, t.kind, t.origin, t.texts, t.hidden_at
from way join terms t on t.organisation_id = $4
  and t.id = way.id
where way.merged_into_id is null;

-- describeCallSkills (skills.queries.ts)
select call_id as "callId", relation, term_id as "termId", framework_id as "frameworkId", skill_key as "skillKey"
from call_skills
where organisation_id = $1
  and call_id = any($2::uuid[])
order by call_id, relation desc, added_at, id;

-- chooseCallSkills (skills.queries.ts)
with recursive way as ( select id as from_id, id, merged_into_id from terms where organisation_id = $1 and id = any($2::uuid[]) union all select way.from_id, next.id, next.merged_into_id from way join terms next on next.organisation_id = $3 and next.id = way.merged_into_id )
select way.from_id, t.id, t.kind, t.origin, t.texts, t.hidden_at
from way join terms t on t.organisation_id = $4
  and t.id = way.id
where way.merged_into_id is null;

delete
from "call_skills"
where "organisation_id" = $1
  and "call_id" = $2
  and "relation" = $3;

-- describeManyCallSkills (skills.queries.ts)
select call_id as "callId", relation, term_id as "termId", framework_id as "frameworkId", skill_key as "skillKey"
from call_skills
where organisation_id = $1
  and call_id = any($2::uuid[])
order by call_id, relation desc, added_at, id;
