-- name: add_draft
INSERT INTO guide_drafts (guide_draft_id, guide_id, base_version, published_version, state, title, built_in_name,
                          source_sha256, etag, editors, created_by, created_at, updated_by, updated_at, former, document)
VALUES (:guide_draft_id, :guide_id, :base_version, :published_version, :state, :title, :built_in_name, :source_sha256,
        :etag, :editors, :created_by, :created_at, :updated_by, :updated_at, :former, :document);

-- name: draft_by_id
SELECT guide_drafts.guide_draft_id, guide_drafts.guide_id, guide_drafts.base_version, guide_drafts.published_version,
       guide_drafts.state, guide_drafts.title, guide_drafts.built_in_name, guide_drafts.source_sha256, guide_drafts.etag,
       guide_drafts.editors, guide_drafts.updated_by, people.name AS updated_by_name, guide_drafts.updated_at
FROM guide_drafts JOIN people ON people.person_id = guide_drafts.updated_by
WHERE guide_drafts.guide_draft_id = :guide_draft_id;

-- name: document_of_draft
SELECT former, document FROM guide_drafts WHERE guide_draft_id = :guide_draft_id;

-- name: open_draft_of_guide
SELECT guide_draft_id FROM guide_drafts WHERE guide_id = :guide_id AND state = 'open';

-- name: save_document
UPDATE guide_drafts SET title = :title, etag = :etag, editors = :editors, updated_by = :updated_by,
                        updated_at = :updated_at, former = :former, document = :document
WHERE guide_draft_id = :guide_draft_id AND etag = :expected_etag AND state = 'open';

-- name: save_state
UPDATE guide_drafts SET guide_id = :guide_id, published_version = :published_version, state = :state, etag = :etag,
                        updated_by = :updated_by, updated_at = :updated_at
WHERE guide_draft_id = :guide_draft_id;

-- name: drafts_by_change
SELECT guide_drafts.guide_draft_id AS id, guide_drafts.guide_id, guide_drafts.base_version, guide_drafts.title,
       guide_drafts.updated_at, people.name AS updated_by, guide_drafts.state
FROM guide_drafts JOIN people ON people.person_id = guide_drafts.updated_by
WHERE guide_drafts.state = :state AND (guide_drafts.updated_at, guide_drafts.guide_draft_id) < (:updated_at, :id)
ORDER BY guide_drafts.updated_at DESC, guide_drafts.guide_draft_id DESC LIMIT :limit;

-- name: newest_version
SELECT newest_version FROM guides WHERE guide_id = :guide_id;

-- name: jobs_on_version
SELECT count(*) AS jobs FROM jobs JOIN guide_versions ON guide_versions.guide_version_id = jobs.guide_version_id
WHERE guide_versions.guide_id = :guide_id AND guide_versions.version = :version AND jobs.state <> 'closed';
