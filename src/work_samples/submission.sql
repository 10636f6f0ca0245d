-- name: add_submission
INSERT INTO submissions (submission_id, work_sample_id, note, minutes_spent, submitted_at)
VALUES (:submission_id, :work_sample_id, :note, :minutes_spent, :submitted_at);

-- name: add_submitted_file
INSERT INTO files (file_id, submission_id, name, media_type, kind, size, sha256, created_at)
VALUES (:id, :submission_id, :name, :media_type, 'other', :size, :sha256, :created_at);

-- name: last_submission
SELECT submission_id, note, minutes_spent, submitted_at
FROM submissions WHERE work_sample_id = :work_sample_id ORDER BY submission_id DESC LIMIT 1;

-- name: files_of_submission
SELECT file_id AS id, name, media_type, size, sha256, kind, created_at,
       CASE WHEN text IS NULL THEN 0 ELSE 1 END AS has_text
FROM files WHERE submission_id = :submission_id ORDER BY file_id;

-- What the candidate's page needs of the application; read for the holder of the link, not for a member of the team.
-- name: application_of_page
SELECT applications.application_id, applications.candidate_id, candidates.name AS candidate_name, applications.job_id,
       jobs.title AS job_title, applications.phase, people.name AS sender_name
FROM work_samples
JOIN applications ON applications.application_id = work_samples.application_id
JOIN candidates ON candidates.candidate_id = applications.candidate_id
JOIN jobs ON jobs.job_id = applications.job_id
JOIN people ON people.person_id = work_samples.created_by
WHERE work_samples.work_sample_id = :work_sample_id;

-- name: passed_stages
SELECT stage_id FROM stage_passes WHERE application_id = :application_id;
