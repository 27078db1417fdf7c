-- What champions asks PostgreSQL. Written by `npm run queries` for reviewers; nothing reads it.
-- One way through each question, in a small organisation in which something has happened.

-- isChampion (champions.queries.ts)
select "id"
from "role_grants"
where "organisation_id" = $1
  and "person_id" = $2
  and "role" = $3
  and "revoked_at" is null;

-- selectChampions (champions.queries.ts)
select c.id, c.person_id as "personId", p.name, p.job_title as "jobTitle", p.unit_id as "unitId", u.name as "unitName", c.state, c.how, c.made_at as "madeAt", c.hours_a_month as "hoursAMonth", c.helps_with as "helpsWith", c.busy_until as "busyUntil", c.nominated_by as "nominatedBy", n.name as "nominatedByName", c.nominated_because as "nominatedBecause", c.manager_id as "managerId", m.name as "managerName", c.manager_said as "managerSaid", c.manager_said_at as "managerSaidAt", c.manager_reason as "managerReason", c.approved_at as "approvedAt", c.cohort_id as "cohortId", h.name as "cohortName", c.active_since as "activeSince", c.term_until as "termUntil", c.paused_until as "pausedUntil", c.ended_at as "endedAt", c.ended_why as "endedWhy", c.ended_words as "endedWords", c.successor_id as "successorId", s.name as "successorName"
from champions c join people p on p.organisation_id = c.organisation_id
  and p.id = c.person_id
left join units u on u.organisation_id = p.organisation_id
  and u.id = p.unit_id
left join people n on n.organisation_id = c.organisation_id
  and n.id = c.nominated_by
left join people m on m.organisation_id = c.organisation_id
  and m.id = c.manager_id
left join people s on s.organisation_id = c.organisation_id
  and s.id = c.successor_id
left join champion_cohorts h on h.organisation_id = c.organisation_id
  and h.id = c.cohort_id
where c.organisation_id = $1
  and $2;

-- findMembership (champions.queries.ts)
select c.id, c.person_id as "personId", p.name, p.job_title as "jobTitle", p.unit_id as "unitId", u.name as "unitName", c.state, c.how, c.made_at as "madeAt", c.hours_a_month as "hoursAMonth", c.helps_with as "helpsWith", c.busy_until as "busyUntil", c.nominated_by as "nominatedBy", n.name as "nominatedByName", c.nominated_because as "nominatedBecause", c.manager_id as "managerId", m.name as "managerName", c.manager_said as "managerSaid", c.manager_said_at as "managerSaidAt", c.manager_reason as "managerReason", c.approved_at as "approvedAt", c.cohort_id as "cohortId", h.name as "cohortName", c.active_since as "activeSince", c.term_until as "termUntil", c.paused_until as "pausedUntil", c.ended_at as "endedAt", c.ended_why as "endedWhy", c.ended_words as "endedWords", c.successor_id as "successorId", s.name as "successorName"
from champions c join people p on p.organisation_id = c.organisation_id
  and p.id = c.person_id
left join units u on u.organisation_id = p.organisation_id
  and u.id = p.unit_id
left join people n on n.organisation_id = c.organisation_id
  and n.id = c.nominated_by
left join people m on m.organisation_id = c.organisation_id
  and m.id = c.manager_id
left join people s on s.organisation_id = c.organisation_id
  and s.id = c.successor_id
left join champion_cohorts h on h.organisation_id = c.organisation_id
  and h.id = c.cohort_id
where c.organisation_id = $1
  and c.person_id = $2
  and c.state <> 'ended';

-- getChampion (champions.queries.ts)
select c.id, c.person_id as "personId", p.name, p.job_title as "jobTitle", p.unit_id as "unitId", u.name as "unitName", c.state, c.how, c.made_at as "madeAt", c.hours_a_month as "hoursAMonth", c.helps_with as "helpsWith", c.busy_until as "busyUntil", c.nominated_by as "nominatedBy", n.name as "nominatedByName", c.nominated_because as "nominatedBecause", c.manager_id as "managerId", m.name as "managerName", c.manager_said as "managerSaid", c.manager_said_at as "managerSaidAt", c.manager_reason as "managerReason", c.approved_at as "approvedAt", c.cohort_id as "cohortId", h.name as "cohortName", c.active_since as "activeSince", c.term_until as "termUntil", c.paused_until as "pausedUntil", c.ended_at as "endedAt", c.ended_why as "endedWhy", c.ended_words as "endedWords", c.successor_id as "successorId", s.name as "successorName"
from champions c join people p on p.organisation_id = c.organisation_id
  and p.id = c.person_id
