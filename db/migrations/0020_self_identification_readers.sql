-- Whoever took in what candidates said of themselves has read it of each, and so comes to rate nobody any more.
CREATE TABLE self_identification_readers (
    person_id TEXT PRIMARY KEY REFERENCES people (person_id)
) STRICT;

-- Whether somebody ever judged a candidate is asked at every look at the figures of fairness.
CREATE INDEX votes_by_person ON votes (person_id);
CREATE INDEX decisions_by_person ON decisions (decided_by);
CREATE INDEX outcomes_by_person ON outcomes (recorded_by);
CREATE INDEX reference_checks_by_person ON reference_checks (recorded_by);
