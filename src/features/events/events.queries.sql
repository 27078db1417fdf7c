-- What events asks PostgreSQL. Written by `npm run queries` for reviewers; nothing reads it.
-- One way through each question, in a small organisation in which something has happened.

-- hasCome (attendance/attendance.queries.ts)
select "session_id"
from "event_attendances"
where "organisation_id" = $1
  and "event_id" = $2
  and "person_id" = $3
  and "came" = $4
limit $5;

-- listPresent (attendance/attendance.queries.ts)
select p.id as "personId", p.name, p.job_title as "jobTitle", u.name as "unitName", a.came, a.how, b.person_id is not null as "hasBooked"
from ( select person_id from event_bookings where organisation_id = $1::uuid and event_id = $2 and state = 'booked' and (session_id is null or session_id = $3) union select person_id from event_attendances where organisation_id = $4::uuid and session_id = $5 ) those join people p on p.organisation_id = $6::uuid
  and p.id = those.person_id
left join units u on u.organisation_id = p.organisation_id
  and u.id = p.unit_id
left join event_attendances a on a.organisation_id = $7::uuid
  and a.session_id = $8
  and a.person_id = p.id
left join event_bookings b on b.organisation_id = $9::uuid
  and b.event_id = $10
  and b.person_id = p.id
  and b.state = 'booked'
order by p.name, p.id
limit 2000;

-- listAttended (attendance/attendance.queries.ts)
select e.id as "eventId", e.series_id as "seriesId", e.title, e.kind, min(s.starts_at) as "startsAt", exists (select from event_feedback f where f.organisation_id = e.organisation_id and f.event_id = e.id and f.person_id = $1) as "hasAnswered"
from event_attendances a join events e on e.organisation_id = a.organisation_id
  and e.id = a.event_id join event_sessions s on s.organisation_id = a.organisation_id
  and s.id = a.session_id
where a.organisation_id = $2::uuid
  and a.person_id = $3
  and a.came
group by e.organisation_id, e.id
order by min(s.starts_at) desc
limit $4;

-- countCame (attendance/attendance.queries.ts)
select event_id as id, count(distinct person_id)::int as count
from event_attendances
where organisation_id = $1::uuid
  and event_id = any($2::uuid[])
  and came
group by event_id;

-- countHours (attendance/attendance.queries.ts)
select coalesce(sum(extract(epoch from s.ends_at - s.starts_at)), 0)::float / 3600 as hours
from event_attendances a join event_sessions s on s.organisation_id = a.organisation_id
  and s.id = a.session_id
where a.organisation_id = $1::uuid
  and a.event_id = $2
  and a.person_id = $3
  and a.came;

-- listAskedManager (booking/asked.queries.ts)
select b.id as "bookingId", e.id as "eventId", p.name, e.title, e.starts_at as "startsAt", e.ends_at as "endsAt", e.price, b.to_manager as "toManager", (select coalesce(sum(extract(epoch from s.ends_at - s.starts_at)), 0)::float / 3600 from event_sessions s where s.organisation_id = e.organisation_id and s.event_id = e.id and s.cancelled_at is null and (b.session_id is null or b.session_id = s.id)) as hours
from event_bookings b join events e on e.organisation_id = b.organisation_id
  and e.id = b.event_id join people p on p.organisation_id = b.organisation_id
  and p.id = b.person_id
where b.organisation_id = $1::uuid
  and b.manager_id = $2
  and b.state = 'asked'
  and ($3::uuid is null or b.id = $4::uuid)
order by b.made_at
limit 200;

-- findAskedManager (booking/asked.queries.ts)
select b.id as "bookingId", e.id as "eventId", p.name, e.title, e.starts_at as "startsAt", e.ends_at as "endsAt", e.price, b.to_manager as "toManager", (select coalesce(sum(extract(epoch from s.ends_at - s.starts_at)), 0)::float / 3600 from event_sessions s where s.organisation_id = e.organisation_id and s.event_id = e.id and s.cancelled_at is null and (b.session_id is null or b.session_id = s.id)) as hours
from event_bookings b join events e on e.organisation_id = b.organisation_id
  and e.id = b.event_id join people p on p.organisation_id = b.organisation_id
  and p.id = b.person_id
