-- name: cards_for_sight
SELECT interviewer_id, state, seal FROM scorecards WHERE application_id = :application_id;

-- name: parts_for_sight
SELECT CASE WHEN EXISTS (SELECT 1 FROM debriefs
                         WHERE debriefs.application_id = :application_id AND debriefs.facilitator_id = :person_id)
            THEN 1 ELSE 0 END AS is_facilitator,
       CASE WHEN EXISTS (SELECT 1 FROM seal_openings
                         WHERE seal_openings.application_id = :application_id AND seal_openings.person_id = :person_id)
            THEN 1 ELSE 0 END AS has_opening;
