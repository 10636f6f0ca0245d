-- Applications that owe no card and that two people have rated or more, the newest first: from the index of assignments alone. Their
-- cards are read as far as the viewer is not kept from them: people who may
-- read no card at all get figures of many, and none of one (`interviewers_rules`).
-- name: settled_ratings
SELECT card.application_id, card.scorecard_id, card.interviewer_id, card.guide_version_id, card.stage_id,
       ratings.item_id, ratings.score, card.due_at, content.submitted_at
FROM (SELECT application_id FROM scorecards GROUP BY application_id
      HAVING max(CASE WHEN state = 'owed' THEN 1 ELSE 0 END) = 0
         AND max(CASE WHEN state = 'submitted' THEN interviewer_id END) <>
             min(CASE WHEN state = 'submitted' THEN interviewer_id END)
      ORDER BY application_id DESC LIMIT :applications) AS settled
JOIN scorecard_sight AS sight ON sight.application_id = settled.application_id AND sight.viewer_id = :viewer_id
JOIN scorecards AS card ON card.scorecard_id = sight.scorecard_id
JOIN scorecard_contents AS content ON content.scorecard_id = sight.scorecard_id
JOIN ratings ON ratings.scorecard_id = sight.scorecard_id
WHERE card.state = 'submitted' AND card.due_at >= :since
ORDER BY card.scorecard_id, ratings.item_id;

-- Of those that the viewer and somebody else have rated, and only cards that the viewer may read.
-- name: settled_ratings_beside
SELECT card.application_id, card.scorecard_id, card.interviewer_id, card.guide_version_id, card.stage_id,
       ratings.item_id, ratings.score, card.due_at, content.submitted_at
FROM (SELECT own.application_id FROM scorecards AS own
      WHERE own.interviewer_id = :viewer_id AND own.state = 'submitted' AND own.due_at >= :since
        AND NOT EXISTS (SELECT 1 FROM scorecards AS owed
                        WHERE owed.application_id = own.application_id AND owed.state = 'owed')
        AND EXISTS (SELECT 1 FROM scorecards AS other
                    WHERE other.application_id = own.application_id AND other.state = 'submitted'
                      AND other.interviewer_id <> own.interviewer_id)
      GROUP BY own.application_id ORDER BY own.application_id DESC LIMIT :applications) AS settled
JOIN scorecard_sight AS sight ON sight.application_id = settled.application_id AND sight.viewer_id = :viewer_id
JOIN scorecards AS card ON card.scorecard_id = sight.scorecard_id
JOIN scorecard_contents AS content ON content.scorecard_id = sight.scorecard_id
JOIN ratings ON ratings.scorecard_id = sight.scorecard_id
WHERE card.state = 'submitted' AND card.due_at >= :since AND sight.needs_administrator = 0
ORDER BY card.scorecard_id, ratings.item_id;

-- name: name_of
SELECT name FROM people WHERE person_id = :person_id;
