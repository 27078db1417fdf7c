-- What spaces asks PostgreSQL. Written by `npm run queries` for reviewers; nothing reads it.
-- One way through each question, in a small organisation in which something has happened.

-- listMembers (managing/members.queries.ts)
select p.id, p.name, u.name as "unitName", case when m.state = 'invited' then 'invited' else 'member' end as state, coalesce(m.is_moderator, false) as "isModerator", (count(*) over ())::int as total
from ( select sm.person_id as id from space_members sm where sm.organisation_id = $1 and sm.space_id = $2 and sm.state in ('member', 'invited') union select g.person_id from role_grants g join spaces s on s.organisation_id = g.organisation_id and s.id = $3 where g.organisation_id = $4 and s.membership = 'role' and g.role = s.role and g.revoked_at is null union select r.manager_id from people r join spaces s on s.organisation_id = r.organisation_id and s.id = $5 where r.organisation_id = $6 and s.role = 'manager' and r.manager_id is not null and r.left_at is null) w join people p on p.organisation_id = $7
  and p.id = w.id
  and p.left_at is null
left join units u on u.organisation_id = p.organisation_id
  and u.id = p.unit_id
left join space_members m on m.organisation_id = p.organisation_id
  and m.space_id = $8
  and m.person_id = p.id
where true
  and p.search_text like $9
order by coalesce(m.is_moderator, false) desc, p.name, p.id
limit $10
offset $11;

-- listCandidates (managing/members.queries.ts)
select p.id, p.name, u.name as "unitName"
from people p
left join units u on u.organisation_id = p.organisation_id
  and u.id = p.unit_id
where p.organisation_id = $1
  and p.left_at is null
  and p.search_text like $2
  and not exists (select from space_members m where m.organisation_id = p.organisation_id and m.space_id = $3 and m.person_id = p.id and m.state in ('member', 'invited'))
order by p.name, p.id
limit 10;

-- countModerators (managing/members.queries.ts)
select count(*)::int as count
from space_members m join people p on p.organisation_id = m.organisation_id
  and p.id = m.person_id
  and p.left_at is null
where m.organisation_id = $1
  and m.space_id = $2
  and m.is_moderator;

-- listOpenReports (moderating/moderation.queries.ts)
select o.id as "postId", t.title as "topicTitle", o.words, a.name as "authorName", array_agg(r.words order by r.reported_at) as reasons, min(r.reported_at) as "firstAt", coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name)) from space_mentions n join people p on p.organisation_id = n.organisation_id and p.id = n.person_id where n.organisation_id = $1 and n.post_id = o.id), '[]') as mentions
from space_reports r join space_posts o on o.organisation_id = r.organisation_id
  and o.id = r.post_id join space_topics t on t.organisation_id = o.organisation_id
  and t.id = o.topic_id
left join people a on a.organisation_id = o.organisation_id
  and a.id = o.author_id
where r.organisation_id = $2
  and r.space_id = $3
  and r.settled_at is null
group by o.id, t.title, o.words, a.name
order by "firstAt", o.id
limit 50;

-- listModerations (moderating/moderation.queries.ts)
select m.act, m.why, m.happened_at as "happenedAt", m.topic_id as "topicId", t.title as "topicTitle", o.number, a.name as "actorName"
from space_moderations m join space_topics t on t.organisation_id = m.organisation_id
  and t.id = m.topic_id
left join space_posts o on o.organisation_id = m.organisation_id
  and o.id = m.post_id
left join people a on a.organisation_id = m.organisation_id
  and a.id = m.actor_id
where m.organisation_id = $1
  and m.topic_id = $2
order by m.happened_at desc, m.id desc
limit $3;

