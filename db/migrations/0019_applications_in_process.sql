-- The candidates of a job who are in process, by name and by age: closed ones soon are many more, and a list that left
-- them out row by row would walk past them all.
CREATE INDEX applications_open_by_name ON applications (job_id, sort_key, candidate_id, application_id, phase)
    WHERE phase <> 'closed';
CREATE INDEX applications_open_by_age ON applications (job_id, application_id) WHERE phase <> 'closed';
