-- Hires of the jobs that a person leads whose review of one month waits, the longest decided first: a walk along the
-- days on which people were hired, from where the page before stopped. CROSS JOIN fixes the order of the tables.
-- name: waiting_for_review
SELECT decisions.application_id, applications.job_id, candidates.name AS candidate_name, jobs.title AS job_title,
       decisions.decided_at
FROM decisions CROSS JOIN applications CROSS JOIN job_team CROSS JOIN candidates CROSS JOIN jobs
WHERE decisions.outcome = 'hire' AND decisions.decided_at < :until
  AND (decisions.decided_at, decisions.application_id) > (:at, :application_id)
  AND applications.application_id = decisions.application_id
  AND (applications.phase = 'offer' OR applications.closure_kind = 'hired')
  AND job_team.job_id = applications.job_id AND job_team.person_id = :person_id
  AND job_team.role IN ('hiring_manager', 'recruiter')
  AND NOT EXISTS (SELECT 1 FROM decisions AS later
                  WHERE later.application_id = decisions.application_id
                    AND later.decision_id > decisions.decision_id)
  AND NOT EXISTS (SELECT 1 FROM outcomes WHERE outcomes.application_id = decisions.application_id
                                           AND (outcomes.month >= :month OR outcomes.has_left = 1))
  AND candidates.candidate_id = applications.candidate_id AND jobs.job_id = applications.job_id
ORDER BY decisions.decided_at, decisions.application_id LIMIT :limit;
