-- name: add_guide
INSERT INTO guides (guide_id, title, sort_key, newest_version, built_in_name, etag, created_at, updated_at)
VALUES (:guide_id, :title, :sort_key, 1, :built_in_name, :etag, :now, :now);

-- name: add_version
INSERT INTO guide_versions (guide_version_id, guide_id, version, document, stage_count, question_count, item_count,
                            source_sha256, note, published_by, published_at)
VALUES (:guide_version_id, :guide_id, :version, :document, :stage_count, :question_count, :item_count,
        :source_sha256, :note, :published_by, :published_at);

-- name: newest_version
SELECT newest_version FROM guides WHERE guide_id = :guide_id;

-- name: renew_guide
UPDATE guides SET title = :title, sort_key = :sort_key, newest_version = :newest_version, etag = :etag,
                  updated_at = :updated_at
WHERE guide_id = :guide_id;

-- name: guides_by_title
SELECT guides.guide_id AS id, guides.title, guides.newest_version AS version, guide_versions.stage_count AS stages,
       guide_versions.question_count AS questions, guide_versions.item_count AS items, guides.updated_at,
       CASE WHEN guides.built_in_name IS NULL THEN 0 ELSE 1 END AS built_in, guides.sort_key
FROM guides JOIN guide_versions
  ON guide_versions.guide_id = guides.guide_id AND guide_versions.version = guides.newest_version
WHERE (guides.sort_key, guides.guide_id) > (:sort_key, :guide_id)
ORDER BY guides.sort_key, guides.guide_id LIMIT :limit;

-- name: versions_of_guide
SELECT guide_versions.version, guide_versions.published_at, people.name AS published_by, guide_versions.note
FROM guide_versions JOIN people ON people.person_id = guide_versions.published_by
WHERE guide_versions.guide_id = :guide_id ORDER BY guide_versions.version DESC;
