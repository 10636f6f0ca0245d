-- Whether somebody works on any job, or ever had a card to write, voted, decided, or said how a referee or a hire did.
-- name: rates_somebody
SELECT job_id AS found FROM job_team WHERE person_id = :person_id
UNION ALL
SELECT scorecard_id FROM scorecards WHERE interviewer_id = :person_id
UNION ALL
SELECT debrief_id FROM debriefs WHERE facilitator_id = :person_id
UNION ALL
SELECT debrief_id FROM votes WHERE person_id = :person_id
UNION ALL
SELECT decision_id FROM decisions WHERE decided_by = :person_id
UNION ALL
SELECT reference_id FROM reference_checks WHERE recorded_by = :person_id
UNION ALL
SELECT outcome_id FROM outcomes WHERE recorded_by = :person_id
LIMIT 1;
