-- Settled candidates of the jobs that use the version, the newest first: their cards, as far as the viewer is
-- not kept from them.
-- name: settled_ratings_of_version
SELECT card.application_id, card.scorecard_id, card.interviewer_id, card.guide_version_id, card.stage_id,
       ratings.item_id, ratings.score, card.due_at, content.submitted_at
FROM (SELECT applications.application_id FROM jobs JOIN applications ON applications.job_id = jobs.job_id
      WHERE jobs.guide_version_id = :guide_version_id
        AND NOT EXISTS (SELECT 1 FROM scorecards AS owed
                        WHERE owed.application_id = applications.application_id AND owed.state = 'owed')
        AND (SELECT CASE WHEN max(seen.interviewer_id) <> min(seen.interviewer_id) THEN 1 ELSE 0 END
             FROM scorecards AS seen
             WHERE seen.application_id = applications.application_id AND seen.state = 'submitted') = 1
      ORDER BY applications.application_id DESC
      LIMIT :applications) AS settled
JOIN scorecard_sight AS sight ON sight.application_id = settled.application_id AND sight.viewer_id = :viewer_id
JOIN scorecards AS card ON card.scorecard_id = sight.scorecard_id
JOIN scorecard_contents AS content ON content.scorecard_id = sight.scorecard_id
JOIN ratings ON ratings.scorecard_id = sight.scorecard_id
WHERE card.state = 'submitted'
ORDER BY card.scorecard_id, ratings.item_id;
