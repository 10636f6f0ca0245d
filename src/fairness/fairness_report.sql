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

-- Applications of those who said something, the newest first. What follows them is read apart, each list in that order:
-- as one statement it would look into four more tables for every application.
-- name: heads_of_all_jobs
SELECT applications.application_id, applications.job_id, applications.candidate_id, said.sex, said.race_ethnicity,
       applications.closure_kind, applications.closed_at
FROM applications JOIN self_identifications AS said ON said.candidate_id = applications.candidate_id
ORDER BY applications.application_id DESC LIMIT :applications;

-- name: heads_of_job
SELECT applications.application_id, applications.job_id, applications.candidate_id, said.sex, said.race_ethnicity,
       applications.closure_kind, applications.closed_at
FROM applications JOIN self_identifications AS said ON said.candidate_id = applications.candidate_id
WHERE applications.job_id = :job_id
ORDER BY applications.application_id DESC LIMIT :applications;

-- The decisions in force, from the oldest of those applications on.
-- name: decided_since
SELECT application_id, outcome, decided_at FROM decisions
WHERE application_id >= :oldest
  AND NOT EXISTS (SELECT 1 FROM decisions AS later
                  WHERE later.application_id = decisions.application_id AND later.decision_id > decisions.decision_id)
ORDER BY application_id DESC;

-- How far they came: when they first stood in any stage, or after all of them.
-- name: places_since
SELECT application_id, phase AS place, NULL AS stage_id, min(moved_at) AS at, 0 AS is_pass
FROM application_moves
WHERE application_id >= :oldest AND phase NOT IN ('applied', 'closed')
GROUP BY application_id, phase ORDER BY application_id DESC;

-- Whoever passed a stage was in one, and whoever passed the last came through all.
-- name: stages_passed_since
SELECT application_id, 'stage' AS place, stage_id, passed_at AS at, 1 AS is_pass
FROM stage_passes WHERE application_id >= :oldest
ORDER BY application_id DESC;

-- name: guide_versions_in_use
SELECT DISTINCT guide_version_id AS found FROM jobs;

-- The same of one job, stage by stage.
-- name: decided_of_job
SELECT decisions.application_id, decisions.outcome, decisions.decided_at
FROM applications JOIN decisions ON decisions.application_id = applications.application_id
WHERE applications.job_id = :job_id AND applications.application_id >= :oldest
  AND NOT EXISTS (SELECT 1 FROM decisions AS later
                  WHERE later.application_id = decisions.application_id AND later.decision_id > decisions.decision_id)
ORDER BY applications.application_id DESC;

-- name: places_of_job
SELECT moved.application_id, moved.phase AS place, moved.stage_id, moved.moved_at AS at, 0 AS is_pass
FROM applications JOIN application_moves AS moved ON moved.application_id = applications.application_id
WHERE applications.job_id = :job_id AND applications.application_id >= :oldest
ORDER BY applications.application_id DESC;

-- name: passes_of_job
SELECT passed.application_id, 'stage' AS place, passed.stage_id, passed.passed_at AS at, 1 AS is_pass
FROM applications JOIN stage_passes AS passed ON passed.application_id = applications.application_id
WHERE applications.job_id = :job_id AND applications.application_id >= :oldest
ORDER BY applications.application_id DESC;

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
