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

// A focal group (x1 of n1 selected) against the reference group (x2 of n2); every figure as its own header has it:
// impact_ratio.hpp, rate_difference.hpp (p1 - p2 and the tests of it), fisher_exact.hpp, boschloo_exact.hpp,
// shortfall.hpp.
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

// Who is compared with whom, of groups with n_g applicants, N = sum n_g in all (29 CFR 1607.4 D; of 2 % local law 144,
// 6 RCNY 5-301 (d)):
//   share = n_g / N, none where N = 0;  may_exclude_under_2_percent: 50 n_g < N
//   reference: the one asked for, else the highest rate among groups that are neither empty nor left out, rates
//   compared
//              in whole numbers, the first of equals; none where there is no such group
//   standing: nobody_applied where n_g = 0, under_2_percent where such groups are left out, else compared.
// Domain: a reference asked for is a group of the table in which somebody applied; it stays one whatever its share; at
// most most_applicants in a group. Time linear in the groups.
ImpactTable impact_table(std::span<const Selection> groups, const ImpactOptions& options = {});

} // namespace assay::stats
