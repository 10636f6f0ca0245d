#include <stats/agreement/rater_shifts.hpp>

#include <numeric>
#include <span>

namespace assay::stats {
namespace {

using Numbers = std::vector<double>;
constexpr std::size_t most_steps = 2000;
constexpr double most_pairs_a_cell = 16; // a walk over all cells costs about as much as summing this many weights each

// Where each unit's or rater's cells begin, from how many it has; one more at the end.
std::vector<std::uint32_t> begins_of(const Numbers& counts) {
    std::vector<std::uint32_t> begins(counts.size() + 1);
    for (std::size_t each = 0; each < counts.size(); ++each)
        begins[each + 1] = begins[each] + static_cast<std::uint32_t>(counts[each]);
    return begins;
}

// The units of each rater, rater after rater.
std::vector<std::uint32_t> units_by_rater(const RatedCells& of, std::vector<std::uint32_t> next) {
    std::vector<std::uint32_t> units(of.cells.size());
    for (const RatedCell& each : of.cells) units[next[each.rater]++] = each.unit;
    return units;
}

} // namespace

RaterShifts::RaterShifts(const RatedCells& of, const Numbers& per_unit, const Numbers& per_rater)
    : of_(of), per_unit_(per_unit), per_rater_(per_rater) {
    const double pairs = std::inner_product(per_unit.begin(), per_unit.end(), per_unit.begin(), 0.0);
    if (pairs <= most_pairs_a_cell * static_cast<double>(of.cells.size())) tie_raters();
}

void RaterShifts::tie_raters() {
    const std::vector<std::uint32_t> begins = begins_of(per_unit_);
    const std::vector<std::uint32_t> rater_begins = begins_of(per_rater_);
    const std::vector<std::uint32_t> units = units_by_rater(of_, rater_begins);
    std::vector<std::uint32_t> raters; // of the cells: four times as many to a line of memory
    raters.reserve(of_.cells.size());
    for (const RatedCell& each : of_.cells) raters.push_back(each.rater);
    Numbers weights(of_.raters);
    std::vector<std::uint32_t> met;
    first_tie_.push_back(0);
    for (std::size_t rater = 0; rater < of_.raters; ++rater) {
        for (std::size_t place = rater_begins[rater]; place < rater_begins[rater + 1]; ++place) {
            const std::span<const std::uint32_t> panel(raters.begin() + begins[units[place]],
                                                       raters.begin() + begins[units[place] + 1]);
            const double share = 1 / static_cast<double>(panel.size());
            for (const std::uint32_t each : panel) {
                if (weights[each] <= 0) met.push_back(each);
                weights[each] += share;
            }
        }
        for (const std::uint32_t each : met) {
            ties_.push_back({each, weights[each]});
            weights[each] = 0;
        }
        met.clear();
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

std::optional<Numbers> RaterShifts::solve(Numbers left) const {
    Numbers shifts(of_.raters);
    Numbers way(of_.raters);
    double before = 0;
    double first = 0;
    for (std::size_t step = 0; step < most_steps; ++step) {
        double now = 0;
        for (std::size_t each = 0; each < left.size(); ++each) now += left[each] * left[each] / per_rater_[each];
        if (step == 0) first = now;
        if (now <= 1e-28 * first) return shifts;
        for (std::size_t each = 0; each < left.size(); ++each)
            way[each] = left[each] / per_rater_[each] + (step == 0 ? 0 : now / before * way[each]);
        before = now;
        const Numbers pull = product(way);
        const double bend = std::inner_product(way.begin(), way.end(), pull.begin(), 0.0);
        if (bend <= 0) return shifts; // what is left is rounding
        for (std::size_t each = 0; each < left.size(); ++each) {
            shifts[each] += now / bend * way[each];
            left[each] -= now / bend * pull[each];
        }
    }
    return std::nullopt;
}

} // namespace assay::stats
