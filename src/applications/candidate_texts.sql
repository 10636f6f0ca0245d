-- name: values_of_job
SELECT placeholder_values FROM jobs WHERE job_id = :job_id;
