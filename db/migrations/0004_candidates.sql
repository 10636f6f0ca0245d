-- Candidates, their files, their applications and where each application stands.
CREATE TABLE candidates (
    number INTEGER PRIMARY KEY, -- counts up; ties a candidate to the row of search words
    candidate_id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL UNIQUE,
    phone TEXT,
    location TEXT,
    source TEXT,
    notes TEXT,
    etag TEXT NOT NULL,
    created_by TEXT REFERENCES people (person_id),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX candidates_by_name ON candidates (sort_key, candidate_id);
CREATE INDEX candidates_by_creator_and_name ON candidates (created_by, sort_key, candidate_id);
CREATE INDEX candidates_by_creator ON candidates (created_by, candidate_id);

CREATE TABLE files (
    file_id TEXT PRIMARY KEY,
    candidate_id TEXT REFERENCES candidates (candidate_id),
    submission_id TEXT,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    kind TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    text TEXT,
    words TEXT, -- of `text`, for search
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX files_by_candidate ON files (candidate_id, file_id);
CREATE INDEX files_by_submission ON files (submission_id, file_id);
CREATE INDEX files_by_content ON files (sha256);

-- `sort_key` is the candidate's, kept here so that a job's list by name is a walk along an index.
CREATE TABLE applications (
    application_id TEXT PRIMARY KEY,
    job_id TEXT NOT NULL REFERENCES jobs (job_id),
    candidate_id TEXT NOT NULL REFERENCES candidates (candidate_id),
    sort_key TEXT NOT NULL,
    phase TEXT NOT NULL,
    stage_id TEXT,
    entered_at INTEGER NOT NULL,
    closure_kind TEXT,
    closure_reason TEXT,
    closure_note TEXT,
    closed_at INTEGER,
    closed_by TEXT REFERENCES people (person_id),
    etag TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    UNIQUE (job_id, candidate_id)
) STRICT;
-- The trailing columns let a walk filter without looking at the rows.
CREATE INDEX applications_by_candidate ON applications (candidate_id, application_id, job_id);
CREATE INDEX applications_by_place ON applications (job_id, phase, stage_id, application_id);
CREATE INDEX applications_by_name ON applications (job_id, sort_key, candidate_id, application_id);
CREATE INDEX applications_by_phase_and_name ON applications (job_id, phase, sort_key, candidate_id, application_id);
CREATE INDEX applications_by_stage_and_name ON applications (job_id, stage_id, sort_key, candidate_id, application_id);
CREATE INDEX applications_by_age ON applications (job_id, application_id, phase, stage_id);
CREATE INDEX applications_by_phase ON applications (job_id, phase, candidate_id, application_id, stage_id);
CREATE INDEX applications_everywhere_by_phase_and_name ON applications (phase, sort_key, candidate_id);
CREATE INDEX applications_everywhere_by_phase ON applications (phase, candidate_id);

-- How many applications of a job stand where; `stage_id` is empty outside the stages. Kept with every move.
CREATE TABLE application_counts (
    job_id TEXT NOT NULL REFERENCES jobs (job_id),
    phase TEXT NOT NULL,
    stage_id TEXT NOT NULL,
    applications INTEGER NOT NULL,
    PRIMARY KEY (job_id, phase, stage_id)
) STRICT;

CREATE TABLE stage_passes (
    application_id TEXT NOT NULL REFERENCES applications (application_id),
    stage_id TEXT NOT NULL,
    passed_by TEXT NOT NULL REFERENCES people (person_id),
    passed_at INTEGER NOT NULL,
    PRIMARY KEY (application_id, stage_id)
) STRICT;

-- Every place an application has stood in, the first included.
CREATE TABLE application_moves (
    application_move_id TEXT PRIMARY KEY,
    application_id TEXT NOT NULL REFERENCES applications (application_id),
    phase TEXT NOT NULL,
    stage_id TEXT,
    reason TEXT,
    moved_by TEXT NOT NULL REFERENCES people (person_id),
    moved_at INTEGER NOT NULL
) STRICT;
CREATE INDEX application_moves_by_application ON application_moves (application_id, application_move_id);
