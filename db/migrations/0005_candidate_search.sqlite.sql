-- Words of a candidate's name, address and files, for search; already folded and cut by the program. The row number is
-- the candidate's. Never anything from a scorecard.
CREATE VIRTUAL TABLE candidate_words USING fts5 (words, tokenize = 'ascii', detail = none, columnsize = 0, prefix = '2 3');
