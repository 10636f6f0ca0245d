-- name: freeze_job
UPDATE jobs SET is_frozen = 1, etag = :etag WHERE job_id = :job_id AND is_frozen = 0;
