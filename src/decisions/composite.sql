-- name: weights_of_job
SELECT weights FROM jobs WHERE job_id = :job_id;
