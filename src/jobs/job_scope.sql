-- name: job_for_actor
SELECT jobs.job_id, jobs.title, jobs.state, jobs.seal, jobs.guide_version_id, job_team.role AS team_role,
       (SELECT person_id FROM self_identification_readers WHERE person_id = :person_id) AS read_by
FROM jobs LEFT JOIN job_team ON job_team.job_id = jobs.job_id AND job_team.person_id = :person_id
WHERE jobs.job_id = :job_id;
