-- A word, and what is left of it with any one letter left out. Two words one slip apart have one of these in common.
create function slips_of(word text) returns text[]
  language sql immutable parallel safe
  return (select array_agg(distinct left(word, place - 1) || substr(word, place + 1)) || word
    from generate_series(1, length(word)) place);
