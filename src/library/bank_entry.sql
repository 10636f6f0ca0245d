-- name: add_entry
INSERT INTO bank_entries (bank_entry_id, kind, document, competency_key, words, sort_key, revision, is_archived, etag,
                          created_by, created_at, updated_by, updated_at)
VALUES (:bank_entry_id, :kind, :document, :competency_key, :words, :sort_key, :revision, :is_archived, :etag,
        :created_by, :created_at, :updated_by, :updated_at);

-- name: entry_by_id
SELECT bank_entries.bank_entry_id, bank_entries.kind, bank_entries.document, bank_entries.competency_key,
       bank_entries.words, bank_entries.sort_key, bank_entries.revision, bank_entries.is_archived, bank_entries.etag,
       bank_entries.created_by, bank_entries.created_at, bank_entries.updated_by, people.name AS updated_by_name,
       bank_entries.updated_at
FROM bank_entries JOIN people ON people.person_id = bank_entries.updated_by
WHERE bank_entries.bank_entry_id = :bank_entry_id;

-- name: save_entry
UPDATE bank_entries SET document = :document, competency_key = :competency_key, words = :words, sort_key = :sort_key,
                        revision = :revision, is_archived = :is_archived, etag = :etag, updated_by = :updated_by,
                        updated_at = :updated_at
WHERE bank_entry_id = :bank_entry_id;

-- name: entries_in_order
SELECT bank_entries.bank_entry_id, bank_entries.kind, bank_entries.document, bank_entries.competency_key,
       bank_entries.words, bank_entries.sort_key, bank_entries.revision, bank_entries.is_archived, bank_entries.etag,
       bank_entries.created_by, bank_entries.created_at, bank_entries.updated_by, people.name AS updated_by_name,
       bank_entries.updated_at
FROM bank_entries JOIN people ON people.person_id = bank_entries.updated_by
WHERE bank_entries.kind = :kind AND bank_entries.is_archived = :is_archived
  AND (bank_entries.sort_key, bank_entries.bank_entry_id) > (:sort_key, :bank_entry_id)
ORDER BY bank_entries.sort_key, bank_entries.bank_entry_id LIMIT :limit;

-- name: size_of_bank
SELECT count(*) AS entries FROM bank_entries WHERE kind = :kind;
