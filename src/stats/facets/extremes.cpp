#include <stats/facets/extremes.hpp>

#include <algorithm>
#include <cmath>

namespace assay::stats::facets {
namespace {

constexpr double inside_limit = 0.3;
constexpr double farthest = 40;

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

void measure_extreme(Design& design, std::size_t facet, std::uint32_t element, const std::vector<std::uint32_t>& rows) {
    const auto shift = shift_to_score(design, rows, inside_limit);
    design.columns[facet].is_measured[element] = shift ? 1 : 0;
    if (shift) design.columns[facet].measure[element] += facet == 0 ? *shift : -*shift;
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

std::optional<double> shift_to_score(const Design& design, std::span<const std::uint32_t> rows, double inside) {
    double given = 0;
    double all = 0;
    for (const std::uint32_t row : rows) {
        given += static_cast<double>(design.step[row]);
        all += static_cast<double>(design.scale(row).steps());
    }
    if (all == 0) return std::nullopt;
    const double wanted = std::clamp(given, inside, all - inside);
    double low = -farthest;
    double high = farthest;
    double shift = 0;
    for (int turn = 0; turn < 100 && high - low > 1e-12; ++turn) {
        double score = 0;
        double variance = 0;
        for (const std::uint32_t row : rows) {
            Moments moments;
            design.scale(row).moments(design.scale(row).odds_of(design.logit(row) + shift), moments);
            score += moments.mean;
            variance += moments.variance;
        }
        (score < wanted ? low : high) = shift;
        // Newton's step where it stays between the bounds, else their middle.
        const double next = shift + (wanted - score) / variance;
        if (std::abs(next - shift) < 1e-12) break;
        shift = next > low && next < high ? next : (low + high) / 2;
    }
    return shift;
}

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
        if (const auto shift = shift_to_score(design, rows, 0)) design.columns[0].measure[target] += *shift;
    }
}

} // namespace assay::stats::facets
