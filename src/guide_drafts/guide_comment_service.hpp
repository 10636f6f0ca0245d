// Use cases of comments. Whoever may write guides reads, adds and resolves them; the caller asks that first.
#pragma once

#include <guide_drafts/guide_comment.hpp>
#include <guide_drafts/guide_draft_service.hpp>

namespace assay::guide_drafts {

class GuideCommentService {
  public:
    GuideCommentService(const GuideDraftService& drafts, const Clock& clock, Ids& ids)
        : drafts_(drafts), clock_(clock), ids_(ids) {}

    // Oldest first, each at the path where what it speaks of stands now.
    Result<std::vector<GuideComment>> list(db::Tx& tx, const std::string& guide_draft_id) const;
    // 422 for a path that leads to nothing; `guide-draft/not-open`, `guide-draft/too-many-comments`.
    Result<GuideComment> add(db::Tx& tx, const Actor& actor, const std::string& guide_draft_id,
                             const NewGuideComment& wish);
    // `guide-comment/author-only` where somebody else's words would change.
    Result<GuideComment> change(db::Tx& tx, const Actor& actor, const std::string& guide_comment_id,
                                const GuideCommentPatch& patch);

  private:
    const GuideDraftService& drafts_;
    const Clock& clock_;
    Ids& ids_;
};

} // namespace assay::guide_drafts
