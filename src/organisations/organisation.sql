-- name: setting
SELECT value, etag FROM settings WHERE key = :key;

-- name: save_setting
INSERT INTO settings (key, value, etag, updated_at) VALUES (:key, :value, :etag, :updated_at)
ON CONFLICT (key) DO UPDATE SET value = excluded.value, etag = excluded.etag, updated_at = excluded.updated_at;
