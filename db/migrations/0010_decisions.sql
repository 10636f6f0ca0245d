-- The newest decision of an application is the one in force; earlier ones stay. `composite` and `differs` say what the
-- figures said at that moment.
CREATE TABLE decisions (
    decision_id TEXT PRIMARY KEY,
    application_id TEXT NOT NULL REFERENCES applications (application_id),
    outcome TEXT NOT NULL,
    reason TEXT NOT NULL,
    composite TEXT,
    left_out TEXT NOT NULL,
    differs TEXT,
    decided_by TEXT NOT NULL REFERENCES people (person_id),
    decided_at INTEGER NOT NULL
) STRICT;
CREATE INDEX decisions_by_application ON decisions (application_id, decision_id);
