-- Whoever has a scorecard, by name.
-- name: compared_applications
SELECT applications.application_id, applications.candidate_id, candidates.name AS candidate_name, applications.phase,
       (SELECT outcome FROM decisions WHERE decisions.application_id = applications.application_id
        ORDER BY decision_id DESC LIMIT 1) AS outcome
FROM applications JOIN candidates ON candidates.candidate_id = applications.candidate_id
WHERE applications.job_id = :job_id
  AND EXISTS (SELECT 1 FROM scorecards WHERE scorecards.application_id = applications.application_id)
ORDER BY applications.sort_key, applications.application_id;

-- Assignments only: no content.
-- name: assigned_cards_of_job
SELECT card.application_id, card.scorecard_id, card.stage_id, card.interviewer_id, card.state
FROM applications JOIN scorecards AS card ON card.application_id = applications.application_id
WHERE applications.job_id = :job_id ORDER BY card.application_id, card.scorecard_id;

-- name: visible_recommendations_of_job
SELECT card.application_id, card.scorecard_id, card.interviewer_id, content.recommendation, sight.needs_administrator
FROM applications
JOIN scorecard_sight AS sight ON sight.application_id = applications.application_id
JOIN scorecards AS card ON card.scorecard_id = sight.scorecard_id
JOIN scorecard_contents AS content ON content.scorecard_id = sight.scorecard_id
WHERE applications.job_id = :job_id AND sight.viewer_id = :viewer_id AND card.state = 'submitted'
  AND (sight.needs_administrator = 0 OR cast(:is_administrator as integer) = 1)
ORDER BY card.application_id, card.scorecard_id;

-- name: read_applications_of_job
SELECT seal_readings.application_id
FROM seal_readings JOIN applications ON applications.application_id = seal_readings.application_id
WHERE applications.job_id = :job_id AND seal_readings.person_id = :person_id;
