-- Results that were published for partners too, and copies of those that partners published.
alter table survey_publications drop constraint survey_publications_audience_check;
alter table survey_publications add constraint survey_publications_audience_check
  check (audience in ('staff', 'partners', 'everybody'));

create table partner_results (
  organisation_id uuid not null references organisations (id),
  partner_id uuid not null,
  -- The publication's id over there.
  id uuid not null,
  -- The page as it was published: figures of everybody together and nothing else, in every language.
  told jsonb not null,
  published_at timestamptz not null,
  delivered_at timestamptz not null,
  primary key (organisation_id, partner_id, id)
);
create index partner_results_by_time on partner_results (organisation_id, published_at desc, id);

alter table partner_results enable row level security;
alter table partner_results force row level security;
create policy tenant on partner_results
  using (organisation_id = current_organisation()) with check (organisation_id = current_organisation());
