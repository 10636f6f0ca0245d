-- name: summary_row
SELECT applications.application_id AS id, applications.candidate_id, candidates.name AS candidate_name,
       applications.phase, applications.stage_id, applications.entered_at, applications.closure_kind,
       (SELECT interviews.starts_at FROM interviews
        WHERE interviews.application_id = applications.application_id AND interviews.state = 'booked'
          AND interviews.starts_at >= :now
        ORDER BY interviews.starts_at LIMIT 1) AS next_interview_at,
       (SELECT decisions.outcome FROM decisions WHERE decisions.application_id = applications.application_id
        ORDER BY decisions.decision_id DESC LIMIT 1) AS outcome
FROM applications JOIN candidates ON candidates.candidate_id = applications.candidate_id
WHERE applications.application_id = :application_id;

-- name: newest_work_sample
SELECT due_at, opened_at, submitted_at, cancelled_at FROM work_samples
WHERE application_id = :application_id ORDER BY work_sample_id DESC LIMIT 1;
