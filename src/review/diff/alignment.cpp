#include <review/diff/alignment.hpp>
#include <review/words/telling.hpp>

#include <algorithm>
#include <functional>
#include <set>
#include <string_view>
#include <unordered_map>

namespace assay::review {
namespace {

constexpr std::size_t common = 64; // a word of more entries than this pairs none
constexpr std::size_t none = static_cast<std::size_t>(-1);

struct Candidate {
    double likeness = 0;
    std::size_t before = 0;
    std::size_t after = 0;
};

class Aligner {
  public:
    Aligner(const std::vector<std::string>& before, const std::vector<std::string>& after, LeastLikeness least)
        : before_(before), after_(after), least_(least), successor_(before.size(), none), origin_(after.size(), none) {}

    Alignment run() {
        pair_equals();
        pair_alike();
        pair_by_place();
        return finish();
    }

  private:
    void pair(std::size_t before, std::size_t after) {
        successor_[before] = after;
        origin_[after] = before;
    }

    void pair_equals() {
        std::unordered_map<std::string_view, std::vector<std::size_t>> places;
        for (std::size_t index = before_.size(); index-- > 0;) places[before_[index]].push_back(index);
        for (std::size_t index = 0; index < after_.size(); ++index) {
            const auto found = places.find(after_[index]);
            if (found == places.end() || found->second.empty()) continue;
            pair(found->second.back(), index);
            found->second.pop_back();
        }
    }

    void pair_alike() {
        std::unordered_map<std::string, std::vector<std::size_t>> holding;
        stems_.resize(before_.size());
        for (std::size_t index = 0; index < before_.size(); ++index) {
            if (successor_[index] != none) continue;
            stems_[index] = telling_stems(before_[index]);
            for (const std::string& each : stems_[index]) holding[each].push_back(index);
        }
        std::vector<Candidate> candidates;
        for (std::size_t index = 0; index < after_.size(); ++index)
            if (origin_[index] == none) add_candidates(index, holding, candidates);
        std::ranges::stable_sort(candidates, std::greater{}, &Candidate::likeness);
        for (const Candidate& each : candidates)
            if (successor_[each.before] == none && origin_[each.after] == none) pair(each.before, each.after);
    }

    void add_candidates(std::size_t index, const std::unordered_map<std::string, std::vector<std::size_t>>& holding,
                        std::vector<Candidate>& candidates) const {
        const std::set<std::string> stems = telling_stems(after_[index]);
        std::set<std::size_t> sharing;
        for (const std::string& each : stems)
            if (const auto found = holding.find(each); found != holding.end() && found->second.size() <= common)
                sharing.insert(found->second.begin(), found->second.end());
        for (const std::size_t other : sharing)
            if (const double likeness = share_of(stems, stems_[other]); likeness >= least_.anywhere)
                candidates.push_back({likeness, other, index});
    }

    // Between two neighbours that are paired, as many new entries as old ones are the old ones rewritten.
    void pair_by_place() {
        for (std::size_t start = 0; start < after_.size();) {
            if (origin_[start] != none) {
                ++start;
                continue;
            }
            std::size_t end = start;
            while (end < after_.size() && origin_[end] == none) ++end;
            const std::size_t first = start == 0 ? 0 : origin_[start - 1] + 1;
            const std::size_t last = end == after_.size() ? before_.size() : origin_[end];
            if (last == first + (end - start) && last <= before_.size()) pair_run(first, start, end - start);
            start = end;
        }
    }

    void pair_run(std::size_t first, std::size_t start, std::size_t length) {
        for (std::size_t step = 0; step < length; ++step) {
            if (successor_[first + step] != none) continue;
            const double likeness = share_of(telling_stems(after_[start + step]), telling_stems(before_[first + step]));
            if (likeness >= least_.in_place) pair(first + step, start + step);
        }
    }

    // Entries outside the longest run that kept its order were moved.
    Alignment finish() const {
        Alignment aligned;
        aligned.is_moved.assign(after_.size(), false);
        for (const std::size_t each : origin_)
            aligned.origin.push_back(each == none ? std::nullopt : std::optional(each));
        for (std::size_t index = 0; index < before_.size(); ++index)
            if (successor_[index] == none) aligned.removed.push_back(index);
        std::vector<std::size_t> tails; // entries after that end the best run of each length
        std::vector<std::size_t> previous(after_.size(), none);
        for (std::size_t index = 0; index < after_.size(); ++index) {
            if (origin_[index] == none) continue;
            const auto at =
                std::ranges::lower_bound(tails, origin_[index], {}, [&](std::size_t tail) { return origin_[tail]; });
            if (at != tails.begin()) previous[index] = *std::prev(at);
            if (at == tails.end())
                tails.push_back(index);
            else
                *at = index;
            aligned.is_moved[index] = true;
        }
        for (std::size_t at = tails.empty() ? none : tails.back(); at != none; at = previous[at])
            aligned.is_moved[at] = false;
        return aligned;
    }

    const std::vector<std::string>& before_;
    const std::vector<std::string>& after_;
    LeastLikeness least_;
    std::vector<std::size_t> successor_; // of each entry before
    std::vector<std::size_t> origin_;    // of each entry after
    std::vector<std::set<std::string>> stems_;
};

} // namespace

Alignment align(const std::vector<std::string>& before, const std::vector<std::string>& after, LeastLikeness least) {
    return Aligner(before, after, least).run();
}

} // namespace assay::review
