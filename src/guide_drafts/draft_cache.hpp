// The drafts that were written last, parsed: autosave comes every second, and reading a guide of 2,000 questions takes
// longer than changing it. What is kept is named by the draft's revision, so a stale copy is never found. Safe to call
// from any thread.
#pragma once

#include <guide_drafts/guide_draft.hpp>

#include <list>
#include <memory>
#include <mutex>

namespace assay::guide_drafts {

class DraftCache {
  public:
    using Content = std::shared_ptr<const DraftContent>;

    // Keeps drafts whose documents are together at most `budget` bytes, and always the last one.
    explicit DraftCache(std::size_t budget = std::size_t{64} << 20) : budget_(budget) {}

    // Null where this revision is not kept.
    Content find(const std::string& guide_draft_id, const std::string& etag);
    // In place of another revision of the same draft. `size` is that of its document.
    void keep(const std::string& guide_draft_id, const std::string& etag, Content content, std::size_t size);

  private:
    struct Kept {
        std::string guide_draft_id;
        std::string etag;
        Content content;
        std::size_t size = 0;
    };

    void forget(std::list<Kept>::iterator kept);

    std::size_t budget_;
    std::size_t used_ = 0;
    std::mutex mutex_;
    std::list<Kept> kept_; // last used first; a handful, so it is searched from the front
};

} // namespace assay::guide_drafts
