-- What arrivals asks PostgreSQL. Written by `npm run queries` for reviewers; nothing reads it.
-- One way through each question, in a small organisation in which something has happened.

-- findArrival (arrivals.queries.ts)
select "id", "from_name" as "fromName", "issuer", "seal", "taken_out_at" as "takenOutAt", "received_at" as "receivedAt", "brought_at" as "broughtAt", "passport"
from "arrivals"
where "organisation_id" = $1
  and "person_id" = $2
  and "id" = $3;

-- listArrivals (arrivals.queries.ts)
select "id", "from_name" as "fromName", "issuer", "seal", "taken_out_at" as "takenOutAt", "received_at" as "receivedAt", "brought_at" as "broughtAt"
from "arrivals"
where "organisation_id" = $1
  and "person_id" = $2
order by "received_at" desc
limit $3;

-- listCameAlong (arrivals.queries.ts)
select v.framework_id as "frameworkId", s.key as "skillKey", a.level, b.said_at as "saidAt", b.confirmed
from brought_answers b join assessments a on a.organisation_id = b.organisation_id
  and a.id = b.assessment_id join skills s on s.organisation_id = a.organisation_id
  and s.id = a.skill_id join framework_versions v on v.organisation_id = s.organisation_id
  and v.id = s.framework_version_id
where b.organisation_id = $1
  and b.arrival_id = $2::uuid
order by v.framework_id, s.key;
