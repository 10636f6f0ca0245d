-- name: owed_context
SELECT candidates.name AS candidate_name, jobs.title AS job_title, interviews.starts_at
FROM scorecards
JOIN applications ON applications.application_id = scorecards.application_id
JOIN candidates ON candidates.candidate_id = applications.candidate_id
JOIN jobs ON jobs.job_id = applications.job_id
LEFT JOIN interviews ON interviews.interview_id = scorecards.interview_id
WHERE scorecards.scorecard_id = :scorecard_id;

-- Open debriefs of the person's jobs in which they vote: who facilitates, who decides, who has handed in a card.
-- name: open_debriefs
SELECT debriefs.debrief_id, debriefs.application_id, candidates.name AS candidate_name, jobs.title AS job_title,
       debriefs.state, debriefs.round,
       CASE WHEN EXISTS (SELECT 1 FROM votes WHERE votes.debrief_id = debriefs.debrief_id
                                               AND votes.round = debriefs.round AND votes.person_id = :person_id)
            THEN 1 ELSE 0 END AS voted
FROM job_team
JOIN applications ON applications.job_id = job_team.job_id AND applications.phase <> 'closed'
JOIN debriefs ON debriefs.application_id = applications.application_id AND debriefs.state = 'open'
JOIN candidates ON candidates.candidate_id = applications.candidate_id
JOIN jobs ON jobs.job_id = applications.job_id
WHERE job_team.person_id = :person_id
  AND (debriefs.facilitator_id = :person_id OR job_team.role = 'hiring_manager'
       OR EXISTS (SELECT 1 FROM scorecards WHERE scorecards.application_id = applications.application_id
                  AND scorecards.interviewer_id = :person_id AND scorecards.state = 'submitted'))
ORDER BY debriefs.opened_at, debriefs.debrief_id LIMIT :limit;

-- Applications in a stage of which every assigned card is in, and which nobody has passed yet.
-- name: cards_in
SELECT applications.application_id, candidates.name AS candidate_name, jobs.title AS job_title,
       applications.entered_at AS since
FROM job_team
JOIN applications ON applications.job_id = job_team.job_id AND applications.phase = 'stage'
JOIN candidates ON candidates.candidate_id = applications.candidate_id
JOIN jobs ON jobs.job_id = applications.job_id
WHERE job_team.person_id = :person_id AND job_team.role IN ('hiring_manager', 'recruiter')
  AND EXISTS (SELECT 1 FROM scorecards WHERE scorecards.application_id = applications.application_id
              AND scorecards.stage_id = applications.stage_id AND scorecards.state = 'submitted')
  AND NOT EXISTS (SELECT 1 FROM scorecards WHERE scorecards.application_id = applications.application_id
                  AND scorecards.stage_id = applications.stage_id AND scorecards.state = 'owed')
  AND NOT EXISTS (SELECT 1 FROM stage_passes WHERE stage_passes.application_id = applications.application_id
                  AND stage_passes.stage_id = applications.stage_id)
ORDER BY applications.entered_at, applications.application_id LIMIT :limit;

-- Work handed in that nobody has been asked to review or that is still being reviewed.
-- name: work_samples_in
SELECT applications.application_id, candidates.name AS candidate_name, jobs.title AS job_title,
       work_samples.submitted_at AS since
FROM job_team
JOIN applications ON applications.job_id = job_team.job_id AND applications.phase = 'stage'
JOIN work_samples ON work_samples.application_id = applications.application_id
                 AND work_samples.stage_id = applications.stage_id
JOIN candidates ON candidates.candidate_id = applications.candidate_id
JOIN jobs ON jobs.job_id = applications.job_id
WHERE job_team.person_id = :person_id AND job_team.role IN ('hiring_manager', 'recruiter')
  AND work_samples.submitted_at IS NOT NULL AND work_samples.cancelled_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM scorecards WHERE scorecards.work_sample_id = work_samples.work_sample_id
                  AND scorecards.state = 'submitted')
  AND NOT EXISTS (SELECT 1 FROM stage_passes WHERE stage_passes.application_id = applications.application_id
                  AND stage_passes.stage_id = applications.stage_id)
ORDER BY work_samples.submitted_at, work_samples.work_sample_id LIMIT :limit;

-- name: references_due
SELECT applications.application_id, candidates.name AS candidate_name, jobs.title AS job_title,
       applications.entered_at AS since
FROM job_team
JOIN applications ON applications.job_id = job_team.job_id AND applications.phase = 'references'
JOIN candidates ON candidates.candidate_id = applications.candidate_id
JOIN jobs ON jobs.job_id = applications.job_id
WHERE job_team.person_id = :person_id AND job_team.role IN ('hiring_manager', 'recruiter')
  AND NOT EXISTS (SELECT 1 FROM reference_checks
                  WHERE reference_checks.application_id = applications.application_id)
ORDER BY applications.entered_at, applications.application_id LIMIT :limit;

-- Debriefed and not decided.
-- name: decisions_due
SELECT applications.application_id, candidates.name AS candidate_name, jobs.title AS job_title,
       debriefs.closed_at AS since
FROM job_team
JOIN applications ON applications.job_id = job_team.job_id AND applications.phase IN ('debrief', 'references', 'offer')
JOIN debriefs ON debriefs.application_id = applications.application_id AND debriefs.closed_at IS NOT NULL
JOIN candidates ON candidates.candidate_id = applications.candidate_id
JOIN jobs ON jobs.job_id = applications.job_id
WHERE job_team.person_id = :person_id AND job_team.role IN ('hiring_manager', 'recruiter')
  AND NOT EXISTS (SELECT 1 FROM decisions WHERE decisions.application_id = applications.application_id)
ORDER BY debriefs.closed_at, debriefs.debrief_id LIMIT :limit;
