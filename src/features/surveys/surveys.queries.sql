-- What surveys asks PostgreSQL. Written by `npm run queries` for reviewers; nothing reads it.
-- One way through each question, in a small organisation in which something has happened.

-- listBankQuestions (editing/bank.queries.ts)
select id, question
from survey_bank_questions
where organisation_id = $1
  and put_away_at is null
order by made_at desc, id
limit 500;

-- keepInBank (editing/bank.queries.ts)
update survey_bank_questions set put_away_at = $1
where organisation_id = $2
  and put_away_at is null
  and question ->> 'key' = $3;

-- forgetInBank (editing/bank.queries.ts)
update survey_bank_questions set put_away_at = $1
where organisation_id = $2
  and id = $3::uuid
  and put_away_at is null;

-- listAnswered (named/answers.queries.ts)
select p.id as "personId", p.name, u.name as unit, count(*) over ()::int as total
from survey_responses r join people p on p.organisation_id = r.organisation_id
  and p.id = r.person_id
left join units u on u.organisation_id = p.organisation_id
  and u.id = p.unit_id
where r.organisation_id = $1
  and r.wave_id = $2
  and r.mode = 'named'
  and p.search_text like all ($3::text[])
order by p.name, p.id
limit $4::int
offset $5::int;

-- findNamedAnswers (named/answers.queries.ts)
select p.name, r.answers
from survey_responses r join people p on p.organisation_id = r.organisation_id
  and p.id = r.person_id
where r.organisation_id = $1
  and r.wave_id = $2
  and r.person_id = $3
  and r.mode = 'named';

-- listPartnerResults (partners/partner-results.queries.ts)
select x.id, o.name as "partnerName", x.told, x.published_at as "publishedAt"
from partner_results x join organisations o on o.id = x.partner_id
where x.organisation_id = $1
order by x.published_at desc, x.id
limit 200;

-- findPartnerResult (partners/partner-results.queries.ts)
select x.id, o.name as "partnerName", x.told, x.published_at as "publishedAt"
from partner_results x join organisations o on o.id = x.partner_id
where x.organisation_id = $1
  and x.id = $2;

-- countComments (results/comments/comments.queries.ts)
select (count(*) filter (where state = 'shown'))::int as shown, (count(*) filter (where state = 'waiting'))::int as waiting, (count(*) filter (where state = 'kept-back'))::int as "keptBack"
from survey_comments
where organisation_id = $1
  and wave_id = $2
  and question = any(array( select question from survey_comments where organisation_id = $3 and wave_id = $4 group by question having count(*) >= $5::int));

-- findWaiting (results/comments/comments.queries.ts)
select c.id, c.question, c.words, c.proposed
from survey_comments c
where c.organisation_id = $1
  and c.wave_id = $2
  and c.state = 'waiting'
  and c.question = any(array( select question from survey_comments where organisation_id = $3 and wave_id = $4 group by question having count(*) >= $5::int))
order by c.question, c.id
limit 1;

-- listShown (results/comments/comments.queries.ts)
select c.id, c.question, c.masked, (count(*) over ())::int as total, array(select t.theme from survey_comment_themes t where t.organisation_id = c.organisation_id and t.comment_id = c.id order by t.theme) as themes
from survey_comments c
where c.organisation_id = $1
  and c.wave_id = $2
  and c.state = 'shown'
  and c.question = any(array( select question from survey_comments where organisation_id = $3 and wave_id = $4 group by question having count(*) >= $5::int))
  and ($6::text is null or c.question = $7)
  and ($8::text is null or exists (select from survey_comment_themes t where t.organisation_id = c.organisation_id and t.comment_id = c.id and t.theme = $9))
order by c.question, c.id
offset $10::int
limit $11::int;

-- listThemes (results/comments/comments.queries.ts)
select t.theme, count(*)::int as comments
from survey_comment_themes t join survey_comments c on c.organisation_id = t.organisation_id
  and c.id = t.comment_id
where t.organisation_id = $1
  and c.wave_id = $2
  and c.state = 'shown'
  and c.question = any(array( select question from survey_comments where organisation_id = $3 and wave_id = $4 group by question having count(*) >= $5::int))
group by t.theme
order by count(*) desc, t.theme;

-- findShown (results/comments/comments.queries.ts)
select id
from survey_comments
where organisation_id = $1
  and wave_id = $2
  and id = $3
  and state = 'shown';

