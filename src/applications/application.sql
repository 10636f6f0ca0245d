-- name: add_application
INSERT INTO applications (application_id, job_id, candidate_id, sort_key, phase, stage_id, entered_at, closure_kind,
                          closure_reason, closure_note, closed_at, closed_by, etag, created_at, updated_at)
VALUES (:application_id, :job_id, :candidate_id, :sort_key, :phase, :stage_id, :entered_at, :closure_kind,
        :closure_reason, :closure_note, :closed_at, :closed_by, :etag, :created_at, :updated_at);

-- name: application_by_id
SELECT application_id, job_id, candidate_id, sort_key, phase, stage_id, entered_at, closure_kind, closure_reason,
       closure_note, closed_at, closed_by, etag, created_at, updated_at
FROM applications WHERE application_id = :application_id;

-- name: application_of
SELECT application_id FROM applications WHERE job_id = :job_id AND candidate_id = :candidate_id;

-- name: sort_key_of_candidate
SELECT sort_key FROM candidates WHERE candidate_id = :candidate_id;

-- name: save_application
UPDATE applications SET phase = :phase, stage_id = :stage_id, entered_at = :entered_at, closure_kind = :closure_kind,
                        closure_reason = :closure_reason, closure_note = :closure_note, closed_at = :closed_at,
                        closed_by = :closed_by, etag = :etag, updated_at = :updated_at
WHERE application_id = :application_id;

-- name: add_move
INSERT INTO application_moves (application_move_id, application_id, phase, stage_id, reason, moved_by, moved_at)
VALUES (:application_move_id, :application_id, :phase, :stage_id, :reason, :moved_by, :moved_at);

-- name: last_open_place
SELECT phase, stage_id FROM application_moves WHERE application_id = :application_id AND phase <> 'closed'
ORDER BY application_move_id DESC LIMIT 1;

-- name: change_count
INSERT INTO application_counts (job_id, phase, stage_id, applications)
VALUES (:job_id, :phase, :stage_id, :change)
ON CONFLICT (job_id, phase, stage_id) DO UPDATE
SET applications = application_counts.applications + excluded.applications;

-- name: add_pass
INSERT INTO stage_passes (application_id, stage_id, passed_by, passed_at)
VALUES (:application_id, :stage_id, :passed_by, :passed_at)
ON CONFLICT (application_id, stage_id) DO NOTHING;

-- name: passes_of
SELECT stage_passes.stage_id, stage_passes.passed_by, people.name AS passed_by_name, stage_passes.passed_at AS at
FROM stage_passes JOIN people ON people.person_id = stage_passes.passed_by
WHERE stage_passes.application_id = :application_id ORDER BY stage_passes.passed_at, stage_passes.stage_id;

-- name: decided_outcome
SELECT outcome FROM decisions WHERE application_id = :application_id ORDER BY decision_id DESC LIMIT 1;
