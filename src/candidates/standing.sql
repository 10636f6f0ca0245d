-- name: standings_of
SELECT applications.application_id AS id, applications.job_id, jobs.title AS job_title, applications.phase,
       applications.stage_id, jobs.guide_version_id,
       (SELECT decisions.outcome FROM decisions WHERE decisions.application_id = applications.application_id
        ORDER BY decisions.decision_id DESC LIMIT 1) AS outcome
FROM applications JOIN jobs ON jobs.job_id = applications.job_id
WHERE applications.candidate_id = :candidate_id
  AND (:opens_every_job = 1 OR EXISTS (SELECT 1 FROM job_team WHERE job_team.job_id = applications.job_id
                                                               AND job_team.person_id = :person_id))
ORDER BY applications.application_id DESC;
