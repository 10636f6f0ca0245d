#include <stats/facets/figures.hpp>

#include <algorithm>
#include <cmath>

namespace assay::stats::facets {
namespace {

struct Sums {
    double variance = 0, squares = 0, standard_squares = 0, infit_spread = 0, outfit_spread = 0;
    double n = 0;
};

// Wilson and Hilferty: the cube root of a mean square is nearly normal. 0 where the mean square cannot vary.
double z_of(double mean_square, double variance) {
    if (!(variance > 1e-12)) return 0;
    const double q = std::min(std::sqrt(variance), std::sqrt(2.0));
    return (std::cbrt(mean_square) - 1) * 3 / q + q / 3;
}

void put_fit(ElementMeasure& element, const Sums& sums) {
    element.has_fit = sums.n > 0;
    if (!element.has_fit) return;
    element.infit_mnsq = sums.squares / sums.variance;
    element.outfit_mnsq = sums.standard_squares / sums.n;
    element.infit_zstd = z_of(element.infit_mnsq, sums.infit_spread / (sums.variance * sums.variance));
    element.outfit_zstd = z_of(element.outfit_mnsq, (sums.outfit_spread / sums.n - 1) / sums.n);
    put_error(element, 1 / std::sqrt(sums.variance));
}

// Which of the row's elements its residual counts for: of an extreme element all ratings that have a measure count, of
// another those without extremes.
bool counts_for(const Design& design, std::size_t row, const Column& column) {
    if (column.extreme_round[column.at[row]] == 0) return design.is_live[row] != 0;
    return std::ranges::all_of(design.columns, [&](const Column& each) { return each.is_measured[each.at[row]] != 0; });
}

std::vector<std::vector<Sums>> sums_of(const Design& design) {
    std::vector<std::vector<Sums>> sums;
    for (const Column& each : design.columns) sums.emplace_back(each.size());
    for (std::size_t row = 0; row < design.step.size(); ++row) {
        const Scale& scale = design.scale(row);
        if (scale.steps() == 0) continue;
        const double odds = scale.odds_of(design.logit(row));
        Moments moments;
        scale.moments(odds, moments);
        const double fourth = scale.central(odds, moments.mean, 4);
        const double off = static_cast<double>(design.step[row]) - moments.mean;
        const double variance = moments.variance;
        for (std::size_t facet = 0; facet < sums.size(); ++facet) {
            if (!counts_for(design, row, design.columns[facet])) continue;
            Sums& into = sums[facet][design.columns[facet].at[row]];
            into.n += 1;
            into.variance += variance;
            into.squares += off * off;
            into.standard_squares += off * off / variance;
            into.infit_spread += fourth - variance * variance;
            into.outfit_spread += fourth / (variance * variance);
        }
    }
    return sums;
}

double mean_measure(const Column& column) {
    double sum = 0;
    double count = 0;
    for (std::size_t element = 0; element < column.size(); ++element)
        if (column.is_measured[element] != 0) sum += column.measure[element], ++count;
    return sum / count; // somebody of each facet is measured
}

// The scale of an element's fair average: an item's own under partial credit, else the mean over all scales.
double fair_average(const Design& design, std::size_t facet, std::size_t element, double logit) {
    const auto average = [&](std::size_t at) {
        return design.scales[at].average(design.scales[at].odds_of(logit), design.categories[at]);
    };
    if (design.scales.size() == 1) return average(0);
    if (facet == 2) return average(element);
    double sum = 0;
    double count = 0;
    for (std::size_t at = 0; at < design.scales.size(); ++at)
        if (design.scales[at].steps() > 0) sum += average(at), ++count;
    return sum / count;
}

struct Given {
    std::size_t n = 0;
    double score = 0;
};

ElementMeasure element_of(const Design& design, std::size_t facet, std::size_t index, double others) {
    const Column& column = design.columns[facet];
    ElementMeasure element;
    element.measure = column.measure[index];
    element.extreme = column.extreme_round[index] != 0;
    element.anchored = column.is_anchored[index] != 0;
    element.is_alone = column.is_alone[index] != 0;
    element.is_measured = column.is_measured[index] != 0 && !element.is_alone;
    element.has_scale = facet != 2 || design.scales.size() == 1 || design.scales[index].steps() > 0;
    if (!element.is_measured || !element.has_scale) return element;
    const double own = (facet == 0 ? 1 : -1) * element.measure;
    element.fair_average_zero = fair_average(design, facet, index, own);
    element.fair_average_mean = fair_average(design, facet, index, own + others);
    return element;
}

} // namespace

void put_error(ElementMeasure& element, double se_model) {
    if (!element.is_measured) return;
    element.se_model = se_model;
    element.se_real = se_model * std::sqrt(std::max(1.0, element.infit_mnsq));
}

std::vector<MeasuredFacet> figures_of(const Design& design) {
    const auto sums = sums_of(design);
    std::vector<double> means;
    double all = 0; // where an element of no facet would stand
    for (std::size_t facet = 0; facet < design.columns.size(); ++facet) {
        means.push_back((facet == 0 ? 1 : -1) * mean_measure(design.columns[facet]));
        all += means.back();
    }
    std::vector<MeasuredFacet> facets;
    for (std::size_t facet = 0; facet < design.columns.size(); ++facet) {
        const Column& column = design.columns[facet];
        std::vector<Given> given(column.size());
        for (std::size_t row = 0; row < design.scores.size(); ++row) {
            ++given[column.at[row]].n;
            given[column.at[row]].score += design.scores[row];
        }
        MeasuredFacet measured;
        measured.name = column.name;
        measured.mean = mean_measure(column);
        for (std::size_t index = 0; index < column.size(); ++index) {
            ElementMeasure element = element_of(design, facet, index, all - means[facet]);
            element.n = given[index].n;
            element.raw_score = given[index].score;
            element.observed_average = element.raw_score / static_cast<double>(element.n);
            if (element.is_measured || element.is_alone) put_fit(element, sums[facet][index]);
            measured.elements.push_back(element);
        }
        facets.push_back(std::move(measured));
    }
    return facets;
}

} // namespace assay::stats::facets
