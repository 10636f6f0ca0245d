#include <stats/agreement/rater_shifts.hpp>

#include <algorithm>
#include <numeric>

namespace assay::stats {
namespace {

using Numbers = std::vector<double>;
constexpr std::size_t fewest_steps = 200, most_steps = 2000;
constexpr std::size_t most_visits = 2'000'000'000; // of cells, in all steps together
constexpr double most_sums = 16;                   // of weights for each cell, else all cells are walked in each step

} // namespace

RaterShifts::RaterShifts(const RatedCells& of, const Numbers& per_unit, const Numbers& per_rater)
    : of_(of), per_unit_(per_unit), per_rater_(per_rater) {
    const double within = std::inner_product(per_unit.begin(), per_unit.end(), per_unit.begin(), 0.0);
    const auto raters = static_cast<double>(of.raters);
    if (within + 4 * raters * raters <= most_sums * static_cast<double>(of.cells.size())) tie_raters();
}

// Unit after unit, so that memory is read in its order.
void RaterShifts::tie_raters() {
    Numbers weights(of_.raters * of_.raters);
    for (auto begin = of_.cells.begin(); begin != of_.cells.end();) {
        const auto size = static_cast<std::ptrdiff_t>(per_unit_[begin->unit]);
        const double share = 1 / per_unit_[begin->unit];
        for (auto one = begin; one != begin + size; ++one)
            for (auto other = begin; other != begin + size; ++other)
                weights[one->rater * of_.raters + other->rater] += share;
        begin += size;
    }
    first_tie_.push_back(0);
    for (std::uint32_t rater = 0; rater < of_.raters; ++rater) {
        for (std::uint32_t other = 0; other < of_.raters; ++other)
            if (const double weight = weights[rater * of_.raters + other]; weight > 0) ties_.push_back({other, weight});
        first_tie_.push_back(ties_.size());
    }
}

Numbers RaterShifts::unit_means(const Numbers& numbers) const {
    Numbers means(of_.units);
    for (const RatedCell& each : of_.cells) means[each.unit] += numbers[each.rater] / per_unit_[each.unit];
    return means;
}

Numbers RaterShifts::product_by_cells(const Numbers& numbers) const {
    const Numbers means = unit_means(numbers);
    Numbers sums(of_.raters);
    for (const RatedCell& each : of_.cells) sums[each.rater] += numbers[each.rater] - means[each.unit];
    return sums;
}

Numbers RaterShifts::product(const Numbers& numbers) const {
    if (first_tie_.empty()) return product_by_cells(numbers);
    Numbers sums(of_.raters);
    for (std::size_t rater = 0; rater < of_.raters; ++rater)
        for (std::size_t tie = first_tie_[rater]; tie < first_tie_[rater + 1]; ++tie)
            sums[rater] += ties_[tie].weight * (numbers[rater] - numbers[ties_[tie].rater]);
    return sums;
}

std::optional<Numbers> RaterShifts::solve(Numbers left, double squares) const {
    Numbers shifts(of_.raters);
    Numbers way(of_.raters);
    double before = 0;
    const std::size_t steps = std::clamp(most_visits / of_.cells.size(), fewest_steps, most_steps);
    for (std::size_t step = 0; step < steps; ++step) {
        double now = 0;
        for (std::size_t each = 0; each < left.size(); ++each) now += left[each] * left[each] / per_rater_[each];
        if (now <= 1e-28 * squares) return shifts;
        for (std::size_t each = 0; each < left.size(); ++each)
            way[each] = left[each] / per_rater_[each] + (step == 0 ? 0 : now / before * way[each]);
        before = now;
        const Numbers pull = product(way);
        const double bend = std::inner_product(way.begin(), way.end(), pull.begin(), 0.0);
        for (std::size_t each = 0; each < left.size(); ++each) {
            shifts[each] += now / bend * way[each];
            left[each] -= now / bend * pull[each];
        }
    }
    return std::nullopt;
}

} // namespace assay::stats