-- findResults (results/results.queries.ts)
select *
from "survey_results"
where "organisation_id" = $1
  and "wave_id" = $2;

-- readBlocks (results/results.queries.ts)
select "block", "people", "tags", "codes"
from "survey_blocks"
where "organisation_id" = $1
  and "wave_id" = $2
order by "block";

-- readTallies (results/results.queries.ts)
select "item", "telling", "groups"
from "survey_tallies"
where "organisation_id" = $1
  and "wave_id" = $2;

-- readSlice (results/results.queries.ts)
select "people", "tags"
from "survey_blocks"
where "organisation_id" = $1
  and "wave_id" = $2;

select "item", "telling", "groups"
from "survey_tallies"
where "organisation_id" = $1
  and "wave_id" = $2;

-- readSlicesOf (results/results.queries.ts)
select "people", "tags"
from "survey_blocks"
where "organisation_id" = $1
  and "wave_id" = $2;

select "item", "telling", "groups"
from "survey_tallies"
where "organisation_id" = $1
  and "wave_id" = $2;

-- readSlicesWith (results/results.queries.ts)
select "people", "tags"
from "survey_blocks"
where "organisation_id" = $1
  and "wave_id" = $2;

select "item", "telling", "groups"
from "survey_tallies"
where "organisation_id" = $1
  and "wave_id" = $2;

-- readSlices (results/results.queries.ts)
select slice, people, told
from survey_slices
where organisation_id = $1
  and wave_id = $2
  and slice = any($3::text[]);

-- countAudience (waves/audience.queries.ts)
select a.respondent_group as "group", count(*)::int as people, (count(*) filter (where p.email is null))::int as "withoutMail"
from ( with taken as materialized ( select distinct on (n.id) n.id, n.respondent_group from ( select p.id, a.respondent_group from ( select a.* from survey_audiences a where a.organisation_id = $1::uuid and a.wave_id = $2::uuid and a.leaves_out = $3::boolean) a join people p on p.organisation_id = a.organisation_id and a.kind = 'everybody' and p.left_at is null union all select p.id, a.respondent_group from ( select a.* from survey_audiences a where a.organisation_id = $4::uuid and a.wave_id = $5::uuid and a.leaves_out = $6::boolean) a join units u on u.organisation_id = a.organisation_id and a.unit_id = any(u.path) join people p on p.organisation_id = u.organisation_id and p.unit_id = u.id and p.left_at is null union all select p.id, a.respondent_group from ( select a.* from survey_audiences a where a.organisation_id = $7::uuid and a.wave_id = $8::uuid and a.leaves_out = $9::boolean) a join role_grants r on r.organisation_id = a.organisation_id and a.kind = 'role' and r.role = a.value and r.revoked_at is null join people p on p.organisation_id = r.organisation_id and p.id = r.person_id and p.left_at is null union all select p.id, a.respondent_group from ( select a.* from survey_audiences a where a.organisation_id = $10::uuid and a.wave_id = $11::uuid and a.leaves_out = $12::boolean) a join people p on p.organisation_id = a.organisation_id and a.kind = 'managers' and p.left_at is null and exists (select from people r where r.organisation_id = p.organisation_id and r.manager_id = p.id and r.left_at is null) union all select p.id, a.respondent_group from ( select a.* from survey_audiences a where a.organisation_id = $13::uuid and a.wave_id = $14::uuid and a.leaves_out = $15::boolean) a join people p on p.organisation_id = a.organisation_id and p.left_at is null and ((a.kind = 'job-title' and lower(p.job_title) = lower(a.value)) or (a.kind = 'place' and p.location = a.value)) union all select p.id, a.respondent_group from ( select a.* from survey_audiences a where a.organisation_id = $16::uuid and a.wave_id = $17::uuid and a.leaves_out = $18::boolean) a join people p on p.organisation_id = a.organisation_id and p.id = a.person_id and p.left_at is null) n order by n.id, array_position($19::text[], n.respondent_group) nulls last ), left_out as materialized (select distinct n.id from ( select p.id, a.respondent_group from ( select a.* from survey_audiences a where a.organisation_id = $20::uuid and a.wave_id = $21::uuid and a.leaves_out = $22::boolean) a join people p on p.organisation_id = a.organisation_id and a.kind = 'everybody' and p.left_at is null union all select p.id, a.respondent_group from ( select a.* from survey_audiences a where a.organisation_id = $23::uuid and a.wave_id = $24::uuid and a.leaves_out = $25::boolean) a join units u on u.organisation_id = a.organisation_id and a.unit_id = any(u.path) join people p on p.organisation_id = u.organisation_id and p.unit_id = u.id and p.left_at is null union all select p.id, a.respondent_group from ( select a.* from survey_audiences a where a.organisation_id = $26::uuid and a.wave_id = $27::uuid and a.leaves_out = $28::boolean) a join role_grants r on r.organisation_id = a.organisation_id and a.kind = 'role' and r.role = a.value and r.revoked_at is null join people p on p.organisation_id = r.organisation_id and p.id = r.person_id and p.left_at is null union all select p.id, a.respondent_group from ( select a.* from survey_audiences a where a.organisation_id = $29::uuid and a.wave_id = $30::uuid and a.leaves_out = $31::boolean) a join people p on p.organisation_id = a.organisation_id and a.kind = 'managers' and p.left_at is null and exists (select from people r where r.organisation_id = p.organisation_id and r.manager_id = p.id and r.left_at is null) union all select p.id, a.respondent_group from ( select a.* from survey_audiences a where a.organisation_id = $32::uuid and a.wave_id = $33::uuid and a.leaves_out = $34::boolean) a join people p on p.organisation_id = a.organisation_id and p.left_at is null and ((a.kind = 'job-title' and lower(p.job_title) = lower(a.value)) or (a.kind = 'place' and p.location = a.value)) union all select p.id, a.respondent_group from ( select a.* from survey_audiences a where a.organisation_id = $35::uuid and a.wave_id = $36::uuid and a.leaves_out = $37::boolean) a join people p on p.organisation_id = a.organisation_id and p.id = a.person_id and p.left_at is null) n) select p.id as person_id, p.unit_id, taken.respondent_group from taken join people p on p.organisation_id = $38::uuid and p.id = taken.id where not exists (select from left_out where left_out.id = p.id) ) a join people p on p.organisation_id = $39::uuid
  and p.id = a.person_id
