-- name: find_answer
SELECT body_digest, status, etag, body FROM idempotent_answers
WHERE person_id = :person_id AND route = :route AND idempotency_key = :idempotency_key;

-- name: keep_answer
INSERT INTO idempotent_answers (person_id, route, idempotency_key, body_digest, status, etag, body, created_at)
VALUES (:person_id, :route, :idempotency_key, :body_digest, :status, :etag, :body, :created_at);

-- name: forget_answers
DELETE FROM idempotent_answers WHERE created_at < :before;
