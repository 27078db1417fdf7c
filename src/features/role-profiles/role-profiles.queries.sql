-- What role-profiles asks PostgreSQL. Written by `npm run queries` for reviewers; nothing reads it.
-- One way through each question, in a small organisation in which something has happened.

-- listManagedProfiles (managed-profiles.queries.ts)
select p.id, p.key, e.texts, p.framework_id, f.key as framework_key, e.published_at is not null as is_published, coalesce(e.published_at, e.created_at) as changed_at, exists (select from role_profile_retirements t where t.organisation_id = $1::uuid and t.profile_id = p.id and t.returned_at is null) as is_put_away, exists (select from role_profile_editions d where d.organisation_id = $2::uuid and d.profile_id = p.id and d.published_at is null) as has_draft, (select count(*)::int from role_profile_requirements r where r.organisation_id = $3::uuid and r.edition_id = e.id) as skills
from role_profiles p join frameworks f on f.organisation_id = $4::uuid
  and f.id = p.framework_id join lateral ( select n.id, n.texts, n.published_at, n.created_at from role_profile_editions n where n.organisation_id = $5::uuid and n.profile_id = p.id order by n.published_at desc nulls last, n.id desc limit 1 ) e on true
where p.organisation_id = $6::uuid
order by p.key;

-- findManagedProfile (managed-profiles.queries.ts)
select "p"."id", "p"."key", "p"."framework_id", "p"."based_on", "f"."key" as "framework_key", "t"."retired_at", "who"."name"
from "role_profiles" as "p"
inner join "frameworks" as "f" on "f"."organisation_id" = "p"."organisation_id"
  and "f"."id" = "p"."framework_id"
left join "role_profile_retirements" as "t" on "t"."organisation_id" = "p"."organisation_id"
  and "t"."profile_id" = "p"."id"
  and "t"."returned_at" is null
left join "people" as "who" on "who"."organisation_id" = "t"."organisation_id"
  and "who"."id" = "t"."retired_by"
where "p"."organisation_id" = $1
  and "p"."key" = $2;

-- listUsableFrameworks (managed-profiles.queries.ts)
select f.id, f.key, f.guid, f.texts, v.id as "versionId"
from frameworks f join lateral ( select n.id from framework_versions n where n.organisation_id = $1::uuid and n.framework_id = f.id and n.published_at is not null order by n.published_at desc, n.id desc limit 1 ) v on true
where f.organisation_id = $2::uuid
  and exists ( select from framework_levels l where l.organisation_id = $3::uuid and l.framework_version_id = v.id)
order by f.origin, f.key;

-- getBasicProfile (role-profiles.queries.ts)
select f.id, f.id as framework_id, f.key as framework_key, v.id as framework_version_id, coalesce(( select json_agg(json_build_object('skillKey', s.key, 'level', s.basic_level) order by a.position, s.position) from skills s left join areas a on a.organisation_id = $1::uuid and a.id = s.area_id where s.organisation_id = $2::uuid and s.framework_version_id = v.id and s.basic_level is not null ), '[]') as requirements
from frameworks f join lateral ( select n.id from framework_versions n where n.organisation_id = $3::uuid and n.framework_id = f.id and n.published_at is not null order by n.published_at desc, n.id desc limit 1 ) v on true
where f.organisation_id = $4::uuid
  and f.key = $5;

-- listRoleProfiles (role-profiles.queries.ts)
select f.id, f.id as framework_id, f.key as framework_key, v.id as framework_version_id, coalesce(( select json_agg(json_build_object('skillKey', s.key, 'level', s.basic_level) order by a.position, s.position) from skills s left join areas a on a.organisation_id = $1::uuid and a.id = s.area_id where s.organisation_id = $2::uuid and s.framework_version_id = v.id and s.basic_level is not null ), '[]') as requirements
from frameworks f join lateral ( select n.id from framework_versions n where n.organisation_id = $3::uuid and n.framework_id = f.id and n.published_at is not null order by n.published_at desc, n.id desc limit 1 ) v on true
where f.organisation_id = $4::uuid
  and f.key = $5;

select p.id, p.key, p.framework_id, f.key as framework_key, e.texts, e.framework_version_id, e.id as edition_id, coalesce(( select json_agg(json_build_object('skillKey', r.skill_key, 'level', r.level) order by a.position nulls first, s.position nulls last, r.skill_key) from role_profile_requirements r left join skills s on s.organisation_id = $1::uuid and s.framework_version_id = e.framework_version_id and s.key = r.skill_key left join areas a on a.organisation_id = $2::uuid and a.id = s.area_id where r.organisation_id = $3::uuid and r.edition_id = e.id ), '[]') as requirements
from role_profiles p join frameworks f on f.organisation_id = $4::uuid
  and f.id = p.framework_id join lateral ( select n.id, n.texts, n.framework_version_id from role_profile_editions n where n.organisation_id = $5::uuid and n.profile_id = p.id and n.published_at is not null order by n.published_at desc, n.id desc limit 1 ) e on true
where p.organisation_id = $6::uuid
  and not exists ( select from role_profile_retirements t where t.organisation_id = $7::uuid and t.profile_id = p.id and t.returned_at is null)
order by p.key;

-- findRoleProfile (role-profiles.queries.ts)
select p.id, p.key, p.framework_id, f.key as framework_key, e.texts, e.framework_version_id, e.id as edition_id, coalesce(( select json_agg(json_build_object('skillKey', r.skill_key, 'level', r.level) order by a.position nulls first, s.position nulls last, r.skill_key) from role_profile_requirements r left join skills s on s.organisation_id = $1::uuid and s.framework_version_id = e.framework_version_id and s.key = r.skill_key left join areas a on a.organisation_id = $2::uuid and a.id = s.area_id where r.organisation_id = $3::uuid and r.edition_id = e.id ), '[]') as requirements
from role_profiles p join frameworks f on f.organisation_id = $4::uuid
  and f.id = p.framework_id join lateral ( select n.id, n.texts, n.framework_version_id from role_profile_editions n where n.organisation_id = $5::uuid and n.profile_id = p.id and n.published_at is not null order by n.published_at desc, n.id desc limit 1 ) e on true
where p.organisation_id = $6::uuid
  and p.key = $7
order by p.key;

-- listFollowedProfiles (role-profiles.queries.ts)
select p.id, p.key, p.framework_id, f.key as framework_key, e.texts, e.framework_version_id, e.id as edition_id, coalesce(( select json_agg(json_build_object('skillKey', r.skill_key, 'level', r.level) order by a.position nulls first, s.position nulls last, r.skill_key) from role_profile_requirements r left join skills s on s.organisation_id = $1::uuid and s.framework_version_id = e.framework_version_id and s.key = r.skill_key left join areas a on a.organisation_id = $2::uuid and a.id = s.area_id where r.organisation_id = $3::uuid and r.edition_id = e.id ), '[]') as requirements
from role_profiles p join frameworks f on f.organisation_id = $4::uuid
  and f.id = p.framework_id join lateral ( select n.id, n.texts, n.framework_version_id from role_profile_editions n where n.organisation_id = $5::uuid and n.profile_id = p.id and n.published_at is not null order by n.published_at desc, n.id desc limit 1 ) e on true
where p.organisation_id = $6::uuid
  and exists ( select from role_profile_follows w where w.organisation_id = $7::uuid and w.person_id = $8::uuid and w.profile_id = p.id and w.stopped_at is null)
  and not exists ( select from role_profile_retirements t where t.organisation_id = $9::uuid and t.profile_id = p.id and t.returned_at is null)
order by p.key;
