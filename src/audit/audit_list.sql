-- Newest first, and only what audit_sight opens to the reader.
-- name: trail
SELECT entry.audit_entry_id AS id, entry.at, entry.person_id, people.name AS person_name, entry.action,
       entry.subject_kind, entry.subject_id, entry.job_id, entry.application_id
FROM audit_entries AS entry
JOIN audit_sight AS sight ON sight.audit_entry_id = entry.audit_entry_id AND sight.viewer_id = :viewer_id
LEFT JOIN people ON people.person_id = entry.person_id
WHERE (entry.at, entry.audit_entry_id) < (:at, :id)
ORDER BY entry.at DESC, entry.audit_entry_id DESC LIMIT :limit;

-- name: trail_of_kind
SELECT entry.audit_entry_id AS id, entry.at, entry.person_id, people.name AS person_name, entry.action,
       entry.subject_kind, entry.subject_id, entry.job_id, entry.application_id
FROM audit_entries AS entry
JOIN audit_sight AS sight ON sight.audit_entry_id = entry.audit_entry_id AND sight.viewer_id = :viewer_id
LEFT JOIN people ON people.person_id = entry.person_id
WHERE entry.subject_kind = :subject_kind AND (entry.at, entry.audit_entry_id) < (:at, :id)
ORDER BY entry.at DESC, entry.audit_entry_id DESC LIMIT :limit;
