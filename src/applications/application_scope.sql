-- name: application_for_actor
SELECT applications.application_id, applications.candidate_id, candidates.name AS candidate_name,
       applications.job_id, applications.phase, applications.stage_id
FROM applications JOIN candidates ON candidates.candidate_id = applications.candidate_id
WHERE applications.application_id = :application_id;
