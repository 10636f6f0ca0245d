// How the items of a guide work in use: levels that are given, whether an item tells candidates apart, whether its
// anchors stand in order and mean the same to everybody, and which items say the same.
#pragma once

#include <analytics/interviewers.hpp>

namespace assay::analytics {

// separates_nobody: what an item says of candidates has next to nothing to do with what the others say of them.
// unused_levels: a level that nobody gives. disordered: a level that is never the likeliest one. read_differently: some
// are stricter on this item than on others, beyond chance.
enum class ItemFinding { separates_nobody, unused_levels, disordered, read_differently };

// `levels`: how often 1, 2, 3 and 4 were given. separation: correlation, over candidates, of the item with the rest of
// their ratings. difficulty and thresholds in logits; a threshold stands between two levels that are given. set: where
// not all difficulties can be compared, those of one number can. reading:
// spread between interviewers on this item that severity does not explain, in logits. `reason`: why there are only
// counts.
struct ItemDiagnostics {
    std::string item_id;
    std::string name;
    std::string stage_title;
    int n_ratings = 0;
    int n_missing = 0;
    int n_candidates = 0;
    int n_raters = 0;
    std::vector<int> levels;
    std::optional<Estimate> separation;
    std::optional<double> difficulty;
    std::optional<double> difficulty_se;
    std::optional<int> set;
    std::vector<double> thresholds;
    std::optional<Estimate> reading;
    std::vector<ItemFinding> findings;
    std::optional<std::string> reason;
};

// Two items of one scorecard whose unexplained rests go together: correlation over cards.
struct RepeatedItems {
    std::string item_id;
    std::string other_id;
    int n_cards = 0;
    Estimate correlation;
};

struct GuideDiagnostics {
    std::string guide_id;
    int version = 0;
    std::vector<ItemDiagnostics> items; // in the guide's order
    std::vector<RepeatedItems> repeats; // those beyond chance, the closest first
    RatingCounts n;
    std::vector<std::string> notes;
    std::map<std::string, std::string> reasons;
};

} // namespace assay::analytics