where b.organisation_id = $1::uuid
  and b.manager_id = $2
  and b.state = 'asked'
  and ($3::uuid is null or b.id = $4::uuid)
order by b.made_at
limit 200;

-- findBooking (booking/bookings.queries.ts)
select "id", "event_id", "person_id", "session_id", "number", "state", "made_at", "offer_ends_at", "needs", "manager_id", "to_manager", "manager_reason"
from "event_bookings"
where "organisation_id" = $1
  and "event_id" = $2
  and "person_id" = $3
order by state in ('asked', 'booked', 'waiting', 'offered') desc, "changed_at" desc
limit $4;

-- findAnyBooking (booking/bookings.queries.ts)
select "id", "event_id", "person_id", "session_id", "number", "state", "made_at", "offer_ends_at", "needs", "manager_id", "to_manager", "manager_reason"
from "event_bookings"
where "organisation_id" = $1
  and "id" = $2;

-- listBookings (booking/bookings.queries.ts)
select "b"."id", "b"."event_id", "b"."person_id", "b"."session_id", "b"."number", "b"."state", "b"."made_at", "b"."offer_ends_at", "b"."needs", "b"."manager_id", "b"."to_manager", "b"."manager_reason", "p"."name", "p"."job_title", "p"."email", "u"."name" as "unit_name"
from "event_bookings" as "b"
inner join "people" as "p" on "p"."organisation_id" = "b"."organisation_id"
  and "p"."id" = "b"."person_id"
left join "units" as "u" on "u"."organisation_id" = "p"."organisation_id"
  and "u"."id" = "p"."unit_id"
where "b"."organisation_id" = $1
  and "b"."event_id" = $2
  and "b"."state" in ($3)
order by "b"."number"
limit $4;

-- countBookings (booking/bookings.queries.ts)
select "state", count(*)::int as "count"
from "event_bookings"
where "organisation_id" = $1
  and "event_id" = $2
group by "state";

-- countAhead (booking/bookings.queries.ts)
select count(*)::int as "count"
from "event_bookings"
where "organisation_id" = $1
  and "event_id" = $2
  and "state" = $3
  and "number" < $4;

-- listTakenSlots (booking/bookings.queries.ts)
select "session_id"
from "event_bookings"
where "organisation_id" = $1
  and "event_id" = $2
  and "session_id" is not null
  and "state" in ($3, $4, $5);

-- listFreeSlots (booking/bookings.queries.ts)
select s.event_id as "eventId", s.id as "sessionId", s.starts_at as "startsAt", s.ends_at as "endsAt", s.place, s.link
from event_sessions s
where s.organisation_id = $1::uuid
  and s.event_id = any($2::uuid[])
  and s.cancelled_at is null
  and s.starts_at > $3
  and not exists (select from event_bookings b where b.organisation_id = s.organisation_id and b.session_id = s.id and b.state in ('asked', 'booked', 'offered'))
order by s.starts_at, s.id
limit $4;

-- listOwnBookings (booking/bookings.queries.ts)
select "id", "event_id", "state", "session_id"
from "event_bookings"
where "organisation_id" = $1
  and "person_id" = $2
  and "state" in ($3, $4, $5, $6)
order by "changed_at" desc
limit $7;

-- findClash (booking/clash.queries.ts)
with mine as materialized (select * from event_bookings where organisation_id = $1::uuid and person_id = $2 and state in ('asked', 'booked') and event_id <> $3)
select e.title
from mine b join events e on e.organisation_id = b.organisation_id
  and e.id = b.event_id join event_sessions s on s.organisation_id = b.organisation_id
  and s.event_id = b.event_id
  and s.cancelled_at is null
  and (b.session_id is null or b.session_id = s.id) join unnest($4::timestamptz[], $5::timestamptz[]) as wanted(starts_at, ends_at) on s.starts_at < wanted.ends_at
  and s.ends_at > wanted.starts_at
limit 1;

