-- name: add_person
INSERT INTO people (person_id, email, email_key, name, sort_key, roles, password_hash, is_active, etag, created_at)
VALUES (:person_id, :email, :email_key, :name, :sort_key, :roles, :password_hash, :is_active, :etag, :created_at);

-- name: person_by_id
SELECT person_id, email, email_key, name, sort_key, roles, password_hash, is_active, etag, created_at
FROM people WHERE person_id = :person_id;

-- name: person_by_email
SELECT person_id, email, email_key, name, sort_key, roles, password_hash, is_active, etag, created_at
FROM people WHERE email_key = :email_key;

-- name: any_person
SELECT person_id FROM people LIMIT 1;

-- name: people_by_name
SELECT person_id, email, email_key, name, sort_key, roles, password_hash, is_active, etag, created_at
FROM people WHERE (sort_key, person_id) > (:sort_key, :person_id) ORDER BY sort_key, person_id LIMIT :limit;

-- name: save_person
UPDATE people SET name = :name, sort_key = :sort_key, roles = :roles, password_hash = :password_hash,
                  is_active = :is_active, etag = :etag
WHERE person_id = :person_id;

-- name: active_administrators
SELECT person_id, email, email_key, name, sort_key, roles, password_hash, is_active, etag, created_at
FROM people WHERE is_active = 1;
