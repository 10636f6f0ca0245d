-- name: add_session
INSERT INTO sessions (session_id, token_digest, person_id, csrf, user_agent, created_at, last_used_at, expires_at)
VALUES (:session_id, :token_digest, :person_id, :csrf, :user_agent, :created_at, :last_used_at, :expires_at);

-- name: active_session
SELECT sessions.session_id, people.person_id, people.name, people.email, people.roles, sessions.csrf,
       sessions.last_used_at, sessions.expires_at
FROM sessions JOIN people ON people.person_id = sessions.person_id
WHERE sessions.token_digest = :token_digest AND sessions.expires_at > :now AND people.is_active = 1;

-- name: touch_session
UPDATE sessions SET last_used_at = :last_used_at WHERE session_id = :session_id;

-- name: sessions_of_person
SELECT session_id, token_digest, person_id, csrf, user_agent, created_at, last_used_at, expires_at
FROM sessions WHERE person_id = :person_id AND expires_at > :now ORDER BY session_id DESC;

-- name: end_session
DELETE FROM sessions WHERE session_id = :session_id AND person_id = :person_id;

-- name: end_other_sessions
DELETE FROM sessions WHERE person_id = :person_id AND session_id <> :kept_session_id;

-- name: forget_sessions
DELETE FROM sessions WHERE expires_at <= :now;

-- name: add_set_up_link
INSERT INTO set_up_links (token_digest, person_id, expires_at) VALUES (:token_digest, :person_id, :expires_at);

-- name: set_up_link
SELECT person_id FROM set_up_links WHERE token_digest = :token_digest AND expires_at > :now;

-- name: use_set_up_link
DELETE FROM set_up_links WHERE person_id = :person_id;
