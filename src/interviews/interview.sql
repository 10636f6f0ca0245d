-- name: add_interview
INSERT INTO interviews (interview_id, application_id, guide_version_id, stage_id, lead_id, starts_at, ends_at, location,
                        state, etag, created_by, created_at)
VALUES (:interview_id, :application_id, :guide_version_id, :stage_id, :lead_id, :starts_at, :ends_at, :location,
        'booked', :etag, :created_by, :created_at);

-- name: save_interview
UPDATE interviews SET lead_id = :lead_id, starts_at = :starts_at, ends_at = :ends_at, location = :location,
       state = :state, etag = :etag
WHERE interview_id = :interview_id;

-- name: interview_by_id
SELECT interviews.interview_id, interviews.application_id, applications.candidate_id, candidates.name AS candidate_name,
       applications.job_id, jobs.title AS job_title, interviews.guide_version_id, interviews.stage_id,
       interviews.lead_id, interviews.starts_at, interviews.ends_at, interviews.location, interviews.state,
       interviews.etag
FROM interviews
JOIN applications ON applications.application_id = interviews.application_id
JOIN candidates ON candidates.candidate_id = applications.candidate_id
JOIN jobs ON jobs.job_id = applications.job_id
WHERE interviews.interview_id = :interview_id;

-- name: team_member
SELECT people.person_id FROM job_team JOIN people ON people.person_id = job_team.person_id
WHERE job_team.job_id = :job_id AND job_team.person_id = :person_id AND people.is_active = 1;
