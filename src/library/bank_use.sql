-- name: newest_versions
SELECT guides.guide_id, guides.title, guide_versions.version, guide_versions.guide_version_id
FROM guides JOIN guide_versions
  ON guide_versions.guide_id = guides.guide_id AND guide_versions.version = guides.newest_version
ORDER BY guides.sort_key, guides.guide_id;

-- name: open_drafts
SELECT guide_draft_id, guide_id, title, etag FROM guide_drafts WHERE state = 'open' ORDER BY updated_at, guide_draft_id;
