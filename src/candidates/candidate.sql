-- name: newest_number
SELECT number FROM candidates ORDER BY number DESC LIMIT 1;

-- name: add_candidate
INSERT INTO candidates (candidate_id, number, name, sort_key, email, email_key, phone, location, source, notes, etag,
                        created_by, created_at, updated_at)
VALUES (:candidate_id, :number, :name, :sort_key, :email, :email_key, :phone, :location, :source, :notes, :etag,
        :created_by, :created_at, :updated_at);

-- name: candidate_by_id
SELECT candidate_id, number, name, sort_key, email, email_key, phone, location, source, notes, etag, created_by,
       created_at, updated_at
FROM candidates WHERE candidate_id = :candidate_id;

-- name: candidate_by_email
SELECT candidate_id FROM candidates WHERE email_key = :email_key;

-- name: save_candidate
UPDATE candidates SET name = :name, sort_key = :sort_key, email = :email, email_key = :email_key, phone = :phone,
                      location = :location, source = :source, notes = :notes, etag = :etag, updated_at = :updated_at
WHERE candidate_id = :candidate_id;

-- name: carry_sort_key
UPDATE applications SET sort_key = :sort_key WHERE candidate_id = :candidate_id;
