-- name: values_of_job
SELECT placeholder_values FROM jobs WHERE job_id = :job_id;

-- name: next_interview
SELECT starts_at FROM interviews
WHERE application_id = :application_id AND state <> 'cancelled' AND starts_at > :after
ORDER BY starts_at LIMIT 1;
