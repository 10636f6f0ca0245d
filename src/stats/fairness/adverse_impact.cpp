#include <stats/fairness/adverse_impact.hpp>
#include <stats/fairness/boschloo_exact.hpp>
#include <stats/fairness/impact_ratio.hpp>
#include <stats/fairness/shortfall.hpp>

namespace assay::stats {
namespace {

double count(std::uint64_t value) { return static_cast<double>(value); }

Figure<double> odds_ratio(const Selection& focal, const Selection& reference) {
    const double below = count(reference.selected) * count(focal.applicants - focal.selected);
    if (below == 0)
        return no_figure("Nobody of the group compared with was selected, or everybody of this group: the ratio of "
                         "odds would divide by 0.");
    return count(focal.selected) * count(reference.applicants - reference.selected) / below;
}

Figure<double> too_many_to_test() {
    return no_figure(
        "Boschloo's test was left out: the file compares too many applicants for it. Measure this table by "
        "itself.");
}

Standing standing_of(const Selection& group, const GroupImpact& impact, const ImpactOptions& options) {
    if (group.applicants == 0) return Standing::nobody_applied;
    const bool is_left_out = options.leave_out_under_2_percent && impact.may_exclude_under_2_percent;
    return is_left_out ? Standing::under_2_percent : Standing::compared;
}

// The highest rate among those that are compared; nothing where none is.
std::optional<std::size_t> highest_rate(std::span<const Selection> groups, const std::vector<GroupImpact>& impacts) {
    std::optional<std::size_t> highest;
    for (std::size_t each = 0; each < groups.size(); ++each)
        if (impacts[each].standing == Standing::compared &&
            (!highest || compare_rates(groups[each], groups[*highest]) > 0))
            highest = each;
    return highest;
}

} // namespace

Comparison compare_selection(const Selection& focal, const Selection& reference, Boschloo boschloo) {
    return {rate_of(focal) - rate_of(reference),
            rate_difference_interval(focal, reference),
            impact_ratio(focal, reference),
            impact_ratio_interval(focal, reference),
            below_four_fifths(focal, reference),
            fisher_exact(focal, reference),
            pooled_z(focal, reference),
            unpooled_z(focal, reference),
            yates_chi_square(focal, reference),
            boschloo == Boschloo::made ? boschloo_two_sided(focal, reference) : too_many_to_test(),
            odds_ratio(focal, reference),
            expected_selected(focal, reference),
            shortfall(focal, reference),
            is_small_sample(focal, reference),
            one_selection_decides(focal, reference)};
}

ImpactTable impact_table(std::span<const Selection> groups, const ImpactOptions& options) {
    std::uint64_t all = 0;
    for (const Selection& each : groups) all += each.applicants;
    ImpactTable table;
    for (const Selection& each : groups) {
        GroupImpact impact{no_figure("Nobody applied.")};
        if (all > 0) impact.share = count(each.applicants) / count(all);
        impact.may_exclude_under_2_percent = all > 50 * each.applicants;
        impact.standing = standing_of(each, impact, options);
        table.groups.push_back(impact);
    }
    table.reference = options.reference ? options.reference : highest_rate(groups, table.groups);
    if (table.reference) table.groups[*table.reference].standing = Standing::reference;
    return table;
}

} // namespace assay::stats