-- listPosts (posts.queries.ts)
select o.id, o.topic_id as "topicId", o.number, o.author_id as "authorId", a.name as "authorName", u.name as "authorUnit", o.words, o.came_by as "cameBy", o.written_at as "writtenAt", o.edited_at as "editedAt", o.deleted_at as "deletedAt", o.hidden_at as "hiddenAt", case when o.hidden_at is not null then (select d.why from space_moderations d where d.organisation_id = o.organisation_id and d.topic_id = o.topic_id and d.post_id = o.id and d.act = 'hidden' order by d.happened_at desc limit 1) end as "hiddenWhy", coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'kind', f.kind, 'byteCount', f.byte_count) order by f.kept_at, f.id) from space_files f where f.organisation_id = o.organisation_id and f.post_id = o.id), '[]') as files, coalesce((select jsonb_object_agg(k.kind, k.count) from (select x.kind, count(*) from space_reactions x where x.organisation_id = o.organisation_id and x.post_id = o.id group by x.kind) k), '{}') as reactions, coalesce((select jsonb_agg(x.kind) from space_reactions x where x.organisation_id = o.organisation_id and x.post_id = o.id and x.person_id = $1), '[]') as mine, coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name)) from space_mentions n join people p on p.organisation_id = n.organisation_id and p.id = n.person_id where n.organisation_id = o.organisation_id and n.post_id = o.id), '[]') as mentions
from space_posts o
left join people a on a.organisation_id = o.organisation_id
  and a.id = o.author_id
left join units u on u.organisation_id = a.organisation_id
  and u.id = a.unit_id
where o.organisation_id = $2
  and o.topic_id = $3
  and o.number >= $4
  and o.number < $5
order by o.number;

-- getPost (posts.queries.ts)
select o.id, o.topic_id as "topicId", o.number, o.author_id as "authorId", a.name as "authorName", u.name as "authorUnit", o.words, o.came_by as "cameBy", o.written_at as "writtenAt", o.edited_at as "editedAt", o.deleted_at as "deletedAt", o.hidden_at as "hiddenAt", case when o.hidden_at is not null then (select d.why from space_moderations d where d.organisation_id = o.organisation_id and d.topic_id = o.topic_id and d.post_id = o.id and d.act = 'hidden' order by d.happened_at desc limit 1) end as "hiddenWhy", coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'kind', f.kind, 'byteCount', f.byte_count) order by f.kept_at, f.id) from space_files f where f.organisation_id = o.organisation_id and f.post_id = o.id), '[]') as files, coalesce((select jsonb_object_agg(k.kind, k.count) from (select x.kind, count(*) from space_reactions x where x.organisation_id = o.organisation_id and x.post_id = o.id group by x.kind) k), '{}') as reactions, coalesce((select jsonb_agg(x.kind) from space_reactions x where x.organisation_id = o.organisation_id and x.post_id = o.id and x.person_id = $1), '[]') as mine, coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name)) from space_mentions n join people p on p.organisation_id = n.organisation_id and p.id = n.person_id where n.organisation_id = o.organisation_id and n.post_id = o.id), '[]') as mentions
from space_posts o
left join people a on a.organisation_id = o.organisation_id
  and a.id = o.author_id
left join units u on u.organisation_id = a.organisation_id
  and u.id = a.unit_id join space_topics t on t.organisation_id = o.organisation_id
  and t.id = o.topic_id join spaces s on s.organisation_id = t.organisation_id
  and s.id = t.space_id
where o.organisation_id = $2
  and o.id = $3
  and ( s.membership = 'open' or exists (select from space_members sm where sm.organisation_id = s.organisation_id and sm.space_id = s.id and sm.person_id = $4::uuid and sm.state in ('member', 'invited')) or (s.membership = 'role' and exists (select from role_grants g where g.organisation_id = s.organisation_id and g.person_id = $5::uuid and g.revoked_at is null and g.role in (s.role, 'programme-lead', 'administrator'))) or (s.role = 'manager' and exists (select from people report where report.organisation_id = s.organisation_id and report.manager_id = $6::uuid and report.left_at is null)));

-- listVersions (posts.queries.ts)
select "words", "written_at" as "writtenAt"
from "space_post_versions"
where "organisation_id" = $1
  and "post_id" = $2
order by "number" desc
limit $3;

-- countPostsSince (posts.queries.ts)
select count(*)::int as count
from space_posts
where organisation_id = $1
  and author_id = $2
  and written_at > $3;

-- findFilePost (posts.queries.ts)
select "post_id"
from "space_files"
where "organisation_id" = $1
  and "id" = $2;

-- searchTopics (searching/search.queries.ts)
select word
from space_words
where organisation_id = $1
  and slips && $2::text[]
limit 500;

