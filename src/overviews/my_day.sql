-- name: owed_context
SELECT candidates.name AS candidate_name, jobs.title AS job_title, interviews.starts_at
FROM scorecards
JOIN applications ON applications.application_id = scorecards.application_id
JOIN candidates ON candidates.candidate_id = applications.candidate_id
JOIN jobs ON jobs.job_id = applications.job_id
LEFT JOIN interviews ON interviews.interview_id = scorecards.interview_id
WHERE scorecards.scorecard_id = :scorecard_id;

-- CROSS JOIN fixes the order in which tables are walked: from the few rows that can wait to what they are called.
-- Open debriefs of the person's jobs in which they vote: who facilitates, who decides, who has handed in a card.
-- name: open_debriefs
SELECT debriefs.debrief_id, debriefs.application_id, candidates.name AS candidate_name, jobs.title AS job_title,
       debriefs.state, debriefs.round,
       CASE WHEN EXISTS (SELECT 1 FROM votes WHERE votes.debrief_id = debriefs.debrief_id
                                               AND votes.round = debriefs.round AND votes.person_id = :person_id)
            THEN 1 ELSE 0 END AS voted
FROM debriefs CROSS JOIN applications CROSS JOIN job_team CROSS JOIN candidates CROSS JOIN jobs
WHERE debriefs.state = 'open' AND applications.application_id = debriefs.application_id
  AND applications.phase <> 'closed'
  AND job_team.job_id = applications.job_id AND job_team.person_id = :person_id
  AND candidates.candidate_id = applications.candidate_id AND jobs.job_id = applications.job_id
  AND (debriefs.facilitator_id = :person_id OR job_team.role = 'hiring_manager'
       OR EXISTS (SELECT 1 FROM scorecards WHERE scorecards.application_id = applications.application_id
                  AND scorecards.interviewer_id = :person_id AND scorecards.state = 'submitted'))
ORDER BY debriefs.opened_at, debriefs.debrief_id LIMIT :limit;

-- Applications in a stage of which every assigned card is in, and which nobody has passed yet.
-- name: cards_in
SELECT applications.application_id, candidates.name AS candidate_name, jobs.title AS job_title,
       applications.entered_at AS since
FROM job_team CROSS JOIN applications CROSS JOIN candidates CROSS JOIN jobs
WHERE job_team.person_id = :person_id AND job_team.role IN ('hiring_manager', 'recruiter')
  AND applications.job_id = job_team.job_id AND applications.phase = 'stage'
  AND EXISTS (SELECT 1 FROM scorecards WHERE scorecards.application_id = applications.application_id
              AND scorecards.stage_id = applications.stage_id AND scorecards.state = 'submitted')
  AND NOT EXISTS (SELECT 1 FROM scorecards WHERE scorecards.application_id = applications.application_id
                  AND scorecards.stage_id = applications.stage_id AND scorecards.state = 'owed')
  AND NOT EXISTS (SELECT 1 FROM stage_passes WHERE stage_passes.application_id = applications.application_id
                  AND stage_passes.stage_id = applications.stage_id)
  AND candidates.candidate_id = applications.candidate_id AND jobs.job_id = applications.job_id
ORDER BY applications.entered_at, applications.application_id LIMIT :limit;

-- Work handed in that no reviewer has scored yet.
-- name: work_samples_in
SELECT applications.application_id, candidates.name AS candidate_name, jobs.title AS job_title,
       work_samples.submitted_at AS since
FROM job_team CROSS JOIN applications CROSS JOIN work_samples CROSS JOIN candidates CROSS JOIN jobs
WHERE job_team.person_id = :person_id AND job_team.role IN ('hiring_manager', 'recruiter')
  AND applications.job_id = job_team.job_id AND applications.phase = 'stage'
  AND work_samples.application_id = applications.application_id AND work_samples.stage_id = applications.stage_id
  AND work_samples.submitted_at IS NOT NULL AND work_samples.cancelled_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM scorecards WHERE scorecards.work_sample_id = work_samples.work_sample_id
                  AND scorecards.state = 'submitted')
  AND NOT EXISTS (SELECT 1 FROM stage_passes WHERE stage_passes.application_id = applications.application_id
                  AND stage_passes.stage_id = applications.stage_id)
  AND candidates.candidate_id = applications.candidate_id AND jobs.job_id = applications.job_id
ORDER BY work_samples.submitted_at, work_samples.work_sample_id LIMIT :limit;

-- name: references_due
SELECT applications.application_id, candidates.name AS candidate_name, jobs.title AS job_title,
       applications.entered_at AS since
FROM job_team CROSS JOIN applications CROSS JOIN candidates CROSS JOIN jobs
WHERE job_team.person_id = :person_id AND job_team.role IN ('hiring_manager', 'recruiter')
  AND applications.job_id = job_team.job_id AND applications.phase = 'references'
  AND NOT EXISTS (SELECT 1 FROM reference_checks
                  WHERE reference_checks.application_id = applications.application_id)
  AND candidates.candidate_id = applications.candidate_id AND jobs.job_id = applications.job_id
ORDER BY applications.entered_at, applications.application_id LIMIT :limit;

-- Debriefed and not decided.
-- name: decisions_due
SELECT applications.application_id, candidates.name AS candidate_name, jobs.title AS job_title,
       debriefs.closed_at AS since
FROM job_team CROSS JOIN applications CROSS JOIN debriefs CROSS JOIN candidates CROSS JOIN jobs
WHERE job_team.person_id = :person_id AND job_team.role IN ('hiring_manager', 'recruiter')
  AND applications.job_id = job_team.job_id AND applications.phase IN ('debrief', 'references', 'offer')
  AND debriefs.application_id = applications.application_id AND debriefs.closed_at IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM decisions WHERE decisions.application_id = applications.application_id)
  AND candidates.candidate_id = applications.candidate_id AND jobs.job_id = applications.job_id
ORDER BY debriefs.closed_at, debriefs.debrief_id LIMIT :limit;
