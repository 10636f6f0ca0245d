-- The same questions put to tsvector: words are taken as they stand, "cleo* exam*" becomes 'cleo:* & exam:*'.
-- name: add_words
INSERT INTO candidate_words (number, words)
VALUES (:number, array_to_tsvector(string_to_array(cast(:words as text), ' ')));

-- name: change_words
UPDATE candidate_words SET words = array_to_tsvector(string_to_array(cast(:words as text), ' ')) WHERE number = :number;

-- name: found_newest
SELECT candidates.sort_key, candidates.candidate_id, candidates.number
FROM candidate_words JOIN candidates ON candidates.number = candidate_words.number
WHERE candidate_words.words @@ cast(replace(replace(cast(:match as text), '*', ':*'), ' ', ' & ') as tsquery)
  AND candidate_words.number < :before
  AND (cast(:sees_all as bigint) = 1 OR candidates.created_by = :person_id
       OR EXISTS (SELECT 1 FROM applications CROSS JOIN job_team
                  WHERE applications.candidate_id = candidates.candidate_id
                    AND job_team.job_id = applications.job_id AND job_team.person_id = :person_id))
  AND (cast(:is_filtered as bigint) = 0
       OR EXISTS (SELECT 1 FROM applications
                  WHERE applications.candidate_id = candidates.candidate_id
                    AND (cast(:job_id as text) = '' OR applications.job_id = :job_id)
                    AND (cast(:phase as text) = '' OR applications.phase = :phase)
                    AND (cast(:stage_id as text) = '' OR applications.stage_id = :stage_id)
                    AND (cast(:opens_every_job as bigint) = 1
                         OR EXISTS (SELECT 1 FROM job_team WHERE job_team.job_id = applications.job_id
                                                             AND job_team.person_id = :person_id))))
ORDER BY candidate_words.number DESC LIMIT :limit;

-- name: found_by_name
SELECT candidates.sort_key, candidates.candidate_id, candidates.number
FROM candidate_words JOIN candidates ON candidates.number = candidate_words.number
WHERE candidate_words.words @@ cast(replace(replace(cast(:match as text), '*', ':*'), ' ', ' & ') as tsquery)
  AND (candidates.sort_key, candidates.candidate_id) > (:sort_key, :candidate_id)
  AND (cast(:sees_all as bigint) = 1 OR candidates.created_by = :person_id
       OR EXISTS (SELECT 1 FROM applications CROSS JOIN job_team
                  WHERE applications.candidate_id = candidates.candidate_id
                    AND job_team.job_id = applications.job_id AND job_team.person_id = :person_id))
  AND (cast(:is_filtered as bigint) = 0
       OR EXISTS (SELECT 1 FROM applications
                  WHERE applications.candidate_id = candidates.candidate_id
                    AND (cast(:job_id as text) = '' OR applications.job_id = :job_id)
                    AND (cast(:phase as text) = '' OR applications.phase = :phase)
                    AND (cast(:stage_id as text) = '' OR applications.stage_id = :stage_id)
                    AND (cast(:opens_every_job as bigint) = 1
                         OR EXISTS (SELECT 1 FROM job_team WHERE job_team.job_id = applications.job_id
                                                             AND job_team.person_id = :person_id))))
ORDER BY candidates.sort_key, candidates.candidate_id LIMIT :limit;
