-- What stamps asks PostgreSQL. Written by `npm run queries` for reviewers; nothing reads it.
-- One way through each question, in a small organisation in which something has happened.

-- listCurrentAchievements (achievements/achievements.queries.ts)
select distinct on ("a"."key") "v"."id", "a"."id" as "achievement_id", "a"."key", "a"."origin", "a"."retired_at", "v"."number", "v"."texts", "v"."rule", "v"."motif", "v"."lasts_months", "v"."grace_days", "v"."published_at"
from "achievement_versions" as "v"
inner join "achievements" as "a" on "a"."organisation_id" = "v"."organisation_id"
  and "a"."id" = "v"."achievement_id"
where "v"."organisation_id" = $1
  and "a"."retired_at" is null
  and "v"."published_at" is not null
order by "a"."key", "v"."number" desc;

-- listManagedAchievements (achievements/achievements.queries.ts)
select distinct on ("a"."key") "v"."id", "a"."id" as "achievement_id", "a"."key", "a"."origin", "a"."retired_at", "v"."number", "v"."texts", "v"."rule", "v"."motif", "v"."lasts_months", "v"."grace_days", "v"."published_at"
from "achievement_versions" as "v"
inner join "achievements" as "a" on "a"."organisation_id" = "v"."organisation_id"
  and "a"."id" = "v"."achievement_id"
where "v"."organisation_id" = $1
order by "a"."key", "v"."number" desc;

-- listEditions (achievements/achievements.queries.ts)
select "v"."id", "a"."id" as "achievement_id", "a"."key", "a"."origin", "a"."retired_at", "v"."number", "v"."texts", "v"."rule", "v"."motif", "v"."lasts_months", "v"."grace_days", "v"."published_at"
from "achievement_versions" as "v"
inner join "achievements" as "a" on "a"."organisation_id" = "v"."organisation_id"
  and "a"."id" = "v"."achievement_id"
where "v"."organisation_id" = $1
  and "a"."key" = $2
order by "v"."number" desc;

-- findPublished (achievements/achievements.queries.ts)
select "v"."id", "a"."id" as "achievement_id", "a"."key", "a"."origin", "a"."retired_at", "v"."number", "v"."texts", "v"."rule", "v"."motif", "v"."lasts_months", "v"."grace_days", "v"."published_at"
from "achievement_versions" as "v"
inner join "achievements" as "a" on "a"."organisation_id" = "v"."organisation_id"
  and "a"."id" = "v"."achievement_id"
where "v"."organisation_id" = $1
  and "a"."key" = $2
order by "v"."number" desc;

-- countHolders (achievements/achievements.queries.ts)
select achievement_id, count(*)::int as count
from stamps
where organisation_id = $1
  and superseded_at is null
  and revoked_at is null
  and refused_at is null
  and (valid_until is null or valid_until > $2)
group by achievement_id;

-- findCandidates (award/find-people.queries.ts)
select "p"."id", "p"."name", "p"."job_title" as "jobTitle", "u"."name" as "unit"
from "people" as "p"
left join "units" as "u" on "u"."organisation_id" = "p"."organisation_id"
  and "u"."id" = "p"."unit_id"
where "p"."organisation_id" = $1
  and "p"."left_at" is null
  and "p"."search_text" like $2
order by "p"."name", "p"."id"
limit $3;

-- listStamps (award/stamps.queries.ts)
select "s"."id", "s"."person_id", "s"."achievement_id", "s"."version_id", "a"."key", "v"."number", "v"."texts", "v"."motif", "s"."awarded_at", "s"."awarded_by", "s"."words", "s"."place", "s"."valid_until", "v"."grace_days", "s"."credential_id", "s"."shares_evidence_since", "s"."on_profile_since", "s"."refused_at", "s"."superseded_at", "s"."revoked_at", "s"."revoked_reason"
from "stamps" as "s"
inner join "achievements" as "a" on "a"."organisation_id" = "s"."organisation_id"
  and "a"."id" = "s"."achievement_id"
