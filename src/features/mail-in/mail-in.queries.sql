-- What mail-in asks PostgreSQL. Written by `npm run queries` for reviewers; nothing reads it.
-- One way through each question, in a small organisation in which something has happened.

-- countVerdicts (mail-in.queries.ts)
select verdict, count(*)::int as mails, max(received_at) as "lastAt"
from incoming_mails
where organisation_id = $1
  and received_at >= $2
group by verdict
order by mails desc, verdict;
