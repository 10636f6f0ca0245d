-- name: team_of_job
SELECT job_team.person_id, people.name, job_team.role
FROM job_team JOIN people ON people.person_id = job_team.person_id
WHERE job_team.job_id = :job_id ORDER BY people.sort_key, people.person_id;

-- name: clear_team
DELETE FROM job_team WHERE job_id = :job_id;

-- name: add_to_team
INSERT INTO job_team (job_id, person_id, role) VALUES (:job_id, :person_id, :role);

-- name: has_read_self_identifications
SELECT person_id FROM self_identification_readers WHERE person_id = :person_id;

-- name: active_person
SELECT name FROM people WHERE person_id = :person_id AND is_active = 1;