inner join "achievement_versions" as "v" on "v"."organisation_id" = "s"."organisation_id"
  and "v"."id" = "s"."version_id"
where "s"."organisation_id" = $1
  and "s"."person_id" = $2
order by "s"."awarded_at" desc, "s"."id" desc;

-- findOwnStamp (award/stamps.queries.ts)
select "s"."id", "s"."person_id", "s"."achievement_id", "s"."version_id", "a"."key", "v"."number", "v"."texts", "v"."motif", "s"."awarded_at", "s"."awarded_by", "s"."words", "s"."place", "s"."valid_until", "v"."grace_days", "s"."credential_id", "s"."shares_evidence_since", "s"."on_profile_since", "s"."refused_at", "s"."superseded_at", "s"."revoked_at", "s"."revoked_reason"
from "stamps" as "s"
inner join "achievements" as "a" on "a"."organisation_id" = "s"."organisation_id"
  and "a"."id" = "s"."achievement_id"
inner join "achievement_versions" as "v" on "v"."organisation_id" = "s"."organisation_id"
  and "v"."id" = "s"."version_id"
where "s"."organisation_id" = $1
  and "s"."person_id" = $2
  and "s"."id" = $3;

-- findByCredential (award/stamps.queries.ts)
select "s"."id", "s"."person_id", "s"."achievement_id", "s"."version_id", "a"."key", "v"."number", "v"."texts", "v"."motif", "s"."awarded_at", "s"."awarded_by", "s"."words", "s"."place", "s"."valid_until", "v"."grace_days", "s"."credential_id", "s"."shares_evidence_since", "s"."on_profile_since", "s"."refused_at", "s"."superseded_at", "s"."revoked_at", "s"."revoked_reason"
from "stamps" as "s"
inner join "achievements" as "a" on "a"."organisation_id" = "s"."organisation_id"
  and "a"."id" = "s"."achievement_id"
inner join "achievement_versions" as "v" on "v"."organisation_id" = "s"."organisation_id"
  and "v"."id" = "s"."version_id"
where "s"."organisation_id" = $1
  and "s"."credential_id" = $2;

-- listGivenByHand (award/stamps.queries.ts)
select "s"."id", "s"."person_id", "s"."achievement_id", "s"."version_id", "a"."key", "v"."number", "v"."texts", "v"."motif", "s"."awarded_at", "s"."awarded_by", "s"."words", "s"."place", "s"."valid_until", "v"."grace_days", "s"."credential_id", "s"."shares_evidence_since", "s"."on_profile_since", "s"."refused_at", "s"."superseded_at", "s"."revoked_at", "s"."revoked_reason", "p"."name" as "person_name", "g"."name" as "giver_name"
from "stamps" as "s"
inner join "achievements" as "a" on "a"."organisation_id" = "s"."organisation_id"
  and "a"."id" = "s"."achievement_id"
inner join "achievement_versions" as "v" on "v"."organisation_id" = "s"."organisation_id"
  and "v"."id" = "s"."version_id"
inner join "people" as "p" on "p"."organisation_id" = "s"."organisation_id"
  and "p"."id" = "s"."person_id"
left join "people" as "g" on "g"."organisation_id" = "s"."organisation_id"
  and "g"."id" = "s"."awarded_by"
where "s"."organisation_id" = $1
  and "a"."key" = $2
  and "s"."awarded_by" is not null
order by "s"."awarded_at" desc
limit $3;

-- findStamp (award/stamps.queries.ts)
select "s"."id", "s"."person_id", "s"."achievement_id", "s"."version_id", "a"."key", "v"."number", "v"."texts", "v"."motif", "s"."awarded_at", "s"."awarded_by", "s"."words", "s"."place", "s"."valid_until", "v"."grace_days", "s"."credential_id", "s"."shares_evidence_since", "s"."on_profile_since", "s"."refused_at", "s"."superseded_at", "s"."revoked_at", "s"."revoked_reason", "p"."name" as "person_name", "g"."name" as "giver_name"
from "stamps" as "s"
inner join "achievements" as "a" on "a"."organisation_id" = "s"."organisation_id"
  and "a"."id" = "s"."achievement_id"
