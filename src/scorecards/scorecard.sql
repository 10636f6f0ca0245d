-- Content is read through scorecard_sight only, with the viewer, or as the author's own.

-- name: open_cards_of_application
SELECT card.scorecard_id, card.application_id, applications.job_id, card.interview_id, card.work_sample_id,
       card.guide_version_id, card.stage_id, card.interviewer_id, interviewer.name AS interviewer_name, card.state,
       card.due_at, card.excused_reason, excuser.name AS excused_by_name, card.excused_at, content.etag, content.draft,
       content.recommendation, content.notes, content.questions, content.submitted_at, content.amended_at,
       content.is_written_after_reading, content.is_amended_after_reading, sight.is_own, sight.needs_administrator
FROM scorecard_sight AS sight
JOIN scorecards AS card ON card.scorecard_id = sight.scorecard_id
JOIN scorecard_contents AS content ON content.scorecard_id = sight.scorecard_id
JOIN applications ON applications.application_id = sight.application_id
JOIN people AS interviewer ON interviewer.person_id = card.interviewer_id
LEFT JOIN people AS excuser ON excuser.person_id = card.excused_by
WHERE sight.viewer_id = :viewer_id AND sight.application_id = :application_id
  AND (sight.needs_administrator = 0 OR cast(:is_administrator as integer) = 1)
ORDER BY card.scorecard_id;

-- name: open_card
SELECT card.scorecard_id, card.application_id, applications.job_id, card.interview_id, card.work_sample_id,
       card.guide_version_id, card.stage_id, card.interviewer_id, interviewer.name AS interviewer_name, card.state,
       card.due_at, card.excused_reason, excuser.name AS excused_by_name, card.excused_at, content.etag, content.draft,
       content.recommendation, content.notes, content.questions, content.submitted_at, content.amended_at,
       content.is_written_after_reading, content.is_amended_after_reading, sight.is_own, sight.needs_administrator
FROM scorecard_sight AS sight
JOIN scorecards AS card ON card.scorecard_id = sight.scorecard_id
JOIN scorecard_contents AS content ON content.scorecard_id = sight.scorecard_id
JOIN applications ON applications.application_id = sight.application_id
JOIN people AS interviewer ON interviewer.person_id = card.interviewer_id
LEFT JOIN people AS excuser ON excuser.person_id = card.excused_by
WHERE sight.viewer_id = :viewer_id AND sight.scorecard_id = :scorecard_id
  AND (sight.needs_administrator = 0 OR cast(:is_administrator as integer) = 1);

-- name: own_card
SELECT card.scorecard_id, card.application_id, applications.job_id, card.interview_id, card.work_sample_id,
       card.guide_version_id, card.stage_id, card.interviewer_id, interviewer.name AS interviewer_name, card.state,
       card.due_at, card.excused_reason, excuser.name AS excused_by_name, card.excused_at, content.etag, content.draft,
       content.recommendation, content.notes, content.questions, content.submitted_at, content.amended_at,
       content.is_written_after_reading, content.is_amended_after_reading, 1 AS is_own, 0 AS needs_administrator
FROM scorecards AS card
JOIN scorecard_contents AS content ON content.scorecard_id = card.scorecard_id
JOIN applications ON applications.application_id = card.application_id
JOIN people AS interviewer ON interviewer.person_id = card.interviewer_id
LEFT JOIN people AS excuser ON excuser.person_id = card.excused_by
WHERE card.scorecard_id = :scorecard_id AND card.interviewer_id = :interviewer_id;

-- name: ratings_of_card
SELECT item_id, score, evidence, reason FROM ratings WHERE scorecard_id = :scorecard_id ORDER BY item_id;

-- name: amendments_of_card
SELECT amended_at AS at, reason, before FROM scorecard_amendments
WHERE scorecard_id = :scorecard_id ORDER BY scorecard_amendment_id;

-- name: visible_ratings_of_application
SELECT card.application_id, card.scorecard_id, card.interviewer_id, card.stage_id, ratings.item_id, ratings.score,
       CASE WHEN ratings.evidence IS NULL THEN 0 ELSE 1 END AS has_evidence
FROM scorecard_sight AS sight
JOIN scorecards AS card ON card.scorecard_id = sight.scorecard_id
JOIN ratings ON ratings.scorecard_id = sight.scorecard_id
WHERE sight.viewer_id = :viewer_id AND sight.application_id = :application_id
  AND (sight.needs_administrator = 0 OR cast(:is_administrator as integer) = 1)
ORDER BY card.scorecard_id, ratings.item_id;

-- name: visible_ratings_of_job
SELECT card.application_id, card.scorecard_id, card.interviewer_id, card.stage_id, ratings.item_id, ratings.score,
       CASE WHEN ratings.evidence IS NULL THEN 0 ELSE 1 END AS has_evidence
