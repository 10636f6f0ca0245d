-- All cards that are in of the candidates of the jobs that use the version, without anything that they say: which of
-- them make whole blocks (`counted_cards_rules`) must not hang on which are read.
-- name: cards_of_version
SELECT card.application_id, card.scorecard_id, card.interviewer_id, card.stage_id, content.submitted_at,
       (SELECT min(owed.assigned_at) FROM scorecards AS owed
        WHERE owed.application_id = card.application_id AND owed.state = 'owed') AS owed_since
FROM jobs JOIN applications ON applications.job_id = jobs.job_id
JOIN scorecards AS card ON card.application_id = applications.application_id
JOIN scorecard_contents AS content ON content.scorecard_id = card.scorecard_id
WHERE jobs.guide_version_id = :guide_version_id AND card.state = 'submitted';

-- What was rated of candidates from one on who owe no card: as far as the viewer is not kept from it.
-- name: settled_ratings_of_version
SELECT card.application_id, card.scorecard_id, card.interviewer_id, card.guide_version_id, card.stage_id,
       ratings.item_id, ratings.score, card.due_at, content.submitted_at
FROM jobs JOIN applications ON applications.job_id = jobs.job_id
JOIN scorecard_sight AS sight ON sight.application_id = applications.application_id AND sight.viewer_id = :viewer_id
JOIN scorecards AS card ON card.scorecard_id = sight.scorecard_id
JOIN scorecard_contents AS content ON content.scorecard_id = sight.scorecard_id
JOIN ratings ON ratings.scorecard_id = sight.scorecard_id
WHERE jobs.guide_version_id = :guide_version_id AND applications.application_id >= :oldest AND card.state = 'submitted'
  AND NOT EXISTS (SELECT 1 FROM scorecards AS owed
                  WHERE owed.application_id = applications.application_id AND owed.state = 'owed')
ORDER BY card.scorecard_id, ratings.item_id;
