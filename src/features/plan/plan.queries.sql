-- What plan asks PostgreSQL. Written by `npm run queries` for reviewers; nothing reads it.
-- One way through each question, in a small organisation in which something has happened.

-- listOpenSteps (plan.queries.ts)
select id, source, source_key as key, kind, framework_id as "frameworkId", skill_key as "skillKey", why, title, note, due_on as "dueOn", taken_at as "takenAt", done_at as "doneAt", what_i_did as "whatIDid", what_happened as "whatHappened", what_next as "whatNext", kept_as_evidence_at as "keptAsEvidenceAt", set_aside_at as "setAsideAt", set_aside_why as "setAsideWhy"
from plan_steps
where organisation_id = $1
  and person_id = $2
  and done_at is null
  and set_aside_at is null
order by due_on nulls last, taken_at, id;

-- listPastSteps (plan.queries.ts)
select id, source, source_key as key, kind, framework_id as "frameworkId", skill_key as "skillKey", why, title, note, due_on as "dueOn", taken_at as "takenAt", done_at as "doneAt", what_i_did as "whatIDid", what_happened as "whatHappened", what_next as "whatNext", kept_as_evidence_at as "keptAsEvidenceAt", set_aside_at as "setAsideAt", set_aside_why as "setAsideWhy", (count(*) over ())::int as total
from plan_steps
where organisation_id = $1
  and person_id = $2
  and "set_aside_at" is not null
order by "set_aside_at" desc, id desc
limit $3
offset $4;

-- findStep (plan.queries.ts)
select id, source, source_key as key, kind, framework_id as "frameworkId", skill_key as "skillKey", why, title, note, due_on as "dueOn", taken_at as "takenAt", done_at as "doneAt", what_i_did as "whatIDid", what_happened as "whatHappened", what_next as "whatNext", kept_as_evidence_at as "keptAsEvidenceAt", set_aside_at as "setAsideAt", set_aside_why as "setAsideWhy"
from plan_steps
where organisation_id = $1
  and person_id = $2
  and id = $3;

-- listNotToOffer (plan.queries.ts)
select distinct source || '|' || source_key as name
from plan_steps
where organisation_id = $1
  and person_id = $2
  and (set_aside_why is distinct from 'not-now' or set_aside_at > $3::timestamptz - interval '3 months');

-- countSteps (plan.queries.ts)
select count(*) filter (where done_at is null and set_aside_at is null)::int as open, count(done_at)::int as done, count(set_aside_at)::int as "setAside"
from plan_steps
where organisation_id = $1
  and person_id = $2;
