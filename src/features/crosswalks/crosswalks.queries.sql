-- What crosswalks asks PostgreSQL. Written by `npm run queries` for reviewers; nothing reads it.
-- One way through each question, in a small organisation in which something has happened.

-- listMatchesOfSkill (also-counts.queries.ts)
select l.kind, l.note, c.from_framework_id = $1::uuid as is_from, f.key as framework_key, f.texts as framework_texts, s.key, (select jsonb_object_agg(t.language, coalesce(t.words->>'name', '')) from jsonb_each(s.texts) t(language, words)) as names
from crosswalks c join lateral ( select e.id from crosswalk_editions e where e.organisation_id = $2::uuid and e.crosswalk_id = c.id and e.published_at is not null order by e.number desc limit 1 ) e on true join crosswalk_links l on l.organisation_id = $3::uuid
  and l.edition_id = e.id
  and case when c.from_framework_id = $4::uuid then l.from_key else l.to_key end = $5 join frameworks f on f.organisation_id = $6::uuid
  and f.id = case when c.from_framework_id = $7::uuid then c.to_framework_id else c.from_framework_id end join lateral ( select v.id from framework_versions v where v.organisation_id = $8::uuid and v.framework_id = f.id and v.published_at is not null order by v.published_at desc, v.id desc limit 1 ) v on true join skills s on s.organisation_id = $9::uuid
  and s.framework_version_id = v.id
  and s.key = case when c.from_framework_id = $10::uuid then l.to_key else l.from_key end
where c.organisation_id = $11::uuid
  and c.withdrawn_at is null
  and $12::uuid in (c.from_framework_id, c.to_framework_id)
order by f.key, s.key;

-- listCrosswalks (crosswalk-editions.queries.ts)
select f.id, f.key, f.guid, f.origin, f.public_since, coalesce(v.texts, d.texts, f.texts) as texts, coalesce(v.languages, d.languages) as languages, v.id as version_id, v.version, v.published_at, d.id as draft_id, array(select o.version from framework_versions o where o.organisation_id = $1::uuid and o.framework_id = f.id and o.published_at is not null order by o.published_at desc, o.id desc) as versions, (select count(*)::int from skills s where s.organisation_id = $2::uuid and s.framework_version_id = coalesce(v.id, d.id)) as skills
from frameworks f
left join lateral ( select n.id, n.version, n.published_at, n.texts, n.languages from framework_versions n where n.organisation_id = $3::uuid and n.framework_id = f.id and n.published_at is not null order by n.published_at desc, n.id desc limit 1 ) v on true
left join framework_versions d on d.organisation_id = $4::uuid
  and d.framework_id = f.id
  and d.published_at is null
where f.organisation_id = $5::uuid
order by f.origin, f.key;

select "id", "from_framework_id", "to_framework_id", "withdrawn_at"
from "crosswalks"
where "organisation_id" = $1
order by "created_at", "id";

select "e"."id", "e"."crosswalk_id", "e"."number", "e"."note", "e"."from_version_id", "e"."to_version_id", "e"."published_at", "p"."name", (select count(*) as "count" from "crosswalk_links" as "l" where "l"."organisation_id" = $1 and "l"."edition_id" = "e"."id") as "matches"
from "crosswalk_editions" as "e"
left join "people" as "p" on "p"."organisation_id" = "e"."organisation_id"
  and "p"."id" = "e"."published_by"
where "e"."organisation_id" = $2
order by "e"."crosswalk_id", "e"."number" desc;

