#include <stats/fairness/impact_ratio.hpp>
#include <stats/fairness/shortfall.hpp>

#include <algorithm>

namespace assay::stats {

double expected_selected(const Selection& focal, const Selection& reference) {
    return static_cast<double>(focal.applicants * (focal.selected + reference.selected)) /
           static_cast<double>(focal.applicants + reference.applicants);
}

double shortfall(const Selection& focal, const Selection& reference) {
    return expected_selected(focal, reference) - static_cast<double>(focal.selected);
}

bool is_small_sample(const Selection& focal, const Selection& reference) {
    const std::uint64_t selected = focal.selected + reference.selected;
    const std::uint64_t all = focal.applicants + reference.applicants;
    return std::min(focal.applicants, reference.applicants) * std::min(selected, all - selected) < 5 * all;
}

bool one_selection_decides(const Selection& focal, const Selection& reference) {
    if (reference.selected == 0 || focal.selected == focal.applicants) return false;
    if (!below_four_fifths(focal, reference).value()) return false;
    const Selection more{focal.applicants, focal.selected + 1};
    const Selection fewer{reference.applicants, reference.selected - 1};
    return 5 * more.selected * fewer.applicants >= 4 * fewer.selected * more.applicants;
}

} // namespace assay::stats
