-- What passport asks PostgreSQL. Written by `npm run queries` for reviewers; nothing reads it.
-- One way through each question, in a small organisation in which something has happened.

-- findCalibration (calibration/calibration.queries.ts)
select "usual_level" as "usualLevel"
from "calibration_hints"
where "organisation_id" = $1
  and "framework_id" = $2
  and "skill_key" = $3
  and "said_level" = $4;

-- countConfirmedLevels (calibration/calibration.queries.ts)
with last as ( select distinct on (n.person_id, n.framework_id, n.skill_key) n.framework_id, n.skill_key, r.level as said_level, n.level from endorsements n join confirmation_request_skills r on r.organisation_id = n.organisation_id and r.request_id = n.request_id and r.framework_id = n.framework_id and r.skill_key = n.skill_key where n.organisation_id = $1::uuid and n.level is not null and r.level is not null and n.retracted_at is null order by n.person_id, n.framework_id, n.skill_key, n.given_at desc ), counted as ( select framework_id, skill_key, said_level, level, count(*)::int as people from last group by 1, 2, 3, 4 )
select framework_id as "frameworkId", skill_key as "skillKey", said_level as "saidLevel", json_agg(json_build_object('level', level, 'people', people) order by level) as confirmed
from counted
group by framework_id, skill_key, said_level
having sum(people) >= $2
order by 1, 2, 3;

-- listMoves (editions/editions.queries.ts)
select "id", "from_version_id" as "fromVersionId", "to_version_id" as "toVersionId", "moved_at" as "movedAt"
from "edition_moves"
where "organisation_id" = $1
  and "person_id" = $2
  and "framework_id" = $3
order by "moved_at" desc;

-- listEditionIds (editions/editions.queries.ts)
select "id"
from "framework_versions"
where "organisation_id" = $1
  and "framework_id" = $2
  and "published_at" is not null
order by "published_at", "id";

-- listCurrentAnswers (record/answers.queries.ts)
with mine as ( select a.id, a.round_id, a.level, a.confidence, a.last_used, a.assessed_at, a.skill_id, s.key as skill_key, v.framework_id, v.id as version_id from assessments a join skills s on s.organisation_id = a.organisation_id and s.id = a.skill_id join framework_versions v on v.organisation_id = s.organisation_id and v.id = s.framework_version_id where a.organisation_id = $1::uuid and a.person_id = $2::uuid ), editions as ( select distinct on (v.framework_id) v.framework_id, v.id as version_id from ( select r.framework_version_id as id from assessment_rounds r where r.organisation_id = $3::uuid and r.person_id = $4::uuid union select m.to_version_id from edition_moves m where m.organisation_id = $5::uuid and m.person_id = $6::uuid ) touched join framework_versions v on v.organisation_id = $7::uuid and v.id = touched.id order by v.framework_id, v.published_at desc, v.id desc ), carried as ( select m.id, m.round_id, m.level, m.confidence, m.last_used, m.assessed_at, s.id as skill_id, s.key as skill_key, m.framework_id, s.framework_version_id as version_id, m.skill_key as from_key from carried_answers c join mine m on m.id = c.assessment_id join skills s on s.organisation_id = c.organisation_id and s.id = c.skill_id where c.organisation_id = $8::uuid and c.person_id = $9::uuid ), held as ( select distinct on (framework_id, skill_key) * from ( select mine.*, null as from_key from mine union all select * from carried ) counted where version_id in (select version_id from editions) order by framework_id, skill_key, assessed_at desc, id desc )
select h.framework_id as "frameworkId", f.key as "frameworkKey", h.skill_key as "skillKey", h.skill_id as "skillId", h.version_id as "versionId", h.level, h.confidence, h.last_used as "lastUsed", h.assessed_at as "assessedAt", exists ( select from skill_helps p join skills s on s.organisation_id = p.organisation_id and s.id = p.skill_id and s.key = h.skill_key join framework_versions v on v.organisation_id = s.organisation_id and v.id = s.framework_version_id and v.framework_id = h.framework_id where p.organisation_id = $10::uuid and p.person_id = $11::uuid and p.withdrawn_at is null ) as helps
from held h join frameworks f on f.organisation_id = $12::uuid
  and f.id = h.framework_id
