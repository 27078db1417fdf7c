-- What skills asks PostgreSQL. Written by `npm run queries` for reviewers; nothing reads it.
-- One way through each question, in a small organisation in which something has happened.

-- readTree (editing/draft.queries.ts)
select "id", "key", "parent_id" as "parent", "position"
from "areas"
where "organisation_id" = $1
  and "framework_version_id" = $2;

select "id", "key", "area_id" as "parent", "position"
from "skills"
where "organisation_id" = $1
  and "framework_version_id" = $2;

-- getDraftArea (editing/draft.queries.ts)
select "id", "key", "guid", "parent_id", "texts", "source"
from "areas"
where "organisation_id" = $1
  and "framework_version_id" = $2
  and "key" = $3;

-- findDraftAreaById (editing/draft.queries.ts)
select "id", "key", "guid", "parent_id", "texts", "source"
from "areas"
where "organisation_id" = $1
  and "framework_version_id" = $2
  and "id" = $3;

-- getDraftSkill (editing/draft.queries.ts)
select "id", "key", "guid", "area_id", "kind", "basic_level", "texts", "alternative_labels", "source"
from "skills"
where "organisation_id" = $1
  and "framework_version_id" = $2
  and "key" = $3;

-- findDraftSkill (editing/draft.queries.ts)
select "id", "key", "guid", "area_id", "kind", "basic_level", "texts", "alternative_labels", "source"
from "skills"
where "organisation_id" = $1
  and "framework_version_id" = $2
  and "key" = $3;

-- listDraftLevels (editing/draft.queries.ts)
select "position", "texts"
from "framework_levels"
where "organisation_id" = $1
  and "framework_version_id" = $2
order by "position";

-- listBecame (editing/draft.queries.ts)
select "from_key", "to_keys", "kind", "note", "names"
from "skill_successors"
where "organisation_id" = $1
  and "framework_version_id" = $2
  and "kind" != $3
order by "from_key";

-- getFrameworkHead (framework-part.queries.ts)
select "v"."framework_id", "f"."key", "v"."version", "v"."texts", "v"."languages", "v"."published_at"
from "framework_versions" as "v"
inner join "frameworks" as "f" on "f"."organisation_id" = "v"."organisation_id"
  and "f"."id" = "v"."framework_id"
where "v"."organisation_id" = $1
  and "v"."id" = $2;

select "position", "texts"
from "framework_levels"
where "organisation_id" = $1
  and "framework_version_id" = $2
order by "position";

select "id", "key", "parent_id", "position", "texts"
from "areas"
where "organisation_id" = $1
  and "framework_version_id" = $2
order by "position";

-- getFrameworkPart (framework-part.queries.ts)
select "v"."framework_id", "f"."key", "v"."version", "v"."texts", "v"."languages", "v"."published_at"
from "framework_versions" as "v"
inner join "frameworks" as "f" on "f"."organisation_id" = "v"."organisation_id"
  and "f"."id" = "v"."framework_id"
where "v"."organisation_id" = $1
  and "v"."id" = $2;

select "position", "texts"
from "framework_levels"
where "organisation_id" = $1
  and "framework_version_id" = $2
order by "position";

select "id", "key", "parent_id", "position", "texts"
from "areas"
where "organisation_id" = $1
  and "framework_version_id" = $2
order by "position";

select "id", "area_id", "key", "basic_level", "texts", "alternative_labels"
from "skills"
where "organisation_id" = $1
  and "framework_version_id" = $2
  and "area_id" = (select "id" from "areas" where "organisation_id" = $3 and "framework_version_id" = $4 and "key" = $5)
order by "area_id", "position"
limit $6;

