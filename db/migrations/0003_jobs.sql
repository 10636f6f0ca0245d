-- Jobs: a guide version with filled placeholders, weights, a team and a seal.
CREATE TABLE jobs (
    job_id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    folded_title TEXT NOT NULL,
    state TEXT NOT NULL,
    guide_version_id TEXT NOT NULL REFERENCES guide_versions (guide_version_id),
    placeholder_values TEXT NOT NULL,
    weights TEXT NOT NULL,
    seal TEXT NOT NULL,
    is_frozen INTEGER NOT NULL,
    etag TEXT NOT NULL,
    created_by TEXT NOT NULL REFERENCES people (person_id),
    created_at INTEGER NOT NULL,
    published_at INTEGER,
    closed_at INTEGER,
    closure_reason TEXT
) STRICT;
CREATE INDEX jobs_by_title ON jobs (sort_key, job_id);

CREATE TABLE job_team (
    job_id TEXT NOT NULL REFERENCES jobs (job_id),
    person_id TEXT NOT NULL REFERENCES people (person_id),
    role TEXT NOT NULL,
    PRIMARY KEY (job_id, person_id)
) STRICT;
CREATE INDEX job_team_by_person ON job_team (person_id, job_id);
