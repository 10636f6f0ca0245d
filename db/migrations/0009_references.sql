-- "references" is a reserved word of SQL.
CREATE TABLE reference_checks (
    reference_id TEXT PRIMARY KEY,
    application_id TEXT NOT NULL REFERENCES applications (application_id),
    name TEXT NOT NULL,
    email TEXT,
    relation TEXT NOT NULL,
    reporting_line TEXT,
    worked_together TEXT,
    answers TEXT NOT NULL,
    ratings TEXT NOT NULL,
    recorded_by TEXT NOT NULL REFERENCES people (person_id),
    recorded_at INTEGER NOT NULL,
    etag TEXT NOT NULL
) STRICT;
CREATE INDEX reference_checks_by_application ON reference_checks (application_id, reference_id);