-- listFrameworks (frameworks.queries.ts)
select f.id, f.key, f.guid, f.origin, f.public_since, coalesce(v.texts, d.texts, f.texts) as texts, coalesce(v.languages, d.languages) as languages, v.id as version_id, v.version, v.published_at, d.id as draft_id, array(select o.version from framework_versions o where o.organisation_id = $1::uuid and o.framework_id = f.id and o.published_at is not null order by o.published_at desc, o.id desc) as versions, (select count(*)::int from skills s where s.organisation_id = $2::uuid and s.framework_version_id = coalesce(v.id, d.id)) as skills
from frameworks f
left join lateral ( select n.id, n.version, n.published_at, n.texts, n.languages from framework_versions n where n.organisation_id = $3::uuid and n.framework_id = f.id and n.published_at is not null order by n.published_at desc, n.id desc limit 1 ) v on true
left join framework_versions d on d.organisation_id = $4::uuid
  and d.framework_id = f.id
  and d.published_at is null
where f.organisation_id = $5::uuid
order by f.origin, f.key;

-- listVersions (frameworks.queries.ts)
select "v"."id", "f"."id" as "framework_id", "f"."key", "f"."guid", "f"."origin", "f"."public_since", "v"."version", "v"."published_at", "v"."created_at", "v"."languages", "v"."texts"
from "frameworks" as "f"
inner join "framework_versions" as "v" on "v"."organisation_id" = "f"."organisation_id"
  and "v"."framework_id" = "f"."id"
where "f"."organisation_id" = $1
  and "f"."key" = $2
order by "v"."published_at" desc nulls first, "v"."id" desc;

-- listLevels (frameworks.queries.ts)
select "position", "texts"
from "framework_levels"
where "organisation_id" = $1
  and "framework_version_id" = $2
order by "position";

-- hasSkill (pages/skill/gone-skill.queries.ts)
select "id"
from "skills"
where "organisation_id" = $1
  and "framework_version_id" = $2
  and "key" = $3;

-- getGoneSkill (pages/skill/gone-skill.queries.ts)
select "v"."id", "s"."from_key", "s"."to_keys", "s"."kind", "s"."note", "s"."names"
from "framework_versions" as "v"
inner join "skill_successors" as "s" on "s"."organisation_id" = "v"."organisation_id"
  and "s"."framework_version_id" = "v"."id"
where "v"."organisation_id" = $1
  and "v"."framework_id" = $2
  and "v"."published_at" is not null
order by "v"."published_at", "v"."id", "s"."from_key";

-- listSkillNames (skill-names.queries.ts)
select s.key, s.guid, s.source->>'code' as code, s.alternative_labels as labels, (select jsonb_object_agg(t.language, coalesce(t.words->>'name', '')) from jsonb_each(s.texts) t(language, words)) as names
from skills s
left join areas a on a.organisation_id = s.organisation_id
  and a.id = s.area_id
where s.organisation_id = $1::uuid
  and s.framework_version_id = $2::uuid
order by a.position nulls first, a.id, s.position, s.id;

-- listFrameworkKeys (skills.queries.ts)
select "f"."key"
from "frameworks" as "f"
where "f"."organisation_id" = $1
  and exists (select "v"."id" from "framework_versions" as "v" where "v"."organisation_id" = $2 and "v"."framework_id" = "f"."id" and "v"."published_at" is not null)
order by "f"."key";

-- getCurrentFramework (skills.queries.ts)
select "v"."id"
from "frameworks" as "f"
inner join "framework_versions" as "v" on "v"."organisation_id" = "f"."organisation_id"
  and "v"."framework_id" = "f"."id"
where "f"."organisation_id" = $1
  and "f"."key" = $2
  and "v"."published_at" is not null
order by "v"."published_at" desc, "v"."id" desc
limit $3;

-- getFramework (skills.queries.ts)
select "v"."framework_id", "f"."key", "v"."version", "v"."texts", "v"."languages", "v"."published_at"
from "framework_versions" as "v"
inner join "frameworks" as "f" on "f"."organisation_id" = "v"."organisation_id"
  and "f"."id" = "v"."framework_id"
where "v"."organisation_id" = $1
  and "v"."id" = $2;

select "position", "texts"
from "framework_levels"
where "organisation_id" = $1
  and "framework_version_id" = $2
