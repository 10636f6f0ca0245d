#include <base/text.hpp>
#include <guide_drafts/guide_comment_fields.hpp>
#include <guide_drafts/guide_comment_service.hpp>
#include <guide_drafts/guide_comment_sql.hpp>
#include <guide_drafts/guide_element_rules.hpp>
#include <guide_drafts/guide_path_rules.hpp>

namespace assay::guide_drafts {
namespace {

namespace statements = sql::guide_drafts::guide_comment;

constexpr std::size_t most_comments = 1000; // of one draft

struct CommentRow {
    std::string guide_comment_id;
    std::string guide_draft_id;
    std::string path;
    std::string text;
    std::string author_id;
    std::string author_name;
    Instant created_at;
    std::optional<Instant> resolved_at;
    std::optional<std::string> resolved_by;
    std::optional<std::string> resolved_by_name;
};
ASSAY_FIELDS(CommentRow, (guide_comment_id, guide_draft_id, path, text, author_id, author_name, created_at, resolved_at,
                          resolved_by, resolved_by_name))

GuideComment comment_from(CommentRow row, const ElementPlaces& places) {
    GuideComment comment{std::move(row.guide_comment_id),
                         places.by_id(row.path),
                         std::move(row.text),
                         {std::move(row.author_id), std::move(row.author_name)},
                         row.created_at,
                         row.resolved_at,
                         {}};
    if (row.resolved_by) comment.resolved_by = NamedPerson{*row.resolved_by, row.resolved_by_name.value_or("")};
    return comment;
}

} // namespace

Result<std::vector<GuideComment>> GuideCommentService::list(db::Tx& tx, const std::string& guide_draft_id) const {
    const auto held = drafts_.hold(tx, guide_draft_id);
    if (!held) return pass_on(held);
    const ElementPlaces places(held->content->guide);
    std::vector<GuideComment> comments;
    for (CommentRow& row : tx.all<CommentRow>(statements::comments_of_draft, guide_draft_id))
        comments.push_back(comment_from(std::move(row), places));
    return comments;
}

Result<GuideComment> GuideCommentService::add(db::Tx& tx, const Actor& actor, const std::string& guide_draft_id,
                                              const NewGuideComment& wish) {
    const auto held = drafts_.hold(tx, guide_draft_id);
    if (!held) return pass_on(held);
    if (auto open = must_be_open(held->stored); !open) return pass_on(open);
    if (!leads_somewhere(held->content->guide, wish.path))
        return refuse_field("/path", "unknown", "leads to nothing in this draft");
    if (tx.all<CommentRow>(statements::comments_of_draft, guide_draft_id).size() >= most_comments)
        return refuse(Fault::conflict, "guide-draft/too-many-comments",
                      "This draft has a thousand comments. Publish it, or begin another.");
    CommentRow row{ids_.next(),
                   guide_draft_id,
                   wish.path,
                   std::string(trim(wish.text)),
                   actor.person_id,
                   actor.name,
                   clock_.now(),
                   {},
                   {},
                   {}};
    tx.run_with(statements::add_comment, row);
    return comment_from(std::move(row), ElementPlaces(held->content->guide));
}

Result<GuideComment> GuideCommentService::change(db::Tx& tx, const Actor& actor, const std::string& guide_comment_id,
                                                 const GuideCommentPatch& patch) {
    auto row = tx.first<CommentRow>(statements::comment_by_id, guide_comment_id);
    if (!row) return not_found();
    const auto held = drafts_.hold(tx, row->guide_draft_id);
    if (!held) return pass_on(held);
    if (auto open = must_be_open(held->stored); !open) return pass_on(open);
    if (patch.text && row->author_id != actor.person_id)
        return refuse(Fault::forbidden, "guide-comment/author-only", "Only its author changes what a comment says.");
    if (patch.text) row->text = std::string(trim(*patch.text));
    if (patch.is_resolved && *patch.is_resolved != row->resolved_at.has_value()) {
        row->resolved_at = *patch.is_resolved ? std::optional(clock_.now()) : std::nullopt;
        row->resolved_by = *patch.is_resolved ? std::optional(actor.person_id) : std::nullopt;
        row->resolved_by_name = *patch.is_resolved ? std::optional(actor.name) : std::nullopt;
    }
    tx.run_with(statements::save_comment, *row);
    return comment_from(std::move(*row), ElementPlaces(held->content->guide));
}

} // namespace assay::guide_drafts
