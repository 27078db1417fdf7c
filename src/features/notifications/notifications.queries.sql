-- What notifications asks PostgreSQL. Written by `npm run queries` for reviewers; nothing reads it.
-- One way through each question, in a small organisation in which something has happened.

-- listNews (news.queries.ts)
select a.key as id, a.payload, a.created_at as "announcedAt", a.told, a.finished_at is null as "isSpreading", a.withdrawn_at as "withdrawnAt", a.withdrawn_why as "withdrawnWhy", (select p.name from people p where p.organisation_id = a.organisation_id and p.id = a.actor_id) as "by"
from announcements a
where a.organisation_id = $1
  and a.topic = $2
order by a.created_at desc, a.id desc
limit 50;

-- findNews (news.queries.ts)
select a.key as id, a.payload, a.created_at as "announcedAt", a.told, a.finished_at is null as "isSpreading", a.withdrawn_at as "withdrawnAt", a.withdrawn_why as "withdrawnWhy", (select p.name from people p where p.organisation_id = a.organisation_id and p.id = a.actor_id) as "by"
from announcements a
where a.organisation_id = $1
  and a.topic = $2
  and a.key = $3;

-- countEverybody (news.queries.ts)
select count(*)::int as count
from people p
where p.organisation_id = $1
  and p.left_at is null;
