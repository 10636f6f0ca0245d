-- Drafts of guides and the comments on them. A draft is one document: the guide JSON with the draft's own ids, kept texts
-- pointing by id. `former` is what the draft remembers of parts that went, for when they come back.
CREATE TABLE guide_drafts (
    guide_draft_id TEXT PRIMARY KEY,
    guide_id TEXT REFERENCES guides (guide_id),
    base_version INTEGER,
    published_version INTEGER,
    state TEXT NOT NULL,
    title TEXT NOT NULL,
    built_in_name TEXT,
    source_sha256 TEXT,
    etag TEXT NOT NULL,
    editors TEXT NOT NULL,
    created_by TEXT NOT NULL REFERENCES people (person_id),
    created_at INTEGER NOT NULL,
    updated_by TEXT NOT NULL REFERENCES people (person_id),
    updated_at INTEGER NOT NULL,
    former TEXT NOT NULL,
    document TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX guide_drafts_one_open ON guide_drafts (guide_id) WHERE state = 'open';
CREATE INDEX guide_drafts_by_change ON guide_drafts (state, updated_at, guide_draft_id);

CREATE TABLE guide_comments (
    guide_comment_id TEXT PRIMARY KEY,
    guide_draft_id TEXT NOT NULL REFERENCES guide_drafts (guide_draft_id),
    path TEXT NOT NULL,
    text TEXT NOT NULL,
    author_id TEXT NOT NULL REFERENCES people (person_id),
    created_at INTEGER NOT NULL,
    resolved_at INTEGER,
    resolved_by TEXT REFERENCES people (person_id)
) STRICT;
CREATE INDEX guide_comments_by_draft ON guide_comments (guide_draft_id, guide_comment_id);

-- A document accepted as a draft has become no guide yet.
ALTER TABLE guide_imports ADD COLUMN guide_draft_id TEXT REFERENCES guide_drafts (guide_draft_id);

-- How many jobs stand on a version.
CREATE INDEX jobs_by_guide_version ON jobs (guide_version_id, state);
