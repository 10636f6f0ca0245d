-- name: candidate_named
SELECT candidate_id AS id, name AS title, email AS detail FROM candidates WHERE candidate_id = :candidate_id;

-- name: jobs_to_open
SELECT jobs.job_id AS id, jobs.title, jobs.state AS detail FROM jobs
WHERE cast(:is_administrator as integer) = 1
   OR EXISTS (SELECT 1 FROM job_team WHERE job_team.job_id = jobs.job_id AND job_team.person_id = :person_id)
ORDER BY jobs.sort_key, jobs.job_id LIMIT :limit;

-- name: guides_by_title
SELECT guide_id AS id, title, '' AS detail FROM guides ORDER BY sort_key, guide_id LIMIT :limit;

-- name: people_by_name
SELECT person_id AS id, name AS title, email AS detail FROM people WHERE is_active = 1
ORDER BY sort_key, person_id LIMIT :limit;
