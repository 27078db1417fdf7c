-- Taking a person out asks who has them as manager, leavers included; without this each time by reading everybody.
create index people_manager on people (organisation_id, manager_id);
