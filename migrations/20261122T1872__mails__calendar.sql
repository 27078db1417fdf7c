-- A mail may carry something for the calendar (RFC 5545, 5546): METHOD and the whole text.
alter table mails add column calendar_method text check (calendar_method in ('REQUEST', 'CANCEL'));
alter table mails add column calendar_body text;
alter table mails add constraint mails_calendar check (calendar_body is null or calendar_method is not null);
