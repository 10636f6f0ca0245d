-- name: add_reference
INSERT INTO reference_checks (reference_id, application_id, name, email, relation, reporting_line, worked_together,
                              answers, ratings, recorded_by, recorded_at, etag)
VALUES (:reference_id, :application_id, :name, :email, :relation, :reporting_line, :worked_together,
        :answers, :ratings, :recorded_by, :recorded_at, :etag);

-- name: save_reference
UPDATE reference_checks SET name = :name, email = :email, relation = :relation, reporting_line = :reporting_line,
                            worked_together = :worked_together, answers = :answers, ratings = :ratings, etag = :etag
WHERE reference_id = :reference_id;

-- name: application_of_reference
SELECT application_id FROM reference_checks WHERE reference_id = :reference_id;

-- name: ids_of_application
SELECT reference_id FROM reference_checks WHERE application_id = :application_id ORDER BY reference_id;

-- name: visible_of_application
SELECT reference_id, application_id, reference_checks.name, reference_checks.email, relation, reporting_line,
       worked_together, answers, ratings, recorded_by, people.name AS recorded_by_name, recorded_at,
       reference_checks.etag
FROM reference_checks JOIN people ON people.person_id = reference_checks.recorded_by
WHERE application_id = :application_id AND (cast(:sees_all as integer) = 1 OR recorded_by = :viewer_id)
ORDER BY reference_id;

-- name: visible_reference
SELECT reference_id, application_id, reference_checks.name, reference_checks.email, relation, reporting_line,
       worked_together, answers, ratings, recorded_by, people.name AS recorded_by_name, recorded_at,
       reference_checks.etag
FROM reference_checks JOIN people ON people.person_id = reference_checks.recorded_by
WHERE reference_id = :reference_id AND (cast(:sees_all as integer) = 1 OR recorded_by = :viewer_id);
