-- Work samples sent to candidates, and what came back. The state is computed from the times. `token` opens the
-- candidate's page; leads may copy the link again, so it is kept.
CREATE TABLE work_samples (
    work_sample_id TEXT PRIMARY KEY,
    application_id TEXT NOT NULL REFERENCES applications (application_id),
    guide_version_id TEXT NOT NULL REFERENCES guide_versions (guide_version_id),
    stage_id TEXT NOT NULL,
    token TEXT NOT NULL,
    token_digest TEXT NOT NULL UNIQUE,
    placeholder_values TEXT NOT NULL,
    sent_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    opened_at INTEGER,
    submitted_at INTEGER,
    cancelled_at INTEGER,
    cancelled_reason TEXT,
    etag TEXT NOT NULL,
    created_by TEXT NOT NULL REFERENCES people (person_id)
) STRICT;
CREATE INDEX work_samples_by_application ON work_samples (application_id, work_sample_id);

CREATE TABLE work_sample_extensions (
    work_sample_extension_id TEXT PRIMARY KEY,
    work_sample_id TEXT NOT NULL REFERENCES work_samples (work_sample_id),
    due_before INTEGER NOT NULL,
    due_after INTEGER NOT NULL,
    reason TEXT NOT NULL,
    granted_by TEXT NOT NULL REFERENCES people (person_id),
    granted_at INTEGER NOT NULL
) STRICT;
CREATE INDEX work_sample_extensions_by_sample
    ON work_sample_extensions (work_sample_id, work_sample_extension_id);

-- The last one counts.
CREATE TABLE submissions (
    submission_id TEXT PRIMARY KEY,
    work_sample_id TEXT NOT NULL REFERENCES work_samples (work_sample_id),
    note TEXT,
    minutes_spent INTEGER,
    submitted_at INTEGER NOT NULL
) STRICT;
CREATE INDEX submissions_by_work_sample ON submissions (work_sample_id, submission_id);
