// Which scorecard items restate a desired outcome of the profile.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::importer {

struct OutcomeMatch {
    std::optional<int> outcome; // the one outcome that the item restates
    bool is_doubtful = false;   // something speaks for it, not enough: the item is a competency, and a notice says so
};

// An item restates an outcome where it opens with the same words: at least two that carry meaning, three in all, or the
// whole item; and no other outcome opens so. Case and punctuation do not count.
class OutcomeMatcher {
  public:
    explicit OutcomeMatcher(const std::vector<std::string>& outcomes);
    OutcomeMatch match(std::string_view item) const;

  private:
    std::vector<std::vector<std::string>> outcomes_; // as words
};

} // namespace assay::importer
