-- Who shows partners their name and job: few among many, and asked for each delivery.
create index profile_audiences_partners on profile_audiences (organisation_id, person_id)
  where field = 'basics' and audience = 'partners';
