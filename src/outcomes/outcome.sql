-- name: hire_standing
SELECT decisions.outcome AS decided, decisions.decided_at, applications.phase, applications.closure_kind
FROM decisions JOIN applications ON applications.application_id = decisions.application_id
WHERE decisions.application_id = :application_id ORDER BY decisions.decision_id DESC LIMIT 1;

-- name: add_outcome
INSERT INTO outcomes (outcome_id, application_id, month, has_left, performance, note, recorded_by, recorded_at, etag)
VALUES (:outcome_id, :application_id, :month, :has_left, :performance, :note, :recorded_by, :recorded_at, :etag);

-- name: save_outcome
UPDATE outcomes SET has_left = :has_left, performance = :performance, note = :note, etag = :etag
WHERE outcome_id = :outcome_id;

-- name: outcome_by_id
SELECT outcome_id, application_id, month, has_left, performance, note, recorded_by, people.name AS recorded_by_name,
       recorded_at, outcomes.etag
FROM outcomes JOIN people ON people.person_id = outcomes.recorded_by
WHERE outcome_id = :outcome_id;

-- name: outcomes_of_application
SELECT outcome_id, application_id, month, has_left, performance, note, recorded_by, people.name AS recorded_by_name,
       recorded_at, outcomes.etag
FROM outcomes JOIN people ON people.person_id = outcomes.recorded_by
WHERE application_id = :application_id ORDER BY month;

-- name: levels_of_outcome
SELECT place, level FROM outcome_levels WHERE outcome_id = :outcome_id ORDER BY place;

-- name: clear_levels
DELETE FROM outcome_levels WHERE outcome_id = :outcome_id;

-- name: add_level
INSERT INTO outcome_levels (outcome_id, place, level) VALUES (:outcome_id, :place, :level);
