#include <guide_drafts/draft_cache.hpp>

#include <algorithm>

namespace assay::guide_drafts {
namespace {

constexpr std::size_t most = 100; // of small drafts many fit; more are not written at once

} // namespace

DraftCache::Content DraftCache::find(const std::string& guide_draft_id, const std::string& etag) {
    const std::lock_guard lock(mutex_);
    const auto found = std::ranges::find(kept_, guide_draft_id, &Kept::guide_draft_id);
    if (found == kept_.end() || found->etag != etag) return nullptr;
    kept_.splice(kept_.begin(), kept_, found);
    return found->content;
}

void DraftCache::keep(const std::string& guide_draft_id, const std::string& etag, Content content, std::size_t size) {
    const std::lock_guard lock(mutex_);
    const auto found = std::ranges::find(kept_, guide_draft_id, &Kept::guide_draft_id);
    if (found != kept_.end()) forget(found);
    kept_.push_front({guide_draft_id, etag, std::move(content), size});
    used_ += size;
    while ((used_ > budget_ || kept_.size() > most) && kept_.size() > 1) forget(std::prev(kept_.end()));
}

void DraftCache::forget(std::list<Kept>::iterator kept) {
    used_ -= kept->size;
    kept_.erase(kept);
}

} // namespace assay::guide_drafts
