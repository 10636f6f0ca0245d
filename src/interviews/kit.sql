-- name: files_of_candidate
SELECT file_id AS id, name, media_type, kind, size FROM files
WHERE candidate_id = :candidate_id ORDER BY file_id;
