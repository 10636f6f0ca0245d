#include <stats/facets/extremes.hpp>
#include <stats/facets/shift.hpp>

#include <algorithm>
#include <span>

namespace assay::stats::facets {
namespace {

constexpr double inside_limit = 0.3;

// Whether everything else of the row has a measure before this round's elements get theirs.
bool is_usable(const Design& design, std::size_t row, std::size_t facet, int round) {
    for (std::size_t other = 0; other < design.columns.size(); ++other) {
        const int set_aside = design.columns[other].extreme_round[design.columns[other].at[row]];
        if (other == facet) continue;
        if (set_aside != 0 && set_aside <= round) return false;
        if (design.columns[other].is_measured[design.columns[other].at[row]] == 0) return false;
    }
    return true;
}

double most_of(const Design& design, std::span<const std::uint32_t> rows) {
    double most = 0;
    for (const std::uint32_t row : rows) most += static_cast<double>(design.scale(row).steps());
    return most;
}

// The shift of the rows' logits under which their expected score is the given one, at least `inside` from its limits.
double shift_of(const Design& design, std::span<const std::uint32_t> rows, double inside) {
    double given = 0;
    for (const std::uint32_t row : rows) given += static_cast<double>(design.step[row]);
    return shift_to(std::clamp(given, inside, most_of(design, rows) - inside), [&](double shift) {
        ScoreAt sum;
        for (const std::uint32_t row : rows) {
            Moments moments;
            design.scale(row).moments(design.scale(row).odds_of(design.logit(row) + shift), moments);
            sum.score += moments.mean;
            sum.variance += moments.variance;
        }
        return sum;
    });
}

// Nothing tells where one stands whose ratings have no step.
void measure_extreme(Design& design, std::size_t facet, std::uint32_t element, const std::vector<std::uint32_t>& rows) {
    const bool is_measured = most_of(design, rows) > 0;
    design.columns[facet].is_measured[element] = is_measured ? 1 : 0;
    if (!is_measured) return;
    const double shift = shift_of(design, rows, inside_limit);
    design.columns[facet].measure[element] += facet == 0 ? shift : -shift;
}

void measure_round(Design& design, std::size_t facet, int round) {
    const Column& column = design.columns[facet];
    std::vector<std::vector<std::uint32_t>> rows(column.size());
    for (std::uint32_t row = 0; row < design.step.size(); ++row)
        if (column.extreme_round[column.at[row]] == round && is_usable(design, row, facet, round))
            rows[column.at[row]].push_back(row);
    for (std::uint32_t element = 0; element < column.size(); ++element)
        if (column.extreme_round[element] == round) measure_extreme(design, facet, element, rows[element]);
}

} // namespace

void measure_extremes(Design& design) {
    for (int round = design.rounds; round > 0; --round)
        for (std::size_t facet = 0; facet < design.columns.size(); ++facet) measure_round(design, facet, round);
}

void measure_targets_again(Design& design) {
    std::vector<std::uint32_t> rows;
    for (std::size_t target = 0; target < design.columns[0].size(); ++target) {
        if (design.columns[0].extreme_round[target] != 0) continue;
        rows.clear();
        for (std::size_t row = design.first[target]; row < design.first[target + 1]; ++row)
            if (design.is_live[row] != 0) rows.push_back(static_cast<std::uint32_t>(row));
        design.columns[0].measure[target] += shift_of(design, rows, 0);
    }
}

} // namespace assay::stats::facets
