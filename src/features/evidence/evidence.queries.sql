-- What evidence asks PostgreSQL. Written by `npm run queries` for reviewers; nothing reads it.
-- One way through each question, in a small organisation in which something has happened.

-- findAskedRequest (answering/asked.queries.ts)
select r.id, r.purpose, r.state, r.asks_assessors as "asksAssessors", r.answer, r.what_would_do as "whatWouldDo", r.sent_at as "sentAt", r.closed_at as "closedAt", case when r.state = 'returned' then '' else r.message end as message, case when r.state = 'returned' then '[]' else (select coalesce(jsonb_agg(jsonb_build_object('frameworkId', s.framework_id, 'skillKey', s.skill_key, 'versionId', s.framework_version_id, 'level', s.level) order by s.framework_id, s.skill_key), '[]') from confirmation_request_skills s where s.organisation_id = r.organisation_id and s.request_id = r.id) end as skills, jsonb_build_object('id', p.id, 'name', p.name, 'jobTitle', p.job_title, 'unitName', u.name) as asker, (select jsonb_build_object('id', t.id, 'name', t.name) from people t where t.organisation_id = r.organisation_id and t.id = r.taken_by) as "takenBy", (select coalesce(jsonb_agg(jsonb_build_object('frameworkId', n.framework_id, 'skillKey', n.skill_key, 'level', n.level)), '[]') from endorsements n where n.organisation_id = r.organisation_id and n.request_id = r.id and n.given_by = $1 and n.retracted_at is null) as given, exists (select from endorsements n where n.organisation_id = r.organisation_id and n.request_id = r.id and n.given_by = $2 and n.retracted_at is not null) as "isRetracted"
from confirmation_requests r join people p on p.organisation_id = r.organisation_id
  and p.id = r.person_id
left join units u on u.organisation_id = p.organisation_id
  and u.id = p.unit_id
where r.organisation_id = $3::uuid
  and ( r.person_id <> $4::uuid and p.left_at is null and ( (r.state = 'waiting' and not r.asks_assessors and r.asked_id = $5::uuid and (r.purpose = 'endorse' or not exists ( select from confirmation_request_skills s where s.organisation_id = r.organisation_id and s.request_id = r.id and not ( exists (select from assessors a where a.organisation_id = s.organisation_id and a.person_id = $6::uuid and a.ended_at is null and (a.framework_id is null or a.framework_id = s.framework_id) and (a.area_key is null or a.area_key = any(s.area_keys)) and (a.unit_id is null or a.unit_id = any(u.path))) or ( exists (select from frameworks f where f.organisation_id = s.organisation_id and f.id = s.framework_id and f.origin = 'built-in') and exists (select from role_grants g where g.organisation_id = s.organisation_id and g.person_id = $7::uuid and g.role = 'champion' and g.revoked_at is null)))))) or (r.state = 'waiting' and r.asks_assessors and not exists ( select from confirmation_request_skills s where s.organisation_id = r.organisation_id and s.request_id = r.id and not ( exists (select from assessors a where a.organisation_id = s.organisation_id and a.person_id = $8::uuid and a.ended_at is null and (a.framework_id is null or a.framework_id = s.framework_id) and (a.area_key is null or a.area_key = any(s.area_keys)) and (a.unit_id is null or a.unit_id = any(u.path))) ))) or (r.state in ('answered', 'returned', 'declined') and r.answered_by = $9::uuid)))
  and r.id = $10;

-- listAskedEvidence (answering/asked.queries.ts)
select e.id, e.kind, e.withdrawn_at is not null as "isWithdrawn", v.title, v.what_i_did as "whatIDid", v.what_happened as "whatHappened", v.what_next as "whatNext", v.address, v.happened_on::text as "happenedOn", case when f.id is not null then jsonb_build_object('id', f.id, 'name', f.name, 'kind', f.kind, 'byteCount', f.byte_count, 'width', f.width, 'height', f.height) end as file
from confirmation_request_evidence x join evidence e on e.organisation_id = x.organisation_id
  and e.id = x.evidence_id join evidence_versions v on v.organisation_id = x.organisation_id
  and v.evidence_id = x.evidence_id
  and v.number = x.version
left join evidence_files f on f.organisation_id = v.organisation_id
  and f.id = v.file_id
where x.organisation_id = $1
  and x.request_id = $2
order by e.added_at, e.id;

-- findAskedFile (answering/asked.queries.ts)
select r.id, r.purpose, r.state, r.asks_assessors as "asksAssessors", r.answer, r.what_would_do as "whatWouldDo", r.sent_at as "sentAt", r.closed_at as "closedAt", case when r.state = 'returned' then '' else r.message end as message, case when r.state = 'returned' then '[]' else (select coalesce(jsonb_agg(jsonb_build_object('frameworkId', s.framework_id, 'skillKey', s.skill_key, 'versionId', s.framework_version_id, 'level', s.level) order by s.framework_id, s.skill_key), '[]') from confirmation_request_skills s where s.organisation_id = r.organisation_id and s.request_id = r.id) end as skills, jsonb_build_object('id', p.id, 'name', p.name, 'jobTitle', p.job_title, 'unitName', u.name) as asker, (select jsonb_build_object('id', t.id, 'name', t.name) from people t where t.organisation_id = r.organisation_id and t.id = r.taken_by) as "takenBy", (select coalesce(jsonb_agg(jsonb_build_object('frameworkId', n.framework_id, 'skillKey', n.skill_key, 'level', n.level)), '[]') from endorsements n where n.organisation_id = r.organisation_id and n.request_id = r.id and n.given_by = $1 and n.retracted_at is null) as given, exists (select from endorsements n where n.organisation_id = r.organisation_id and n.request_id = r.id and n.given_by = $2 and n.retracted_at is not null) as "isRetracted"
from confirmation_requests r join people p on p.organisation_id = r.organisation_id
  and p.id = r.person_id
