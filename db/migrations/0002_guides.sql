-- Guides, their immutable versions (the document is the guide JSON with ids), and documents being imported.
CREATE TABLE guides (
    guide_id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    newest_version INTEGER NOT NULL,
    built_in_name TEXT,
    etag TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX guides_by_title ON guides (sort_key, guide_id);

CREATE TABLE guide_versions (
    guide_version_id TEXT PRIMARY KEY,
    guide_id TEXT NOT NULL REFERENCES guides (guide_id),
    version INTEGER NOT NULL,
    document TEXT NOT NULL,
    stage_count INTEGER NOT NULL,
    question_count INTEGER NOT NULL,
    item_count INTEGER NOT NULL,
    source_sha256 TEXT,
    note TEXT,
    published_by TEXT NOT NULL REFERENCES people (person_id),
    published_at INTEGER NOT NULL,
    UNIQUE (guide_id, version)
) STRICT;

CREATE TABLE guide_imports (
    guide_import_id TEXT PRIMARY KEY,
    file_name TEXT NOT NULL,
    source_sha256 TEXT NOT NULL,
    roles TEXT NOT NULL,
    state TEXT NOT NULL,
    guide_id TEXT REFERENCES guides (guide_id),
    version INTEGER,
    etag TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES people (person_id),
    created_at INTEGER NOT NULL
) STRICT;