FROM applications AS place
JOIN scorecard_sight AS sight ON sight.application_id = place.application_id
JOIN scorecards AS card ON card.scorecard_id = sight.scorecard_id
JOIN ratings ON ratings.scorecard_id = sight.scorecard_id
WHERE sight.viewer_id = :viewer_id AND place.job_id = :job_id
  AND (sight.needs_administrator = 0 OR cast(:is_administrator as integer) = 1)
ORDER BY card.application_id, card.scorecard_id, ratings.item_id;

-- name: glances_of_interview
SELECT card.scorecard_id AS id, card.interviewer_id, people.name AS interviewer_name,
       coalesce((SELECT CASE WHEN card.state = 'owed' AND content.draft <> '' THEN 'draft'
                             WHEN card.state = 'submitted' AND content.amended_at IS NOT NULL THEN 'amended'
                             ELSE card.state END
                 FROM scorecard_sight AS sight
                 JOIN scorecard_contents AS content ON content.scorecard_id = sight.scorecard_id
                 WHERE sight.scorecard_id = card.scorecard_id AND sight.viewer_id = :viewer_id
                   AND (sight.needs_administrator = 0 OR cast(:is_administrator as integer) = 1)),
                card.state) AS state,
       card.due_at,
       CASE WHEN EXISTS (SELECT 1 FROM scorecard_sight AS sight
                         WHERE sight.scorecard_id = card.scorecard_id AND sight.viewer_id = :viewer_id
                           AND (sight.needs_administrator = 0 OR cast(:is_administrator as integer) = 1))
            THEN 0 ELSE 1 END AS sealed
FROM scorecards AS card JOIN people ON people.person_id = card.interviewer_id
WHERE card.interview_id = :interview_id ORDER BY card.scorecard_id;

-- name: glances_of_work_sample
SELECT card.scorecard_id AS id, card.interviewer_id, people.name AS interviewer_name,
       coalesce((SELECT CASE WHEN card.state = 'owed' AND content.draft <> '' THEN 'draft'
                             WHEN card.state = 'submitted' AND content.amended_at IS NOT NULL THEN 'amended'
                             ELSE card.state END
                 FROM scorecard_sight AS sight
                 JOIN scorecard_contents AS content ON content.scorecard_id = sight.scorecard_id
                 WHERE sight.scorecard_id = card.scorecard_id AND sight.viewer_id = :viewer_id
                   AND (sight.needs_administrator = 0 OR cast(:is_administrator as integer) = 1)),
                card.state) AS state,
       card.due_at,
       CASE WHEN EXISTS (SELECT 1 FROM scorecard_sight AS sight
                         WHERE sight.scorecard_id = card.scorecard_id AND sight.viewer_id = :viewer_id
                           AND (sight.needs_administrator = 0 OR cast(:is_administrator as integer) = 1))
            THEN 0 ELSE 1 END AS sealed
FROM scorecards AS card JOIN people ON people.person_id = card.interviewer_id
WHERE card.work_sample_id = :work_sample_id ORDER BY card.scorecard_id;

-- name: sealed_card_of
SELECT card.scorecard_id FROM scorecards AS card
WHERE card.application_id = :application_id AND card.state = 'submitted'
  AND NOT EXISTS (SELECT 1 FROM scorecard_sight AS sight
                  WHERE sight.scorecard_id = card.scorecard_id AND sight.viewer_id = :viewer_id
                    AND (sight.needs_administrator = 0 OR cast(:is_administrator as integer) = 1))
LIMIT 1;

-- name: save_draft
UPDATE scorecard_contents SET draft = :draft, etag = :etag WHERE scorecard_id = :scorecard_id;

-- name: mark_submitted
UPDATE scorecards SET state = 'submitted' WHERE scorecard_id = :scorecard_id;

-- name: save_submission
UPDATE scorecard_contents SET draft = '', etag = :etag, recommendation = :recommendation, notes = :notes,
       questions = :questions, submitted_at = :submitted_at, is_written_after_reading = :is_written_after_reading
WHERE scorecard_id = :scorecard_id;

-- name: save_amendment
UPDATE scorecard_contents SET etag = :etag, recommendation = :recommendation, notes = :notes, amended_at = :amended_at,
       is_amended_after_reading = :is_amended_after_reading
WHERE scorecard_id = :scorecard_id;

-- name: add_amendment
INSERT INTO scorecard_amendments (scorecard_amendment_id, scorecard_id, reason, before, amended_at)
VALUES (:scorecard_amendment_id, :scorecard_id, :reason, :before, :amended_at);

-- name: clear_ratings
DELETE FROM ratings WHERE scorecard_id = :scorecard_id;

-- name: add_rating
INSERT INTO ratings (scorecard_id, item_id, score, evidence, reason)
VALUES (:scorecard_id, :item_id, :score, :evidence, :reason);
