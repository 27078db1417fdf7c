-- What partners share of their catalogues. A copy is a resource like any other, so that it is found, planned and finished
-- like any other; nobody here changes it until it is taken over.
alter table learning_resources drop constraint learning_resources_origin_check;
alter table learning_resources add constraint learning_resources_origin_check
  check (origin in ('built-in', 'own', 'imported', 'partner'));
alter table learning_resources
  -- The organisation that shares it; only for copies.
  add partner_id uuid,
  -- When it was taken back while somebody here had finished it: only its title stays, for their own record.
  add taken_back_at timestamptz,
  -- From whom it was taken over as our own, for the credit; the name as it was then.
  add credit_to text check (length(credit_to) between 1 and 200),
  add credited_at timestamptz,
  add constraint learning_resources_partner check ((origin = 'partner') = (partner_id is not null)),
  add constraint learning_resources_credit check ((credit_to is null) = (credited_at is null));
create index learning_resources_partners on learning_resources (organisation_id, partner_id)
  where partner_id is not null;

-- What of our own catalogue partners see.
create table learning_shares (
  organisation_id uuid not null references organisations (id),
  resource_id uuid not null,
  shared_by uuid,
  shared_at timestamptz not null,
  primary key (organisation_id, resource_id),
  foreign key (organisation_id, resource_id) references learning_resources (organisation_id, id) on delete cascade,
  foreign key (organisation_id, shared_by) references people (organisation_id, id)
);

alter table learning_shares enable row level security;
alter table learning_shares force row level security;
create policy tenant on learning_shares
  using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
