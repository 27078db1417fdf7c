-- Colleagues whose names stand in a mail's subject or words: a mail goes when one of them is erased.
alter table mails add named_person_ids uuid[];
