-- name: interviews_of_jobs
SELECT interviews.interview_id, interviews.application_id, applications.candidate_id, candidates.name AS candidate_name,
       applications.job_id, jobs.title AS job_title, interviews.guide_version_id, interviews.stage_id,
       interviews.lead_id, interviews.starts_at, interviews.ends_at, interviews.location, interviews.state,
       interviews.etag
FROM interviews
JOIN applications ON applications.application_id = interviews.application_id
JOIN candidates ON candidates.candidate_id = applications.candidate_id
JOIN jobs ON jobs.job_id = applications.job_id
WHERE (interviews.starts_at, interviews.interview_id) > (:after_start, :after_id) AND interviews.starts_at < :until
  AND (cast(:is_administrator as integer) = 1
       OR EXISTS (SELECT 1 FROM job_team
                  WHERE job_team.job_id = applications.job_id AND job_team.person_id = :person_id))
ORDER BY interviews.starts_at, interviews.interview_id LIMIT :limit;

-- name: interviews_of_application
SELECT interviews.interview_id, interviews.application_id, applications.candidate_id, candidates.name AS candidate_name,
       applications.job_id, jobs.title AS job_title, interviews.guide_version_id, interviews.stage_id,
       interviews.lead_id, interviews.starts_at, interviews.ends_at, interviews.location, interviews.state,
       interviews.etag
FROM interviews
JOIN applications ON applications.application_id = interviews.application_id
JOIN candidates ON candidates.candidate_id = applications.candidate_id
JOIN jobs ON jobs.job_id = applications.job_id
WHERE interviews.application_id = :application_id
  AND (interviews.starts_at, interviews.interview_id) > (:after_start, :after_id) AND interviews.starts_at < :until
ORDER BY interviews.starts_at, interviews.interview_id LIMIT :limit;

-- From the reader's own cards, of which an interview holds one, to what they belong to (CROSS JOIN fixes that order).
-- name: interviews_of_interviewer
SELECT interviews.interview_id, interviews.application_id, applications.candidate_id, candidates.name AS candidate_name,
       applications.job_id, jobs.title AS job_title, interviews.guide_version_id, interviews.stage_id,
       interviews.lead_id, interviews.starts_at, interviews.ends_at, interviews.location, interviews.state,
       interviews.etag
FROM scorecards CROSS JOIN interviews CROSS JOIN applications CROSS JOIN job_team CROSS JOIN candidates CROSS JOIN jobs
WHERE scorecards.interviewer_id = :person_id AND scorecards.state IN ('owed', 'submitted')
  AND interviews.interview_id = scorecards.interview_id
  AND (interviews.starts_at, interviews.interview_id) > (:after_start, :after_id) AND interviews.starts_at < :until
  AND applications.application_id = interviews.application_id
  AND job_team.job_id = applications.job_id AND job_team.person_id = :person_id
  AND candidates.candidate_id = applications.candidate_id AND jobs.job_id = applications.job_id
ORDER BY interviews.starts_at, interviews.interview_id LIMIT :limit;
