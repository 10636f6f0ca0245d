-- name: timeline_rows
SELECT audit_entries.at, audit_entries.action, audit_entries.details, people.name AS person_name
FROM audit_entries LEFT JOIN people ON people.person_id = audit_entries.person_id
WHERE audit_entries.application_id = :application_id ORDER BY audit_entries.position;

-- name: debrief_of
SELECT debrief_id AS id, state, round FROM debriefs WHERE application_id = :application_id;
