-- The newest reviews of people who are still a hire and whose candidate is settled, in the order in which they were
-- recorded (ids rise with time), each desired outcome of one a row. CROSS JOIN fixes the order of the tables.
-- name: reviews_of_hires
SELECT review.outcome_id, review.application_id, review.decided_at, review.recorded_at, review.month, review.has_left,
       review.performance, outcome_levels.place, outcome_levels.level
FROM (SELECT outcomes.outcome_id, outcomes.application_id, hire.decided_at, outcomes.recorded_at, outcomes.month,
             outcomes.has_left, outcomes.performance
      FROM outcomes CROSS JOIN applications CROSS JOIN decisions AS hire
      WHERE applications.application_id = outcomes.application_id
        AND (applications.phase = 'offer' OR applications.closure_kind = 'hired')
        AND hire.application_id = outcomes.application_id AND hire.outcome = 'hire'
        AND NOT EXISTS (SELECT 1 FROM decisions AS later
                        WHERE later.application_id = hire.application_id AND later.decision_id > hire.decision_id)
        AND NOT EXISTS (SELECT 1 FROM scorecards AS owed
                        WHERE owed.application_id = outcomes.application_id AND owed.state = 'owed')
        AND (SELECT CASE WHEN max(seen.interviewer_id) <> min(seen.interviewer_id) THEN 1 ELSE 0 END
             FROM scorecards AS seen
             WHERE seen.application_id = outcomes.application_id AND seen.state = 'submitted') = 1
      ORDER BY outcomes.outcome_id DESC LIMIT :reviews) AS review
LEFT JOIN outcome_levels ON outcome_levels.outcome_id = review.outcome_id
ORDER BY review.outcome_id, outcome_levels.place;

-- What was rated of everybody who has a review, from one on, and owes no card: as far as the viewer is not kept from it.
-- In no order: sums of whole levels do not ask for one, and sorting is what takes longest.
-- name: ratings_of_hires
SELECT card.application_id, card.interviewer_id, card.stage_id, ratings.item_id, ratings.score,
       content.submitted_at, applications.job_id, jobs.guide_version_id
FROM (SELECT DISTINCT outcomes.application_id FROM outcomes
      WHERE outcomes.outcome_id >= :outcome_id
        AND NOT EXISTS (SELECT 1 FROM scorecards AS owed
                        WHERE owed.application_id = outcomes.application_id AND owed.state = 'owed')) AS reviewed
JOIN scorecard_sight AS sight ON sight.application_id = reviewed.application_id AND sight.viewer_id = :viewer_id
JOIN scorecards AS card ON card.scorecard_id = sight.scorecard_id
JOIN scorecard_contents AS content ON content.scorecard_id = sight.scorecard_id
JOIN ratings ON ratings.scorecard_id = sight.scorecard_id
JOIN applications ON applications.application_id = card.application_id
JOIN jobs ON jobs.job_id = applications.job_id
WHERE card.state = 'submitted';

-- The newest applicants of the jobs with a review who owe no card and whom two people or more have rated.
-- name: ratings_of_applicants
SELECT card.application_id, card.interviewer_id, card.stage_id, ratings.item_id, ratings.score,
       content.submitted_at, settled.job_id, settled.guide_version_id
FROM (SELECT applications.application_id, applications.job_id, jobs.guide_version_id
      FROM jobs JOIN applications ON applications.job_id = jobs.job_id
      WHERE jobs.job_id IN (SELECT hired.job_id FROM outcomes
                            JOIN applications AS hired ON hired.application_id = outcomes.application_id
                            WHERE outcomes.outcome_id >= :outcome_id)
        AND NOT EXISTS (SELECT 1 FROM scorecards AS owed
                        WHERE owed.application_id = applications.application_id AND owed.state = 'owed')
        AND (SELECT CASE WHEN max(seen.interviewer_id) <> min(seen.interviewer_id) THEN 1 ELSE 0 END
             FROM scorecards AS seen
             WHERE seen.application_id = applications.application_id AND seen.state = 'submitted') = 1
      ORDER BY applications.application_id DESC LIMIT :applications) AS settled
JOIN scorecard_sight AS sight ON sight.application_id = settled.application_id AND sight.viewer_id = :viewer_id
JOIN scorecards AS card ON card.scorecard_id = sight.scorecard_id
JOIN scorecard_contents AS content ON content.scorecard_id = sight.scorecard_id
JOIN ratings ON ratings.scorecard_id = sight.scorecard_id
WHERE card.state = 'submitted';
