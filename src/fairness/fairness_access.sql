-- Whether somebody works on any job, or ever had a card to write.
-- name: rates_somebody
SELECT job_id AS found FROM job_team WHERE person_id = :person_id
UNION ALL
SELECT scorecard_id FROM scorecards WHERE interviewer_id = :person_id
UNION ALL
SELECT debrief_id FROM debriefs WHERE facilitator_id = :person_id
LIMIT 1;
