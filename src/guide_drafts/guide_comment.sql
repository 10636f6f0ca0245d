-- name: add_comment
INSERT INTO guide_comments (guide_comment_id, guide_draft_id, path, text, author_id, created_at, resolved_at, resolved_by)
VALUES (:guide_comment_id, :guide_draft_id, :path, :text, :author_id, :created_at, NULL, NULL);

-- name: comments_of_draft
SELECT guide_comments.guide_comment_id, guide_comments.guide_draft_id, guide_comments.path, guide_comments.text,
       guide_comments.author_id, author.name AS author_name, guide_comments.created_at, guide_comments.resolved_at,
       guide_comments.resolved_by, resolver.name AS resolved_by_name
FROM guide_comments
JOIN people AS author ON author.person_id = guide_comments.author_id
LEFT JOIN people AS resolver ON resolver.person_id = guide_comments.resolved_by
WHERE guide_comments.guide_draft_id = :guide_draft_id
ORDER BY guide_comments.guide_comment_id;

-- name: comment_by_id
SELECT guide_comments.guide_comment_id, guide_comments.guide_draft_id, guide_comments.path, guide_comments.text,
       guide_comments.author_id, author.name AS author_name, guide_comments.created_at, guide_comments.resolved_at,
       guide_comments.resolved_by, resolver.name AS resolved_by_name
FROM guide_comments
JOIN people AS author ON author.person_id = guide_comments.author_id
LEFT JOIN people AS resolver ON resolver.person_id = guide_comments.resolved_by
WHERE guide_comments.guide_comment_id = :guide_comment_id;

-- name: save_comment
UPDATE guide_comments SET text = :text, resolved_at = :resolved_at, resolved_by = :resolved_by
WHERE guide_comment_id = :guide_comment_id;
