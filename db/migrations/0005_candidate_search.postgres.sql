-- Words of a candidate's name, address and files, for search. Never anything from a scorecard.
CREATE TABLE candidate_words (
    candidate_id TEXT PRIMARY KEY,
    words TSVECTOR NOT NULL
);
CREATE INDEX candidate_words_search ON candidate_words USING gin (words);
