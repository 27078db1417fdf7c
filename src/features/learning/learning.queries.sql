-- What learning asks PostgreSQL. Written by `npm run queries` for reviewers; nothing reads it.
-- One way through each question, in a small organisation in which something has happened.

-- listAskedOfMe (assigning/asked-of-me.queries.ts)
select a.id, a.reason, a.due_on::text as "dueOn", p.name as by, a.resource_id as "resourceId", a.collection_id as "collectionId"
from learning_assignments a
left join people p on p.organisation_id = a.organisation_id
  and p.id = a.assigned_by
  and p.left_at is null
where a.organisation_id = $1::uuid
  and a.ended_at is null
  and (a.unit_id = any(coalesce((select u.path from units u where u.organisation_id = $2::uuid and u.id = $3::uuid), '{}')) or exists (select from role_profile_follows f where f.organisation_id = $4::uuid and f.person_id = $5::uuid and f.profile_id = a.profile_id and f.stopped_at is null))
  and not exists (select from learning_assignment_answers w where w.organisation_id = $6::uuid and w.assignment_id = a.id and w.person_id = $7::uuid)
order by a.due_on nulls last, a.assigned_at, a.id
limit 100;

-- listAssignments (assigning/assignments.queries.ts)
select a.id, r.texts as "resourceTexts", c.texts as "collectionTexts", u.name as unit, f.key as "profileKey", a.reason, a.due_on::text as "dueOn", a.assigned_at as "assignedAt", p.name as by
from learning_assignments a
left join learning_resources r on r.organisation_id = a.organisation_id
  and r.id = a.resource_id
left join learning_collections c on c.organisation_id = a.organisation_id
  and c.id = a.collection_id
left join units u on u.organisation_id = a.organisation_id
  and u.id = a.unit_id
left join role_profiles f on f.organisation_id = a.organisation_id
  and f.id = a.profile_id
left join people p on p.organisation_id = a.organisation_id
  and p.id = a.assigned_by
where a.organisation_id = $1::uuid
  and a.ended_at is null
order by a.assigned_at desc, a.id
limit 200;

-- listFound (catalogue/find-resources.queries.ts)
with needs as ( select framework_id, skill_key, has, number from unnest($1::uuid[], $2::text[], $3::int[], $4::int[]) as n(framework_id, skill_key, has, number))
select r.id
from learning_resources r
where r.organisation_id = $5::uuid
  and r.published_at is not null
  and r.withdrawn_at is null
  and r.found_by @@ $6::tsquery
  and r.kind = $7
  and case when r.price is null then '' when r.price = 0 then 'free' else 'paid' end = $8
order by ts_rank('{0.05, 0.05, 0.4, 1}', r.found_by, $9::tsquery) desc, r.published_at desc, r.id
limit $10
offset $11;

-- countFound (catalogue/find-resources.queries.ts)
select r.kind, case when r.minutes is null then '' when r.minutes <= 5 then 'five' when r.minutes <= 30 then 'half' when r.minutes <= 120 then 'two' when r.minutes <= 480 then 'day' else 'longer' end as length, case when r.price is null then '' when r.price = 0 then 'free' else 'paid' end as cost, r.languages, count(*)::int as count
from learning_resources r
where r.organisation_id = $1::uuid
  and r.published_at is not null
  and r.withdrawn_at is null
  and r.found_by @@ $2::tsquery
group by 1, 2, 3, 4;

-- readTypedWords (catalogue/typed-words.queries.ts)
select w.word
from unnest($1::text[], $2::text[]) as w(word, query)
where exists (select from learning_resources r where r.organisation_id = $3::uuid and r.published_at is not null and r.withdrawn_at is null and r.found_by @@ w.query::tsquery offset 0);

select word
from learning_words
where organisation_id = $1::uuid
  and slips && $2::text[];

-- listCollections (collecting/collections.queries.ts)
select c.id, c.kind, c.texts, c.owner_id as "ownerId", c.withdrawn_at is not null as "isWithdrawn", array(select i.resource_id from learning_collection_items i join learning_resources r on r.organisation_id = $1::uuid and r.id = i.resource_id where i.organisation_id = $2::uuid and i.collection_id = c.id and r.published_at is not null and r.withdrawn_at is null order by i.position) as "resourceIds"
from learning_collections c
where c.organisation_id = $3::uuid
  and c.withdrawn_at is null
order by c.kind desc, c.created_at, c.id
limit 200;

-- listMyCompletions (mine.queries.ts)
select resource_id as "resourceId", how, completed_at as "completedAt", sure_before as "sureBefore", sure_after as "sureAfter", kept_as_evidence_at is not null as "isKept"
from learning_completions
where organisation_id = $1::uuid
  and person_id = $2::uuid