left join units u on u.organisation_id = p.organisation_id
  and u.id = p.unit_id
left join people n on n.organisation_id = c.organisation_id
  and n.id = c.nominated_by
left join people m on m.organisation_id = c.organisation_id
  and m.id = c.manager_id
left join people s on s.organisation_id = c.organisation_id
  and s.id = c.successor_id
left join champion_cohorts h on h.organisation_id = c.organisation_id
  and h.id = c.cohort_id
where c.organisation_id = $1
  and c.id = $2;

-- listFocus (champions.queries.ts)
select "framework_id" as "frameworkId", "area_key" as "areaKey"
from "champion_areas"
where "organisation_id" = $1
  and "champion_id" = $2
order by "framework_id", "area_key";

-- listChampions (champions.queries.ts)
select "p"."id", "p"."name", "p"."unit_id" as "unitId"
from "role_grants" as "g"
inner join "people" as "p" on "p"."organisation_id" = "g"."organisation_id"
  and "p"."id" = "g"."person_id"
where "g"."organisation_id" = $1
  and "g"."role" = $2
  and "g"."revoked_at" is null
  and "p"."left_at" is null
order by "p"."name", "p"."id"
limit $3;

-- findChampionPolicy (policy.queries.ts)
select "coverage", "asks_manager" as "asksManager", "usual_hours" as "usualHours", "term_months" as "termMonths", "people_each" as "peopleEach"
from "champion_policies"
where "organisation_id" = $1;

-- selectRequests (support/requests.queries.ts)
select r.id, r.person_id as "personId", a.name as "personName", r.champion_id as "championId", c.name as "championName", r.words, r.state, r.asked_at as "askedAt", r.theirs_since as "theirsSince", r.state_at as "stateAt", r.programme_told_at as "programmeToldAt"
from champion_requests r join people a on a.organisation_id = r.organisation_id
  and a.id = r.person_id join people c on c.organisation_id = r.organisation_id
  and c.id = r.champion_id
where r.organisation_id = $1::uuid
  and $2;

-- listAsked (support/requests.queries.ts)
select r.id, r.person_id as "personId", a.name as "personName", r.champion_id as "championId", c.name as "championName", r.words, r.state, r.asked_at as "askedAt", r.theirs_since as "theirsSince", r.state_at as "stateAt", r.programme_told_at as "programmeToldAt"
from champion_requests r join people a on a.organisation_id = r.organisation_id
  and a.id = r.person_id join people c on c.organisation_id = r.organisation_id
  and c.id = r.champion_id
where r.organisation_id = $1::uuid
  and r.person_id = $2
order by r.asked_at desc, r.id desc
limit 50;

-- listWaitingFor (support/requests.queries.ts)
select r.id, r.person_id as "personId", a.name as "personName", r.champion_id as "championId", c.name as "championName", r.words, r.state, r.asked_at as "askedAt", r.theirs_since as "theirsSince", r.state_at as "stateAt", r.programme_told_at as "programmeToldAt"
from champion_requests r join people a on a.organisation_id = r.organisation_id
  and a.id = r.person_id join people c on c.organisation_id = r.organisation_id
  and c.id = r.champion_id
where r.organisation_id = $1::uuid
  and r.champion_id = $2
  and r.state = 'open'
order by r.asked_at, r.id
limit 50;

-- listAnswered (support/requests.queries.ts)
select r.id, r.person_id as "personId", a.name as "personName", r.champion_id as "championId", c.name as "championName", r.words, r.state, r.asked_at as "askedAt", r.theirs_since as "theirsSince", r.state_at as "stateAt", r.programme_told_at as "programmeToldAt"
from champion_requests r join people a on a.organisation_id = r.organisation_id
  and a.id = r.person_id join people c on c.organisation_id = r.organisation_id
  and c.id = r.champion_id
where r.organisation_id = $1::uuid
  and r.champion_id = $2
  and r.state in ('answered', 'closed')
order by r.asked_at desc, r.id desc
limit 50;

-- listUnanswered (support/requests.queries.ts)
select r.id, r.person_id as "personId", a.name as "personName", r.champion_id as "championId", c.name as "championName", r.words, r.state, r.asked_at as "askedAt", r.theirs_since as "theirsSince", r.state_at as "stateAt", r.programme_told_at as "programmeToldAt"
from champion_requests r join people a on a.organisation_id = r.organisation_id
  and a.id = r.person_id join people c on c.organisation_id = r.organisation_id
  and c.id = r.champion_id
