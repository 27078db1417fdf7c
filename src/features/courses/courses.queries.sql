-- What courses asks PostgreSQL. Written by `npm run queries` for reviewers; nothing reads it.
-- One way through each question, in a small organisation in which something has happened.

-- findCourse (courses.queries.ts)
select "id", "publisher_id" as "publisherId", "structure", "resource_id" as "resourceId", "source_id" as "sourceId", "imported_at" as "importedAt"
from "courses"
where "organisation_id" = $1
  and "id" = $2;

-- findPublished (courses.queries.ts)
select "id", "publisher_id" as "publisherId", "structure", "resource_id" as "resourceId", "source_id" as "sourceId", "imported_at" as "importedAt"
from "courses"
where "organisation_id" = $1
  and "publisher_id" = $2;

-- listCourses (courses.queries.ts)
select "id", "publisher_id" as "publisherId", "structure", "resource_id" as "resourceId", "source_id" as "sourceId", "imported_at" as "importedAt"
from "courses"
where "organisation_id" = $1
order by "imported_at" desc, "id"
limit $2;

-- findRegistration (courses.queries.ts)
select "id", "satisfied_at" as "satisfiedAt"
from "course_registrations"
where "organisation_id" = $1
  and "course_id" = $2
  and "person_id" = $3;

-- findProgress (courses.queries.ts)
select "node_id" as "nodeId", "completed_at" as "completedAt", "passed_at" as "passedAt", "failed_at" as "failedAt", "waived_at" as "waivedAt", "satisfied_at" as "satisfiedAt", "score"
from "course_progress"
where "organisation_id" = $1
  and "registration_id" = $2;

-- findSession (courses.queries.ts)
select "s"."id", "s"."registration_id" as "registrationId", "r"."course_id" as "courseId", "r"."person_id" as "personId", "s"."node_id" as "nodeId", "s"."key_hash" as "keyHash", "s"."initialized_at" as "initializedAt", "s"."terminated_at" as "terminatedAt", s.mode as "mode"
from "course_sessions" as "s"
inner join "course_registrations" as "r" on "r"."organisation_id" = "s"."organisation_id"
  and "r"."id" = "s"."registration_id"
where "s"."organisation_id" = $1
  and "s"."ends_at" > $2
  and "s"."abandoned_at" is null
  and "s"."id" = $3;

-- findSessionOfFiles (courses.queries.ts)
select "s"."id", "s"."registration_id" as "registrationId", "r"."course_id" as "courseId", "r"."person_id" as "personId", "s"."node_id" as "nodeId", "s"."key_hash" as "keyHash", "s"."initialized_at" as "initializedAt", "s"."terminated_at" as "terminatedAt", s.mode as "mode"
from "course_sessions" as "s"
inner join "course_registrations" as "r" on "r"."organisation_id" = "s"."organisation_id"
  and "r"."id" = "s"."registration_id"
where "s"."organisation_id" = $1
  and "s"."ends_at" > $2
  and "s"."abandoned_at" is null
  and "s"."files_hash" = $3;

-- findFile (courses.queries.ts)
select f.id, coalesce((select sum(octet_length(p.bytes)) from course_file_pieces p where p.organisation_id = f.organisation_id and p.file_id = f.id), 0)::int as bytes
from course_files f
where f.organisation_id = $1
  and f.course_id = $2
  and f.path = $3;

-- readPiece (courses.queries.ts)
select "bytes"
from "course_file_pieces"
where "organisation_id" = $1
  and "file_id" = $2
  and "number" = $3;
