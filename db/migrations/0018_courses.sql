-- Fairness over all jobs reads how far each application came and how it ended, 100,000 of them at a look: in these
-- indexes lies all that it asks for, row after row, in the order of the applications.
CREATE INDEX applications_by_id_with_end ON applications (application_id, job_id, candidate_id, closure_kind, closed_at);
CREATE INDEX application_moves_by_place ON application_moves (application_id, phase, moved_at);