with those as materialized ((select t.id from space_topics t where t.organisation_id = $1 and t.hidden_at is null and t.found_by @@ $2::tsquery union select o.topic_id from space_posts o where o.organisation_id = $3 and o.deleted_at is null and o.hidden_at is null and o.found_by @@ $4::tsquery) intersect (select t.id from space_topics t where t.organisation_id = $5 and t.hidden_at is null and t.found_by @@ $6::tsquery union select o.topic_id from space_posts o where o.organisation_id = $7 and o.deleted_at is null and o.hidden_at is null and o.found_by @@ $8::tsquery)), readable as materialized (select s.id, s.name from spaces s where s.organisation_id = $9 and ( s.membership = 'open' or exists (select from space_members sm where sm.organisation_id = s.organisation_id and sm.space_id = s.id and sm.person_id = $10::uuid and sm.state in ('member', 'invited')) or (s.membership = 'role' and exists (select from role_grants g where g.organisation_id = s.organisation_id and g.person_id = $11::uuid and g.revoked_at is null and g.role in (s.role, 'programme-lead', 'administrator'))) or (s.role = 'manager' and exists (select from people report where report.organisation_id = s.organisation_id and report.manager_id = $12::uuid and report.left_at is null))) and s.id = $13), best as materialized ( select t.id, t.title, s.name as "spaceName", t.last_at, t.replies, t.found_by @@ $14::tsquery as "inTitle" from those f join space_topics t on t.organisation_id = $15 and t.id = f.id and t.hidden_at is null join readable s on s.id = t.space_id order by "inTitle" desc, t.last_at desc, t.id desc limit $16)
select b.id as "topicId", b.title, b."spaceName", b.last_at as "lastAt", b.replies, o.number, o.words, o.mentions, (select count(*)::int from best) as total
from (select * from best order by "inTitle" desc, last_at desc, id desc limit $17 offset $18) b
cross join lateral ( select p.number, p.words, coalesce((select jsonb_agg(jsonb_build_object('id', n.id, 'name', n.name)) from space_mentions m join people n on n.organisation_id = m.organisation_id and n.id = m.person_id where m.organisation_id = p.organisation_id and m.post_id = p.id), '[]') as mentions from space_posts p where p.organisation_id = $19 and p.topic_id = b.id and p.deleted_at is null and p.hidden_at is null order by not p.found_by @@ $20::tsquery, not p.found_by @@ $21::tsquery, p.number limit 1) o
order by b."inTitle" desc, b.last_at desc, b.id desc;

-- listSpaces (spaces.queries.ts)
select l.*, t.topics, t."lastAt"
from ( select s.id, s.key, s.name, s.about, s.membership, s.role, s.archived_at as "archivedAt", m.state, coalesce(m.is_moderator, false) as "isModerator", coalesce(m.is_muted, false) as "isMuted", exists (select from role_grants g where g.organisation_id = $1 and g.person_id = $2::uuid and g.revoked_at is null and g.role in ('programme-lead', 'administrator')) as "runsAll", ( exists (select from space_members sm where sm.organisation_id = s.organisation_id and sm.space_id = s.id and sm.person_id = $3::uuid and sm.state = 'member' and not sm.is_muted) or (s.membership = 'role' and not exists (select from space_members sm where sm.organisation_id = s.organisation_id and sm.space_id = s.id and sm.person_id = $4::uuid and (sm.is_muted or sm.state = 'left')) and (exists (select from role_grants g where g.organisation_id = s.organisation_id and g.person_id = $5::uuid and g.revoked_at is null and g.role in (s.role)) or (s.role = 'manager' and exists (select from people report where report.organisation_id = s.organisation_id and report.manager_id = $6::uuid and report.left_at is null))))) as "isIn", ( s.membership = 'open' or exists (select from space_members sm where sm.organisation_id = s.organisation_id and sm.space_id = s.id and sm.person_id = $7::uuid and sm.state in ('member', 'invited')) or (s.membership = 'role' and exists (select from role_grants g where g.organisation_id = s.organisation_id and g.person_id = $8::uuid and g.revoked_at is null and g.role in (s.role, 'programme-lead', 'administrator'))) or (s.role = 'manager' and exists (select from people report where report.organisation_id = s.organisation_id and report.manager_id = $9::uuid and report.left_at is null))) as "mayRead" from spaces s left join space_members m on m.organisation_id = s.organisation_id and m.space_id = s.id and m.person_id = $10 where s.organisation_id = $11 ) l
cross join lateral (select count(*)::int as topics, max(t.last_at) as "lastAt" from space_topics t where t.organisation_id = $12 and t.space_id = l.id and t.hidden_at is null) t
where l."mayRead" or l."runsAll"
order by l."archivedAt" is not null, not l."isIn", not l."mayRead", l.name, l.id
limit 500;

