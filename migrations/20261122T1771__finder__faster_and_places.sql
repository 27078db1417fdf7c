-- What one person tells is asked for very often, once for everybody who is looked at: everything that decides about a hit
-- stands in the index, so that the rows themselves are not fetched.
create index person_terms_told on person_terms (organisation_id, person_id, term_id)
  include (relation, audience, level_audience, level, happy_to_help, evidence_state)
  where relation <> 'wants';
drop index person_terms_to_find;
create index person_terms_to_find on person_terms
  (organisation_id, term_id, happy_to_help desc, evidence_state, person_id)
  include (relation, audience, level, level_audience)
  where relation <> 'wants' and audience in ('organisation', 'partners');

-- Places that can be suggested to somebody who types one; learnt anew every few minutes. Only places that somebody shows
-- to the whole organisation; each is held against the people of the moment before it is suggested.
create table finder_places (
  organisation_id uuid not null references organisations (id),
  place text not null,
  -- How many show it; decides which places stand in a list that is short, and is shown to nobody.
  people int not null check (people > 0),
  primary key (organisation_id, place)
);
create index people_by_location on people (organisation_id, location) where left_at is null and location is not null;

alter table finder_places enable row level security;
alter table finder_places force row level security;
create policy tenant on finder_places
  using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
