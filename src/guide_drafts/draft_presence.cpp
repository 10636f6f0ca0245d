#include <guide_drafts/draft_presence.hpp>

#include <algorithm>

namespace assay::guide_drafts {
namespace {

constexpr std::int64_t stays = one_minute / 2;

} // namespace

std::vector<PresentPerson> DraftPresence::note(const std::string& guide_draft_id, const PresentPerson& person,
                                               Instant now) {
    const std::lock_guard lock(lock_);
    forget_gone(now);
    auto& people = drafts_[guide_draft_id];
    people[person.id] = {person, now};
    std::vector<PresentPerson> others;
    for (const auto& [id, seen] : people) {
        if (id == person.id) continue;
        others.push_back(seen.person);
        others.back().seconds = static_cast<int>((now.milliseconds - seen.at.milliseconds) / 1000);
    }
    std::ranges::sort(others, {}, &PresentPerson::name);
    return others;
}

void DraftPresence::forget_gone(Instant now) {
    for (auto& [id, people] : drafts_)
        std::erase_if(people, [&](const auto& each) { return each.second.at + stays < now; });
    std::erase_if(drafts_, [](const auto& each) { return each.second.empty(); });
}

} // namespace assay::guide_drafts
