// Groups of candidates beside the group that comes through most often: ratios, intervals, tests, the shortfall.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace assay::fairness {

enum class Attribute { sex, race_ethnicity, both };

// Of 95 %.
struct Bounds {
    double low = 0;
    double high = 0;
};

// A group against the reference group, as docs/measurement/fairness.md defines each figure. `reason`: why one is
// missing.
struct GroupComparison {
    std::optional<double> impact_ratio;
    std::optional<Bounds> impact_ratio_ci95;
    std::optional<bool> below_four_fifths;
    double rate_difference = 0;
    Bounds rate_difference_ci95;
    double fisher_two_sided_p = 1;
    std::optional<double> z_pooled;
    std::optional<double> z_pooled_p;
    double shortfall = 0;
    bool small_sample = false;
    bool one_selection_decides = false;
    std::optional<std::string> reason;
};

// `comparison` is empty for the reference group and in a table that has one group.
struct GroupImpact {
    std::string group;
    int applicants = 0;
    int selected = 0;
    double rate = 0;
    double share = 0;
    bool may_exclude_under_2_percent = false;
    std::optional<GroupComparison> comparison;
};

// `reason`: why there are no groups, nothing to compare, or jobs left out.
struct ImpactTable {
    Attribute attribute = Attribute::sex;
    int n = 0;
    std::optional<std::string> reference;
    std::vector<GroupImpact> groups;
    std::optional<std::string> reason;
};

} // namespace assay::fairness
