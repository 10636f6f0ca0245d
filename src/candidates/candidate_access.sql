-- name: creator_of
SELECT candidate_id, created_by FROM candidates WHERE candidate_id = :candidate_id;

-- name: team_roles_towards
SELECT job_team.role FROM applications
JOIN job_team ON job_team.job_id = applications.job_id AND job_team.person_id = :person_id
WHERE applications.candidate_id = :candidate_id;
