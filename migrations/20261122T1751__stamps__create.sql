-- Stamps: what can be earned and by what, who earned it, and what makes it verifiable without us.

create table achievements (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  key text not null,
  origin text not null check (origin in ('built-in', 'own')),
  created_by uuid,
  created_at timestamptz not null,
  retired_at timestamptz,
  retired_by uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, created_by) references people (organisation_id, id),
  foreign key (organisation_id, retired_by) references people (organisation_id, id)
);
create unique index achievements_key on achievements (organisation_id, key);

-- What one edition of an achievement asks. A published edition never changes; without a date of publication it is the draft.
create table achievement_versions (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  achievement_id uuid not null,
  number integer not null,
  texts jsonb not null,
  rule jsonb not null,
  motif text not null,
  lasts_months integer check (lasts_months > 0),
  grace_days integer not null default 30 check (grace_days >= 0),
  changed_by uuid,
  changed_at timestamptz not null,
  published_at timestamptz,
  published_by uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, achievement_id) references achievements (organisation_id, id),
  foreign key (organisation_id, changed_by) references people (organisation_id, id),
  foreign key (organisation_id, published_by) references people (organisation_id, id)
);
create unique index achievement_versions_number on achievement_versions (organisation_id, achievement_id, number);
create unique index achievement_versions_draft on achievement_versions (organisation_id, achievement_id)
  where published_at is null;

-- The keys that stamps are signed with. The private half is sealed; an old key stays, so that old stamps go on verifying.
create table issuer_keys (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  kind text not null check (kind in ('ed25519', 'rsa')),
  number integer not null,
  public_jwk jsonb not null,
  private_sealed text not null,
  made_at timestamptz not null,
  made_by uuid,
  retired_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, made_by) references people (organisation_id, id)
);
create unique index issuer_keys_current on issuer_keys (organisation_id, kind) where retired_at is null;
create unique index issuer_keys_number on issuer_keys (organisation_id, number);

-- 131,072 places each. A place follows from a running number by an affine map of the list's own, so that it tells nobody
-- who came when.
create table status_lists (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  number integer not null,
  multiplier integer not null,
  shift integer not null,
  used integer not null default 0 check (used between 0 and 131072),
  primary key (organisation_id, id)
);
create unique index status_lists_number on status_lists (organisation_id, number);

-- A stamp that somebody earned. Never deleted while the person is here: what ends it is written beside it.
create table stamps (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid not null,
  achievement_id uuid not null,
  version_id uuid not null,
  awarded_at timestamptz not null,
  -- Nobody when the rule alone decided.
  awarded_by uuid,
  words text,
  place text,
  valid_until timestamptz,
  -- Says who it is for without saying it: the hash of a salt and the work e-mail address.
  identity_hash text,
  salt text,
  credential_id uuid not null,
  status_list_id uuid not null,
  status_index integer not null,
  -- The signed credential, exactly as it may be taken along. Null until the worker has signed it.
  credential text,
  signed_at timestamptz,
  shares_evidence_since timestamptz,
  on_profile_since timestamptz,
  refused_at timestamptz,
  superseded_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid,
  revoked_reason text,
  reminded_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id),
  foreign key (organisation_id, achievement_id) references achievements (organisation_id, id),
  foreign key (organisation_id, version_id) references achievement_versions (organisation_id, id),
  foreign key (organisation_id, awarded_by) references people (organisation_id, id),
  foreign key (organisation_id, revoked_by) references people (organisation_id, id),
  foreign key (organisation_id, status_list_id) references status_lists (organisation_id, id),
  check (revoked_at is null or revoked_reason is not null)
);
-- Each achievement once: whoever awards it twice at the same moment awards it once.
create unique index stamps_once on stamps (organisation_id, person_id, achievement_id) where superseded_at is null;
create unique index stamps_credential on stamps (organisation_id, credential_id);
create unique index stamps_status on stamps (organisation_id, status_list_id, status_index);
create index stamps_revoked on stamps (organisation_id, status_list_id)
  where revoked_at is not null or refused_at is not null;
create index stamps_unsigned on stamps (organisation_id, version_id, id) where credential is null;
create index stamps_ending on stamps (organisation_id, valid_until)
  where valid_until is not null and superseded_at is null and revoked_at is null;
create index stamps_by_achievement on stamps (organisation_id, achievement_id, awarded_at desc);

-- A link that shows one stamp to whoever has it, until it is withdrawn.
create table stamp_links (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  stamp_id uuid not null,
  person_id uuid not null,
  token_hash bytea not null,
  token_sealed text not null,
  created_at timestamptz not null,
  withdrawn_at timestamptz,
  views integer not null default 0,
  primary key (organisation_id, id),
  foreign key (organisation_id, stamp_id) references stamps (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create unique index stamp_links_token on stamp_links (organisation_id, token_hash);
create unique index stamp_links_open on stamp_links (organisation_id, stamp_id) where withdrawn_at is null;

-- Badges that people brought along, kept as they came, with what the last check said.
create table foreign_badges (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid not null,
  file_name text not null,
  content bytea not null,
  fingerprint bytea not null,
  facts jsonb not null,
  received_at timestamptz not null,
  checked_at timestamptz not null,
  verdict text not null check (verdict in ('valid', 'expired', 'revoked', 'not-verified', 'unreachable')),
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create unique index foreign_badges_once on foreign_badges (organisation_id, person_id, fingerprint);
create index foreign_badges_by_check on foreign_badges (organisation_id, checked_at);

-- Credentials that a program had issued through the VC-API: their place on a status list, nothing of what they say.
create table api_credentials (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  credential_id text not null,
  purpose text not null check (purpose in ('revocation', 'suspension')),
  status_list_id uuid not null,
  status_index integer not null,
  issued_at timestamptz not null,
  is_set boolean not null default false,
  primary key (organisation_id, id),
  foreign key (organisation_id, status_list_id) references status_lists (organisation_id, id)
);
create index api_credentials_by_credential on api_credentials (organisation_id, credential_id);
create index api_credentials_set on api_credentials (organisation_id, status_list_id) where is_set;

do $$
declare t text;
begin
  foreach t in array array['achievements', 'achievement_versions', 'issuer_keys', 'status_lists', 'stamps', 'stamp_links',
    'foreign_badges', 'api_credentials'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
