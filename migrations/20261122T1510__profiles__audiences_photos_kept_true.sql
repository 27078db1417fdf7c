-- Audiences take the place of three yes-or-no choices. What somebody chose before stays as it was: e-mail was shown
-- unless they said no, telephone and place only when they said yes. The owner reads past the policies for this one step.
alter table profiles no force row level security;
alter table profile_audiences no force row level security;
insert into profile_audiences (organisation_id, person_id, field, audience, changed_at)
  select organisation_id, person_id, 'email', 'me', changed_at from profiles where not show_email
  union all
  select organisation_id, person_id, 'phone', 'organisation', changed_at from profiles where show_phone
  union all
  select organisation_id, person_id, 'location', 'organisation', changed_at from profiles where show_location;
alter table profiles force row level security;
alter table profile_audiences force row level security;

alter table profiles drop column show_email, drop column show_phone, drop column show_location;
alter table profiles add reach_me text not null default '';
create index profiles_away on profiles (organisation_id, away_until) where away_until is not null;

-- A photo as its owner cropped it. The source has no metadata and is there to crop anew; only the owner gets it.
create table profile_photos (
  organisation_id uuid not null references organisations (id),
  person_id uuid not null,
  -- Of the source and the crop: a new picture has a new address.
  content_hash text not null,
  source bytea not null,
  source_width smallint not null,
  source_height smallint not null,
  -- In thousandths of the shorter side and of what is left over beside it.
  crop_size smallint not null check (crop_size between 1 and 1000),
  crop_x smallint not null check (crop_x between 0 and 1000),
  crop_y smallint not null check (crop_y between 0 and 1000),
  changed_at timestamptz not null default now(),
  primary key (organisation_id, person_id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create table profile_photo_files (
  organisation_id uuid not null references organisations (id),
  person_id uuid not null,
  -- Width and height in pixels.
  size smallint not null,
  format text not null check (format in ('avif', 'webp', 'jpeg')),
  bytes bytea not null,
  primary key (organisation_id, person_id, size, format),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
-- Compressed already.
alter table profile_photos alter column source set storage external;
alter table profile_photo_files alter column bytes set storage external;

-- What a person changed about themselves; nobody else reads it.
create table profile_changes (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid not null,
  field text not null,
  -- What stood there before and since, as text; null where it is only known that it changed, such as a photo.
  before text,
  after text,
  changed_at timestamptz not null default now(),
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create index profile_changes_by_person on profile_changes (organisation_id, person_id, changed_at desc);

-- A colleague thinks that something should read otherwise; the owner decides.
create table profile_corrections (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid not null,
  suggested_by uuid,
  field text not null,
  suggestion text not null,
  reason text not null default '',
  suggested_at timestamptz not null default now(),
  decision text check (decision in ('accepted', 'declined')),
  decided_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, suggested_by) references people (organisation_id, id),
  check ((decision is null) = (decided_at is null))
);
create index profile_corrections_by_person on profile_corrections (organisation_id, person_id, suggested_at desc);
create index profile_corrections_by_suggester on profile_corrections (organisation_id, suggested_by, suggested_at);

-- A colleague says that somebody no longer works here; an administrator decides.
create table leaver_reports (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid not null,
  reported_by uuid,
  note text not null default '',
  reported_at timestamptz not null default now(),
  decision text check (decision in ('left', 'stays')),
  decided_by uuid,
  decided_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, reported_by) references people (organisation_id, id),
  foreign key (organisation_id, decided_by) references people (organisation_id, id),
  check ((decision is null) = (decided_at is null))
);
create index leaver_reports_by_person on leaver_reports (organisation_id, person_id);
create index leaver_reports_open on leaver_reports (organisation_id, reported_at) where decision is null;

-- When somebody was last asked by mail whether their profile is still right, and whether they want no more of it.
create table profile_reminders (
  organisation_id uuid not null references organisations (id),
  person_id uuid not null,
  sent_at timestamptz,
  stop_token_hash bytea,
  stopped_at timestamptz,
  primary key (organisation_id, person_id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create unique index profile_reminders_token on profile_reminders (organisation_id, stop_token_hash);

do $$
declare t text;
begin
  foreach t in array array['profile_photos', 'profile_photo_files', 'profile_changes', 'profile_corrections',
    'leaver_reports', 'profile_reminders'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
