-- name: versions_in_use
SELECT guides.guide_id, guides.title, guide_versions.guide_version_id
FROM guides JOIN guide_versions ON guide_versions.guide_id = guides.guide_id
WHERE guide_versions.version = guides.newest_version
   OR EXISTS (SELECT 1 FROM jobs
              WHERE jobs.guide_version_id = guide_versions.guide_version_id AND jobs.state <> 'closed')
ORDER BY guides.sort_key, guides.guide_id, guide_versions.version DESC;
