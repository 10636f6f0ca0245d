-- name: add_decision
INSERT INTO decisions (decision_id, application_id, outcome, reason, composite, left_out, differs, decided_by,
                       decided_at)
VALUES (:decision_id, :application_id, :outcome, :reason, :composite, :left_out, :differs, :decided_by,
        :decided_at);

-- What the figures said is not read for whom the cards are sealed.
-- name: last_decision
SELECT decision_id AS id, application_id, outcome, reason,
       CASE WHEN cast(:sees_evaluations as integer) = 1 THEN composite END AS composite, left_out,
       CASE WHEN cast(:sees_evaluations as integer) = 1 THEN differs END AS differs, decided_by,
       people.name AS decided_by_name, decided_at
FROM decisions JOIN people ON people.person_id = decisions.decided_by
WHERE application_id = :application_id ORDER BY decision_id DESC LIMIT 1;

-- name: debrief_state
SELECT state FROM debriefs WHERE application_id = :application_id;

-- name: reference_count
SELECT count(*) FROM reference_checks WHERE application_id = :application_id;

-- Everybody's latest vote among the rounds that were opened for all.
-- name: opened_recommendations
SELECT votes.recommendation
FROM debriefs JOIN votes ON votes.debrief_id = debriefs.debrief_id
WHERE debriefs.application_id = :application_id
  AND ((votes.round = 'after' AND debriefs.state = 'closed')
       OR (votes.round = 'before' AND (debriefs.state = 'closed' OR debriefs.round = 'after')
           AND NOT (debriefs.state = 'closed'
                    AND EXISTS (SELECT 1 FROM votes AS later
                                WHERE later.debrief_id = votes.debrief_id AND later.person_id = votes.person_id
                                  AND later.round = 'after'))));