group by a.respondent_group
order by array_position($40::text[], a.respondent_group);

-- findAsked (waves/audience.queries.ts)
select "invited"
from "survey_rolls"
where "organisation_id" = $1
  and "wave_id" = $2;

-- countDimensions (waves/audience.queries.ts)
select d.key as dimension, d.value, count(*)::int as people
from ( with taken as materialized ( select distinct on (n.id) n.id, n.respondent_group from ( select p.id, a.respondent_group from ( select a.* from survey_audiences a where a.organisation_id = $1::uuid and a.wave_id = $2::uuid and a.leaves_out = $3::boolean) a join people p on p.organisation_id = a.organisation_id and a.kind = 'everybody' and p.left_at is null union all select p.id, a.respondent_group from ( select a.* from survey_audiences a where a.organisation_id = $4::uuid and a.wave_id = $5::uuid and a.leaves_out = $6::boolean) a join units u on u.organisation_id = a.organisation_id and a.unit_id = any(u.path) join people p on p.organisation_id = u.organisation_id and p.unit_id = u.id and p.left_at is null union all select p.id, a.respondent_group from ( select a.* from survey_audiences a where a.organisation_id = $7::uuid and a.wave_id = $8::uuid and a.leaves_out = $9::boolean) a join role_grants r on r.organisation_id = a.organisation_id and a.kind = 'role' and r.role = a.value and r.revoked_at is null join people p on p.organisation_id = r.organisation_id and p.id = r.person_id and p.left_at is null union all select p.id, a.respondent_group from ( select a.* from survey_audiences a where a.organisation_id = $10::uuid and a.wave_id = $11::uuid and a.leaves_out = $12::boolean) a join people p on p.organisation_id = a.organisation_id and a.kind = 'managers' and p.left_at is null and exists (select from people r where r.organisation_id = p.organisation_id and r.manager_id = p.id and r.left_at is null) union all select p.id, a.respondent_group from ( select a.* from survey_audiences a where a.organisation_id = $13::uuid and a.wave_id = $14::uuid and a.leaves_out = $15::boolean) a join people p on p.organisation_id = a.organisation_id and p.left_at is null and ((a.kind = 'job-title' and lower(p.job_title) = lower(a.value)) or (a.kind = 'place' and p.location = a.value)) union all select p.id, a.respondent_group from ( select a.* from survey_audiences a where a.organisation_id = $16::uuid and a.wave_id = $17::uuid and a.leaves_out = $18::boolean) a join people p on p.organisation_id = a.organisation_id and p.id = a.person_id and p.left_at is null) n order by n.id, array_position($19::text[], n.respondent_group) nulls last ), left_out as materialized (select distinct n.id from ( select p.id, a.respondent_group from ( select a.* from survey_audiences a where a.organisation_id = $20::uuid and a.wave_id = $21::uuid and a.leaves_out = $22::boolean) a join people p on p.organisation_id = a.organisation_id and a.kind = 'everybody' and p.left_at is null union all select p.id, a.respondent_group from ( select a.* from survey_audiences a where a.organisation_id = $23::uuid and a.wave_id = $24::uuid and a.leaves_out = $25::boolean) a join units u on u.organisation_id = a.organisation_id and a.unit_id = any(u.path) join people p on p.organisation_id = u.organisation_id and p.unit_id = u.id and p.left_at is null union all select p.id, a.respondent_group from ( select a.* from survey_audiences a where a.organisation_id = $26::uuid and a.wave_id = $27::uuid and a.leaves_out = $28::boolean) a join role_grants r on r.organisation_id = a.organisation_id and a.kind = 'role' and r.role = a.value and r.revoked_at is null join people p on p.organisation_id = r.organisation_id and p.id = r.person_id and p.left_at is null union all select p.id, a.respondent_group from ( select a.* from survey_audiences a where a.organisation_id = $29::uuid and a.wave_id = $30::uuid and a.leaves_out = $31::boolean) a join people p on p.organisation_id = a.organisation_id and a.kind = 'managers' and p.left_at is null and exists (select from people r where r.organisation_id = p.organisation_id and r.manager_id = p.id and r.left_at is null) union all select p.id, a.respondent_group from ( select a.* from survey_audiences a where a.organisation_id = $32::uuid and a.wave_id = $33::uuid and a.leaves_out = $34::boolean) a join people p on p.organisation_id = a.organisation_id and p.left_at is null and ((a.kind = 'job-title' and lower(p.job_title) = lower(a.value)) or (a.kind = 'place' and p.location = a.value)) union all select p.id, a.respondent_group from ( select a.* from survey_audiences a where a.organisation_id = $35::uuid and a.wave_id = $36::uuid and a.leaves_out = $37::boolean) a join people p on p.organisation_id = a.organisation_id and p.id = a.person_id and p.left_at is null) n) select p.id as person_id, p.unit_id, taken.respondent_group from taken join people p on p.organisation_id = $38::uuid and p.id = taken.id where not exists (select from left_out where left_out.id = p.id) ) a join people p on p.organisation_id = $39::uuid
  and p.id = a.person_id