-- listOwnTimes (calendar/calendar-times.queries.ts)
select json_agg(t)::text as text
from (with mine as materialized (select * from event_bookings where organisation_id = $1::uuid and person_id = $2 and (state in ('asked', 'booked', 'waiting') or (state <> 'offered' and changed_at > $3))) select e.id as "eventId", s.id as "sessionId", e.title, e.summary, s.starts_at as "startsAt", s.ends_at as "endsAt", s.place, s.link, e.sequence + s.sequence as sequence, e.published_at as "publishedAt", e.cancelled_at is not null or s.cancelled_at is not null as "isCancelled", b.id as "bookingId", b.state from mine b cross join lateral ( select * from events where organisation_id = b.organisation_id and id = b.event_id offset 0 ) e join event_sessions s on s.organisation_id = b.organisation_id and s.event_id = b.event_id and (b.session_id is null or s.id = b.session_id) where e.ends_at > $4 order by b.changed_at desc, s.starts_at, s.id limit $5) t;

-- listPublicTimes (calendar/calendar-times.queries.ts)
select json_agg(t)::text as text
from (select e.id as "eventId", s.id as "sessionId", e.title, e.summary, s.starts_at as "startsAt", s.ends_at as "endsAt", s.place, s.link, e.sequence + s.sequence as sequence, e.published_at as "publishedAt", e.cancelled_at is not null or s.cancelled_at is not null as "isCancelled", null as "bookingId", null as state from events e join event_sessions s on s.organisation_id = e.organisation_id and s.event_id = e.id where e.organisation_id = $1::uuid and e.published_at is not null and e.is_public and e.audience_unit_id is null and e.ends_at >= $2 order by e.ends_at, s.starts_at, s.id limit $3) t;

-- listKits (cascade/kit.queries.ts)
select "series_id" as "seriesId", "number", "minutes", "plan", "exercises", "slides", "what_changed" as "whatChanged", "made_at" as "madeAt"
from "event_kits"
where "organisation_id" = $1
  and "series_id" = $2
order by "number" desc
limit $3;

-- hasKit (cascade/kit.queries.ts)
select "number"
from "event_kits"
where "organisation_id" = $1
  and "series_id" = $2
limit $3;

-- listOwnPledges (cascade/pledges.queries.ts)
select p.id, p.series_id as "seriesId", e.title, p.by_day::text as "byDay", (select coalesce(sum(s.people), 0)::int from cascade_sessions s where s.organisation_id = p.organisation_id and s.pledge_id = p.id) as people
from cascade_pledges p join events e on e.organisation_id = p.organisation_id
  and e.id = p.series_id
where p.organisation_id = $1::uuid
  and p.person_id = $2
  and p.withdrawn_at is null
order by p.made_at desc
limit 100;

-- findOwnPledge (cascade/pledges.queries.ts)
select p.id, p.series_id as "seriesId", e.title, p.by_day::text as "byDay", p.person_id as "personId", p.unit_id as "unitId", (select coalesce(sum(s.people), 0)::int from cascade_sessions s where s.organisation_id = p.organisation_id and s.pledge_id = p.id) as people
from cascade_pledges p join events e on e.organisation_id = p.organisation_id
  and e.id = p.series_id
where p.organisation_id = $1::uuid
  and p.id = $2
  and p.person_id = $3
  and p.withdrawn_at is null;

-- listReported (cascade/pledges.queries.ts)
select id, held_on::text as "heldOn", people, went, advice
from cascade_sessions
where organisation_id = $1::uuid
  and pledge_id = $2
order by held_on, id
limit 200;

-- listBranches (cascade/pledges.queries.ts)
select p.id, p.event_id as "eventId", p.from_pledge_id as "fromPledgeId", h.name, u.name as "unitName", coalesce(sum(s.people), 0)::int as people, count(s.id)::int as sessions
from cascade_pledges p join people h on h.organisation_id = p.organisation_id
  and h.id = p.person_id
left join units u on u.organisation_id = p.organisation_id
  and u.id = p.unit_id
left join cascade_sessions s on s.organisation_id = p.organisation_id
  and s.pledge_id = p.id