left join units u on u.organisation_id = p.organisation_id
  and u.id = p.unit_id
where r.organisation_id = $3::uuid
  and ( r.person_id <> $4::uuid and p.left_at is null and ( (r.state = 'waiting' and not r.asks_assessors and r.asked_id = $5::uuid and (r.purpose = 'endorse' or not exists ( select from confirmation_request_skills s where s.organisation_id = r.organisation_id and s.request_id = r.id and not ( exists (select from assessors a where a.organisation_id = s.organisation_id and a.person_id = $6::uuid and a.ended_at is null and (a.framework_id is null or a.framework_id = s.framework_id) and (a.area_key is null or a.area_key = any(s.area_keys)) and (a.unit_id is null or a.unit_id = any(u.path))) or ( exists (select from frameworks f where f.organisation_id = s.organisation_id and f.id = s.framework_id and f.origin = 'built-in') and exists (select from role_grants g where g.organisation_id = s.organisation_id and g.person_id = $7::uuid and g.role = 'champion' and g.revoked_at is null)))))) or (r.state = 'waiting' and r.asks_assessors and not exists ( select from confirmation_request_skills s where s.organisation_id = r.organisation_id and s.request_id = r.id and not ( exists (select from assessors a where a.organisation_id = s.organisation_id and a.person_id = $8::uuid and a.ended_at is null and (a.framework_id is null or a.framework_id = s.framework_id) and (a.area_key is null or a.area_key = any(s.area_keys)) and (a.unit_id is null or a.unit_id = any(u.path))) ))) or (r.state in ('answered', 'returned', 'declined') and r.answered_by = $9::uuid)))
  and r.id = $10;

-- listAsked (answering/asked.queries.ts)
select r.id, r.purpose, r.state, r.asks_assessors as "asksAssessors", r.answer, r.what_would_do as "whatWouldDo", r.sent_at as "sentAt", r.closed_at as "closedAt", case when r.state = 'returned' then '' else r.message end as message, case when r.state = 'returned' then '[]' else (select coalesce(jsonb_agg(jsonb_build_object('frameworkId', s.framework_id, 'skillKey', s.skill_key, 'versionId', s.framework_version_id, 'level', s.level) order by s.framework_id, s.skill_key), '[]') from confirmation_request_skills s where s.organisation_id = r.organisation_id and s.request_id = r.id) end as skills, jsonb_build_object('id', p.id, 'name', p.name, 'jobTitle', p.job_title, 'unitName', u.name) as asker, (select jsonb_build_object('id', t.id, 'name', t.name) from people t where t.organisation_id = r.organisation_id and t.id = r.taken_by) as "takenBy", (select coalesce(jsonb_agg(jsonb_build_object('frameworkId', n.framework_id, 'skillKey', n.skill_key, 'level', n.level)), '[]') from endorsements n where n.organisation_id = r.organisation_id and n.request_id = r.id and n.given_by = $1 and n.retracted_at is null) as given, exists (select from endorsements n where n.organisation_id = r.organisation_id and n.request_id = r.id and n.given_by = $2 and n.retracted_at is not null) as "isRetracted", count(*) over ()::int as total
from confirmation_requests r join people p on p.organisation_id = r.organisation_id
  and p.id = r.person_id
left join units u on u.organisation_id = p.organisation_id
  and u.id = p.unit_id
where r.organisation_id = $3::uuid
  and ( r.person_id <> $4::uuid and p.left_at is null and ( (r.state = 'waiting' and not r.asks_assessors and r.asked_id = $5::uuid and (r.purpose = 'endorse' or not exists ( select from confirmation_request_skills s where s.organisation_id = r.organisation_id and s.request_id = r.id and not ( exists (select from assessors a where a.organisation_id = s.organisation_id and a.person_id = $6::uuid and a.ended_at is null and (a.framework_id is null or a.framework_id = s.framework_id) and (a.area_key is null or a.area_key = any(s.area_keys)) and (a.unit_id is null or a.unit_id = any(u.path))) or ( exists (select from frameworks f where f.organisation_id = s.organisation_id and f.id = s.framework_id and f.origin = 'built-in') and exists (select from role_grants g where g.organisation_id = s.organisation_id and g.person_id = $7::uuid and g.role = 'champion' and g.revoked_at is null)))))) or (r.state = 'waiting' and r.asks_assessors and not exists ( select from confirmation_request_skills s where s.organisation_id = r.organisation_id and s.request_id = r.id and not ( exists (select from assessors a where a.organisation_id = s.organisation_id and a.person_id = $8::uuid and a.ended_at is null and (a.framework_id is null or a.framework_id = s.framework_id) and (a.area_key is null or a.area_key = any(s.area_keys)) and (a.unit_id is null or a.unit_id = any(u.path))) ))) or (r.state in ('answered', 'returned', 'declined') and r.answered_by = $9::uuid)))
  and r.answered_by = $10
  and r.state <> 'waiting'
order by r.closed_at desc, r.id
limit $11
offset $12;

