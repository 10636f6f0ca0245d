-- What became of a hire, looked at again after 6 and after 12 months, by people who lead the job. A row is one review:
-- `has_left` where the person was gone by then, `performance` from 1 to 4 for the work on the whole, empty where it
-- cannot be said. It goes with the application.
CREATE TABLE outcomes (
    outcome_id TEXT PRIMARY KEY,
    application_id TEXT NOT NULL REFERENCES applications (application_id) ON DELETE CASCADE,
    month INTEGER NOT NULL, -- 6 or 12
    has_left INTEGER NOT NULL,
    performance INTEGER,
    note TEXT NOT NULL DEFAULT '',
    recorded_by TEXT NOT NULL REFERENCES people (person_id),
    recorded_at INTEGER NOT NULL,
    etag TEXT NOT NULL,
    UNIQUE (application_id, month)
) STRICT;

-- How far each desired outcome of the guide's profile was reached; `place` is its index there. 0 cannot be said yet:
-- missing, never low; 1 missed, 2 partly reached, 3 reached, 4 surpassed.
CREATE TABLE outcome_levels (
    outcome_id TEXT NOT NULL REFERENCES outcomes (outcome_id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    level INTEGER NOT NULL,
    PRIMARY KEY (outcome_id, place)
) STRICT;

-- Whose reviews fall due is a walk along the days on which people were hired.
CREATE INDEX decisions_to_hire ON decisions (decided_at, application_id) WHERE outcome = 'hire';