where p.organisation_id = $1::uuid
  and p.series_id = $2
  and (p.withdrawn_at is null or exists (select from cascade_sessions c where c.organisation_id = p.organisation_id and c.pledge_id = p.id))
group by p.organisation_id, p.id, h.name, u.name
order by min(p.made_at), p.id
limit 2000;

-- listAdvice (cascade/pledges.queries.ts)
select s.advice
from cascade_sessions s join cascade_pledges p on p.organisation_id = s.organisation_id
  and p.id = s.pledge_id
where s.organisation_id = $1::uuid
  and p.series_id = $2
  and s.advice <> ''
order by s.noted_at desc
limit $3;

-- listWithLapsedOffers (chores.queries.ts)
select distinct event_id as id
from event_bookings
where organisation_id = $1::uuid
  and state = 'offered'
  and offer_ends_at < $2
limit $3;

-- listReminders (chores.queries.ts)
select e.id as "eventId", s.id as "sessionId", e.title, s.starts_at as "startsAt", s.place, s.link, array_agg(b.person_id) as "personIds"
from event_sessions s join events e on e.organisation_id = s.organisation_id
  and e.id = s.event_id
  and e.published_at is not null
  and e.cancelled_at is null
  and e.ends_at >= $1 join event_bookings b on b.organisation_id = s.organisation_id
  and b.event_id = s.event_id
  and b.state = 'booked'
  and (b.session_id is null or b.session_id = s.id)
where s.organisation_id = $2::uuid
  and s.cancelled_at is null
  and s.starts_at > $3
  and s.starts_at <= $4
group by e.organisation_id, e.id, s.organisation_id, s.id
limit 500;

-- listToAsk (chores.queries.ts)
select e.id, e.title, array_agg(distinct a.person_id) as "personIds"
from events e join event_attendances a on a.organisation_id = e.organisation_id
  and a.event_id = e.id
  and a.came
where e.organisation_id = $1::uuid
  and e.published_at is not null
  and e.ends_at > $2
  and e.ends_at <= $3
  and not exists (select from event_feedback f where f.organisation_id = e.organisation_id and f.event_id = e.id and f.person_id = a.person_id)
group by e.organisation_id, e.id
limit 200;

-- listToWrapUp (chores.queries.ts)
select id
from events
where organisation_id = $1::uuid
  and wrapped_up_at is null
  and published_at is not null
  and ends_at < $2
order by ends_at
limit $3;

-- listDuePledges (chores.queries.ts)
select p.id, p.person_id as "personId", e.title
from cascade_pledges p join events e on e.organisation_id = p.organisation_id
  and e.id = p.series_id
where p.organisation_id = $1::uuid
  and p.withdrawn_at is null
  and p.reminded_at is null
  and p.by_day <= $2
  and not exists (select from cascade_sessions s where s.organisation_id = p.organisation_id and s.pledge_id = p.id)
order by p.by_day
limit $3;

-- findEvent (events.queries.ts)
select "e"."id", "e"."series_id", "e"."kind", "e"."title", "e"."summary", "e"."about", "e"."needed_before", "e"."place_access", "e"."price", "e"."speaker", "e"."language", "e"."audience_unit_id", "e"."is_public", "e"."booking", "e"."capacity", "e"."minimum", "e"."manager_rule", "e"."hours_to_accept", "e"."walk_in_code", "e"."starts_at", "e"."ends_at", "e"."sequence", "e"."seats_taken", "e"."host_id", "e"."made_by", "e"."published_at", "e"."cancelled_at", "e"."goes_ahead_at", "e"."resource_id", "e"."cancelled_why", "h"."name" as "host_name", "u"."name" as "unit_name", "u"."path" as "unit_path", (e.audience_unit_id is null or exists ( select from units mine where mine.organisation_id = e.organisation_id and mine.id = $1::uuid and mine.path @> array[e.audience_unit_id])) as "is_for", exists (select from event_bookings b where b.organisation_id = e.organisation_id and b.event_id = e.id and b.person_id = $2) as "has_booked"
from "events" as "e"
inner join "people" as "h" on "h"."organisation_id" = "e"."organisation_id"
  and "h"."id" = "e"."host_id"
