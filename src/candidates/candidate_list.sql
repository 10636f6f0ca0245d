-- Keys of the list in its two orders, from each set of candidates a reader may be shown. Every one is a walk along an
-- index from where the last page ended.
-- name: all_by_name
SELECT sort_key, candidate_id, number FROM candidates
WHERE (sort_key, candidate_id) > (:sort_key, :candidate_id) ORDER BY sort_key, candidate_id LIMIT :limit;

-- name: all_newest
SELECT sort_key, candidate_id, number FROM candidates
WHERE candidate_id < :before ORDER BY candidate_id DESC LIMIT :limit;

-- name: created_by_name
SELECT sort_key, candidate_id, number FROM candidates
WHERE created_by = :person_id AND (sort_key, candidate_id) > (:sort_key, :candidate_id)
ORDER BY sort_key, candidate_id LIMIT :limit;

-- name: created_newest
SELECT sort_key, candidate_id, number FROM candidates
WHERE created_by = :person_id AND candidate_id < :before ORDER BY candidate_id DESC LIMIT :limit;

-- name: in_phase_by_name
SELECT sort_key, candidate_id, 0 AS number FROM applications
WHERE phase = :phase AND (sort_key, candidate_id) > (:sort_key, :candidate_id)
GROUP BY sort_key, candidate_id ORDER BY sort_key, candidate_id LIMIT :limit;

-- name: in_phase_newest
SELECT min(sort_key) AS sort_key, candidate_id, 0 AS number FROM applications
WHERE phase = :phase AND candidate_id < :before GROUP BY candidate_id ORDER BY candidate_id DESC LIMIT :limit;

-- name: in_job_by_name
SELECT sort_key, candidate_id, 0 AS number FROM applications
WHERE job_id = :job_id AND (sort_key, candidate_id) > (:sort_key, :candidate_id)
ORDER BY sort_key, candidate_id LIMIT :limit;

-- name: in_job_newest
SELECT sort_key, candidate_id, 0 AS number FROM applications
WHERE job_id = :job_id AND candidate_id < :before ORDER BY candidate_id DESC LIMIT :limit;

-- name: in_job_and_phase_by_name
SELECT sort_key, candidate_id, 0 AS number FROM applications
WHERE job_id = :job_id AND phase = :phase AND (sort_key, candidate_id) > (:sort_key, :candidate_id)
ORDER BY sort_key, candidate_id LIMIT :limit;

-- name: in_job_and_phase_newest
SELECT sort_key, candidate_id, 0 AS number FROM applications
WHERE job_id = :job_id AND phase = :phase AND candidate_id < :before ORDER BY candidate_id DESC LIMIT :limit;

-- name: jobs_of_person
SELECT job_id FROM job_team WHERE person_id = :person_id;

-- name: listed_candidate
SELECT candidate_id, name, email, updated_at FROM candidates WHERE candidate_id = :candidate_id;