cross join lateral jsonb_each_text(jsonb_build_object($40::text, coalesce(p.unit_id::text, 'unknown'), $41::text, case when exists (select from people r where r.organisation_id = p.organisation_id and r.manager_id = p.id and r.left_at is null) then 'yes' else 'no' end)) d
group by d.key, d.value;

-- listAudienceLines (waves/audience.queries.ts)
select a.id, a.kind, a.leaves_out as "leavesOut", a.respondent_group as "respondentGroup", coalesce(u.name, p.name, a.value, '') as name
from survey_audiences a
left join units u on u.organisation_id = a.organisation_id
  and u.id = a.unit_id
left join people p on p.organisation_id = a.organisation_id
  and p.id = a.person_id
where a.organisation_id = $1
  and a.wave_id = $2
order by a.leaves_out, a.kind, name, a.id;

-- findListed (waves/audience.queries.ts)
select t.typed, p.id
from unnest($1::text[]) t (typed) join people p on p.organisation_id = $2::uuid
  and p.left_at is null
  and (p.email = lower(t.typed) or p.employee_number = t.typed);

-- isKnown (waves/audience.queries.ts)
select exists (select from people p where p.organisation_id = $1 and p.left_at is null and p.location = $2) as known;

-- getSurvey (waves/waves.queries.ts)
select s.*, p.name as owner_name
from surveys s
left join people p on p.organisation_id = s.organisation_id
  and p.id = s.owner_id
where s.organisation_id = $1
  and s.id = $2;

