-- name: add_words
INSERT INTO candidate_words (rowid, words) VALUES (:number, :words);

-- name: change_words
UPDATE candidate_words SET words = :words WHERE rowid = :number;

-- name: words_of_files
SELECT words FROM files WHERE candidate_id = :candidate_id AND words IS NOT NULL;

-- The words drive: the index walks down from the newest row. Whoever does not see everybody finds candidates they added
-- and those of their jobs; a job or phase asks for an application that the reader may open.
-- name: found_newest
SELECT candidates.sort_key, candidates.candidate_id, candidates.number
FROM candidate_words CROSS JOIN candidates ON candidates.number = candidate_words.rowid
WHERE candidate_words MATCH :match AND candidate_words.rowid < :before
  AND (:sees_all = 1 OR candidates.created_by = :person_id
       OR EXISTS (SELECT 1 FROM applications CROSS JOIN job_team
                  WHERE applications.candidate_id = candidates.candidate_id
                    AND job_team.job_id = applications.job_id AND job_team.person_id = :person_id))
  AND (:is_filtered = 0
       OR EXISTS (SELECT 1 FROM applications
                  WHERE applications.candidate_id = candidates.candidate_id
                    AND (:job_id = '' OR applications.job_id = :job_id)
                    AND (:phase = '' OR applications.phase = :phase)
                    AND (:stage_id = '' OR applications.stage_id = :stage_id)
                    AND (:opens_every_job = 1
                         OR EXISTS (SELECT 1 FROM job_team WHERE job_team.job_id = applications.job_id
                                                             AND job_team.person_id = :person_id))))
ORDER BY candidate_words.rowid DESC LIMIT :limit;

-- name: found_by_name
SELECT candidates.sort_key, candidates.candidate_id, candidates.number
FROM candidate_words CROSS JOIN candidates ON candidates.number = candidate_words.rowid
WHERE candidate_words MATCH :match AND (candidates.sort_key, candidates.candidate_id) > (:sort_key, :candidate_id)
  AND (:sees_all = 1 OR candidates.created_by = :person_id
       OR EXISTS (SELECT 1 FROM applications CROSS JOIN job_team
                  WHERE applications.candidate_id = candidates.candidate_id
                    AND job_team.job_id = applications.job_id AND job_team.person_id = :person_id))
  AND (:is_filtered = 0
       OR EXISTS (SELECT 1 FROM applications
                  WHERE applications.candidate_id = candidates.candidate_id
                    AND (:job_id = '' OR applications.job_id = :job_id)
                    AND (:phase = '' OR applications.phase = :phase)
                    AND (:stage_id = '' OR applications.stage_id = :stage_id)
                    AND (:opens_every_job = 1
                         OR EXISTS (SELECT 1 FROM job_team WHERE job_team.job_id = applications.job_id
                                                             AND job_team.person_id = :person_id))))
ORDER BY candidates.sort_key, candidates.candidate_id LIMIT :limit;
