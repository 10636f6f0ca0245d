-- The organisation, its people, their sessions; answers kept for repeated requests; the audit chain.
CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL,
    etag TEXT NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE people (
    person_id TEXT PRIMARY KEY,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    roles TEXT NOT NULL,
    password_hash TEXT,
    is_active INTEGER NOT NULL,
    etag TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX people_by_name ON people (sort_key, person_id);

CREATE TABLE sessions (
    session_id TEXT PRIMARY KEY,
    token_digest TEXT NOT NULL UNIQUE,
    person_id TEXT NOT NULL REFERENCES people (person_id),
    csrf TEXT NOT NULL,
    user_agent TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    last_used_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX sessions_by_person ON sessions (person_id, session_id);

CREATE TABLE set_up_links (
    token_digest TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES people (person_id),
    expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE idempotent_answers (
    person_id TEXT NOT NULL,
    route TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    body_digest TEXT NOT NULL,
    status INTEGER NOT NULL,
    etag TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (person_id, route, idempotency_key)
) STRICT;
CREATE INDEX idempotent_answers_by_age ON idempotent_answers (created_at);

-- One row per change, chained: `hash` covers the previous hash, the row and a salted digest of its details, so that the
-- chain can be checked by someone who may not read the details.
CREATE TABLE audit_entries (
    position INTEGER PRIMARY KEY,
    audit_entry_id TEXT NOT NULL UNIQUE,
    at INTEGER NOT NULL,
    person_id TEXT,
    action TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    job_id TEXT,
    application_id TEXT,
    details TEXT NOT NULL,
    salt TEXT NOT NULL,
    details_digest TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE INDEX audit_entries_by_subject ON audit_entries (subject_kind, subject_id, position);
CREATE INDEX audit_entries_by_application ON audit_entries (application_id, position);
CREATE INDEX audit_entries_by_job ON audit_entries (job_id, position);
