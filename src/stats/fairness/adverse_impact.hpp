// A table of groups, each compared with the one that is selected most often: what the Uniform Guidelines and New York's
// local law 144 ask for, with the tests that say how far chance explains it.
#pragma once

#include <stats/fairness/fisher_exact.hpp>
#include <stats/fairness/rate_difference.hpp>
#include <stats/fairness/selection.hpp>
#include <stats/figure.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace assay::stats {

// A focal group against the reference group; every figure as its own header has it.
struct Comparison {
    double rate_difference;
    Interval rate_difference_ci95;
    Figure<double> impact_ratio;
    Figure<Interval> impact_ratio_ci95;
    Figure<bool> below_four_fifths;
    FisherExact fisher;
    Figure<RateTest> pooled;
    Figure<RateTest> unpooled;
    Figure<RateTest> yates;
    Figure<double> boschloo_two_sided_p;
    Figure<double> odds_ratio; // x1 (n2 - x2) / (x2 (n1 - x1)) of the sample
    double expected_selected;
    double shortfall;
    bool is_small_sample;
    bool one_selection_decides;
};

// Boschloo's test takes by far the longest: who compares thousands of large groups leaves it out.
enum class Boschloo { made, left_out };

// Domain: applicants > 0 in both.
Comparison compare_selection(const Selection& focal, const Selection& reference, Boschloo boschloo = Boschloo::made);

struct ImpactOptions {
    std::optional<std::size_t> reference =
        {};                                 // the group compared with; otherwise the highest rate, the first of equals
    bool leave_out_under_2_percent = false; // such groups are not compared, nor compared with
};

// Why a group of a table is not compared.
enum class Standing { compared, reference, nobody_applied, under_2_percent };

struct GroupImpact {
    Figure<double> share;                     // of all applicants of the table
    bool may_exclude_under_2_percent = false; // in whole numbers: 50 times its applicants are fewer than all
    Standing standing = Standing::compared;
};

struct ImpactTable {
    std::vector<GroupImpact> groups;
    std::optional<std::size_t> reference; // none: nobody applied
};

// Who is compared with whom. Domain: a reference asked for is a group of the table in which somebody applied.
ImpactTable impact_table(std::span<const Selection> groups, const ImpactOptions& options = {});

} // namespace assay::stats