-- listQueue (answering/asked.queries.ts)
select r.id, r.purpose, r.state, r.asks_assessors as "asksAssessors", r.answer, r.what_would_do as "whatWouldDo", r.sent_at as "sentAt", r.closed_at as "closedAt", case when r.state = 'returned' then '' else r.message end as message, case when r.state = 'returned' then '[]' else (select coalesce(jsonb_agg(jsonb_build_object('frameworkId', s.framework_id, 'skillKey', s.skill_key, 'versionId', s.framework_version_id, 'level', s.level) order by s.framework_id, s.skill_key), '[]') from confirmation_request_skills s where s.organisation_id = r.organisation_id and s.request_id = r.id) end as skills, jsonb_build_object('id', p.id, 'name', p.name, 'jobTitle', p.job_title, 'unitName', u.name) as asker, (select jsonb_build_object('id', t.id, 'name', t.name) from people t where t.organisation_id = r.organisation_id and t.id = r.taken_by) as "takenBy", (select coalesce(jsonb_agg(jsonb_build_object('frameworkId', n.framework_id, 'skillKey', n.skill_key, 'level', n.level)), '[]') from endorsements n where n.organisation_id = r.organisation_id and n.request_id = r.id and n.given_by = $1 and n.retracted_at is null) as given, exists (select from endorsements n where n.organisation_id = r.organisation_id and n.request_id = r.id and n.given_by = $2 and n.retracted_at is not null) as "isRetracted", count(*) over ()::int as total
from confirmation_requests r join people p on p.organisation_id = r.organisation_id
  and p.id = r.person_id
left join units u on u.organisation_id = p.organisation_id
  and u.id = p.unit_id
where r.organisation_id = $3::uuid
  and r.state = 'waiting'
  and r.asks_assessors
  and r.person_id <> $4
  and p.left_at is null
  and not exists ( select from confirmation_request_skills s where s.organisation_id = r.organisation_id and s.request_id = r.id and not ( exists (select from assessors a where a.organisation_id = s.organisation_id and a.person_id = $5::uuid and a.ended_at is null and (a.framework_id is null or a.framework_id = s.framework_id) and (a.area_key is null or a.area_key = any(s.area_keys)) and (a.unit_id is null or a.unit_id = any(u.path))) ))
  and exists (select from confirmation_request_skills s where s.organisation_id = r.organisation_id and s.request_id = r.id and s.framework_id = $6::uuid and $7 = any(s.area_keys))
  and $8::uuid = any(u.path) $9
order by r.sent_at, r.id
limit $10
offset $11;

-- listOtherAssessors (answering/asked.queries.ts)
select c.id, c.name
from (select distinct person_id from assessors where organisation_id = $1 and ended_at is null) a join people c on c.organisation_id = $2
  and c.id = a.person_id
  and c.left_at is null
where c.id <> $3
  and exists ( select from confirmation_requests r join people p on p.organisation_id = r.organisation_id and p.id = r.person_id left join units u on u.organisation_id = p.organisation_id and u.id = p.unit_id where r.organisation_id = $4::uuid and r.id = $5 and r.person_id <> c.id and not exists ( select from confirmation_request_skills s where s.organisation_id = r.organisation_id and s.request_id = r.id and not ( exists (select from assessors a where a.organisation_id = s.organisation_id and a.person_id = c.id and a.ended_at is null and (a.framework_id is null or a.framework_id = s.framework_id) and (a.area_key is null or a.area_key = any(s.area_keys)) and (a.unit_id is null or a.unit_id = any(u.path))) )))
order by c.name, c.id
limit 100;

-- countAsked (answering/asked.queries.ts)
select exists (select from assessors where organisation_id = $1 and person_id = $2 and ended_at is null) as "isAssessor", (select count(*)::int from confirmation_requests r join people p on p.organisation_id = r.organisation_id and p.id = r.person_id left join units u on u.organisation_id = p.organisation_id and u.id = p.unit_id where r.organisation_id = $3::uuid and ( r.person_id <> $4::uuid and p.left_at is null and ( (r.state = 'waiting' and not r.asks_assessors and r.asked_id = $5::uuid and (r.purpose = 'endorse' or not exists ( select from confirmation_request_skills s where s.organisation_id = r.organisation_id and s.request_id = r.id and not ( exists (select from assessors a where a.organisation_id = s.organisation_id and a.person_id = $6::uuid and a.ended_at is null and (a.framework_id is null or a.framework_id = s.framework_id) and (a.area_key is null or a.area_key = any(s.area_keys)) and (a.unit_id is null or a.unit_id = any(u.path))) or ( exists (select from frameworks f where f.organisation_id = s.organisation_id and f.id = s.framework_id and f.origin = 'built-in') and exists (select from role_grants g where g.organisation_id = s.organisation_id and g.person_id = $7::uuid and g.role = 'champion' and g.revoked_at is null)))))) or (r.state = 'waiting' and r.asks_assessors and not exists ( select from confirmation_request_skills s where s.organisation_id = r.organisation_id and s.request_id = r.id and not ( exists (select from assessors a where a.organisation_id = s.organisation_id and a.person_id = $8::uuid and a.ended_at is null and (a.framework_id is null or a.framework_id = s.framework_id) and (a.area_key is null or a.area_key = any(s.area_keys)) and (a.unit_id is null or a.unit_id = any(u.path))) ))) or (r.state in ('answered', 'returned', 'declined') and r.answered_by = $9::uuid))) and r.state = 'waiting' and (r.asked_id = $10 or r.taken_by = $11)) as waiting, (select count(*)::int from confirmation_requests r join people p on p.organisation_id = r.organisation_id and p.id = r.person_id left join units u on u.organisation_id = p.organisation_id and u.id = p.unit_id where r.organisation_id = $12::uuid and r.state = 'waiting' and r.asks_assessors and r.person_id <> $13 and p.left_at is null and not exists ( select from confirmation_request_skills s where s.organisation_id = r.organisation_id and s.request_id = r.id and not ( exists (select from assessors a where a.organisation_id = s.organisation_id and a.person_id = $14::uuid and a.ended_at is null and (a.framework_id is null or a.framework_id = s.framework_id) and (a.area_key is null or a.area_key = any(s.area_keys)) and (a.unit_id is null or a.unit_id = any(u.path))) ))) as queue;

