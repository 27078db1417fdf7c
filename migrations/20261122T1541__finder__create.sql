-- How words are compared in the database: as searchText of the people feature does it, for Latin letters at least.
create function folded(words text) returns text
  language sql immutable parallel safe
  return translate(replace(replace(replace(replace(lower(
    regexp_replace(normalize(words, NFD), '[\u0300-\u036f]', '', 'g')
  ), 'æ', 'ae'), 'ß', 'ss'), 'þ', 'th'), 'œ', 'oe'), 'øđðłŋŧı', 'oddlnti');

-- The single words of a text, each with a letter before it that says what it is a word of. Built-in functions only, so
-- that PostgreSQL can unfold it: it is worked out at every change of a row.
create function words_of(kind text, words text) returns tsvector
  language sql immutable parallel safe
  return array_to_tsvector(array_remove(string_to_array(
    regexp_replace(' ' || folded(words), '[^[:alnum:]+#]+', ' ' || kind, 'g'), ' '), ''));

-- n: a word of the name, j: of the job, l: of the place. Whether a place may be seen is asked when somebody searches.
alter table people add found_by tsvector not null generated always as (
  words_of('n', name) || words_of('j', job_title) || words_of('l', coalesce(location, ''))
) stored;
create index people_found_by on people using gin (found_by) where left_at is null;

-- p: a word of the preferred name, a: of “ask me about”. Each has its own audience, asked when somebody searches.
alter table profiles add found_by tsvector not null generated always as (
  words_of('p', preferred_name) || words_of('a', ask_me_about)
) stored;
create index profiles_found_by on profiles using gin (found_by);

-- What is told to the whole organisation, the strongest first. What only the person knows stands in no index of words.
create index person_terms_to_find on person_terms
  (organisation_id, term_id, happy_to_help desc, evidence_state, person_id)
  where relation <> 'wants' and audience in ('organisation', 'partners');
create index person_terms_in_team on person_terms (organisation_id, person_id, term_id)
  where relation <> 'wants' and audience = 'team';

-- Every word by which somebody can be found, for those who misspell it; learnt anew every few minutes. Only words that
-- everybody in the organisation may see; each is held against the people of the moment before it counts.
create table finder_words (
  organisation_id uuid not null references organisations (id),
  -- As in found_by; u: a word of a unit's name.
  word text not null,
  -- The word, and the word with any one letter left out: two words one slip apart share one.
  slips text[] not null,
  primary key (organisation_id, word)
);
create index finder_words_slips on finder_words using gin (slips);
create index finder_words_alike on finder_words using gin (word gin_trgm_ops);

-- A search that somebody kept: its address, under a name of their own.
create table saved_searches (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid not null,
  name text not null check (length(name) between 1 and 100),
  search text not null check (length(search) <= 2000),
  saved_at timestamptz not null default now(),
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people (organisation_id, id)
);
create unique index saved_searches_name on saved_searches (organisation_id, person_id, name);

-- What a unit does, in its own words.
create table unit_descriptions (
  organisation_id uuid not null references organisations (id),
  unit_id uuid not null,
  description text not null check (length(description) between 1 and 2000),
  changed_by uuid,
  changed_at timestamptz not null default now(),
  primary key (organisation_id, unit_id),
  foreign key (organisation_id, unit_id) references units (organisation_id, id),
  foreign key (organisation_id, changed_by) references people (organisation_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['finder_words', 'saved_searches', 'unit_descriptions'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', t);
  end loop;
end $$;