where r.organisation_id = $1::uuid
  and r.state = 'open'
  and r.programme_told_at is not null
order by r.asked_at, r.id
limit $2;

-- getRequest (support/requests.queries.ts)
select r.id, r.person_id as "personId", a.name as "personName", r.champion_id as "championId", c.name as "championName", r.words, r.state, r.asked_at as "askedAt", r.theirs_since as "theirsSince", r.state_at as "stateAt", r.programme_told_at as "programmeToldAt"
from champion_requests r join people a on a.organisation_id = r.organisation_id
  and a.id = r.person_id join people c on c.organisation_id = r.organisation_id
  and c.id = r.champion_id
where r.organisation_id = $1::uuid
  and r.id = $2;

-- listLines (support/requests.queries.ts)
select l.id, l.act, l.words, b.name as "byName", t.name as "toName", l.written_at as "writtenAt"
from champion_request_lines l
left join people b on b.organisation_id = l.organisation_id
  and b.id = l.person_id
left join people t on t.organisation_id = l.organisation_id
  and t.id = l.to_id
where l.organisation_id = $1::uuid
  and l.request_id = $2
order by l.written_at, l.id
limit 200;

-- countOpen (support/requests.queries.ts)
select count(*) as "count"
from "champion_requests"
where "organisation_id" = $1
  and "person_id" = $2
  and "state" = $3;

-- listSessions (support/sessions.queries.ts)
select s.id, s.champion_id, s.happened_on, s.people, s.minutes, s.outcome, s.framework_id, s.area_key, s.words, s.spared_it_desk, s.how, s.code, s.follow_up_on, s.follow_up_done_at, s.removed_at, (select count(*)::int from champion_helped h where h.organisation_id = s.organisation_id and h.session_id = s.id) as confirmed
from champion_sessions s
where s.organisation_id = $1::uuid
  and s.champion_id = $2
  and s.removed_at is null
order by s.happened_on desc, s.id desc
limit $3
offset $4;

-- listFollowUps (support/sessions.queries.ts)
select s.id, s.champion_id, s.happened_on, s.people, s.minutes, s.outcome, s.framework_id, s.area_key, s.words, s.spared_it_desk, s.how, s.code, s.follow_up_on, s.follow_up_done_at, s.removed_at, (select count(*)::int from champion_helped h where h.organisation_id = s.organisation_id and h.session_id = s.id) as confirmed
from champion_sessions s
where s.organisation_id = $1::uuid
  and s.champion_id = $2
  and s.removed_at is null
  and s.follow_up_on is not null
  and s.follow_up_done_at is null
order by s.follow_up_on, s.id
limit 50;

-- getOwnSession (support/sessions.queries.ts)
select s.id, s.champion_id, s.happened_on, s.people, s.minutes, s.outcome, s.framework_id, s.area_key, s.words, s.spared_it_desk, s.how, s.code, s.follow_up_on, s.follow_up_done_at, s.removed_at, (select count(*)::int from champion_helped h where h.organisation_id = s.organisation_id and h.session_id = s.id) as confirmed
from champion_sessions s
where s.organisation_id = $1::uuid
  and s.id = $2
  and s.champion_id = $3;

-- findSessionByCode (support/sessions.queries.ts)
select s.id, s.champion_id, s.happened_on, s.people, s.minutes, s.outcome, s.framework_id, s.area_key, s.words, s.spared_it_desk, s.how, s.code, s.follow_up_on, s.follow_up_done_at, s.removed_at, (select count(*)::int from champion_helped h where h.organisation_id = s.organisation_id and h.session_id = s.id) as confirmed
from champion_sessions s
where s.organisation_id = $1::uuid
  and s.code = $2
  and s.removed_at is null
  and s.happened_on >= $3::date - $4::int;

-- sumSessions (support/sessions.queries.ts)
select count(*)::int as sessions, coalesce(sum(people), 0)::int as people, coalesce(sum(minutes), 0)::int as minutes, count(*) filter (where outcome = 'solved')::int as solved, count(*) filter (where spared_it_desk)::int as "sparedItDesk", (select count(*)::int from champion_helped h join champion_sessions k on k.organisation_id = h.organisation_id and k.id = h.session_id where h.organisation_id = $1::uuid and k.champion_id = $2 and k.removed_at is null and k.happened_on between $3::date and $4::date) as confirmed
from champion_sessions
where organisation_id = $5::uuid
  and champion_id = $6
  and removed_at is null
  and happened_on between $7::date
  and $8::date;
