-- name: applied_migrations
SELECT name, checksum FROM schema_migrations ORDER BY name;

-- name: record_migration
INSERT INTO schema_migrations (name, checksum, applied_at) VALUES (:name, :checksum, :applied_at);
