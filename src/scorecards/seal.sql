-- name: opening_of
SELECT person_id FROM seal_openings WHERE application_id = :application_id AND person_id = :person_id;

-- name: add_opening
INSERT INTO seal_openings (application_id, person_id, reason, opened_by, opened_at)
VALUES (:application_id, :person_id, :reason, :opened_by, :opened_at);

-- name: openings_of_application
SELECT opening.person_id, people.name AS person_name, opening.reason, opener.name AS by_name, opening.opened_at AS at
FROM seal_openings AS opening
JOIN people ON people.person_id = opening.person_id
JOIN people AS opener ON opener.person_id = opening.opened_by
WHERE opening.application_id = :application_id ORDER BY opening.opened_at, opening.person_id;

-- name: person_near_job
SELECT people.person_id, people.roles, team.role AS team_role
FROM people LEFT JOIN job_team AS team ON team.person_id = people.person_id AND team.job_id = :job_id
WHERE people.person_id = :person_id AND people.is_active = 1;

-- name: reading_of
SELECT person_id FROM seal_readings WHERE application_id = :application_id AND person_id = :person_id;

-- name: add_reading
INSERT INTO seal_readings (application_id, person_id, first_read_at) VALUES (:application_id, :person_id, :first_read_at)
ON CONFLICT (application_id, person_id) DO NOTHING;
