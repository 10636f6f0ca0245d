// The partial-credit model of a guide's items: difficulty, thresholds, readings, and what goes together without it.
// Used by `guide_diagnostics_rules`.
#pragma once

#include <analytics/guide_diagnostics.hpp>

#include <set>

namespace assay::analytics {

struct ItemOfModel {
    bool is_measured = false;
    double difficulty = 0;
    double se = 0;
    std::vector<double> thresholds = {};
    std::optional<int> set = {};
    bool is_disordered = false;
    std::optional<Estimate> reading = {};
    bool is_read_differently = false;
};

struct ItemModel {
    std::map<std::string, ItemOfModel> items;
    std::vector<RepeatedItems> repeats;
    RatingCounts n;
    std::vector<std::string> notes;
    std::string reason; // where there is no model
};

// Ratings of `shown` items alone.
ItemModel model_of_items(const std::vector<SettledRow>& rows, const std::set<std::string>& shown);

} // namespace assay::analytics