-- listAssessorsFor (asking/confirmers.queries.ts)
select c.id, c.name
from (select distinct person_id from assessors where organisation_id = $1 and ended_at is null) a join people c on c.organisation_id = $2
  and c.id = a.person_id
  and c.left_at is null
where c.id <> $3
  and exists ( select from confirmation_requests r join people p on p.organisation_id = r.organisation_id and p.id = r.person_id left join units u on u.organisation_id = p.organisation_id and u.id = p.unit_id where r.organisation_id = $4::uuid and r.id = $5 and r.person_id = $6 and not exists ( select from confirmation_request_skills s where s.organisation_id = r.organisation_id and s.request_id = r.id and not ( exists (select from assessors a where a.organisation_id = s.organisation_id and a.person_id = c.id and a.ended_at is null and (a.framework_id is null or a.framework_id = s.framework_id) and (a.area_key is null or a.area_key = any(s.area_keys)) and (a.unit_id is null or a.unit_id = any(u.path))) )))
order by c.name, c.id
limit 100;

-- mayAnswer (asking/confirmers.queries.ts)
select
from confirmation_requests r join people p on p.organisation_id = r.organisation_id
  and p.id = r.person_id
left join units u on u.organisation_id = p.organisation_id
  and u.id = p.unit_id
where r.organisation_id = $1::uuid
  and r.id = $2
  and r.person_id = $3
  and $4::uuid <> $5
  and exists (select from people c where c.organisation_id = r.organisation_id and c.id = $6 and c.left_at is null);

-- suggestPeople (asking/confirmers.queries.ts)
select n.given_by as id
from endorsements n join people p on p.organisation_id = n.organisation_id
  and p.id = n.given_by
  and p.left_at is null
where n.organisation_id = $1
  and n.person_id = $2
  and n.retracted_at is null
group by n.given_by
order by max(n.given_at) desc
limit 3;

select p.id, p.name, p.job_title as "jobTitle", p.manager_id as "managerId", p.email, p.phone, p.location, case when u.id is not null then jsonb_build_object('id', u.id, 'name', u.name) end as unit, case when m.id is not null then jsonb_build_object('id', m.id, 'name', m.name, 'jobTitle', m.job_title) end as manager, coalesce(f.preferred_name, '') as "preferredName", coalesce(f.pronouns, '') as pronouns, coalesce(f.say_my_name, '') as "sayMyName", coalesce(f.working_days, '{}') as "workingDays", coalesce(f.working_hours, '') as "workingHours", f.away_until as "awayUntil", coalesce(f.reach_me, '') as "reachMe", coalesce(f.about, '') as about, coalesce(f.ask_me_about, '') as "askMeAbout", coalesce(f.working_on, '') as "workingOn", f.confirmed_at as "confirmedAt", f.changed_at as "changedAt", h.content_hash as "photoHash", coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) order by t.name) from person_units x join units t on t.organisation_id = x.organisation_id and t.id = x.unit_id where x.organisation_id = p.organisation_id and x.person_id = p.id and t.closed_at is null and t.id is distinct from p.unit_id), '[]') as "extraUnits", (select jsonb_object_agg(a.field, a.audience) from profile_audiences a where a.organisation_id = p.organisation_id and a.person_id = p.id) as chosen
from people p
left join profiles f on f.organisation_id = p.organisation_id
  and f.person_id = p.id
left join profile_photos h on h.organisation_id = p.organisation_id
  and h.person_id = p.id
left join units u on u.organisation_id = p.organisation_id
  and u.id = p.unit_id
  and u.closed_at is null
left join people m on m.organisation_id = p.organisation_id
  and m.id = p.manager_id
  and m.left_at is null
where p.organisation_id = $1
  and p.id = any($2::uuid[])
  and p.left_at is null;

-- findPeople (asking/confirmers.queries.ts)
select c.id
from people c
where c.organisation_id = $1
  and c.left_at is null
  and c.id <> $2
  and c.search_text like $3
  and ' ' || c.search_text like $4
order by c.search_text, c.id
limit $5;

-- listOwnRequests (asking/own-requests.queries.ts)
select r.id, r.purpose, r.state, r.asks_assessors as "asksAssessors", (select jsonb_build_object('id', n.id, 'name', n.name, 'hasLeft', n.left_at is not null) from people n where n.organisation_id = r.organisation_id and n.id = "r"."asked_id") as asked, (select jsonb_build_object('id', n.id, 'name', n.name, 'hasLeft', n.left_at is not null) from people n where n.organisation_id = r.organisation_id and n.id = "r"."taken_by") as "takenBy", (select jsonb_build_object('id', n.id, 'name', n.name, 'hasLeft', n.left_at is not null) from people n where n.organisation_id = r.organisation_id and n.id = "r"."answered_by") as "answeredBy", r.message, r.answer, r.what_would_do as "whatWouldDo", r.begun_at as "begunAt", r.sent_at as "sentAt", r.closed_at as "closedAt", (select coalesce(jsonb_agg(jsonb_build_object('frameworkId', s.framework_id, 'skillKey', s.skill_key, 'versionId', s.framework_version_id, 'level', s.level) order by s.framework_id, s.skill_key), '[]') from confirmation_request_skills s where s.organisation_id = r.organisation_id and s.request_id = r.id) as skills, (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'version', v.number, 'title', v.title, 'kind', e.kind, 'isWithdrawn', e.withdrawn_at is not null) order by e.added_at, e.id), '[]') from confirmation_request_evidence x join evidence e on e.organisation_id = x.organisation_id and e.id = x.evidence_id join evidence_versions v on v.organisation_id = e.organisation_id and v.evidence_id = e.id and v.number = case when r.state in ('draft', 'returned') then e.version else x.version end where x.organisation_id = r.organisation_id and x.request_id = r.id) as evidence, count(*) over ()::int as total
from confirmation_requests r join people p on p.organisation_id = r.organisation_id
  and p.id = r.person_id
