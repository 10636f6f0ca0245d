-- Words of a candidate's name, address and files, for search. Never anything from a scorecard.
CREATE VIRTUAL TABLE candidate_words USING fts5 (candidate_id UNINDEXED, words, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
