-- Candidates with a card that is in: those furthest on their way first, then who applied last. States alone, no content.
-- name: applications_with_cards
SELECT applications.application_id, applications.candidate_id, candidates.name AS candidate_name, applications.phase
FROM applications JOIN candidates ON candidates.candidate_id = applications.candidate_id
WHERE applications.job_id = :job_id
  AND EXISTS (SELECT 1 FROM scorecards AS card
              WHERE card.application_id = applications.application_id AND card.state = 'submitted')
ORDER BY CASE applications.phase WHEN 'offer' THEN 0 WHEN 'references' THEN 1 WHEN 'debrief' THEN 2 WHEN 'stage' THEN 3
                                 WHEN 'applied' THEN 4 ELSE 5 END,
         applications.application_id DESC
LIMIT :limit;
