-- What terms asks PostgreSQL. Written by `npm run queries` for reviewers; nothing reads it.
-- One way through each question, in a small organisation in which something has happened.

-- listLabelledTerms (labelled-terms.queries.ts)
select t.id, t.kind, t.origin, t.key, t.texts, t.merged_into_id as "mergedIntoId"
from terms t
where t.organisation_id = $1
  and t.kind = any($2)
  and t.hidden_at is null
  and (t.origin <> 'own-word' or exists (select from person_terms told where told.organisation_id = t.organisation_id and told.term_id = t.id and told.audience in ('organisation', 'partners')));

-- listManagedTerms (managed-terms.queries.ts)
select count(*) as "total"
from "terms" as "t"
where "t"."organisation_id" = $1
  and (t.origin <> 'own-word' or t.hidden_at is not null or t.merged_into_id is not null or exists (select from person_terms as told where told.organisation_id = t.organisation_id and told.term_id = t.id and told.audience in ('organisation', 'partners')))
  and "t"."search_text" like $2
  and "t"."kind" = $3
  and (t.origin = 'own-word' and t.merged_into_id is null and t.hidden_at is null);

select "t"."id", "t"."kind", "t"."origin", "t"."texts", "t"."hidden_at" as "hiddenAt", "t"."merged_into_id" as "mergedIntoId", "t"."created_at" as "createdAt", (select count(distinct few.person_id)::int from (select shown.person_id from person_terms as shown join people as p on p.organisation_id = shown.organisation_id and p.id = shown.person_id and p.left_at is null where shown.organisation_id = t.organisation_id and shown.audience in ('organisation', 'partners') and shown.term_id = any (array(select same.id from terms as same where same.organisation_id = t.organisation_id and (same.id = t.id or same.merged_into_id = t.id))) limit 101) as few) as "people"
from "terms" as "t"
where "t"."organisation_id" = $1
  and (t.origin <> 'own-word' or t.hidden_at is not null or t.merged_into_id is not null or exists (select from person_terms as told where told.organisation_id = t.organisation_id and told.term_id = t.id and told.audience in ('organisation', 'partners')))
  and "t"."search_text" like $2
  and "t"."kind" = $3
  and (t.origin = 'own-word' and t.merged_into_id is null and t.hidden_at is null)
order by coalesce(t.texts -> $4 ->> 'label', t.search_text), "t"."id"
limit $5
offset $6;

-- countWaitingTerms (managed-terms.queries.ts)
select count(*) as "total"
from "terms" as "t"
where "t"."organisation_id" = $1
  and (t.origin <> 'own-word' or t.hidden_at is not null or t.merged_into_id is not null or exists (select from person_terms as told where told.organisation_id = t.organisation_id and told.term_id = t.id and told.audience in ('organisation', 'partners')))
  and (t.origin = 'own-word' and t.merged_into_id is null and t.hidden_at is null);

-- findManagedTerm (managed-terms.queries.ts)
select "t"."id", "t"."kind", "t"."origin", "t"."texts", "t"."hidden_at" as "hiddenAt", "t"."merged_into_id" as "mergedIntoId", "t"."created_at" as "createdAt", (select count(distinct few.person_id)::int from (select shown.person_id from person_terms as shown join people as p on p.organisation_id = shown.organisation_id and p.id = shown.person_id and p.left_at is null where shown.organisation_id = t.organisation_id and shown.audience in ('organisation', 'partners') and shown.term_id = any (array(select same.id from terms as same where same.organisation_id = t.organisation_id and (same.id = t.id or same.merged_into_id = t.id))) limit 101) as few) as "people"
from "terms" as "t"
where "t"."organisation_id" = $1
  and (t.origin <> 'own-word' or t.hidden_at is not null or t.merged_into_id is not null or exists (select from person_terms as told where told.organisation_id = t.organisation_id and told.term_id = t.id and told.audience in ('organisation', 'partners')))
  and t.id::text = $2;

