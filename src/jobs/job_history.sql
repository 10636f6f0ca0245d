-- name: history_of_job
SELECT audit_entries.audit_entry_id AS id, audit_entries.at, audit_entries.person_id, people.name AS person_name,
       audit_entries.action, audit_entries.details
FROM audit_entries LEFT JOIN people ON people.person_id = audit_entries.person_id
WHERE audit_entries.subject_kind = 'job' AND audit_entries.subject_id = :job_id
  AND (audit_entries.at, audit_entries.audit_entry_id) < (:at, :id)
ORDER BY audit_entries.at DESC, audit_entries.audit_entry_id DESC LIMIT :limit;