left join "units" as "u" on "u"."organisation_id" = "e"."organisation_id"
  and "u"."id" = "e"."audience_unit_id"
where "e"."organisation_id" = $3
  and "e"."id" = $4;

-- findAnyEvent (events.queries.ts)
select "e"."id", "e"."series_id", "e"."kind", "e"."title", "e"."summary", "e"."about", "e"."needed_before", "e"."place_access", "e"."price", "e"."speaker", "e"."language", "e"."audience_unit_id", "e"."is_public", "e"."booking", "e"."capacity", "e"."minimum", "e"."manager_rule", "e"."hours_to_accept", "e"."walk_in_code", "e"."starts_at", "e"."ends_at", "e"."sequence", "e"."seats_taken", "e"."host_id", "e"."made_by", "e"."published_at", "e"."cancelled_at", "e"."goes_ahead_at", "e"."resource_id", "e"."cancelled_why", "h"."name" as "host_name", "u"."name" as "unit_name", "u"."path" as "unit_path"
from "events" as "e"
inner join "people" as "h" on "h"."organisation_id" = "e"."organisation_id"
  and "h"."id" = "e"."host_id"
left join "units" as "u" on "u"."organisation_id" = "e"."organisation_id"
  and "u"."id" = "e"."audience_unit_id"
where "e"."organisation_id" = $1
  and "e"."id" = $2;

-- findByCode (events.queries.ts)
select "e"."id", "e"."series_id", "e"."kind", "e"."title", "e"."summary", "e"."about", "e"."needed_before", "e"."place_access", "e"."price", "e"."speaker", "e"."language", "e"."audience_unit_id", "e"."is_public", "e"."booking", "e"."capacity", "e"."minimum", "e"."manager_rule", "e"."hours_to_accept", "e"."walk_in_code", "e"."starts_at", "e"."ends_at", "e"."sequence", "e"."seats_taken", "e"."host_id", "e"."made_by", "e"."published_at", "e"."cancelled_at", "e"."goes_ahead_at", "e"."resource_id", "e"."cancelled_why", "h"."name" as "host_name", "u"."name" as "unit_name", "u"."path" as "unit_path"
from "events" as "e"
inner join "people" as "h" on "h"."organisation_id" = "e"."organisation_id"
  and "h"."id" = "e"."host_id"
left join "units" as "u" on "u"."organisation_id" = "e"."organisation_id"
  and "u"."id" = "e"."audience_unit_id"
where "e"."organisation_id" = $1
  and "e"."walk_in_code" = $2
  and "e"."published_at" is not null
  and "e"."cancelled_at" is null
  and (e.audience_unit_id is null or exists ( select from units mine where mine.organisation_id = e.organisation_id and mine.id = $3::uuid and mine.path @> array[e.audience_unit_id]));

-- listComing (events.queries.ts)
select "e"."id", "e"."series_id", "e"."kind", "e"."title", "e"."summary", "e"."about", "e"."needed_before", "e"."place_access", "e"."price", "e"."speaker", "e"."language", "e"."audience_unit_id", "e"."is_public", "e"."booking", "e"."capacity", "e"."minimum", "e"."manager_rule", "e"."hours_to_accept", "e"."walk_in_code", "e"."starts_at", "e"."ends_at", "e"."sequence", "e"."seats_taken", "e"."host_id", "e"."made_by", "e"."published_at", "e"."cancelled_at", "e"."goes_ahead_at", "e"."resource_id", "e"."cancelled_why", "h"."name" as "host_name", "u"."name" as "unit_name", "u"."path" as "unit_path"
from "events" as "e"
inner join "people" as "h" on "h"."organisation_id" = "e"."organisation_id"
  and "h"."id" = "e"."host_id"
left join "units" as "u" on "u"."organisation_id" = "e"."organisation_id"
  and "u"."id" = "e"."audience_unit_id"
