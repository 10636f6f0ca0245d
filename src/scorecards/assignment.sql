-- name: add_card
INSERT INTO scorecards (scorecard_id, application_id, interview_id, work_sample_id, guide_version_id, stage_id,
                        interviewer_id, state, seal, due_at, assigned_at)
VALUES (:scorecard_id, :application_id, :interview_id, :work_sample_id, :guide_version_id, :stage_id, :interviewer_id,
        'owed', :seal, :due_at, :assigned_at);

-- name: add_content
INSERT INTO scorecard_contents (scorecard_id, etag, draft, notes, questions, is_written_after_reading,
                                is_amended_after_reading)
VALUES (:scorecard_id, :etag, '', '', '[]', 0, 0);

-- name: cards_of_application
SELECT card.scorecard_id, card.interview_id, card.work_sample_id, card.stage_id, card.interviewer_id,
       people.name AS interviewer_name, card.state, card.seal, card.due_at
FROM scorecards AS card JOIN people ON people.person_id = card.interviewer_id
WHERE card.application_id = :application_id ORDER BY card.scorecard_id;

-- name: cards_of_interview
SELECT card.scorecard_id, card.interview_id, card.work_sample_id, card.stage_id, card.interviewer_id,
       people.name AS interviewer_name, card.state, card.seal, card.due_at
FROM scorecards AS card JOIN people ON people.person_id = card.interviewer_id
WHERE card.interview_id = :interview_id ORDER BY card.scorecard_id;

-- name: cards_of_work_sample
SELECT card.scorecard_id, card.interview_id, card.work_sample_id, card.stage_id, card.interviewer_id,
       people.name AS interviewer_name, card.state, card.seal, card.due_at
FROM scorecards AS card JOIN people ON people.person_id = card.interviewer_id
WHERE card.work_sample_id = :work_sample_id ORDER BY card.scorecard_id;

-- name: card_place
SELECT card.scorecard_id, card.application_id, applications.job_id, card.interviewer_id, card.state
FROM scorecards AS card JOIN applications ON applications.application_id = card.application_id
WHERE card.scorecard_id = :scorecard_id;

-- name: owed_card_of
SELECT scorecard_id FROM scorecards
WHERE application_id = :application_id AND interviewer_id = :interviewer_id AND state = 'owed' LIMIT 1;

-- name: owed_by_person
SELECT card.scorecard_id, card.application_id, card.interview_id, card.work_sample_id, card.guide_version_id,
       card.stage_id, CASE WHEN content.draft = '' THEN 0 ELSE 1 END AS has_draft, card.due_at
FROM scorecards AS card JOIN scorecard_contents AS content ON content.scorecard_id = card.scorecard_id
WHERE card.interviewer_id = :interviewer_id AND card.state = 'owed'
ORDER BY card.due_at, card.scorecard_id LIMIT :limit;

-- name: excuse_card
UPDATE scorecards SET state = 'excused', excused_reason = :reason, excused_by = :excused_by, excused_at = :excused_at
WHERE scorecard_id = :scorecard_id AND state = 'owed';

-- name: move_due
UPDATE scorecards SET due_at = :due_at WHERE interview_id = :interview_id AND state = 'owed';

-- name: move_due_of_work_sample
UPDATE scorecards SET due_at = :due_at WHERE work_sample_id = :work_sample_id AND state = 'owed';