order by completed_at desc, id desc
limit 500;

-- listPlannedIds (mine.queries.ts)
select id, source, source_key as key, kind, framework_id as "frameworkId", skill_key as "skillKey", why, title, note, due_on as "dueOn", taken_at as "takenAt", done_at as "doneAt", what_i_did as "whatIDid", what_happened as "whatHappened", what_next as "whatNext", kept_as_evidence_at as "keptAsEvidenceAt", set_aside_at as "setAsideAt", set_aside_why as "setAsideWhy"
from plan_steps
where organisation_id = $1
  and person_id = $2
  and done_at is null
  and set_aside_at is null
order by due_on nulls last, taken_at, id;

-- findNamed (named-things.queries.ts)
select c.id, c.kind, c.texts, c.owner_id as "ownerId", c.withdrawn_at is not null as "isWithdrawn", array(select i.resource_id from learning_collection_items i join learning_resources r on r.organisation_id = $1::uuid and r.id = i.resource_id where i.organisation_id = $2::uuid and i.collection_id = c.id and r.published_at is not null and r.withdrawn_at is null order by i.position) as "resourceIds"
from learning_collections c
where c.organisation_id = $3::uuid
  and c.withdrawn_at is null
order by c.kind desc, c.created_at, c.id
limit 200;

-- findOwnerId (owner.queries.ts)
select "id"
from "people"
where "organisation_id" = $1
  and "email" = $2
  and "left_at" is null;

-- listResourceIdsFor (resources-for.queries.ts)
select n.framework_id as "frameworkId", n.skill_key as "skillKey", array_agg(r.id order by r.place) as ids
from unnest($1::uuid[], $2::text[], $3::int[]) as n(framework_id, skill_key, has)
cross join lateral ( select r.id, row_number() over (order by case when t.from_level > greatest(n.has, 1) then 1 else 0 end, r.minutes nulls last, r.published_at desc, r.id) as place from learning_resource_skills t join learning_resources r on r.organisation_id = $4::uuid and r.id = t.resource_id where t.organisation_id = $5::uuid and t.framework_id = n.framework_id and t.skill_key = n.skill_key and (t.to_level is null or t.to_level > n.has) and r.published_at is not null and r.withdrawn_at is null and ($6::text[] is null or r.kind = any($7::text[])) and not exists (select from learning_completions c where c.organisation_id = $8::uuid and c.person_id = $9::uuid and c.resource_id = r.id) order by place limit $10 ) r
group by 1, 2;

-- findResource (resources.queries.ts)
select r.id, r.origin, r.source_key as "sourceKey", r.kind, r.texts, r.address, r.provider, r.languages, r.minutes, r.price::text as price, r.currency, r.access_needs as "accessNeeds", r.activity_id as "activityId", case when o.id is not null then json_build_object('id', o.id, 'name', o.name) end as owner, r.review_on::text as "reviewOn", r.checked_at as "checkedAt", case when s.id is not null then json_build_object('id', s.id, 'name', s.name) end as "suggestedBy", r.suggested_why as "suggestedWhy", r.created_at as "createdAt", r.changed_at as "changedAt", r.published_at as "publishedAt", r.withdrawn_at as "withdrawnAt", r.withdrawn_why as "withdrawnWhy", f.name as "partnerName", r.taken_back_at as "takenBackAt", r.credit_to as "creditTo", r.credited_at as "creditedAt", r.link_state as "linkState", r.link_fault as "linkFault", coalesce((select json_agg(json_build_object('f', t.framework_id, 'k', t.skill_key, 'a', t.from_level, 'b', t.to_level) order by t.framework_id, t.skill_key) from learning_resource_skills t where t.organisation_id = $1::uuid and t.resource_id = r.id), '[]') as skills
from learning_resources r
left join people o on o.organisation_id = r.organisation_id
  and o.id = r.owner_id
  and o.left_at is null
left join people s on s.organisation_id = r.organisation_id
  and s.id = r.suggested_by
left join organisations f on f.id = r.partner_id
where r.organisation_id = $2::uuid
  and r.id = $3::uuid
order by r.created_at desc, r.id desc
limit $4;

