-- One mark more in `last_changes`, about the units alone: what the program remembers of all of them at once, such as which
-- words stand in their names, stays until a unit is changed, and not until anything is.
create function mark_of_table(watched text) returns uuid stable language sql as $$
  select md5(current_organisation()::text || watched)::uuid
$$;

create function note_change_of_table() returns trigger language plpgsql as $$
begin
  perform note_changes(array[mark_of_table(tg_table_name)]);
  return null;
end $$;

create trigger note_change_of_table after insert or update or delete on units
  for each statement execute function note_change_of_table();
