-- name: counts_of_job
SELECT phase, stage_id, applications FROM application_counts WHERE job_id = :job_id;

-- name: jobs_by_title
SELECT jobs.job_id AS id, jobs.title, jobs.state, jobs.guide_version_id, jobs.created_at, jobs.sort_key,
       (SELECT people.name FROM job_team JOIN people ON people.person_id = job_team.person_id
        WHERE job_team.job_id = jobs.job_id AND job_team.role = 'hiring_manager'
        ORDER BY people.sort_key, people.person_id LIMIT 1) AS hiring_manager_name
FROM jobs
WHERE (jobs.sort_key, jobs.job_id) > (:sort_key, :job_id)
  AND (cast(:state as text) = '' OR jobs.state = :state)
  AND (cast(:words as text) = '' OR replace(jobs.folded_title, :words, '') <> jobs.folded_title)
  AND (cast(:person_id as text) = '' OR EXISTS (
       SELECT 1 FROM job_team WHERE job_team.job_id = jobs.job_id AND job_team.person_id = :person_id))
ORDER BY jobs.sort_key, jobs.job_id LIMIT :limit;

-- name: open_candidates
SELECT coalesce(sum(applications), 0) AS applications FROM application_counts
WHERE job_id = :job_id AND phase <> 'closed';

-- name: owed_scorecards
SELECT applications.job_id, count(*) AS owed
FROM scorecards JOIN applications ON applications.application_id = scorecards.application_id
WHERE scorecards.state = 'owed' AND applications.phase <> 'closed'
GROUP BY applications.job_id;

-- name: newest_version_of_guide
SELECT newest_version FROM guides WHERE guide_id = :guide_id;