inner join "achievement_versions" as "v" on "v"."organisation_id" = "s"."organisation_id"
  and "v"."id" = "s"."version_id"
inner join "people" as "p" on "p"."organisation_id" = "s"."organisation_id"
  and "p"."id" = "s"."person_id"
left join "people" as "g" on "g"."organisation_id" = "s"."organisation_id"
  and "g"."id" = "s"."awarded_by"
where "s"."organisation_id" = $1
  and "a"."key" = $2
  and "s"."id" = $3;

-- listShownStamps (award/stamps.queries.ts)
select "s"."id", "s"."person_id", "s"."achievement_id", "s"."version_id", "a"."key", "v"."number", "v"."texts", "v"."motif", "s"."awarded_at", "s"."awarded_by", "s"."words", "s"."place", "s"."valid_until", "v"."grace_days", "s"."credential_id", "s"."shares_evidence_since", "s"."on_profile_since", "s"."refused_at", "s"."superseded_at", "s"."revoked_at", "s"."revoked_reason"
from "stamps" as "s"
inner join "achievements" as "a" on "a"."organisation_id" = "s"."organisation_id"
  and "a"."id" = "s"."achievement_id"
inner join "achievement_versions" as "v" on "v"."organisation_id" = "s"."organisation_id"
  and "v"."id" = "s"."version_id"
where "s"."organisation_id" = $1
  and "s"."person_id" = $2
  and "s"."on_profile_since" is not null
  and "s"."superseded_at" is null
  and "s"."revoked_at" is null
  and "s"."refused_at" is null
  and ("s"."valid_until" is null or "s"."valid_until" > $3)
order by "s"."awarded_at" desc;

-- findCredentialText (award/stamps.queries.ts)
select "credential"
from "stamps"
where "organisation_id" = $1
  and "id" = $2;

-- listBrought (brought/brought.queries.ts)
select "id", "file_name", "facts", "received_at", "checked_at", "verdict"
from "foreign_badges"
where "organisation_id" = $1
  and "person_id" = $2
order by "received_at" desc;

-- whoseIs (brought/brought.queries.ts)
select "email"
from "people"
where "organisation_id" = $1
  and "id" = $2;

-- findBroughtFile (brought/brought.queries.ts)
select "file_name" as "fileName", "content"
from "foreign_badges"
where "organisation_id" = $1
  and "person_id" = $2
  and "id" = $3;

-- listStale (brought/brought.queries.ts)
select "id", "content"
from "foreign_badges"
where "organisation_id" = $1
  and "checked_at" < $2
order by "checked_at"
limit $3;

-- listIssuerKeys (credentials/keys.queries.ts)
select "id", "kind", "number", "public_jwk", "private_sealed", "made_at", "retired_at"
from "issuer_keys"
where "organisation_id" = $1
order by "number";

-- readFacts (criteria/facts.queries.ts)
select p.id as "personId", exists (select from assessment_rounds r where r.organisation_id = p.organisation_id and r.person_id = p.id) as "hasAnswers", exists (select from evidence e where e.organisation_id = p.organisation_id and e.person_id = p.id) or exists (select from endorsements n where n.organisation_id = p.organisation_id and n.person_id = p.id) as "hasStates"
from people p
where p.organisation_id = $1
  and p.id = any($2::uuid[]);

select "person_id" as "personId", "kind", count(*) as "count", max("added_at") as "last"
from "evidence"
where "organisation_id" = $1
  and "person_id" in ($2)
  and "kind" in ($3, $4, $5)
  and "withdrawn_at" is null
group by "person_id", "kind";

select "s"."person_id" as "personId", "a"."key", "s"."awarded_at" as "awardedAt"
from "stamps" as "s"
inner join "achievements" as "a" on "a"."organisation_id" = "s"."organisation_id"
  and "a"."id" = "s"."achievement_id"
