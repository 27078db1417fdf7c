-- When something changed last that pages show to somebody: one mark for each person and one for everybody, which says
-- nothing but that it is another one now. With it the program knows whether a page that it drew is still what it would
-- draw. `about` is a person, or the organisation where everybody is meant.
create table last_changes (
  organisation_id uuid not null references organisations (id),
  about uuid not null,
  id uuid not null default gen_random_uuid(),
  change uuid not null default gen_random_uuid(),
  primary key (organisation_id, about, id)
) with (fillfactor = 50);
alter table last_changes enable row level security;
alter table last_changes force row level security;
create policy tenant on last_changes
  using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());

-- Moves the marks of these people, or of everybody where they are many. Waits for nobody: whose mark is being moved by
-- another transaction gets one more, so that two that concern the same people never stand in each other's way.
create function note_changes(people uuid[]) returns void language plpgsql as $$
declare
  here constant uuid := current_organisation();
  concerned uuid[] := case when cardinality(people) > 20 then array[here] else people end;
begin
  concerned := array(select distinct p from unnest(concerned) p where p is not null and not exists (
    select from last_changes l
    where l.organisation_id = here and l.about = p and l.xmin = pg_current_xact_id()::xid));
  if here is null or concerned = '{}' then return; end if;
  with free as materialized (
    select l.about, l.id from last_changes l where l.organisation_id = here and l.about = any (concerned)
    for update skip locked
  ), moved as (
    update last_changes l set change = gen_random_uuid() from free
    where l.organisation_id = here and l.about = free.about and l.id = free.id
  )
  insert into last_changes (organisation_id, about)
  select here, p from unnest(concerned) p where not exists (select from free where free.about = p);
end $$;

create function note_change_for_all() returns trigger language plpgsql as $$
begin
  perform note_changes(array[current_organisation()]);
  return null;
end $$;

-- Has changes of a table noted. `concerned` is a question over the rows that were changed, as they were and as they are
-- (`touched`): whom they concern. Without it they concern everybody.
create procedure note_changes_of(watched text, concerned text default null) language plpgsql as $procedure$
declare
  name constant text := 'note_change_of_' || watched;
begin
  if concerned is null then
    execute format('create trigger note_change after insert or update or delete on %I
      for each statement execute function note_change_for_all()', watched);
    return;
  end if;
  execute format($function$
    create function %I() returns trigger language plpgsql as $body$
    begin
      if tg_op = 'INSERT' then
        perform note_changes(array(with touched as (select * from added) select distinct * from (%2$s) c limit 21));
      elsif tg_op = 'DELETE' then
        perform note_changes(array(with touched as (select * from removed) select distinct * from (%2$s) c limit 21));
      else
        perform note_changes(array(with touched as (select * from added union all select * from removed)
          select distinct * from (%2$s) c limit 21));
      end if;
      return null;
    end $body$ $function$, name, concerned);
  execute format('create trigger note_change_added after insert on %I referencing new table as added
    for each statement execute function %I()', watched, name);
  execute format('create trigger note_change_removed after delete on %I referencing old table as removed
    for each statement execute function %I()', watched, name);
  execute format('create trigger note_change_changed after update on %I referencing old table as removed new table as added
    for each statement execute function %I()', watched, name);
end $procedure$;

do $$
declare watched text;
begin
  foreach watched in array array['assessments', 'assessment_rounds', 'unfinished_answers', 'checked_areas', 'skill_wishes',
    'skill_helps', 'edition_moves', 'carried_answers', 'passport_frameworks', 'role_profile_follows', 'evidence',
    'endorsements', 'learning_completions', 'learning_assignment_answers', 'survey_responses', 'survey_invitees',
    'profile_corrections', 'profile_photos', 'person_terms', 'person_units'] loop
    call note_changes_of(watched, 'select person_id from touched');
  end loop;
  foreach watched in array array['frameworks', 'framework_versions', 'crosswalks', 'crosswalk_editions',
    'crosswalk_links', 'crosswalk_level_links', 'people', 'units',
    'role_grants', 'assessors', 'champions', 'events', 'event_sessions', 'learning_assignments', 'survey_waves',
    'terms', 'basic_waves', 'basic_cells'] loop
    call note_changes_of(watched);
  end loop;
end $$;

-- Profiles of champions stand on everybody's result.
call note_changes_of('profiles', 'select person_id from touched
  union all select c.organisation_id from champions c join touched t using (organisation_id, person_id)');
call note_changes_of('profile_audiences', 'select person_id from touched
  union all select c.organisation_id from champions c join touched t using (organisation_id, person_id)');
call note_changes_of('evidence_skills', 'select e.person_id from evidence e
  join touched t on t.organisation_id = e.organisation_id and t.evidence_id = e.id');
call note_changes_of('event_bookings', 'select unnest(array[person_id, manager_id]) from touched');
call note_changes_of('confirmation_requests', 'select unnest(array[person_id, asked_id, taken_by]) from touched');
call note_changes_of('confirmation_request_skills', 'select unnest(array[r.person_id, r.asked_id, r.taken_by])
  from confirmation_requests r join touched t on t.organisation_id = r.organisation_id and t.request_id = r.id');
call note_changes_of('calls', 'select person_id from touched
  union all select o.manager_id from call_offers o join touched t on t.organisation_id = o.organisation_id and t.id = o.call_id');
call note_changes_of('call_offers', 'select unnest(array[person_id, manager_id]) from touched
  union all select c.person_id from calls c join touched t on t.organisation_id = c.organisation_id and t.call_id = c.id');
call note_changes_of('champion_requests', 'select unnest(array[person_id, champion_id]) from touched');
