-- The bank of questions and competencies that guides share. An entry is one document; `revision` counts up when words
-- change that guides carry, `words` are what a search looks through.
CREATE TABLE bank_entries (
    bank_entry_id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    document TEXT NOT NULL,
    competency_key TEXT NOT NULL,
    words TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    revision INTEGER NOT NULL,
    is_archived INTEGER NOT NULL,
    etag TEXT NOT NULL,
    created_by TEXT NOT NULL REFERENCES people (person_id),
    created_at INTEGER NOT NULL,
    updated_by TEXT NOT NULL REFERENCES people (person_id),
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX bank_entries_in_order ON bank_entries (kind, is_archived, sort_key, bank_entry_id);
