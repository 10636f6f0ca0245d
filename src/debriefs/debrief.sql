-- name: add_debrief
INSERT INTO debriefs (debrief_id, application_id, facilitator_id, state, round, next_steps, summary, opened_at,
                      opened_by, closed_at, etag)
VALUES (:debrief_id, :application_id, :facilitator_id, :state, :round, :next_steps, :summary, :opened_at,
        :opened_by, :closed_at, :etag);

-- name: debrief_by_id
SELECT debrief_id, application_id, facilitator_id, state, round, next_steps, summary, opened_at, opened_by, closed_at,
       etag
FROM debriefs WHERE debrief_id = :debrief_id;

-- name: debrief_of_application
SELECT debrief_id, application_id, facilitator_id, state, round, next_steps, summary, opened_at, opened_by, closed_at,
       etag
FROM debriefs WHERE application_id = :application_id;

-- name: save_debrief
UPDATE debriefs SET facilitator_id = :facilitator_id, state = :state, round = :round, next_steps = :next_steps,
                    summary = :summary, closed_at = :closed_at, etag = :etag
WHERE debrief_id = :debrief_id;

-- name: notes_of_debrief
SELECT question_id, text, etag FROM debrief_notes WHERE debrief_id = :debrief_id ORDER BY question_id;

-- name: note_etag
SELECT etag FROM debrief_notes WHERE debrief_id = :debrief_id AND question_id = :question_id;

-- name: save_note
INSERT INTO debrief_notes (debrief_id, question_id, text, etag)
VALUES (:debrief_id, :question_id, :text, :etag)
ON CONFLICT (debrief_id, question_id) DO UPDATE SET text = excluded.text, etag = excluded.etag;

-- name: add_vote
INSERT INTO votes (debrief_id, round, person_id, recommendation, reason, voted_at)
VALUES (:debrief_id, :round, :person_id, :recommendation, :reason, :voted_at);

-- name: votes_cast
SELECT votes.person_id, people.name, votes.round
FROM votes JOIN people ON people.person_id = votes.person_id
WHERE votes.debrief_id = :debrief_id ORDER BY people.sort_key, votes.person_id, votes.round;

-- Votes that are the reader's own or of an opened round; sealed ones are never loaded.
-- name: visible_votes
SELECT votes.person_id, people.name, votes.round, votes.recommendation, votes.reason
FROM votes JOIN people ON people.person_id = votes.person_id
WHERE votes.debrief_id = :debrief_id
  AND (votes.person_id = :reader_id
       OR (cast(:sees_before as integer) = 1 AND votes.round = 'before')
       OR (cast(:sees_after as integer) = 1 AND votes.round = 'after'))
ORDER BY people.sort_key, votes.person_id, CASE votes.round WHEN 'before' THEN 0 ELSE 1 END;

-- name: person_name
SELECT name FROM people WHERE person_id = :person_id;
