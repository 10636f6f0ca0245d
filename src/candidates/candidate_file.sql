-- name: add_file
INSERT INTO files (file_id, candidate_id, name, media_type, kind, size, sha256, text, words, created_at)
VALUES (:file_id, :candidate_id, :name, :media_type, :kind, :size, :sha256, :text, :words, :created_at);

-- name: files_of_candidate
SELECT file_id AS id, name, media_type, size, sha256, kind, created_at,
       CASE WHEN text IS NULL THEN 0 ELSE 1 END AS has_text
FROM files WHERE candidate_id = :candidate_id ORDER BY file_id;

-- name: files_of_submission
SELECT file_id AS id, name, media_type, size, sha256, kind, created_at,
       CASE WHEN text IS NULL THEN 0 ELSE 1 END AS has_text
FROM files WHERE submission_id = :submission_id ORDER BY file_id;

-- name: same_file
SELECT file_id FROM files WHERE candidate_id = :candidate_id AND sha256 = :sha256;

-- name: take_file
DELETE FROM files WHERE file_id = :file_id AND candidate_id = :candidate_id;

-- name: content_of_file
SELECT sha256 FROM files WHERE file_id = :file_id AND candidate_id = :candidate_id;

-- name: file_to_send
SELECT files.name, files.media_type, files.sha256, files.candidate_id, applications.job_id
FROM files
LEFT JOIN submissions ON submissions.submission_id = files.submission_id
LEFT JOIN work_samples ON work_samples.work_sample_id = submissions.work_sample_id
LEFT JOIN applications ON applications.application_id = work_samples.application_id
WHERE files.file_id = :file_id;

-- Everything that refers to stored bytes, guide documents included.
-- name: content_in_use
SELECT 1 AS is_used FROM files WHERE sha256 = :sha256
UNION ALL SELECT 1 FROM guide_versions WHERE source_sha256 = :sha256
UNION ALL SELECT 1 FROM guide_imports WHERE source_sha256 = :sha256
LIMIT 1;