where "e"."organisation_id" = $1
  and "e"."published_at" is not null
  and "e"."host_id" = $2
  and "e"."kind" = $3
  and exists (select from event_skills s where s.organisation_id = e.organisation_id and s.event_id = e.id and s.framework_id = $4 and s.skill_key = $5)
  and position($6 in lower(e.title || ' ' || e.summary || ' ' || e.about || ' ' || e.speaker)) > 0
  and (e.capacity is null or e.seats_taken < e.capacity)
  and "e"."ends_at" >= $7
  and "e"."cancelled_at" is null
  and (e.audience_unit_id is null or exists ( select from units mine where mine.organisation_id = e.organisation_id and mine.id = $8::uuid and mine.path @> array[e.audience_unit_id]))
order by "e"."starts_at", "e"."id"
limit $9
offset $10;

-- listWithoutDate (events.queries.ts)
select "e"."id", "e"."series_id", "e"."kind", "e"."title", "e"."summary", "e"."about", "e"."needed_before", "e"."place_access", "e"."price", "e"."speaker", "e"."language", "e"."audience_unit_id", "e"."is_public", "e"."booking", "e"."capacity", "e"."minimum", "e"."manager_rule", "e"."hours_to_accept", "e"."walk_in_code", "e"."starts_at", "e"."ends_at", "e"."sequence", "e"."seats_taken", "e"."host_id", "e"."made_by", "e"."published_at", "e"."cancelled_at", "e"."goes_ahead_at", "e"."resource_id", "e"."cancelled_why", "h"."name" as "host_name", "u"."name" as "unit_name", "u"."path" as "unit_path"
from "events" as "e"
inner join "people" as "h" on "h"."organisation_id" = "e"."organisation_id"
  and "h"."id" = "e"."host_id"
left join "units" as "u" on "u"."organisation_id" = "e"."organisation_id"
  and "u"."id" = "e"."audience_unit_id"
where "e"."organisation_id" = $1
  and "e"."published_at" is not null
  and "e"."host_id" = $2
  and "e"."kind" = $3
  and exists (select from event_skills s where s.organisation_id = e.organisation_id and s.event_id = e.id and s.framework_id = $4 and s.skill_key = $5)
  and position($6 in lower(e.title || ' ' || e.summary || ' ' || e.about || ' ' || e.speaker)) > 0
  and (e.capacity is null or e.seats_taken < e.capacity)
  and "e"."starts_at" is null
  and "e"."cancelled_at" is null
  and (e.audience_unit_id is null or exists ( select from units mine where mine.organisation_id = e.organisation_id and mine.id = $7::uuid and mine.path @> array[e.audience_unit_id]))
order by "e"."published_at" desc
limit $8;

-- listEventsById (events.queries.ts)
select "e"."id", "e"."series_id", "e"."kind", "e"."title", "e"."summary", "e"."about", "e"."needed_before", "e"."place_access", "e"."price", "e"."speaker", "e"."language", "e"."audience_unit_id", "e"."is_public", "e"."booking", "e"."capacity", "e"."minimum", "e"."manager_rule", "e"."hours_to_accept", "e"."walk_in_code", "e"."starts_at", "e"."ends_at", "e"."sequence", "e"."seats_taken", "e"."host_id", "e"."made_by", "e"."published_at", "e"."cancelled_at", "e"."goes_ahead_at", "e"."resource_id", "e"."cancelled_why", "h"."name" as "host_name", "u"."name" as "unit_name", "u"."path" as "unit_path"
from "events" as "e"
inner join "people" as "h" on "h"."organisation_id" = "e"."organisation_id"
  and "h"."id" = "e"."host_id"
left join "units" as "u" on "u"."organisation_id" = "e"."organisation_id"
  and "u"."id" = "e"."audience_unit_id"
where "e"."organisation_id" = $1
  and e.id = any($2::uuid[])
order by "e"."starts_at";

