-- What passport asks PostgreSQL. Written by `npm run queries` for reviewers; nothing reads it.
-- One way through each question, in a small organisation in which something has happened.

-- listLeaversToTell (leavers.queries.ts)
select p.id, p.name, p.email, p.locale
from people p
where p.organisation_id = $1
  and p.left_at >= $2
  and p.email is not null
  and exists (select from assessments a where a.organisation_id = p.organisation_id and a.person_id = p.id)
  and not exists (select from take_out_links l where l.organisation_id = p.organisation_id and l.person_id = p.id and l.created_at >= p.left_at)
order by p.left_at, p.id
limit $3;

-- findTakeOutLink (leavers.queries.ts)
select "p"."id", "p"."name"
from "take_out_links" as "l"
inner join "people" as "p" on "p"."organisation_id" = "l"."organisation_id"
  and "p"."id" = "l"."person_id"
where "l"."organisation_id" = $1
  and "l"."token_hash" = $2
  and "l"."expires_at" > $3
  and "p"."left_at" is not null;

-- getRecord (passport.queries.ts)
select ( select v.id from frameworks f join framework_versions v on v.organisation_id = f.organisation_id and v.framework_id = f.id where f.organisation_id = $1::uuid and f.key = $2 order by v.published_at desc, v.id desc limit 1 ) as current_version_id, ( select coalesce(json_agg(json_build_array(r.id, r.framework_version_id, r.started_at, r.completed_at, array( select c.area_id from checked_areas c where c.organisation_id = $3::uuid and c.round_id = r.id and r.completed_at is null )) order by r.started_at desc, r.id desc), '[]') from assessment_rounds r where r.organisation_id = $4::uuid and r.person_id = $5::uuid ) as rounds, ( select coalesce(json_agg(json_build_array(key, round_id, level, confidence, assessed_at) order by assessed_at desc, id desc), '[]') from ( select s.key, a.id, a.round_id, a.level, a.confidence, a.assessed_at from assessments a join skills s on s.organisation_id = a.organisation_id and s.id = a.skill_id where a.organisation_id = $6::uuid and a.person_id = $7::uuid) wanted ) as answers, ( select coalesce(json_agg(json_build_array(s.key, u.round_id, u.level, u.confidence)), '[]') from unfinished_answers u join skills s on s.organisation_id = u.organisation_id and s.id = u.skill_id where u.organisation_id = $8::uuid and u.person_id = $9::uuid ) as begun, ( select coalesce(json_agg(s.key order by w.wished_at desc, w.id desc), '[]') from skill_wishes w join skills s on s.organisation_id = w.organisation_id and s.id = w.skill_id where w.organisation_id = $10::uuid and w.person_id = $11::uuid and w.withdrawn_at is null ) as wishes;
