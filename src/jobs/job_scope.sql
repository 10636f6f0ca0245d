-- name: job_for_actor
SELECT jobs.job_id, jobs.title, jobs.state, jobs.seal, jobs.guide_version_id, job_team.role AS team_role
FROM jobs LEFT JOIN job_team ON job_team.job_id = jobs.job_id AND job_team.person_id = :person_id
WHERE jobs.job_id = :job_id;
