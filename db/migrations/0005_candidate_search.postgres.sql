-- Words of a candidate's name, address and files, for search; already folded and cut by the program. Never anything
-- from a scorecard.
CREATE TABLE candidate_words (
    number BIGINT PRIMARY KEY,
    words TSVECTOR NOT NULL
);
CREATE INDEX candidate_words_search ON candidate_words USING gin (words);