-- listMergedInto (managed-terms.queries.ts)
select "t"."id", "t"."kind", "t"."origin", "t"."texts", "t"."hidden_at" as "hiddenAt", "t"."merged_into_id" as "mergedIntoId", "t"."created_at" as "createdAt", (select count(distinct few.person_id)::int from (select shown.person_id from person_terms as shown join people as p on p.organisation_id = shown.organisation_id and p.id = shown.person_id and p.left_at is null where shown.organisation_id = t.organisation_id and shown.audience in ('organisation', 'partners') and shown.term_id = any (array(select same.id from terms as same where same.organisation_id = t.organisation_id and (same.id = t.id or same.merged_into_id = t.id))) limit 101) as few) as "people"
from "terms" as "t"
where "t"."organisation_id" = $1
  and (t.origin <> 'own-word' or t.hidden_at is not null or t.merged_into_id is not null or exists (select from person_terms as told where told.organisation_id = t.organisation_id and told.term_id = t.id and told.audience in ('organisation', 'partners')))
  and "t"."merged_into_id" = $2
order by "t"."merged_at" desc;

-- listTermActs (managed-terms.queries.ts)
select "a"."at", "a"."action", "p"."name" as "actor"
from "audit_entries" as "a"
left join "people" as "p" on "p"."organisation_id" = "a"."organisation_id"
  and "p"."id" = "a"."actor_id"
where "a"."organisation_id" = $1
  and "a"."subject_kind" = $2
  and "a"."subject_id" = $3
  and "a"."action" <> $4
order by "a"."at" desc
limit $5;

-- listOwnersToTell (managed-terms.queries.ts)
select distinct "p"."id", "p"."email", "p"."locale"
from "person_terms" as "t"
inner join "people" as "p" on "p"."organisation_id" = "t"."organisation_id"
  and "p"."id" = "t"."person_id"
where "t"."organisation_id" = $1
  and "t"."term_id" = $2
  and "p"."left_at" is null
  and "p"."email" is not null
limit $3;

-- suggestTerms (matching.queries.ts)
with recursive "way" as (select "id" as "from_id", "merged_into_id" as "id" from "terms" where "organisation_id" = $1 and "merged_into_id" is not null union all select "way"."from_id", "next"."merged_into_id" as "id" from "way" inner join "terms" as "next" on "next"."id" = "way"."id" where "next"."organisation_id" = $2 and "next"."merged_into_id" is not null)
select "t"."id", "root"."id" as "rootId", (root.origin <> 'own-word' or t.created_by = $3 or exists (select from person_terms as told where told.organisation_id = t.organisation_id and told.term_id = t.id and (told.person_id = $4 or told.audience in ('organisation', 'partners')))) as "isCommon", "t"."search_text" as "searchText"
from "terms" as "t"
left join "way" on "way"."from_id" = "t"."id"
inner join "terms" as "root" on "root"."organisation_id" = "t"."organisation_id"
  and "root"."id" = coalesce(way.id, t.id)
  and "root"."merged_into_id" is null
where "t"."organisation_id" = $5
  and t.kind = any($6)
  and "root"."hidden_at" is null
  and t.search_text like any ($7)
limit $8;

-- termsMatching (matching.queries.ts)
with recursive "way" as (select "id" as "from_id", "merged_into_id" as "id" from "terms" where "organisation_id" = $1 and "merged_into_id" is not null union all select "way"."from_id", "next"."merged_into_id" as "id" from "way" inner join "terms" as "next" on "next"."id" = "way"."id" where "next"."organisation_id" = $2 and "next"."merged_into_id" is not null)
select "t"."id", "root"."id" as "rootId", (root.origin <> 'own-word' or t.created_by = $3 or exists (select from person_terms as told where told.organisation_id = t.organisation_id and told.term_id = t.id and (told.person_id = $4 or told.audience in ('organisation', 'partners')))) as "isCommon", "t"."search_text" as "searchText"
from "terms" as "t"
left join "way" on "way"."from_id" = "t"."id"
inner join "terms" as "root" on "root"."organisation_id" = "t"."organisation_id"
  and "root"."id" = coalesce(way.id, t.id)
  and "root"."merged_into_id" is null
