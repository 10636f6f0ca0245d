-- How many applications there are; kept counters, no walk.
-- name: applications_of_all_jobs
SELECT CAST(coalesce(sum(applications), 0) AS INTEGER) AS found FROM application_counts;

-- name: jobs_with_applications
SELECT jobs.job_id, jobs.title, CAST(counts.applications AS INTEGER) AS applications
FROM (SELECT job_id, sum(applications) AS applications FROM application_counts GROUP BY job_id) AS counts
JOIN jobs ON jobs.job_id = counts.job_id
WHERE counts.applications > 0
ORDER BY jobs.job_id DESC LIMIT :jobs;

-- name: job_by_id
SELECT job_id, title, guide_version_id,
       CAST((SELECT coalesce(sum(applications), 0) FROM application_counts
             WHERE application_counts.job_id = jobs.job_id) AS INTEGER) AS applications
FROM jobs WHERE job_id = :job_id;

-- Applications of those who said something, the newest; how far they came, by the times they first stood somewhere.
-- name: courses_of_all_jobs
SELECT newest.job_id, newest.sex, newest.race_ethnicity, newest.closure_kind, newest.closed_at, newest.outcome,
       newest.decided_at,
       (SELECT min(entered.moved_at) FROM application_moves AS entered
        WHERE entered.application_id = newest.application_id AND entered.phase NOT IN ('applied', 'closed')) AS entered_at,
       (SELECT min(passed.passed_at) FROM stage_passes AS passed
        WHERE passed.application_id = newest.application_id) AS passed_at,
       (SELECT min(gone.moved_at) FROM application_moves AS gone
        WHERE gone.application_id = newest.application_id
          AND gone.phase IN ('debrief', 'references', 'offer')) AS left_at
FROM (SELECT applications.application_id, applications.job_id, applications.closure_kind, applications.closed_at,
             said.sex, said.race_ethnicity,
             (SELECT decisions.outcome FROM decisions WHERE decisions.application_id = applications.application_id
              ORDER BY decisions.decision_id DESC LIMIT 1) AS outcome,
             (SELECT decisions.decided_at FROM decisions WHERE decisions.application_id = applications.application_id
              ORDER BY decisions.decision_id DESC LIMIT 1) AS decided_at
      FROM self_identifications AS said
      JOIN applications ON applications.candidate_id = said.candidate_id
      ORDER BY applications.application_id DESC LIMIT :applications) AS newest
ORDER BY newest.application_id;

-- The same of one job, a row for each place an application stood in.
-- name: places_of_job
SELECT newest.application_id, newest.sex, newest.race_ethnicity, newest.closure_kind, newest.closed_at, newest.outcome,
       newest.decided_at,
       moved.phase AS place, moved.stage_id, moved.moved_at AS at, 0 AS is_pass
FROM (SELECT applications.application_id, applications.closure_kind, applications.closed_at,
             said.sex, said.race_ethnicity,
             (SELECT decisions.outcome FROM decisions WHERE decisions.application_id = applications.application_id
              ORDER BY decisions.decision_id DESC LIMIT 1) AS outcome,
             (SELECT decisions.decided_at FROM decisions WHERE decisions.application_id = applications.application_id
              ORDER BY decisions.decision_id DESC LIMIT 1) AS decided_at
      FROM applications JOIN self_identifications AS said ON said.candidate_id = applications.candidate_id
      WHERE applications.job_id = :job_id
      ORDER BY applications.application_id DESC LIMIT :applications) AS newest
JOIN application_moves AS moved ON moved.application_id = newest.application_id
ORDER BY newest.application_id;

-- And a row for each stage that somebody recorded as passed.
-- name: passes_of_job
SELECT newest.application_id, newest.sex, newest.race_ethnicity, newest.closure_kind, newest.closed_at, newest.outcome,
       newest.decided_at,
       'stage' AS place, passed.stage_id, passed.passed_at AS at, 1 AS is_pass
FROM (SELECT applications.application_id, applications.closure_kind, applications.closed_at,
             said.sex, said.race_ethnicity,
             (SELECT decisions.outcome FROM decisions WHERE decisions.application_id = applications.application_id
              ORDER BY decisions.decision_id DESC LIMIT 1) AS outcome,
             (SELECT decisions.decided_at FROM decisions WHERE decisions.application_id = applications.application_id
              ORDER BY decisions.decision_id DESC LIMIT 1) AS decided_at
      FROM applications JOIN self_identifications AS said ON said.candidate_id = applications.candidate_id
      WHERE applications.job_id = :job_id
      ORDER BY applications.application_id DESC LIMIT :applications) AS newest
JOIN stage_passes AS passed ON passed.application_id = newest.application_id
ORDER BY newest.application_id;

-- Settled candidates of a job: no card owed, one in. Sums over their cards, as far as the viewer is not kept from them.
-- name: settled_items_of_job
SELECT ratings.item_id, settled.sex, settled.race_ethnicity, CAST(sum(ratings.score) AS INTEGER) AS total,
       CAST(count(*) AS INTEGER) AS ratings, max(content.submitted_at) AS settled_at
FROM (SELECT applications.application_id, said.sex, said.race_ethnicity
      FROM applications JOIN self_identifications AS said ON said.candidate_id = applications.candidate_id
      WHERE applications.job_id = :job_id
        AND NOT EXISTS (SELECT 1 FROM scorecards AS owed
                        WHERE owed.application_id = applications.application_id AND owed.state = 'owed')
      ORDER BY applications.application_id DESC LIMIT :applications) AS settled
JOIN scorecard_sight AS sight ON sight.application_id = settled.application_id AND sight.viewer_id = :viewer_id
JOIN scorecards AS card ON card.scorecard_id = sight.scorecard_id
JOIN scorecard_contents AS content ON content.scorecard_id = sight.scorecard_id
JOIN ratings ON ratings.scorecard_id = sight.scorecard_id
WHERE card.state = 'submitted' AND ratings.score >= 1
GROUP BY settled.application_id, ratings.item_id, settled.sex, settled.race_ethnicity
ORDER BY settled.application_id, ratings.item_id;