order by "position";

select "id", "key", "parent_id", "position", "texts"
from "areas"
where "organisation_id" = $1
  and "framework_version_id" = $2
order by "position";

select "id", "area_id", "key", "basic_level", "texts", "alternative_labels"
from "skills"
where "organisation_id" = $1
  and "framework_version_id" = $2
order by "area_id", "position";

-- readFramework (skills.queries.ts)
select "v"."framework_id", "f"."key", "v"."version", "v"."texts", "v"."languages", "v"."published_at"
from "framework_versions" as "v"
inner join "frameworks" as "f" on "f"."organisation_id" = "v"."organisation_id"
  and "f"."id" = "v"."framework_id"
where "v"."organisation_id" = $1
  and "v"."id" = $2;

select "position", "texts"
from "framework_levels"
where "organisation_id" = $1
  and "framework_version_id" = $2
order by "position";

select "id", "key", "parent_id", "position", "texts"
from "areas"
where "organisation_id" = $1
  and "framework_version_id" = $2
order by "position";

select "id", "area_id", "key", "basic_level", "texts", "alternative_labels"
from "skills"
where "organisation_id" = $1
  and "framework_version_id" = $2
order by "area_id", "position";

-- listSuccessors (successors.queries.ts)
select "v"."id", "s"."from_key", "s"."to_keys", "s"."kind", "s"."note", "s"."names"
from "framework_versions" as "v"
inner join "skill_successors" as "s" on "s"."organisation_id" = "v"."organisation_id"
  and "s"."framework_version_id" = "v"."id"
where "v"."organisation_id" = $1
  and "v"."framework_id" = $2
  and "v"."published_at" is not null
order by "v"."published_at", "v"."id", "s"."from_key";

-- listAreas (tree.queries.ts)
select "a"."id", "a"."key", "a"."parent_id", "a"."position", "a"."texts", (select count(*) as "count" from "skills" as "s" where "s"."organisation_id" = $1 and "s"."area_id" = "a"."id") as "own_skills"
from "areas" as "a"
where "a"."organisation_id" = $2
  and "a"."framework_version_id" = $3
order by "a"."position";

-- listAllSkills (tree.queries.ts)
select "id", "key", "area_id", "position", "texts"
from "skills"
where "organisation_id" = $1
  and "framework_version_id" = $2
order by "position", "id";

-- listSkillsIn (tree.queries.ts)
select "id", "key", "area_id", "position", "texts"
from "skills"
where "organisation_id" = $1
  and "framework_version_id" = $2
  and "area_id" = $3
order by "position", "id"
limit $4
offset $5;

-- countSkills (tree.queries.ts)
select count(*) as "all", count("area_id") as "inside"
from "skills"
where "organisation_id" = $1
  and "framework_version_id" = $2;

-- findSkills (tree.queries.ts)
select *
from ( select s.id, s.key, s.area_id, s.position, s.texts, f.key as framework_key, v.languages, v.texts as version_texts, (select string_agg(concat_ws(' ', t.words->>'name', t.words->>'definition'), ' ') from jsonb_each(s.texts) as t(language, words)) || ' ' || s.alternative_labels::text || ' ' || coalesce(s.source->>'code', '') as said, (select string_agg(t.words->>'name', ' ') from jsonb_each(s.texts) as t(language, words)) as named from skills s join framework_versions v on v.organisation_id = s.organisation_id and v.id = s.framework_version_id join frameworks f on f.organisation_id = v.organisation_id and f.id = v.framework_id where s.organisation_id = $1::uuid and v.id = any($2::uuid[]) ) s
where s."said" ilike $3
order by (s."named" ilike $4) desc, s.framework_key, s.position, s.id
limit $5;

-- getSkillPage (tree.queries.ts)
select "id", "key", "guid", "area_id", "position", "kind", "basic_level", "texts", "alternative_labels", "source"
from "skills"
where "organisation_id" = $1
  and "framework_version_id" = $2
  and "key" = $3;