where "s"."organisation_id" = $1
  and "s"."person_id" in ($2)
  and "s"."superseded_at" is null
  and "s"."revoked_at" is null
  and "s"."refused_at" is null
  and ("s"."valid_until" is null or "s"."valid_until" > $3);

with mine as ( select a.id, a.round_id, a.level, a.confidence, a.last_used, a.assessed_at, a.skill_id, s.key as skill_key, v.framework_id, v.id as version_id from assessments a join skills s on s.organisation_id = a.organisation_id and s.id = a.skill_id join framework_versions v on v.organisation_id = s.organisation_id and v.id = s.framework_version_id where a.organisation_id = $1::uuid and a.person_id = $2::uuid ), editions as ( select distinct on (v.framework_id) v.framework_id, v.id as version_id from ( select r.framework_version_id as id from assessment_rounds r where r.organisation_id = $3::uuid and r.person_id = $4::uuid union select m.to_version_id from edition_moves m where m.organisation_id = $5::uuid and m.person_id = $6::uuid ) touched join framework_versions v on v.organisation_id = $7::uuid and v.id = touched.id order by v.framework_id, v.published_at desc, v.id desc ), carried as ( select m.id, m.round_id, m.level, m.confidence, m.last_used, m.assessed_at, s.id as skill_id, s.key as skill_key, m.framework_id, s.framework_version_id as version_id, m.skill_key as from_key from carried_answers c join mine m on m.id = c.assessment_id join skills s on s.organisation_id = c.organisation_id and s.id = c.skill_id where c.organisation_id = $8::uuid and c.person_id = $9::uuid ), held as ( select distinct on (framework_id, skill_key) * from ( select mine.*, null as from_key from mine union all select * from carried ) counted where version_id in (select version_id from editions) order by framework_id, skill_key, assessed_at desc, id desc )
select h.framework_id as "frameworkId", f.key as "frameworkKey", h.skill_key as "skillKey", h.skill_id as "skillId", h.version_id as "versionId", h.level, h.confidence, h.last_used as "lastUsed", h.assessed_at as "assessedAt", exists ( select from skill_helps p join skills s on s.organisation_id = p.organisation_id and s.id = p.skill_id and s.key = h.skill_key join framework_versions v on v.organisation_id = s.organisation_id and v.id = s.framework_version_id and v.framework_id = h.framework_id where p.organisation_id = $10::uuid and p.person_id = $11::uuid and p.withdrawn_at is null ) as helps
from held h join frameworks f on f.organisation_id = $12::uuid
  and f.id = h.framework_id
order by f.origin, f.key, h.skill_key;

-- readFactsOf (criteria/facts.queries.ts)
select p.id as "personId", exists (select from assessment_rounds r where r.organisation_id = p.organisation_id and r.person_id = p.id) as "hasAnswers", exists (select from evidence e where e.organisation_id = p.organisation_id and e.person_id = p.id) or exists (select from endorsements n where n.organisation_id = p.organisation_id and n.person_id = p.id) as "hasStates"
from people p
where p.organisation_id = $1
  and p.id = any($2::uuid[]);

select "person_id" as "personId", "kind", count(*) as "count", max("added_at") as "last"
from "evidence"
where "organisation_id" = $1
  and "person_id" in ($2)
  and "kind" in ($3, $4, $5)
  and "withdrawn_at" is null
group by "person_id", "kind";

select "s"."person_id" as "personId", "a"."key", "s"."awarded_at" as "awardedAt"
from "stamps" as "s"
inner join "achievements" as "a" on "a"."organisation_id" = "s"."organisation_id"
  and "a"."id" = "s"."achievement_id"
where "s"."organisation_id" = $1
  and "s"."person_id" in ($2)
  and "s"."superseded_at" is null
  and "s"."revoked_at" is null
  and "s"."refused_at" is null
  and ("s"."valid_until" is null or "s"."valid_until" > $3);

