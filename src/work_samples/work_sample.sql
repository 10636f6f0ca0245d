-- name: add_work_sample
INSERT INTO work_samples (work_sample_id, application_id, guide_version_id, stage_id, token, token_digest,
                          placeholder_values, sent_at, due_at, opened_at, submitted_at, cancelled_at,
                          cancelled_reason, etag, created_by)
VALUES (:work_sample_id, :application_id, :guide_version_id, :stage_id, :token, :token_digest,
        :placeholder_values, :sent_at, :due_at, :opened_at, :submitted_at, :cancelled_at,
        :cancelled_reason, :etag, :created_by);

-- name: work_sample_by_id
SELECT work_sample_id, application_id, guide_version_id, stage_id, token, token_digest, placeholder_values, sent_at,
       due_at, opened_at, submitted_at, cancelled_at, cancelled_reason, etag, created_by
FROM work_samples WHERE work_sample_id = :work_sample_id;

-- name: work_sample_by_token
SELECT work_sample_id, application_id, guide_version_id, stage_id, token, token_digest, placeholder_values, sent_at,
       due_at, opened_at, submitted_at, cancelled_at, cancelled_reason, etag, created_by
FROM work_samples WHERE token_digest = :token_digest;

-- name: work_samples_of_application
SELECT work_sample_id, application_id, guide_version_id, stage_id, token, token_digest, placeholder_values, sent_at,
       due_at, opened_at, submitted_at, cancelled_at, cancelled_reason, etag, created_by
FROM work_samples WHERE application_id = :application_id ORDER BY work_sample_id;

-- name: save_times
UPDATE work_samples SET due_at = :due_at, opened_at = :opened_at, submitted_at = :submitted_at,
                        cancelled_at = :cancelled_at, cancelled_reason = :cancelled_reason, etag = :etag
WHERE work_sample_id = :work_sample_id;

-- name: stage_pass
SELECT stage_id FROM stage_passes WHERE application_id = :application_id AND stage_id = :stage_id;

-- name: add_extension
INSERT INTO work_sample_extensions (work_sample_extension_id, work_sample_id, due_before, due_after, reason,
                                    granted_by, granted_at)
VALUES (:work_sample_extension_id, :work_sample_id, :due_before, :due_after, :reason, :granted_by, :granted_at);

-- name: extensions_of_work_sample
SELECT due_before, due_after, reason, people.name AS granted_by_name, granted_at
FROM work_sample_extensions JOIN people ON people.person_id = work_sample_extensions.granted_by
WHERE work_sample_id = :work_sample_id ORDER BY work_sample_extension_id;