-- getSpace (spaces.queries.ts)
select s.id, s.key, s.name, s.about, s.membership, s.role, s.archived_at as "archivedAt", m.state, coalesce(m.is_moderator, false) as "isModerator", coalesce(m.is_muted, false) as "isMuted", exists (select from role_grants g where g.organisation_id = $1 and g.person_id = $2::uuid and g.revoked_at is null and g.role in ('programme-lead', 'administrator')) as "runsAll"
from spaces s
left join space_members m on m.organisation_id = s.organisation_id
  and m.space_id = s.id
  and m.person_id = $3
where s.organisation_id = $4
  and s.id = $5
  and ( s.membership = 'open' or exists (select from space_members sm where sm.organisation_id = s.organisation_id and sm.space_id = s.id and sm.person_id = $6::uuid and sm.state in ('member', 'invited')) or (s.membership = 'role' and exists (select from role_grants g where g.organisation_id = s.organisation_id and g.person_id = $7::uuid and g.revoked_at is null and g.role in (s.role, 'programme-lead', 'administrator'))) or (s.role = 'manager' and exists (select from people report where report.organisation_id = s.organisation_id and report.manager_id = $8::uuid and report.left_at is null)));

-- getSpaceToManage (spaces.queries.ts)
select l.*
from (select s.id, s.key, s.name, s.about, s.membership, s.role, s.archived_at as "archivedAt", m.state, coalesce(m.is_moderator, false) as "isModerator", coalesce(m.is_muted, false) as "isMuted", exists (select from role_grants g where g.organisation_id = $1 and g.person_id = $2::uuid and g.revoked_at is null and g.role in ('programme-lead', 'administrator')) as "runsAll" from spaces s left join space_members m on m.organisation_id = s.organisation_id and m.space_id = s.id and m.person_id = $3 where s.organisation_id = $4 and s.id = $5) l
where l."isModerator" or l."runsAll";

-- listFollowers (spaces.queries.ts)
select p.id
from spaces s join lateral ( select sm.person_id as id from space_members sm where sm.organisation_id = s.organisation_id and sm.space_id = s.id and sm.state = 'member' union select g.person_id from role_grants g where s.membership = 'role' and g.organisation_id = s.organisation_id and g.role = s.role and g.revoked_at is null union select r.manager_id from people r where s.role = 'manager' and r.organisation_id = s.organisation_id and r.manager_id is not null and r.left_at is null ) p on true
where s.organisation_id = $1
  and s.id = $2
  and ( exists (select from space_members sm where sm.organisation_id = s.organisation_id and sm.space_id = s.id and sm.person_id = p.id and sm.state = 'member' and not sm.is_muted) or (s.membership = 'role' and not exists (select from space_members sm where sm.organisation_id = s.organisation_id and sm.space_id = s.id and sm.person_id = p.id and (sm.is_muted or sm.state = 'left')) and (exists (select from role_grants g where g.organisation_id = s.organisation_id and g.person_id = p.id and g.revoked_at is null and g.role in (s.role)) or (s.role = 'manager' and exists (select from people report where report.organisation_id = s.organisation_id and report.manager_id = p.id and report.left_at is null)))));

-- listReaders (spaces.queries.ts)
select p.id
from people p join spaces s on s.organisation_id = p.organisation_id
  and s.id = $1
where p.organisation_id = $2
  and p.id = any($3::uuid[])
  and p.left_at is null
  and ( s.membership = 'open' or exists (select from space_members sm where sm.organisation_id = s.organisation_id and sm.space_id = s.id and sm.person_id = p.id and sm.state in ('member', 'invited')) or (s.membership = 'role' and exists (select from role_grants g where g.organisation_id = s.organisation_id and g.person_id = p.id and g.revoked_at is null and g.role in (s.role, 'programme-lead', 'administrator'))) or (s.role = 'manager' and exists (select from people report where report.organisation_id = s.organisation_id and report.manager_id = p.id and report.left_at is null)));

-- listModerators (spaces.queries.ts)
select p.id, p.name
from space_members m join people p on p.organisation_id = m.organisation_id
  and p.id = m.person_id
  and p.left_at is null
where m.organisation_id = $1
  and m.space_id = $2
  and m.is_moderator
