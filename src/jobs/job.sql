-- name: add_job
INSERT INTO jobs (job_id, title, sort_key, folded_title, state, guide_version_id, placeholder_values, weights, seal,
                  is_frozen, etag, created_by, created_at, published_at, closed_at, closure_reason)
VALUES (:job_id, :title, :sort_key, :folded_title, :state, :guide_version_id, :placeholder_values, :weights, :seal,
        :is_frozen, :etag, :created_by, :created_at, :published_at, :closed_at, :closure_reason);

-- name: job_by_id
SELECT job_id, title, sort_key, folded_title, state, guide_version_id, placeholder_values, weights, seal, is_frozen,
       etag, created_by, created_at, published_at, closed_at, closure_reason
FROM jobs WHERE job_id = :job_id;

-- name: save_job
UPDATE jobs SET title = :title, sort_key = :sort_key, folded_title = :folded_title, state = :state,
                guide_version_id = :guide_version_id, placeholder_values = :placeholder_values, weights = :weights,
                seal = :seal, is_frozen = :is_frozen, etag = :etag, published_at = :published_at,
                closed_at = :closed_at, closure_reason = :closure_reason
WHERE job_id = :job_id;

-- name: has_candidates_in_stages
SELECT 1 AS found FROM application_counts WHERE job_id = :job_id AND phase = 'stage' AND applications > 0
UNION ALL
SELECT 1 AS found FROM applications JOIN stage_passes ON stage_passes.application_id = applications.application_id
WHERE applications.job_id = :job_id
LIMIT 1;
