-- name: stored_version
SELECT guide_version_id, guide_id, version, document, published_at
FROM guide_versions WHERE guide_version_id = :guide_version_id;

-- name: version_id
SELECT guide_version_id FROM guide_versions WHERE guide_id = :guide_id AND version = :version;

-- name: newest_version_id
SELECT guide_versions.guide_version_id
FROM guides JOIN guide_versions
  ON guide_versions.guide_id = guides.guide_id AND guide_versions.version = guides.newest_version
WHERE guides.guide_id = :guide_id;
