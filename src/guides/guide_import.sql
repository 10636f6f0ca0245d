-- name: add_import
INSERT INTO guide_imports (guide_import_id, file_name, source_sha256, roles, state, guide_id, version, guide_draft_id,
                           etag, person_id, created_at)
VALUES (:guide_import_id, :file_name, :source_sha256, :roles, :state, :guide_id, :version, :guide_draft_id, :etag,
        :person_id, :created_at);

-- name: import_by_id
SELECT guide_import_id, file_name, source_sha256, roles, state, guide_id, version, guide_draft_id, etag, person_id,
       created_at
FROM guide_imports WHERE guide_import_id = :guide_import_id;

-- name: save_import
UPDATE guide_imports SET roles = :roles, state = :state, guide_id = :guide_id, version = :version,
                         guide_draft_id = :guide_draft_id, etag = :etag
WHERE guide_import_id = :guide_import_id;
