-- Each a walk along an index of the job's applications from where the last page ended; `only_owed` keeps those with a
-- scorecard that is owed.
-- name: job_by_name
SELECT applications.application_id, applications.sort_key, applications.candidate_id FROM applications
WHERE applications.job_id = :job_id
  AND (applications.sort_key, applications.candidate_id) > (:sort_key, :candidate_id)
  AND (cast(:only_owed as integer) = 0
       OR EXISTS (SELECT 1 FROM scorecards WHERE scorecards.application_id = applications.application_id
                                             AND scorecards.state = 'owed'))
ORDER BY applications.sort_key, applications.candidate_id LIMIT :limit;

-- In process, from the indexes that hold nobody else.
-- name: open_by_name
SELECT applications.application_id, applications.sort_key, applications.candidate_id FROM applications
WHERE applications.job_id = :job_id AND applications.phase <> 'closed'
  AND (applications.sort_key, applications.candidate_id) > (:sort_key, :candidate_id)
  AND (cast(:only_owed as integer) = 0
       OR EXISTS (SELECT 1 FROM scorecards WHERE scorecards.application_id = applications.application_id
                                             AND scorecards.state = 'owed'))
ORDER BY applications.sort_key, applications.candidate_id LIMIT :limit;

-- name: open_newest
SELECT applications.application_id, applications.sort_key, applications.candidate_id FROM applications
WHERE applications.job_id = :job_id AND applications.phase <> 'closed' AND applications.application_id < :before
  AND (cast(:only_owed as integer) = 0
       OR EXISTS (SELECT 1 FROM scorecards WHERE scorecards.application_id = applications.application_id
                                             AND scorecards.state = 'owed'))
ORDER BY applications.application_id DESC LIMIT :limit;

-- name: phase_by_name
SELECT applications.application_id, applications.sort_key, applications.candidate_id FROM applications
WHERE applications.job_id = :job_id AND applications.phase = :phase
  AND (applications.sort_key, applications.candidate_id) > (:sort_key, :candidate_id)
  AND (cast(:only_owed as integer) = 0
       OR EXISTS (SELECT 1 FROM scorecards WHERE scorecards.application_id = applications.application_id
                                             AND scorecards.state = 'owed'))
ORDER BY applications.sort_key, applications.candidate_id LIMIT :limit;

-- name: stage_by_name
SELECT applications.application_id, applications.sort_key, applications.candidate_id FROM applications
WHERE applications.job_id = :job_id AND applications.stage_id = :stage_id
  AND (applications.sort_key, applications.candidate_id) > (:sort_key, :candidate_id)
  AND (cast(:only_owed as integer) = 0
       OR EXISTS (SELECT 1 FROM scorecards WHERE scorecards.application_id = applications.application_id
                                             AND scorecards.state = 'owed'))
ORDER BY applications.sort_key, applications.candidate_id LIMIT :limit;

-- name: newest
SELECT applications.application_id, applications.sort_key, applications.candidate_id FROM applications
WHERE applications.job_id = :job_id AND applications.application_id < :before
  AND (cast(:phase as text) = '' OR applications.phase = :phase)
  AND (cast(:stage_id as text) = '' OR applications.stage_id = :stage_id)
  AND (cast(:only_owed as integer) = 0
       OR EXISTS (SELECT 1 FROM scorecards WHERE scorecards.application_id = applications.application_id
                                             AND scorecards.state = 'owed'))
ORDER BY applications.application_id DESC LIMIT :limit;

-- name: application_of_candidate
SELECT applications.application_id, applications.sort_key, applications.candidate_id FROM applications
WHERE applications.job_id = :job_id AND applications.candidate_id = :candidate_id
  AND (cast(:only_open as integer) = 0 OR applications.phase <> 'closed')
  AND (cast(:only_owed as integer) = 0
       OR EXISTS (SELECT 1 FROM scorecards WHERE scorecards.application_id = applications.application_id
                                             AND scorecards.state = 'owed'));