left join units u on u.organisation_id = p.organisation_id
  and u.id = p.unit_id
where r.organisation_id = $1::uuid
  and r.person_id = $2
  and r.state = $3
order by coalesce(r.closed_at, r.sent_at, r.begun_at) desc, r.id
limit $4
offset $5;

-- findOwnRequest (asking/own-requests.queries.ts)
select r.id, r.purpose, r.state, r.asks_assessors as "asksAssessors", (select jsonb_build_object('id', n.id, 'name', n.name, 'hasLeft', n.left_at is not null) from people n where n.organisation_id = r.organisation_id and n.id = "r"."asked_id") as asked, (select jsonb_build_object('id', n.id, 'name', n.name, 'hasLeft', n.left_at is not null) from people n where n.organisation_id = r.organisation_id and n.id = "r"."taken_by") as "takenBy", (select jsonb_build_object('id', n.id, 'name', n.name, 'hasLeft', n.left_at is not null) from people n where n.organisation_id = r.organisation_id and n.id = "r"."answered_by") as "answeredBy", r.message, r.answer, r.what_would_do as "whatWouldDo", r.begun_at as "begunAt", r.sent_at as "sentAt", r.closed_at as "closedAt", (select coalesce(jsonb_agg(jsonb_build_object('frameworkId', s.framework_id, 'skillKey', s.skill_key, 'versionId', s.framework_version_id, 'level', s.level) order by s.framework_id, s.skill_key), '[]') from confirmation_request_skills s where s.organisation_id = r.organisation_id and s.request_id = r.id) as skills, (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'version', v.number, 'title', v.title, 'kind', e.kind, 'isWithdrawn', e.withdrawn_at is not null) order by e.added_at, e.id), '[]') from confirmation_request_evidence x join evidence e on e.organisation_id = x.organisation_id and e.id = x.evidence_id join evidence_versions v on v.organisation_id = e.organisation_id and v.evidence_id = e.id and v.number = case when r.state in ('draft', 'returned') then e.version else x.version end where x.organisation_id = r.organisation_id and x.request_id = r.id) as evidence
from confirmation_requests r join people p on p.organisation_id = r.organisation_id
  and p.id = r.person_id
left join units u on u.organisation_id = p.organisation_id
  and u.id = p.unit_id
where r.organisation_id = $1::uuid
  and r.person_id = $2
  and r.id = $3;

-- findEmptyDraft (asking/own-requests.queries.ts)
select r.id
from confirmation_requests r join people p on p.organisation_id = r.organisation_id
  and p.id = r.person_id
left join units u on u.organisation_id = p.organisation_id
  and u.id = p.unit_id
where r.organisation_id = $1::uuid
  and r.person_id = $2
  and r.state = 'draft'
  and r.asked_id is null
  and not r.asks_assessors
  and not exists (select from confirmation_request_skills s where s.organisation_id = r.organisation_id and s.request_id = r.id)
  and not exists (select from confirmation_request_evidence x where x.organisation_id = r.organisation_id and x.request_id = r.id)
order by r.begun_at, r.id
limit 1;

-- countAsking (asking/own-requests.queries.ts)
select count(*) filter (where r.state = 'waiting')::int as open, count(*) filter (where r.state = 'waiting' and r.asked_id = $1::uuid)::int as "ofThem", count(*) filter (where r.state = 'draft')::int as drafts, (select count(*)::int from confirmation_steps s join confirmation_requests o on o.organisation_id = s.organisation_id and o.id = s.request_id where o.organisation_id = $2 and o.person_id = $3 and s.act in ('sent', 'sent-again') and s.happened_at > $4) as "aDay"
from confirmation_requests r join people p on p.organisation_id = r.organisation_id
  and p.id = r.person_id
left join units u on u.organisation_id = p.organisation_id
  and u.id = p.unit_id
where r.organisation_id = $5::uuid
  and r.person_id = $6;

-- listSteps (asking/own-requests.queries.ts)
select t.act, t.words, t.happened_at as "happenedAt", case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as actor
from confirmation_steps t
left join people p on p.organisation_id = t.organisation_id
  and p.id = t.actor_id
where t.organisation_id = $1
  and t.request_id = $2
order by t.happened_at desc, t.id desc
limit 100;

-- listReaders (asking/readers.queries.ts)
select distinct c.id, c.name
from ( select unnest(case when r.state = 'answered' then array[r.answered_by] when r.asks_assessors then array(select person_id from assessors where organisation_id = r.organisation_id and ended_at is null) else array[r.asked_id] end) as reader, r.id as request_id from confirmation_requests r join people p on p.organisation_id = r.organisation_id and p.id = r.person_id left join units u on u.organisation_id = p.organisation_id and u.id = p.unit_id where r.organisation_id = $1::uuid and r.person_id = $2 and (r.state = 'waiting' or (r.state = 'answered' and exists (select from endorsements n where n.organisation_id = r.organisation_id and n.request_id = r.id and n.given_by = r.answered_by and n.retracted_at is null))) and exists (select from confirmation_request_evidence x where x.organisation_id = r.organisation_id and x.request_id = r.id and x.evidence_id = $3) ) sent join people c on c.organisation_id = $4
  and c.id = sent.reader
  and c.left_at is null
