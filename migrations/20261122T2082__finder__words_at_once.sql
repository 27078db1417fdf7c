-- What is written to these waited in a list that every search read from end to end, until a vacuum came by. Jobs write
-- them and everybody who mistypes reads them, so what is written goes to its place at once.
alter index learning_resources_found_by set (fastupdate = off);
alter index learning_words_slips set (fastupdate = off);
alter index finder_words_slips set (fastupdate = off);
alter index finder_words_alike set (fastupdate = off);
alter index space_words_slips set (fastupdate = off);
select gin_clean_pending_list(word_index::regclass) from unnest(array['learning_resources_found_by', 'learning_words_slips',
  'finder_words_slips', 'finder_words_alike', 'space_words_slips']) as w(word_index);