order by p.name, p.id
limit 50;

-- listProgrammeLeads (spaces.queries.ts)
select distinct g.person_id as id
from role_grants g join people p on p.organisation_id = g.organisation_id
  and p.id = g.person_id
  and p.left_at is null
where g.organisation_id = $1
  and g.role = 'programme-lead'
  and g.revoked_at is null
limit 50;

-- listTopics (topics.queries.ts)
select t.id, t.space_id as "spaceId", t.title, t.author_id as "authorId", a.name as "authorName", t.opened_at as "openedAt", t.last_at as "lastAt", t.last_number as "lastNumber", t.replies, t.pinned_at as "pinnedAt", t.locked_at as "lockedAt", t.hidden_at as "hiddenAt", t.best_post_id as "bestPostId", t.summary, t.summary_at as "summaryAt", (select b.name from people b where b.organisation_id = t.organisation_id and b.id = t.summary_by) as "summaryBy", $1::text as "spaceName", case when r.read_to is not null then greatest(t.last_number - r.read_to, 0) when t.last_at > now() - 30 * interval '1 day' then t.last_number else 0 end as unread, (count(*) over ())::int as total
from space_topics t
left join people a on a.organisation_id = t.organisation_id
  and a.id = t.author_id
left join space_readings r on r.organisation_id = t.organisation_id
  and r.topic_id = t.id
  and r.person_id = $2
where t.organisation_id = $3
  and t.space_id = $4
  and t.hidden_at is null
  and case when r.read_to is not null then greatest(t.last_number - r.read_to, 0) when t.last_at > now() - 30 * interval '1 day' then t.last_number else 0 end > 0
order by (t.pinned_at is null), t.last_at desc, t.id desc
limit $5
offset $6;

-- listLatest (topics.queries.ts)
with mine as materialized (select s.id, s.name from spaces s where s.organisation_id = $1 and s.archived_at is null and ( exists (select from space_members sm where sm.organisation_id = s.organisation_id and sm.space_id = s.id and sm.person_id = $2::uuid and sm.state = 'member' and not sm.is_muted) or (s.membership = 'role' and not exists (select from space_members sm where sm.organisation_id = s.organisation_id and sm.space_id = s.id and sm.person_id = $3::uuid and (sm.is_muted or sm.state = 'left')) and (exists (select from role_grants g where g.organisation_id = s.organisation_id and g.person_id = $4::uuid and g.revoked_at is null and g.role in (s.role)) or (s.role = 'manager' and exists (select from people report where report.organisation_id = s.organisation_id and report.manager_id = $5::uuid and report.left_at is null))))) and ( s.membership = 'open' or exists (select from space_members sm where sm.organisation_id = s.organisation_id and sm.space_id = s.id and sm.person_id = $6::uuid and sm.state in ('member', 'invited')) or (s.membership = 'role' and exists (select from role_grants g where g.organisation_id = s.organisation_id and g.person_id = $7::uuid and g.revoked_at is null and g.role in (s.role, 'programme-lead', 'administrator'))) or (s.role = 'manager' and exists (select from people report where report.organisation_id = s.organisation_id and report.manager_id = $8::uuid and report.left_at is null))))
select t.id, t.space_id as "spaceId", t.title, t.author_id as "authorId", a.name as "authorName", t.opened_at as "openedAt", t.last_at as "lastAt", t.last_number as "lastNumber", t.replies, t.pinned_at as "pinnedAt", t.locked_at as "lockedAt", t.hidden_at as "hiddenAt", t.best_post_id as "bestPostId", t.summary, t.summary_at as "summaryAt", (select b.name from people b where b.organisation_id = t.organisation_id and b.id = t.summary_by) as "summaryBy", s.name as "spaceName", case when r.read_to is not null then greatest(t.last_number - r.read_to, 0) when t.last_at > now() - 30 * interval '1 day' then t.last_number else 0 end as unread
from mine s
cross join lateral (select * from space_topics o where o.organisation_id = $9 and o.space_id = s.id and o.hidden_at is null order by o.last_at desc, o.id desc limit $10) t
left join people a on a.organisation_id = t.organisation_id
  and a.id = t.author_id
left join space_readings r on r.organisation_id = t.organisation_id
  and r.topic_id = t.id
  and r.person_id = $11
order by t.last_at desc, t.id desc
limit $12;