where exists (select from confirmation_requests r join people p on p.organisation_id = r.organisation_id and p.id = r.person_id left join units u on u.organisation_id = p.organisation_id and u.id = p.unit_id where r.organisation_id = $5::uuid and r.id = sent.request_id and ( r.person_id <> c.id and p.left_at is null and ( (r.state = 'waiting' and not r.asks_assessors and r.asked_id = c.id and (r.purpose = 'endorse' or not exists ( select from confirmation_request_skills s where s.organisation_id = r.organisation_id and s.request_id = r.id and not ( exists (select from assessors a where a.organisation_id = s.organisation_id and a.person_id = c.id and a.ended_at is null and (a.framework_id is null or a.framework_id = s.framework_id) and (a.area_key is null or a.area_key = any(s.area_keys)) and (a.unit_id is null or a.unit_id = any(u.path))) or ( exists (select from frameworks f where f.organisation_id = s.organisation_id and f.id = s.framework_id and f.origin = 'built-in') and exists (select from role_grants g where g.organisation_id = s.organisation_id and g.person_id = c.id and g.role = 'champion' and g.revoked_at is null)))))) or (r.state = 'waiting' and r.asks_assessors and not exists ( select from confirmation_request_skills s where s.organisation_id = r.organisation_id and s.request_id = r.id and not ( exists (select from assessors a where a.organisation_id = s.organisation_id and a.person_id = c.id and a.ended_at is null and (a.framework_id is null or a.framework_id = s.framework_id) and (a.area_key is null or a.area_key = any(s.area_keys)) and (a.unit_id is null or a.unit_id = any(u.path))) ))) or (r.state in ('answered', 'returned', 'declined') and r.answered_by = c.id))))
order by c.name, c.id
limit 50;