-- getCrosswalk (crosswalk-editions.queries.ts)
select f.id, f.key, f.guid, f.origin, f.public_since, coalesce(v.texts, d.texts, f.texts) as texts, coalesce(v.languages, d.languages) as languages, v.id as version_id, v.version, v.published_at, d.id as draft_id, array(select o.version from framework_versions o where o.organisation_id = $1::uuid and o.framework_id = f.id and o.published_at is not null order by o.published_at desc, o.id desc) as versions, (select count(*)::int from skills s where s.organisation_id = $2::uuid and s.framework_version_id = coalesce(v.id, d.id)) as skills
from frameworks f
left join lateral ( select n.id, n.version, n.published_at, n.texts, n.languages from framework_versions n where n.organisation_id = $3::uuid and n.framework_id = f.id and n.published_at is not null order by n.published_at desc, n.id desc limit 1 ) v on true
left join framework_versions d on d.organisation_id = $4::uuid
  and d.framework_id = f.id
  and d.published_at is null
where f.organisation_id = $5::uuid
order by f.origin, f.key;

select "id", "from_framework_id", "to_framework_id", "withdrawn_at"
from "crosswalks"
where "organisation_id" = $1
order by "created_at", "id";

select "e"."id", "e"."crosswalk_id", "e"."number", "e"."note", "e"."from_version_id", "e"."to_version_id", "e"."published_at", "p"."name", (select count(*) as "count" from "crosswalk_links" as "l" where "l"."organisation_id" = $1 and "l"."edition_id" = "e"."id") as "matches"
from "crosswalk_editions" as "e"
left join "people" as "p" on "p"."organisation_id" = "e"."organisation_id"
  and "p"."id" = "e"."published_by"
where "e"."organisation_id" = $2
order by "e"."crosswalk_id", "e"."number" desc;

-- holdDraftEdition (crosswalk-editions.queries.ts)
select "id"
from "crosswalk_editions"
where "organisation_id" = $1
  and "crosswalk_id" = $2
  and "published_at" is null for update;

-- listLinks (crosswalk-editions.queries.ts)
select "from_key", "to_key", "kind", "note"
from "crosswalk_links"
where "organisation_id" = $1
  and "edition_id" = $2
order by "from_key", "to_key";

-- listLevelLinks (crosswalk-editions.queries.ts)
select "from_level", "to_level", "kind"
from "crosswalk_level_links"
where "organisation_id" = $1
  and "edition_id" = $2
order by "from_level", "to_level";

-- listCrosswalkLinks (crosswalks.queries.ts)
select distinct on ("c"."id") "c"."id", "c"."from_framework_id", "c"."to_framework_id", "e"."id" as "edition_id"
from "crosswalks" as "c"
inner join "crosswalk_editions" as "e" on "e"."organisation_id" = "c"."organisation_id"
  and "e"."crosswalk_id" = "c"."id"
where "c"."organisation_id" = $1
  and "c"."withdrawn_at" is null
  and "e"."published_at" is not null
  and ("c"."from_framework_id" = $2 or "c"."to_framework_id" = $3)
order by "c"."id", "e"."number" desc;

-- listOffers (offers.queries.ts)
with newest as materialized ( select distinct on (v.framework_id) v.framework_id, v.id, v.source from framework_versions v where v.organisation_id = $1::uuid and v.published_at is not null order by v.framework_id, v.published_at desc, v.id desc ), said as materialized ( select n.framework_id as file_of, a as association, a->>'associationType' as type, a->'originNodeURI'->>'identifier' as origin, a->'destinationNodeURI'->>'identifier' as destination from newest n, jsonb_array_elements(coalesce(n.source->'associations', '[]')) a where a->>'associationType' in ('exactMatchOf', 'isRelatedTo', 'isPeerOf', 'isPartOf', 'isTranslationOf') ), skill as ( select s.guid, s.key, n.framework_id from newest n join skills s on s.organisation_id = $2::uuid and s.framework_version_id = n.id where s.guid in (select origin from said union select destination from said) )
select o.framework_id as from_id, d.framework_id as to_id, o.key as from_key, d.key as to_key, said.type, said.association
from said join skill o on o.guid = said.origin join skill d on d.guid = said.destination
  and d.framework_id <> o.framework_id
where said.file_of in (o.framework_id, d.framework_id)
order by o.framework_id, d.framework_id, o.key, d.key;
