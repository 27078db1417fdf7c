-- Help can be noted by mail.
alter table champion_sessions drop constraint champion_sessions_how_check;
alter table champion_sessions add constraint champion_sessions_how_check
  check (how in ('page', 'link', 'code', 'request', 'mail'));
