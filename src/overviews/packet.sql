-- name: packet_candidate
SELECT candidate_id AS id, name, email FROM candidates WHERE candidate_id = :candidate_id;

-- Of the candidate, and handed in for this application.
-- name: packet_files
SELECT name, sha256, size FROM (
    SELECT file_id, name, sha256, size FROM files WHERE candidate_id = :candidate_id
    UNION ALL
    SELECT files.file_id, files.name, files.sha256, files.size
    FROM work_samples
    JOIN submissions ON submissions.work_sample_id = work_samples.work_sample_id
    JOIN files ON files.submission_id = submissions.submission_id
    WHERE work_samples.application_id = :application_id) AS found
ORDER BY file_id;

-- name: packet_events
SELECT audit_entry_id AS id, at, people.name AS person_name, action
FROM audit_entries LEFT JOIN people ON people.person_id = audit_entries.person_id
WHERE application_id = :application_id ORDER BY position LIMIT 2000;

-- name: debrief_id_of_application
SELECT debrief_id FROM debriefs WHERE application_id = :application_id;
