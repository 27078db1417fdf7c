-- What passport asks PostgreSQL. Written by `npm run queries` for reviewers; nothing reads it.
-- One way through each question, in a small organisation in which something has happened.

-- listRounds (passport.queries.ts)
with "current" as (select "v"."organisation_id", "v"."id" as "version_id" from "frameworks" as "f" inner join "framework_versions" as "v" on "v"."organisation_id" = "f"."organisation_id" and "v"."framework_id" = "f"."id" where "f"."organisation_id" = $1 and "f"."key" = $2 order by "v"."published_at" desc, "v"."id" desc limit $3)
select "c"."version_id", "r"."id", "r"."framework_version_id", "r"."started_at", "r"."completed_at", array(select a.area_id from checked_areas a where a.organisation_id = r.organisation_id and a.round_id = r.id and r.completed_at is null) as "checked"
from "current" as "c"
left join "assessment_rounds" as "r" on "r"."organisation_id" = "c"."organisation_id"
  and "r"."person_id" = $4
order by "r"."started_at" desc, "r"."id" desc;

-- listAnswers (passport.queries.ts)
select "s"."key", "a"."round_id", "a"."level", "a"."confidence", "a"."assessed_at"
from "assessments" as "a"
inner join "skills" as "s" on "s"."organisation_id" = "a"."organisation_id"
  and "s"."id" = "a"."skill_id"
where "a"."organisation_id" = $1
  and "a"."person_id" = $2
order by "a"."assessed_at" desc, "a"."id" desc;

-- listHalfAnswers (passport.queries.ts)
select "s"."key", "u"."level", "u"."confidence"
from "unfinished_answers" as "u"
inner join "skills" as "s" on "s"."organisation_id" = "u"."organisation_id"
  and "s"."id" = "u"."skill_id"
where "u"."organisation_id" = $1
  and "u"."round_id" = $2
  and "u"."person_id" = $3;

-- listWishes (passport.queries.ts)
select "s"."key"
from "skill_wishes" as "w"
inner join "skills" as "s" on "s"."organisation_id" = "w"."organisation_id"
  and "s"."id" = "w"."skill_id"
where "w"."organisation_id" = $1
  and "w"."person_id" = $2
  and "w"."withdrawn_at" is null
order by "w"."wished_at" desc, "w"."id" desc;