where "t"."organisation_id" = $5
  and t.kind = any($6)
  and "root"."hidden_at" is null
  and t.search_text like any ($7)
limit $8;

set local pg_trgm.word_similarity_threshold = 0.4;

with recursive "way" as (select "id" as "from_id", "merged_into_id" as "id" from "terms" where "organisation_id" = $1 and "merged_into_id" is not null union all select "way"."from_id", "next"."merged_into_id" as "id" from "way" inner join "terms" as "next" on "next"."id" = "way"."id" where "next"."organisation_id" = $2 and "next"."merged_into_id" is not null)
select "t"."id", "root"."id" as "rootId", (root.origin <> 'own-word' or t.created_by = $3 or exists (select from person_terms as told where told.organisation_id = t.organisation_id and told.term_id = t.id and (told.person_id = $4 or told.audience in ('organisation', 'partners')))) as "isCommon", "t"."search_text" as "searchText"
from "terms" as "t"
left join "way" on "way"."from_id" = "t"."id"
inner join "terms" as "root" on "root"."organisation_id" = "t"."organisation_id"
  and "root"."id" = coalesce(way.id, t.id)
  and "root"."merged_into_id" is null
where "t"."organisation_id" = $5
  and t.kind = any($6)
  and "root"."hidden_at" is null
  and t.origin <> 'built-in'
  and t.search_text %> any ($7)
limit $8;

-- findTerm (terms.queries.ts)
with recursive way as ( select id as from_id, id, merged_into_id from terms where organisation_id = $1 and id = any($2::uuid[]) union all select way.from_id, next.id, next.merged_into_id from way join terms next on next.organisation_id = $3 and next.id = way.merged_into_id )
select way.from_id, t.id, t.kind, t.origin, t.texts, t.hidden_at
from way join terms t on t.organisation_id = $4
  and t.id = way.id
where way.merged_into_id is null;

-- resolveTerms (terms.queries.ts)
with recursive way as ( select id as from_id, id, merged_into_id from terms where organisation_id = $1 and id = any($2::uuid[]) union all select way.from_id, next.id, next.merged_into_id from way join terms next on next.organisation_id = $3 and next.id = way.merged_into_id )
select way.from_id, t.id, t.kind, t.origin, t.texts, t.hidden_at
from way join terms t on t.organisation_id = $4
  and t.id = way.id
where way.merged_into_id is null;

-- describeTerms (terms.queries.ts)
with recursive way as ( select id as from_id, id, merged_into_id from terms where organisation_id = $1 and id = any($2::uuid[]) union all select way.from_id, next.id, next.merged_into_id from way join terms next on next.organisation_id = $3 and next.id = way.merged_into_id )
select way.from_id, t.id, t.kind, t.origin, t.texts, t.hidden_at
from way join terms t on t.organisation_id = $4
  and t.id = way.id
where way.merged_into_id is null;

-- listTermFamilies (terms.queries.ts)
with recursive "family" as (select "id" as "root_id", "id" from "terms" where "organisation_id" = $1 and id = any($2::uuid[]) union all select "family"."root_id", "member"."id" from "family" inner join "terms" as "member" on "member"."merged_into_id" = "family"."id" where "member"."organisation_id" = $3)
select "root_id" as "rootId", "id"
from "family";

-- listBuiltInTerms (terms.queries.ts)
select "id", "kind", "origin", "texts"
from "terms"
where "organisation_id" = $1
  and "kind" = $2
  and "origin" = $3
  and "merged_into_id" is null
  and "hidden_at" is null
order by texts -> $4 ->> 'label';

-- countOwnWordsSince (terms.queries.ts)
select count(*) as "count"
from "terms"
where "organisation_id" = $1
  and "origin" = $2
  and "created_by" = $3
  and "created_at" > $4;