-- listResources (resources.queries.ts)
select r.id, r.origin, r.source_key as "sourceKey", r.kind, r.texts, r.address, r.provider, r.languages, r.minutes, r.price::text as price, r.currency, r.access_needs as "accessNeeds", r.activity_id as "activityId", case when o.id is not null then json_build_object('id', o.id, 'name', o.name) end as owner, r.review_on::text as "reviewOn", r.checked_at as "checkedAt", case when s.id is not null then json_build_object('id', s.id, 'name', s.name) end as "suggestedBy", r.suggested_why as "suggestedWhy", r.created_at as "createdAt", r.changed_at as "changedAt", r.published_at as "publishedAt", r.withdrawn_at as "withdrawnAt", r.withdrawn_why as "withdrawnWhy", f.name as "partnerName", r.taken_back_at as "takenBackAt", r.credit_to as "creditTo", r.credited_at as "creditedAt", r.link_state as "linkState", r.link_fault as "linkFault", coalesce((select json_agg(json_build_object('f', t.framework_id, 'k', t.skill_key, 'a', t.from_level, 'b', t.to_level) order by t.framework_id, t.skill_key) from learning_resource_skills t where t.organisation_id = $1::uuid and t.resource_id = r.id), '[]') as skills
from learning_resources r
left join people o on o.organisation_id = r.organisation_id
  and o.id = r.owner_id
  and o.left_at is null
left join people s on s.organisation_id = r.organisation_id
  and s.id = r.suggested_by
left join organisations f on f.id = r.partner_id
where r.organisation_id = $2::uuid
  and r.id = any($3::uuid[])
  and r.published_at is not null
  and r.withdrawn_at is null
order by r.created_at desc, r.id desc
limit $4;

-- listFinished (resources.queries.ts)
select r.id, r.origin, r.source_key as "sourceKey", r.kind, r.texts, r.address, r.provider, r.languages, r.minutes, r.price::text as price, r.currency, r.access_needs as "accessNeeds", r.activity_id as "activityId", case when o.id is not null then json_build_object('id', o.id, 'name', o.name) end as owner, r.review_on::text as "reviewOn", r.checked_at as "checkedAt", case when s.id is not null then json_build_object('id', s.id, 'name', s.name) end as "suggestedBy", r.suggested_why as "suggestedWhy", r.created_at as "createdAt", r.changed_at as "changedAt", r.published_at as "publishedAt", r.withdrawn_at as "withdrawnAt", r.withdrawn_why as "withdrawnWhy", f.name as "partnerName", r.taken_back_at as "takenBackAt", r.credit_to as "creditTo", r.credited_at as "creditedAt", r.link_state as "linkState", r.link_fault as "linkFault", coalesce((select json_agg(json_build_object('f', t.framework_id, 'k', t.skill_key, 'a', t.from_level, 'b', t.to_level) order by t.framework_id, t.skill_key) from learning_resource_skills t where t.organisation_id = $1::uuid and t.resource_id = r.id), '[]') as skills
from learning_resources r
left join people o on o.organisation_id = r.organisation_id
  and o.id = r.owner_id
  and o.left_at is null
left join people s on s.organisation_id = r.organisation_id
  and s.id = r.suggested_by
left join organisations f on f.id = r.partner_id
where r.organisation_id = $2::uuid
  and r.id = any($3::uuid[])
order by r.created_at desc, r.id desc
limit $4;

-- listForKeepers (resources.queries.ts)
select r.id, r.origin, r.source_key as "sourceKey", r.kind, r.texts, r.address, r.provider, r.languages, r.minutes, r.price::text as price, r.currency, r.access_needs as "accessNeeds", r.activity_id as "activityId", case when o.id is not null then json_build_object('id', o.id, 'name', o.name) end as owner, r.review_on::text as "reviewOn", r.checked_at as "checkedAt", case when s.id is not null then json_build_object('id', s.id, 'name', s.name) end as "suggestedBy", r.suggested_why as "suggestedWhy", r.created_at as "createdAt", r.changed_at as "changedAt", r.published_at as "publishedAt", r.withdrawn_at as "withdrawnAt", r.withdrawn_why as "withdrawnWhy", f.name as "partnerName", r.taken_back_at as "takenBackAt", r.credit_to as "creditTo", r.credited_at as "creditedAt", r.link_state as "linkState", r.link_fault as "linkFault", coalesce((select json_agg(json_build_object('f', t.framework_id, 'k', t.skill_key, 'a', t.from_level, 'b', t.to_level) order by t.framework_id, t.skill_key) from learning_resource_skills t where t.organisation_id = $1::uuid and t.resource_id = r.id), '[]') as skills
from learning_resources r
left join people o on o.organisation_id = r.organisation_id
  and o.id = r.owner_id
  and o.left_at is null
left join people s on s.organisation_id = r.organisation_id
  and s.id = r.suggested_by
left join organisations f on f.id = r.partner_id
where r.organisation_id = $2::uuid
  and r.published_at is not null
order by r.created_at desc, r.id desc
limit $3;