-- getTopic (topics.queries.ts)
select t.id, t.space_id as "spaceId", t.title, t.author_id as "authorId", a.name as "authorName", t.opened_at as "openedAt", t.last_at as "lastAt", t.last_number as "lastNumber", t.replies, t.pinned_at as "pinnedAt", t.locked_at as "lockedAt", t.hidden_at as "hiddenAt", t.best_post_id as "bestPostId", t.summary, t.summary_at as "summaryAt", (select b.name from people b where b.organisation_id = t.organisation_id and b.id = t.summary_by) as "summaryBy"
from space_topics t
left join people a on a.organisation_id = t.organisation_id
  and a.id = t.author_id join spaces s on s.organisation_id = t.organisation_id
  and s.id = t.space_id
where t.organisation_id = $1
  and t.id = $2
  and ( s.membership = 'open' or exists (select from space_members sm where sm.organisation_id = s.organisation_id and sm.space_id = s.id and sm.person_id = $3::uuid and sm.state in ('member', 'invited')) or (s.membership = 'role' and exists (select from role_grants g where g.organisation_id = s.organisation_id and g.person_id = $4::uuid and g.revoked_at is null and g.role in (s.role, 'programme-lead', 'administrator'))) or (s.role = 'manager' and exists (select from people report where report.organisation_id = s.organisation_id and report.manager_id = $5::uuid and report.left_at is null)));

-- findReading (topics.queries.ts)
select "read_to" as "readTo", "follows"
from "space_readings"
where "organisation_id" = $1
  and "topic_id" = $2
  and "person_id" = $3;

-- listTopicFollowers (topics.queries.ts)
select r.person_id as id
from space_readings r join spaces s on s.organisation_id = r.organisation_id
  and s.id = $1
where r.organisation_id = $2
  and r.topic_id = $3
  and r.follows = 'yes'
  and ( s.membership = 'open' or exists (select from space_members sm where sm.organisation_id = s.organisation_id and sm.space_id = s.id and sm.person_id = r.person_id and sm.state in ('member', 'invited')) or (s.membership = 'role' and exists (select from role_grants g where g.organisation_id = s.organisation_id and g.person_id = r.person_id and g.revoked_at is null and g.role in (s.role, 'programme-lead', 'administrator'))) or (s.role = 'manager' and exists (select from people report where report.organisation_id = s.organisation_id and report.manager_id = r.person_id and report.left_at is null)));

-- listLatestOpenings (topics.queries.ts)
with mine as materialized (select s.id, s.name from spaces s where s.organisation_id = $1 and s.archived_at is null and ( exists (select from space_members sm where sm.organisation_id = s.organisation_id and sm.space_id = s.id and sm.person_id = $2::uuid and sm.state = 'member' and not sm.is_muted) or (s.membership = 'role' and not exists (select from space_members sm where sm.organisation_id = s.organisation_id and sm.space_id = s.id and sm.person_id = $3::uuid and (sm.is_muted or sm.state = 'left')) and (exists (select from role_grants g where g.organisation_id = s.organisation_id and g.person_id = $4::uuid and g.revoked_at is null and g.role in (s.role)) or (s.role = 'manager' and exists (select from people report where report.organisation_id = s.organisation_id and report.manager_id = $5::uuid and report.left_at is null))))) and ( s.membership = 'open' or exists (select from space_members sm where sm.organisation_id = s.organisation_id and sm.space_id = s.id and sm.person_id = $6::uuid and sm.state in ('member', 'invited')) or (s.membership = 'role' and exists (select from role_grants g where g.organisation_id = s.organisation_id and g.person_id = $7::uuid and g.revoked_at is null and g.role in (s.role, 'programme-lead', 'administrator'))) or (s.role = 'manager' and exists (select from people report where report.organisation_id = s.organisation_id and report.manager_id = $8::uuid and report.left_at is null))))
select t.id, t.title, s.name as "spaceName", t.opened_at as "openedAt", o.words
from mine s
cross join lateral (select * from space_topics c where c.organisation_id = $9 and c.space_id = s.id and c.hidden_at is null order by c.opened_at desc, c.id desc limit $10) t join space_posts o on o.organisation_id = $11
  and o.topic_id = t.id
  and o.number = 1
  and o.deleted_at is null
  and o.hidden_at is null
order by t.opened_at desc, t.id desc
limit $12;