-- listKept (events.queries.ts)
select "e"."id", "e"."series_id", "e"."kind", "e"."title", "e"."summary", "e"."about", "e"."needed_before", "e"."place_access", "e"."price", "e"."speaker", "e"."language", "e"."audience_unit_id", "e"."is_public", "e"."booking", "e"."capacity", "e"."minimum", "e"."manager_rule", "e"."hours_to_accept", "e"."walk_in_code", "e"."starts_at", "e"."ends_at", "e"."sequence", "e"."seats_taken", "e"."host_id", "e"."made_by", "e"."published_at", "e"."cancelled_at", "e"."goes_ahead_at", "e"."resource_id", "e"."cancelled_why", "h"."name" as "host_name", "u"."name" as "unit_name", "u"."path" as "unit_path"
from "events" as "e"
inner join "people" as "h" on "h"."organisation_id" = "e"."organisation_id"
  and "h"."id" = "e"."host_id"
left join "units" as "u" on "u"."organisation_id" = "e"."organisation_id"
  and "u"."id" = "e"."audience_unit_id"
where "e"."organisation_id" = $1
  and ("e"."host_id" = $2 or "e"."made_by" = $3)
order by e.published_at is not null, e.ends_at desc nulls first
limit $4;

-- listSeries (events.queries.ts)
select "e"."id", "e"."series_id", "e"."kind", "e"."title", "e"."summary", "e"."about", "e"."needed_before", "e"."place_access", "e"."price", "e"."speaker", "e"."language", "e"."audience_unit_id", "e"."is_public", "e"."booking", "e"."capacity", "e"."minimum", "e"."manager_rule", "e"."hours_to_accept", "e"."walk_in_code", "e"."starts_at", "e"."ends_at", "e"."sequence", "e"."seats_taken", "e"."host_id", "e"."made_by", "e"."published_at", "e"."cancelled_at", "e"."goes_ahead_at", "e"."resource_id", "e"."cancelled_why", "h"."name" as "host_name", "u"."name" as "unit_name", "u"."path" as "unit_path"
from "events" as "e"
inner join "people" as "h" on "h"."organisation_id" = "e"."organisation_id"
  and "h"."id" = "e"."host_id"
left join "units" as "u" on "u"."organisation_id" = "e"."organisation_id"
  and "u"."id" = "e"."audience_unit_id"
where "e"."organisation_id" = $1
  and "e"."series_id" = $2
  and "e"."published_at" is not null
order by "e"."starts_at"
limit $3;

-- listSeriesHeads (events.queries.ts)
select series_id as id, (array_agg(title order by made_at desc))[1] as title
from events
where organisation_id = $1::uuid
  and published_at is not null
group by series_id
order by max(made_at) desc
limit $2;

-- listSessions (events.queries.ts)
select "id", "event_id", "starts_at", "ends_at", "place", "link", "sequence", "cancelled_at"
from "event_sessions"
where "organisation_id" = $1
  and event_id = any($2::uuid[])
order by "starts_at", "id";

-- sessionsOf (events.queries.ts)
select "id", "event_id", "starts_at", "ends_at", "place", "link", "sequence", "cancelled_at"
from "event_sessions"
where "organisation_id" = $1
  and event_id = any($2::uuid[])
order by "starts_at", "id";

-- listMaterials (events.queries.ts)
select "m"."id", "m"."moment", "m"."title", "m"."address", "f"."id" as "fileId", "f"."name", "f"."kind", "f"."byte_count"
from "event_materials" as "m"
left join "event_files" as "f" on "f"."organisation_id" = "m"."organisation_id"
  and "f"."id" = "m"."file_id"
where "m"."organisation_id" = $1
  and "m"."event_id" = $2
order by "m"."moment" desc, "m"."added_at";

-- listEventSkills (events.queries.ts)
select "event_id", "framework_id" as "frameworkId", "skill_key" as "skillKey"
from "event_skills"
where "organisation_id" = $1
  and event_id = any($2::uuid[])
order by "skill_key";

-- getRules (events.queries.ts)
select "manager_rule" as "managerRule", "hours_to_accept" as "hoursToAccept", "minimum_hours" as "minimumHours", "no_show" as "noShow"
from "event_rules"
where "organisation_id" = $1;

-- findInterest (interest/interest.queries.ts)
select "times"
from "event_interests"
where "organisation_id" = $1
  and "event_id" = $2
  and "person_id" = $3;