-- listWhoHas (criteria/facts.queries.ts)
select p.id as "personId", exists (select from assessment_rounds r where r.organisation_id = p.organisation_id and r.person_id = p.id) as "hasAnswers", exists (select from evidence e where e.organisation_id = p.organisation_id and e.person_id = p.id) or exists (select from endorsements n where n.organisation_id = p.organisation_id and n.person_id = p.id) as "hasStates"
from people p
where p.organisation_id = $1
  and p.id = any($2::uuid[]);

-- countHappenings (criteria/facts.queries.ts)
select "person_id" as "personId", "kind", count(*) as "count", max("added_at") as "last"
from "evidence"
where "organisation_id" = $1
  and "person_id" in ($2)
  and "kind" in ($3, $4, $5)
  and "withdrawn_at" is null
group by "person_id", "kind";

-- listCurrentKeys (criteria/facts.queries.ts)
select "s"."person_id" as "personId", "a"."key", "s"."awarded_at" as "awardedAt"
from "stamps" as "s"
inner join "achievements" as "a" on "a"."organisation_id" = "s"."organisation_id"
  and "a"."id" = "s"."achievement_id"
where "s"."organisation_id" = $1
  and "s"."person_id" in ($2)
  and "s"."superseded_at" is null
  and "s"."revoked_at" is null
  and "s"."refused_at" is null
  and ("s"."valid_until" is null or "s"."valid_until" > $3);

-- listNamedLevels (criteria/named-skills.queries.ts)
select f.key as "frameworkKey", coalesce("v"."texts" -> $1 ->> 'name', (select one.value ->> 'name' from jsonb_each("v"."texts") one where one.value ->> 'name' is not null limit 1), '') as "frameworkName", l.position, coalesce("l"."texts" -> $2 ->> 'name', (select one.value ->> 'name' from jsonb_each("l"."texts") one where one.value ->> 'name' is not null limit 1), '') as name
from frameworks f join lateral ( select n.id, n.texts from framework_versions n where n.organisation_id = $3::uuid and n.framework_id = f.id and n.published_at is not null order by n.published_at desc, n.id desc limit 1 ) v on true join framework_levels l on l.organisation_id = $4::uuid
  and l.framework_version_id = v.id
where f.organisation_id = $5::uuid
  and f.key = any($6::text[])
order by f.key, l.position;

-- listNamedSkills (criteria/named-skills.queries.ts)
select f.id as "frameworkId", f.key as "frameworkKey", coalesce("v"."texts" -> $1 ->> 'name', (select one.value ->> 'name' from jsonb_each("v"."texts") one where one.value ->> 'name' is not null limit 1), '') as "frameworkName", f.public_since is not null as "isPublic", s.key as "skillKey", s.guid, coalesce("s"."texts" -> $2 ->> 'name', (select one.value ->> 'name' from jsonb_each("s"."texts") one where one.value ->> 'name' is not null limit 1), '') as name, a.key as "areaKey", coalesce("a"."texts" -> $3 ->> 'name', (select one.value ->> 'name' from jsonb_each("a"."texts") one where one.value ->> 'name' is not null limit 1), '') as "areaName", s.basic_level as "basicLevel"
from frameworks f join lateral ( select n.id, n.texts from framework_versions n where n.organisation_id = $4::uuid and n.framework_id = f.id and n.published_at is not null order by n.published_at desc, n.id desc limit 1 ) v on true join skills s on s.organisation_id = $5::uuid
  and s.framework_version_id = v.id
left join areas a on a.organisation_id = $6::uuid
  and a.id = s.area_id
where f.organisation_id = $7::uuid
  and f.key = any($8::text[])
order by f.key, a.position nulls first, s.position;

-- listActivePeople (stamps.queries.ts)
select "id"
from "people"
where "organisation_id" = $1
  and "left_at" is null
  and "id" > $2
order by "id"
limit $3;

-- listUnsignedIds (stamps.queries.ts)
select "id"
from "stamps"
where "organisation_id" = $1
  and "credential" is null
limit $2;