order by f.origin, f.key, h.skill_key;

-- listWishes (record/answers.queries.ts)
select v.framework_id as "frameworkId", f.key as "frameworkKey", s.key as "skillKey", max(w.wished_at) as "wishedAt"
from skill_wishes w join skills s on s.organisation_id = w.organisation_id
  and s.id = w.skill_id join framework_versions v on v.organisation_id = s.organisation_id
  and v.id = s.framework_version_id join frameworks f on f.organisation_id = v.organisation_id
  and f.id = v.framework_id
where w.organisation_id = $1
  and w.person_id = $2
  and w.withdrawn_at is null
group by v.framework_id, f.key, s.key
order by "wishedAt" desc, f.key, s.key;

-- getRecord (record/record.queries.ts)
select ( select json_agg(json_build_array(f.id, f.key, n.id, p.chosen_at)) as frameworks from frameworks f left join passport_frameworks p on p.organisation_id = $1::uuid and p.framework_id = f.id and p.person_id = $2::uuid and p.put_away_at is null left join lateral ( select v.id from framework_versions v where v.organisation_id = $3::uuid and v.framework_id = f.id and v.published_at is not null order by v.published_at desc, v.id desc limit 1 ) n on true where f.organisation_id = $4::uuid and (f.key in ($5, $6) or p.id is not null)), ( select json_agg(json_build_array(id, framework_version_id, started_at, completed_at) order by started_at desc, id desc) from assessment_rounds where organisation_id = $7::uuid and person_id = $8::uuid ) as rounds, ( select json_agg(json_build_array(id, skill_id, round_id, level, confidence, last_used, assessed_at)) from (select * from assessments where organisation_id = $9::uuid and person_id = $10::uuid order by skill_id, assessed_at desc, id desc) a ) as answers, ( select json_agg(to_version_id) from edition_moves where organisation_id = $11::uuid and person_id = $12::uuid ) as moves, ( select json_agg(json_build_array(c.skill_id, a.skill_id, a.id, a.round_id, a.level, a.confidence, a.last_used, a.assessed_at)) from (select * from carried_answers where organisation_id = $13::uuid and person_id = $14::uuid) c join assessments a on a.organisation_id = c.organisation_id and a.id = c.assessment_id ) as carried, ( select json_agg(json_build_array(skill_id, round_id, level, confidence, last_used)) from unfinished_answers where organisation_id = $15::uuid and person_id = $16::uuid ) as begun, ( select json_agg(skill_id order by wished_at desc, id desc) from skill_wishes where organisation_id = $17::uuid and person_id = $18::uuid and withdrawn_at is null ) as wishes, ( select json_agg(skill_id order by offered_at desc, id desc) from skill_helps where organisation_id = $19::uuid and person_id = $20::uuid and withdrawn_at is null ) as helps, ( select json_agg(json_build_array(area_id, round_id, checked_at)) from checked_areas where organisation_id = $21::uuid and person_id = $22::uuid ) as checks;

-- listLeaversToTell (taking-along/leavers.queries.ts)
select p.id, p.name, p.email, p.locale
from people p
where p.organisation_id = $1
  and p.left_at >= $2
  and p.email is not null
  and exists (select from assessments a where a.organisation_id = p.organisation_id and a.person_id = p.id)
  and not exists (select from take_out_links l where l.organisation_id = p.organisation_id and l.person_id = p.id and l.created_at >= p.left_at)
order by p.left_at, p.id
limit $3;

-- findTakeOutLink (taking-along/leavers.queries.ts)
select "p"."id", "p"."name"
from "take_out_links" as "l"
inner join "people" as "p" on "p"."organisation_id" = "l"."organisation_id"
  and "p"."id" = "l"."person_id"
where "l"."organisation_id" = $1
  and "l"."token_hash" = $2
  and "l"."expires_at" > $3
  and "p"."left_at" is not null;