-- countInterest (interest/interest.queries.ts)
select count(*)::int as "count"
from "event_interests"
where "organisation_id" = $1
  and "event_id" = $2;

-- countSuitableTimes (interest/interest.queries.ts)
select t.time, count(*)::int as count
from event_interests i
cross join lateral unnest(i.times) t(time)
where i.organisation_id = $1::uuid
  and i.event_id = $2
group by t.time
order by count(*) desc, t.time;

-- listRefreshers (refreshers/refreshers.queries.ts)
select "r"."id", "r"."title", "r"."why", "r"."words", "r"."statement", "r"."months", "r"."remind_days", "r"."grace_days", "r"."series_id", "r"."for_whom", "r"."unit_id", "r"."made_at", "r"."ended_at", "e"."title" as "series_title", "u"."name" as "unit_name"
from "refreshers" as "r"
left join "events" as "e" on "e"."organisation_id" = "r"."organisation_id"
  and "e"."id" = "r"."series_id"
left join "units" as "u" on "u"."organisation_id" = "r"."organisation_id"
  and "u"."id" = "r"."unit_id"
where "r"."organisation_id" = $1
  and "r"."ended_at" is null
order by "r"."made_at"
limit $2;

-- findRefresher (refreshers/refreshers.queries.ts)
select "r"."id", "r"."title", "r"."why", "r"."words", "r"."statement", "r"."months", "r"."remind_days", "r"."grace_days", "r"."series_id", "r"."for_whom", "r"."unit_id", "r"."made_at", "r"."ended_at", "e"."title" as "series_title", "u"."name" as "unit_name"
from "refreshers" as "r"
left join "events" as "e" on "e"."organisation_id" = "r"."organisation_id"
  and "e"."id" = "r"."series_id"
left join "units" as "u" on "u"."organisation_id" = "r"."organisation_id"
  and "u"."id" = "r"."unit_id"
where "r"."organisation_id" = $1
  and "r"."id" = $2;

-- listOwnRefreshers (refreshers/refreshers.queries.ts)
select "r"."id", "r"."title", "r"."why", "r"."words", "r"."statement", "r"."months", "r"."remind_days", "r"."grace_days", "r"."series_id", "r"."for_whom", "r"."unit_id", "r"."made_at", "r"."ended_at", "e"."title" as "series_title", "u"."name" as "unit_name", (select max(w.good_until)::text from refresher_renewals w where w.organisation_id = r.organisation_id and w.refresher_id = r.id and w.person_id = $1) as "good_until"
from "refreshers" as "r"
left join "events" as "e" on "e"."organisation_id" = "r"."organisation_id"
  and "e"."id" = "r"."series_id"
left join "units" as "u" on "u"."organisation_id" = "r"."organisation_id"
  and "u"."id" = "r"."unit_id"
where "r"."organisation_id" = $2
  and "r"."ended_at" is null
  and (r.for_whom = 'everybody' or exists (select from units mine where mine.organisation_id = r.organisation_id and mine.id = $3::uuid and mine.path @> array[r.unit_id]) or exists (select from refresher_renewals w where w.organisation_id = r.organisation_id and w.refresher_id = r.id and w.person_id = $4))
order by "r"."made_at"
limit $5;

-- listRenewals (refreshers/refreshers.queries.ts)
select done_at as "doneAt", good_until::text as "goodUntil", how
from refresher_renewals
where organisation_id = $1::uuid
  and refresher_id = $2
  and person_id = $3
order by done_at desc, id desc
limit 100;

-- listConcerned (refreshers/refreshers.queries.ts)
with latest as (select person_id, max(good_until)::text as good_until from refresher_renewals where organisation_id = $1::uuid and refresher_id = $2 group by person_id)
select p.id, p.unit_id as "unitId", l.good_until as "goodUntil"
from people p
left join latest l on l.person_id = p.id
where p.organisation_id = $3::uuid
  and p.left_at is null
  and ($4 = 'everybody' or ($5 = 'attended' and l.person_id is not null) or ($6 = 'unit' and exists (select from units u where u.organisation_id = p.organisation_id and u.id = p.unit_id and u.path @> array[$7::uuid])))
order by p.id;