-- findWave (waves/waves.queries.ts)
select w.id as wave_id, w.number, w.name, w.status, w.mode, w.readers, w.introduction, w.questionnaire, w.edition, w.languages, w.dimensions, w.respondent_groups, w.minimum_group, w.sample_size, w.sample_seed, w.opens_on, w.closes_on, w.opened_at, w.closed_at, w.copied_from, w.made_at as wave_made_at, to_jsonb(s) || jsonb_build_object('owner_name', p.name) as survey
from survey_waves w join surveys s on s.organisation_id = w.organisation_id
  and s.id = w.survey_id
left join people p on p.organisation_id = s.organisation_id
  and p.id = s.owner_id
where w.organisation_id = $1
  and w.id = $2;

-- getWave (waves/waves.queries.ts)
select w.id as wave_id, w.number, w.name, w.status, w.mode, w.readers, w.introduction, w.questionnaire, w.edition, w.languages, w.dimensions, w.respondent_groups, w.minimum_group, w.sample_size, w.sample_seed, w.opens_on, w.closes_on, w.opened_at, w.closed_at, w.copied_from, w.made_at as wave_made_at, to_jsonb(s) || jsonb_build_object('owner_name', p.name) as survey
from survey_waves w join surveys s on s.organisation_id = w.organisation_id
  and s.id = w.survey_id
left join people p on p.organisation_id = s.organisation_id
  and p.id = s.owner_id
where w.organisation_id = $1
  and w.id = $2;

-- listWaves (waves/waves.queries.ts)
select w.id as wave_id, w.number, w.name, w.status, w.mode, w.readers, w.introduction, w.questionnaire, w.edition, w.languages, w.dimensions, w.respondent_groups, w.minimum_group, w.sample_size, w.sample_seed, w.opens_on, w.closes_on, w.opened_at, w.closed_at, w.copied_from, w.made_at as wave_made_at, to_jsonb(s) || jsonb_build_object('owner_name', p.name) as survey
from survey_waves w join surveys s on s.organisation_id = w.organisation_id
  and s.id = w.survey_id
left join people p on p.organisation_id = s.organisation_id
  and p.id = s.owner_id
where w.organisation_id = $1
  and w.survey_id = $2
order by ("w".status = 'draft') desc, "w".closes_on desc, "w".number desc;

-- listLatestWaves (waves/waves.queries.ts)
select w.id, w.survey_id, s.title, w.number, w.name, w.status, w.mode, w.opens_on, w.closes_on, w.closed_at, s.put_away_at
from survey_waves w join surveys s on s.organisation_id = w.organisation_id
  and s.id = w.survey_id
where w.organisation_id = $1
  and w.id = (select l.id from survey_waves l where l.organisation_id = w.organisation_id and l.survey_id = w.survey_id order by ("l".status = 'draft') desc, "l".closes_on desc, "l".number desc limit 1)
order by s.made_at desc, s.id;

-- listWavesOf (waves/waves.queries.ts)
select w.id, w.survey_id, s.title, w.number, w.name, w.status, w.mode, w.opens_on, w.closes_on, w.closed_at, s.put_away_at
from survey_waves w join surveys s on s.organisation_id = w.organisation_id
  and s.id = w.survey_id
where w.organisation_id = $1
  and w.survey_id = $2
order by ("w".status = 'draft') desc, "w".closes_on desc, "w".number desc;

-- listWaveChanges (waves/waves.queries.ts)
select c.what, c.closes_on_after as day, c.why, p.name as by, c.changed_at as at
from survey_wave_changes c
left join people p on p.organisation_id = c.organisation_id
  and p.id = c.changed_by
where c.organisation_id = $1
  and c.wave_id = $2
order by c.changed_at desc, c.id desc;

-- listRunningWaves (waves/waves.queries.ts)
select w.id as wave_id, w.number, w.name, w.status, w.mode, w.readers, w.introduction, w.questionnaire, w.edition, w.languages, w.dimensions, w.respondent_groups, w.minimum_group, w.sample_size, w.sample_seed, w.opens_on, w.closes_on, w.opened_at, w.closed_at, w.copied_from, w.made_at as wave_made_at, to_jsonb(s) || jsonb_build_object('owner_name', p.name) as survey
from survey_waves w join surveys s on s.organisation_id = w.organisation_id
  and s.id = w.survey_id
left join people p on p.organisation_id = s.organisation_id
  and p.id = s.owner_id
where w.organisation_id = $1
  and w.status in ('open', 'paused')
order by w.closes_on, w.id;
