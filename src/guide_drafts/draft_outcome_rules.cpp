#include <guide_drafts/draft_outcome_rules.hpp>
#include <guide_drafts/guide_element_rules.hpp>

#include <algorithm>
#include <unordered_map>

namespace assay::guide_drafts {
namespace {

using Followed = std::vector<std::optional<int>>;

// Whether somebody may have edited one text into the other in a moment: half of the longer stands at its ends.
bool is_an_edit(std::string_view before, std::string_view after) {
    const std::size_t shorter = std::min(before.size(), after.size());
    std::size_t front = 0;
    while (front < shorter && before[front] == after[front]) ++front;
    std::size_t back = 0;
    while (back < shorter - front && before[before.size() - 1 - back] == after[after.size() - 1 - back]) ++back;
    return front + back > 0 && 2 * (front + back) >= std::max(before.size(), after.size());
}

class Follower {
  public:
    Follower(const std::vector<std::string>& before, const std::vector<std::string>& after)
        : before_(before), after_(after), followed_(before.size()), is_taken_(after.size(), false) {}

    Followed run() {
        for (std::size_t index = 0; index < std::min(before_.size(), after_.size()); ++index)
            if (before_[index] == after_[index]) take(index, index);
        find_the_same();
        find_edits();
        // One text written anew leaves the list as long as it was.
        if (before_.size() == after_.size())
            for (std::size_t index = 0; index < before_.size(); ++index)
                if (!followed_[index] && !is_taken_[index]) take(index, index);
        return std::move(followed_);
    }

  private:
    void take(std::size_t from, std::size_t to) {
        followed_[from] = static_cast<int>(to);
        is_taken_[to] = true;
    }

    void find_the_same() {
        std::unordered_map<std::string_view, std::vector<std::size_t>> free; // last one first
        for (std::size_t to = after_.size(); to-- > 0;)
            if (!is_taken_[to]) free[after_[to]].push_back(to);
        for (std::size_t from = 0; from < before_.size(); ++from) {
            if (followed_[from]) continue;
            const auto found = free.find(before_[from]);
            if (found == free.end() || found->second.empty()) continue;
            take(from, found->second.back());
            found->second.pop_back();
        }
    }

    void find_edits() {
        constexpr std::ptrdiff_t most = 200; // of a list rewritten as a whole nobody can tell what became of what
        const auto is_open = [](const std::optional<int>& each) { return !each; };
        if (std::ranges::count_if(followed_, is_open) > most || std::ranges::count(is_taken_, false) > most) return;
        for (std::size_t from = 0; from < before_.size(); ++from) {
            if (followed_[from]) continue;
            for (std::size_t to = 0; to < after_.size() && !followed_[from]; ++to)
                if (!is_taken_[to] && is_an_edit(before_[from], after_[to])) take(from, to);
        }
    }

    const std::vector<std::string>& before_;
    const std::vector<std::string>& after_;
    Followed followed_;
    std::vector<bool> is_taken_;
};

} // namespace

std::vector<std::optional<int>> followed_outcomes(const std::vector<std::string>& before,
                                                  const std::vector<std::string>& after) {
    return Follower(before, after).run();
}

std::vector<std::string> relink_items(DraftContent& content, const std::vector<std::string>& before) {
    const std::vector<std::string>& outcomes = content.guide.profile.outcomes;
    const Followed followed = followed_outcomes(before, outcomes);
    std::vector<std::string> changed;
    for_each_element_of(content.guide, [&](auto& element) {
        if constexpr (requires { element.outcome; }) {
            const std::optional<int> was = element.outcome;
            const auto former = content.former.outcomes.find(*element.id);
            if (was && static_cast<std::size_t>(*was) < before.size()) {
                element.outcome = followed[static_cast<std::size_t>(*was)];
                if (!element.outcome) content.former.outcomes[*element.id] = before[static_cast<std::size_t>(*was)];
            } else if (!was && former != content.former.outcomes.end()) {
                const auto back = std::ranges::find(outcomes, former->second);
                if (back == outcomes.end()) return;
                element.outcome = static_cast<int>(back - outcomes.begin());
                content.former.outcomes.erase(former);
            }
            if (element.outcome == was) return;
            element.kind = element.outcome ? importer::ItemKind::outcome : importer::ItemKind::competency;
            changed.push_back(*element.id);
        }
    });
    return changed;
}

} // namespace assay::guide_drafts