-- listAssessors (assessors/assessors.queries.ts)
select a.id, jsonb_build_object('id', c.id, 'name', c.name, 'hasLeft', c.left_at is not null) as person, a.framework_id as "frameworkId", coalesce("v"."texts"->$1->>'name', jsonb_path_query_first("v"."texts", '$.*.name') #>> '{}') as "frameworkName", a.area_key as "areaKey", (select coalesce("x"."texts"->$2->>'name', jsonb_path_query_first("x"."texts", '$.*.name') #>> '{}') from areas x where x.organisation_id = a.organisation_id and x.framework_version_id = v.id and x.key = a.area_key) as "areaName", a.unit_id as "unitId", w.name as "unitName", a.named_at as "namedAt"
from assessors a join people c on c.organisation_id = a.organisation_id
  and c.id = a.person_id
left join units w on w.organisation_id = a.organisation_id
  and w.id = a.unit_id
left join lateral ( select n.id, n.texts from framework_versions n where n.organisation_id = a.organisation_id and n.framework_id = a.framework_id and n.published_at is not null order by n.published_at desc, n.id desc limit 1 ) v on true
where a.organisation_id = $3
  and a.ended_at is null
order by c.name, c.id, a.named_at
limit 1000;

-- findAssessor (assessors/assessors.queries.ts)
select a.id, jsonb_build_object('id', c.id, 'name', c.name, 'hasLeft', c.left_at is not null) as person, a.framework_id as "frameworkId", coalesce("v"."texts"->$1->>'name', jsonb_path_query_first("v"."texts", '$.*.name') #>> '{}') as "frameworkName", a.area_key as "areaKey", (select coalesce("x"."texts"->$2->>'name', jsonb_path_query_first("x"."texts", '$.*.name') #>> '{}') from areas x where x.organisation_id = a.organisation_id and x.framework_version_id = v.id and x.key = a.area_key) as "areaName", a.unit_id as "unitId", w.name as "unitName", a.named_at as "namedAt"
from assessors a join people c on c.organisation_id = a.organisation_id
  and c.id = a.person_id
left join units w on w.organisation_id = a.organisation_id
  and w.id = a.unit_id
left join lateral ( select n.id, n.texts from framework_versions n where n.organisation_id = a.organisation_id and n.framework_id = a.framework_id and n.published_at is not null order by n.published_at desc, n.id desc limit 1 ) v on true
where a.organisation_id = $3
  and a.ended_at is null
  and a.id = $4;

-- countQueue (assessors/assessors.queries.ts)
select count(*)::int as waiting, min(r.sent_at) as oldest
from confirmation_requests r join people p on p.organisation_id = r.organisation_id
  and p.id = r.person_id
left join units u on u.organisation_id = p.organisation_id
  and u.id = p.unit_id
where r.organisation_id = $1::uuid
  and r.state = 'waiting'
  and r.asks_assessors
  and p.left_at is null;

-- findToName (assessors/assessors.queries.ts)
select c.id, c.name, c.job_title as "jobTitle", u.name as "unitName"
from people c
left join units u on u.organisation_id = c.organisation_id
  and u.id = c.unit_id
where c.organisation_id = $1
  and c.left_at is null
  and c.search_text like $2
  and ' ' || c.search_text like $3
order by c.search_text, c.id
limit 15;

-- listScopes (assessors/scopes.queries.ts)
select f.id, f.key, f.guid, f.origin, f.public_since, coalesce(v.texts, d.texts, f.texts) as texts, coalesce(v.languages, d.languages) as languages, v.id as version_id, v.version, v.published_at, d.id as draft_id, array(select o.version from framework_versions o where o.organisation_id = $1::uuid and o.framework_id = f.id and o.published_at is not null order by o.published_at desc, o.id desc) as versions, (select count(*)::int from skills s where s.organisation_id = $2::uuid and s.framework_version_id = coalesce(v.id, d.id)) as skills
from frameworks f
left join lateral ( select n.id, n.version, n.published_at, n.texts, n.languages from framework_versions n where n.organisation_id = $3::uuid and n.framework_id = f.id and n.published_at is not null order by n.published_at desc, n.id desc limit 1 ) v on true
left join framework_versions d on d.organisation_id = $4::uuid
  and d.framework_id = f.id
  and d.published_at is null
where f.organisation_id = $5::uuid
order by f.origin, f.key;

select "a"."id", "a"."key", "a"."parent_id", "a"."position", "a"."texts", (select count(*) as "count" from "skills" as "s" where "s"."organisation_id" = $1 and "s"."area_id" = "a"."id") as "own_skills"
from "areas" as "a"
where "a"."organisation_id" = $2
  and "a"."framework_version_id" = $3
order by "a"."position";

-- listEndorsements (endorsements.queries.ts)
select n.id, n.framework_id as "frameworkId", n.skill_key as "skillKey", n.level, n.words, n.given_at as "givenAt", n.retracted_at as "retractedAt", n.retracted_why as "retractedWhy", n.put_aside_at as "putAsideAt", n.request_id as "requestId", case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as "givenBy"
from endorsements n
left join people p on p.organisation_id = n.organisation_id
  and p.id = n.given_by
where n.organisation_id = $1
  and n.person_id = $2
order by n.given_at desc, n.id
limit 500;

-- setAside (endorsements.queries.ts)
update "endorsements" set "put_aside_at" = $1
where "organisation_id" = $2
  and "person_id" = $3
  and "id" = $4;

-- listEvidence (evidence.queries.ts)
select e.id, e.kind, e.version, e.added_at as "addedAt", e.changed_at as "changedAt", e.withdrawn_at as "withdrawnAt", e.source is not null as "isLent", v.title, v.what_i_did as "whatIDid", v.what_happened as "whatHappened", v.what_next as "whatNext", v.address, v.happened_on::text as "happenedOn", case when f.id is not null then jsonb_build_object('id', f.id, 'name', f.name, 'kind', f.kind, 'byteCount', f.byte_count, 'width', f.width, 'height', f.height) end as file, (select coalesce(jsonb_agg(jsonb_build_object('frameworkId', s.framework_id, 'skillKey', s.skill_key) order by s.framework_id, s.skill_key), '[]') from evidence_skills s where s.organisation_id = e.organisation_id and s.evidence_id = e.id) as skills, count(*) over ()::int as total
from evidence e join evidence_versions v on v.organisation_id = e.organisation_id
  and v.evidence_id = e.id
  and v.number = e.version
left join evidence_files f on f.organisation_id = e.organisation_id
  and f.id = v.file_id
where e.organisation_id = $1::uuid
  and e.person_id = $2
  and e.withdrawn_at is not null
  and concat_ws(' ', v.title, v.what_i_did, v.what_happened, v.what_next, v.address, f.name) ilike $3
  and e.kind = $4
  and exists (select from evidence_skills s where s.organisation_id = e.organisation_id and s.evidence_id = e.id and s.framework_id = $5 and s.skill_key = $6)
order by $7, e.id
limit $8
offset $9;

-- findEvidence (evidence.queries.ts)
select e.id, e.kind, e.version, e.added_at as "addedAt", e.changed_at as "changedAt", e.withdrawn_at as "withdrawnAt", e.source is not null as "isLent", v.title, v.what_i_did as "whatIDid", v.what_happened as "whatHappened", v.what_next as "whatNext", v.address, v.happened_on::text as "happenedOn", case when f.id is not null then jsonb_build_object('id', f.id, 'name', f.name, 'kind', f.kind, 'byteCount', f.byte_count, 'width', f.width, 'height', f.height) end as file, (select coalesce(jsonb_agg(jsonb_build_object('frameworkId', s.framework_id, 'skillKey', s.skill_key) order by s.framework_id, s.skill_key), '[]') from evidence_skills s where s.organisation_id = e.organisation_id and s.evidence_id = e.id) as skills
from evidence e join evidence_versions v on v.organisation_id = e.organisation_id
  and v.evidence_id = e.id
  and v.number = e.version
left join evidence_files f on f.organisation_id = e.organisation_id
  and f.id = v.file_id
where e.organisation_id = $1::uuid
  and e.person_id = $2
  and e.id = $3;

-- countOwnEvidence (evidence.queries.ts)
select count(*) filter (where withdrawn_at is null)::int as all, count(*) filter (where withdrawn_at is not null)::int as withdrawn, (select coalesce(jsonb_agg(distinct jsonb_build_object('frameworkId', s.framework_id, 'skillKey', s.skill_key)), '[]') from evidence_skills s join evidence o on o.organisation_id = s.organisation_id and o.id = s.evidence_id where o.organisation_id = $1 and o.person_id = $2 and o.withdrawn_at is null) as skills
from evidence
where organisation_id = $3
  and person_id = $4;

-- countVersionsSince (evidence.queries.ts)
select count(*)::int as count
from evidence e join evidence_versions v on v.organisation_id = e.organisation_id
  and v.evidence_id = e.id
where e.organisation_id = $1
  and e.person_id = $2
  and v.made_at > $3;

-- listVersions (evidence.queries.ts)
select v.number, v.made_at as "madeAt", v.skills, v.title, v.what_i_did as "whatIDid", v.what_happened as "whatHappened", v.what_next as "whatNext", v.address, v.happened_on::text as "happenedOn", case when f.id is not null then jsonb_build_object('id', f.id, 'name', f.name, 'kind', f.kind, 'byteCount', f.byte_count, 'width', f.width, 'height', f.height) end as file
from evidence e join evidence_versions v on v.organisation_id = e.organisation_id
  and v.evidence_id = e.id
left join evidence_files f on f.organisation_id = e.organisation_id
  and f.id = v.file_id
where e.organisation_id = $1
  and e.person_id = $2
  and e.id = $3
order by v.number desc;

-- findOwnFile (evidence.queries.ts)
select f.id, f.name, f.kind, f.byte_count as "byteCount", f.width, f.height
from evidence e join evidence_versions v on v.organisation_id = e.organisation_id
  and v.evidence_id = e.id join evidence_files f on f.organisation_id = e.organisation_id
  and f.id = v.file_id
where e.organisation_id = $1
  and e.person_id = $2
  and e.id = $3
  and f.id = $4
limit 1;

-- nameSkills (named-skills.queries.ts)
select distinct on (f.id, s.key) f.id as "frameworkId", s.key as "skillKey", f.key as "frameworkKey", f.origin = 'built-in' as "isBuiltIn", v.id as "versionId", coalesce("s"."texts"->$1->>'name', "s"."texts"->(v.languages[1])->>'name', jsonb_path_query_first("s"."texts", '$.*.name') #>> '{}', '') as name, coalesce("v"."texts"->$2->>'name', "v"."texts"->(v.languages[1])->>'name', jsonb_path_query_first("v"."texts", '$.*.name') #>> '{}', '') as "frameworkName", (select coalesce(jsonb_agg(jsonb_build_object('position', l.position, 'name', coalesce("l"."texts"->$3->>'name', "l"."texts"->(v.languages[1])->>'name', jsonb_path_query_first("l"."texts", '$.*.name') #>> '{}', '')) order by l.position), '[]') from framework_levels l where l.organisation_id = $4::uuid and l.framework_version_id = v.id) as levels
from unnest($5::uuid[], $6::text[]) as wanted(framework_id, skill_key) join frameworks f on f.organisation_id = $7::uuid
  and f.id = wanted.framework_id join framework_versions v on v.organisation_id = $8::uuid
  and v.framework_id = f.id
  and v.published_at is not null join skills s on s.organisation_id = $9::uuid
  and s.framework_version_id = v.id
  and s.key = wanted.skill_key
order by f.id, s.key, v.published_at desc, v.id desc;

-- findSkillsToChoose (named-skills.queries.ts)
select f.id, f.key, f.guid, f.origin, f.public_since, coalesce(v.texts, d.texts, f.texts) as texts, coalesce(v.languages, d.languages) as languages, v.id as version_id, v.version, v.published_at, d.id as draft_id, array(select o.version from framework_versions o where o.organisation_id = $1::uuid and o.framework_id = f.id and o.published_at is not null order by o.published_at desc, o.id desc) as versions, (select count(*)::int from skills s where s.organisation_id = $2::uuid and s.framework_version_id = coalesce(v.id, d.id)) as skills
from frameworks f
left join lateral ( select n.id, n.version, n.published_at, n.texts, n.languages from framework_versions n where n.organisation_id = $3::uuid and n.framework_id = f.id and n.published_at is not null order by n.published_at desc, n.id desc limit 1 ) v on true
left join framework_versions d on d.organisation_id = $4::uuid
  and d.framework_id = f.id
  and d.published_at is null
where f.organisation_id = $5::uuid
order by f.origin, f.key;

select *
from ( select s.id, s.key, s.area_id, s.position, s.texts, f.key as framework_key, v.languages, v.texts as version_texts, (select string_agg(concat_ws(' ', t.words->>'name', t.words->>'definition'), ' ') from jsonb_each(s.texts) as t(language, words)) || ' ' || s.alternative_labels::text || ' ' || coalesce(s.source->>'code', '') as said, (select string_agg(t.words->>'name', ' ') from jsonb_each(s.texts) as t(language, words)) as named from skills s join framework_versions v on v.organisation_id = s.organisation_id and v.id = s.framework_version_id join frameworks f on f.organisation_id = v.organisation_id and f.id = v.framework_id where s.organisation_id = $1::uuid and v.id = any($2::uuid[]) ) s
where s."said" ilike $3
order by (s."named" ilike $4) desc, s.framework_key, s.position, s.id
limit $5;

-- listAreaKeys (named-skills.queries.ts)
with recursive around as ( select a.id, a.key, a.parent_id from skills s join areas a on a.organisation_id = s.organisation_id and a.id = s.area_id where s.organisation_id = $1::uuid and s.framework_version_id = $2 and s.key = $3 union all select a.id, a.key, a.parent_id from around join areas a on a.organisation_id = $4::uuid and a.id = around.parent_id )
select key
from around;

-- listSkillStates (skill-states.queries.ts)
with own as ( select s.framework_id, s.skill_key, count(*)::int as evidence from evidence e join evidence_skills s on s.organisation_id = e.organisation_id and s.evidence_id = e.id where e.organisation_id = $1::uuid and e.person_id = $2 and e.withdrawn_at is null group by s.framework_id, s.skill_key ), said as ( select n.framework_id, n.skill_key, n.level, n.given_at, n.given_by from endorsements n where n.organisation_id = $3::uuid and n.person_id = $4 and n.retracted_at is null and n.put_aside_at is null ), vouched as ( select framework_id, skill_key, count(*)::int as endorsements from said where level is null group by framework_id, skill_key ), confirmed as ( select distinct on (framework_id, skill_key) framework_id, skill_key, level, given_at, given_by from said where level is not null order by framework_id, skill_key, level desc, given_at desc )
select framework_id as "frameworkId", skill_key as "skillKey", coalesce(own.evidence, 0) as evidence, coalesce(vouched.endorsements, 0) as endorsements, confirmed.level as "confirmedLevel", confirmed.given_at as "confirmedAt", case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as "confirmedBy"
from own full join vouched using (framework_id, skill_key) full join confirmed using (framework_id, skill_key)
left join people p on p.organisation_id = $5::uuid
  and p.id = confirmed.given_by
order by framework_id, skill_key;
