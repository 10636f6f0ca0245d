-- name: candidate_by_address
SELECT candidate_id FROM candidates WHERE email_key = :email_key;

-- name: candidate_by_id
SELECT candidate_id FROM candidates WHERE candidate_id = :candidate_id;

-- name: say
INSERT INTO self_identifications (candidate_id, sex, race_ethnicity) VALUES (:candidate_id, :sex, :race_ethnicity)
ON CONFLICT (candidate_id) DO UPDATE SET sex = excluded.sex, race_ethnicity = excluded.race_ethnicity;

-- name: note_reader
INSERT INTO self_identification_readers (person_id) VALUES (:person_id) ON CONFLICT (person_id) DO NOTHING;

-- name: say_nothing
DELETE FROM self_identifications WHERE candidate_id = :candidate_id;
