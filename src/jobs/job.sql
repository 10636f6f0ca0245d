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

-- name: has_met_candidates
SELECT 1 AS found FROM applications
WHERE job_id = :job_id
  AND (phase NOT IN ('applied', 'closed')
       OR EXISTS (SELECT 1 FROM application_moves
                  WHERE application_moves.application_id = applications.application_id
                    AND application_moves.phase NOT IN ('applied', 'closed'))
       OR EXISTS (SELECT 1 FROM stage_passes WHERE stage_passes.application_id = applications.application_id)
       OR EXISTS (SELECT 1 FROM interviews WHERE interviews.application_id = applications.application_id)
       OR EXISTS (SELECT 1 FROM scorecards WHERE scorecards.application_id = applications.application_id)
       OR EXISTS (SELECT 1 FROM work_samples WHERE work_samples.application_id = applications.application_id)
       OR EXISTS (SELECT 1 FROM reference_checks
                  WHERE reference_checks.application_id = applications.application_id))
LIMIT 1;
