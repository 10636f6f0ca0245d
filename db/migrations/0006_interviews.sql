-- Interviews and scorecards. A scorecard's assignment (who owes what) stands apart from its content, so that reading
-- the one for somebody who may not see the other never touches it.
CREATE TABLE interviews (
    interview_id TEXT PRIMARY KEY,
    application_id TEXT NOT NULL REFERENCES applications (application_id),
    guide_version_id TEXT NOT NULL REFERENCES guide_versions (guide_version_id),
    stage_id TEXT NOT NULL,
    lead_id TEXT REFERENCES people (person_id),
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    location TEXT,
    state TEXT NOT NULL,
    etag TEXT NOT NULL,
    created_by TEXT NOT NULL REFERENCES people (person_id),
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX interviews_by_application ON interviews (application_id, interview_id);
CREATE INDEX interviews_by_start ON interviews (starts_at, interview_id);

-- The assignment: all that may be known of a sealed card. `state` is owed, submitted or excused; `seal` is the job's
-- seal when the card was assigned, for a change of the job's seal applies forward only.
CREATE TABLE scorecards (
    scorecard_id TEXT PRIMARY KEY,
    application_id TEXT NOT NULL REFERENCES applications (application_id),
    interview_id TEXT REFERENCES interviews (interview_id),
    work_sample_id TEXT,
    guide_version_id TEXT NOT NULL REFERENCES guide_versions (guide_version_id),
    stage_id TEXT NOT NULL,
    interviewer_id TEXT NOT NULL REFERENCES people (person_id),
    state TEXT NOT NULL,
    seal TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    assigned_at INTEGER NOT NULL,
    excused_reason TEXT,
    excused_by TEXT REFERENCES people (person_id),
    excused_at INTEGER
) STRICT;
CREATE INDEX scorecards_by_application ON scorecards (application_id, interviewer_id, state);
CREATE INDEX scorecards_by_interviewer ON scorecards (interviewer_id, state, due_at);
CREATE INDEX scorecards_by_interview ON scorecards (interview_id, scorecard_id);
CREATE INDEX scorecards_by_work_sample ON scorecards (work_sample_id, scorecard_id);
CREATE INDEX scorecards_owed ON scorecards (application_id) WHERE state = 'owed';

-- The content, made with the assignment. `draft` is JSON until the card is submitted and empty where nothing was
-- written; after that recommendation, notes and questions stand here and the ratings in their own table.
CREATE TABLE scorecard_contents (
    scorecard_id TEXT PRIMARY KEY REFERENCES scorecards (scorecard_id),
    etag TEXT NOT NULL,
    draft TEXT NOT NULL,
    recommendation INTEGER,
    notes TEXT NOT NULL,
    questions TEXT NOT NULL,
    submitted_at INTEGER,
    amended_at INTEGER,
    is_written_after_reading INTEGER NOT NULL,
    is_amended_after_reading INTEGER NOT NULL
) STRICT;

CREATE TABLE ratings (
    scorecard_id TEXT NOT NULL REFERENCES scorecards (scorecard_id),
    item_id TEXT NOT NULL,
    score INTEGER,
    evidence TEXT,
    reason TEXT,
    PRIMARY KEY (scorecard_id, item_id)
) STRICT;

CREATE TABLE scorecard_amendments (
    scorecard_amendment_id TEXT PRIMARY KEY,
    scorecard_id TEXT NOT NULL REFERENCES scorecards (scorecard_id),
    reason TEXT NOT NULL,
    before TEXT NOT NULL,
    amended_at INTEGER NOT NULL
) STRICT;
CREATE INDEX scorecard_amendments_by_card ON scorecard_amendments (scorecard_id, scorecard_amendment_id);

-- Who has read somebody else's card of an application: later cards of that reader are marked.
CREATE TABLE seal_readings (
    application_id TEXT NOT NULL REFERENCES applications (application_id),
    person_id TEXT NOT NULL REFERENCES people (person_id),
    first_read_at INTEGER NOT NULL,
    PRIMARY KEY (application_id, person_id)
) STRICT;

-- Seals opened early, by name and reason, for one person.
CREATE TABLE seal_openings (
    application_id TEXT NOT NULL REFERENCES applications (application_id),
    person_id TEXT NOT NULL REFERENCES people (person_id),
    reason TEXT NOT NULL,
    opened_by TEXT NOT NULL REFERENCES people (person_id),
    opened_at INTEGER NOT NULL,
    PRIMARY KEY (application_id, person_id)
) STRICT;
