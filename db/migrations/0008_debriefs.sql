CREATE TABLE debriefs (
    debrief_id TEXT PRIMARY KEY,
    application_id TEXT NOT NULL UNIQUE REFERENCES applications (application_id),
    facilitator_id TEXT NOT NULL REFERENCES people (person_id),
    state TEXT NOT NULL,
    round TEXT NOT NULL,
    next_steps TEXT NOT NULL,
    summary TEXT,
    opened_at INTEGER NOT NULL,
    opened_by TEXT NOT NULL REFERENCES people (person_id),
    closed_at INTEGER,
    etag TEXT NOT NULL
) STRICT;
CREATE INDEX debriefs_by_state ON debriefs (state, application_id);

CREATE TABLE debrief_notes (
    debrief_id TEXT NOT NULL REFERENCES debriefs (debrief_id),
    question_id TEXT NOT NULL,
    text TEXT NOT NULL,
    etag TEXT NOT NULL,
    PRIMARY KEY (debrief_id, question_id)
) STRICT;

CREATE TABLE votes (
    debrief_id TEXT NOT NULL REFERENCES debriefs (debrief_id),
    round TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES people (person_id),
    recommendation INTEGER NOT NULL,
    reason TEXT,
    voted_at INTEGER NOT NULL,
    PRIMARY KEY (debrief_id, round, person_id)
) STRICT;
