-- name: last_link
SELECT position, hash FROM audit_entries ORDER BY position DESC LIMIT 1;

-- name: add_entry
INSERT INTO audit_entries (position, audit_entry_id, at, person_id, action, subject_kind, subject_id, job_id,
                           application_id, details, salt, details_digest, hash)
VALUES (:position, :audit_entry_id, :at, :person_id, :action, :subject_kind, :subject_id, :job_id, :application_id,
        :details, :salt, :details_digest, :hash);

-- name: entries_after
SELECT position, audit_entry_id, at, person_id, action, subject_kind, subject_id, job_id, application_id, details, salt,
       details_digest, hash
FROM audit_entries WHERE position > :position ORDER BY position LIMIT :limit;
