-- What candidates said of themselves, apart from everything else: nothing but the fairness figures reads it, and they
-- read it in numbers. Whoever said nothing has no row; it goes with the candidate.
CREATE TABLE self_identifications (
    candidate_id TEXT PRIMARY KEY REFERENCES candidates (candidate_id) ON DELETE CASCADE,
    sex TEXT,
    race_ethnicity TEXT
) STRICT;
