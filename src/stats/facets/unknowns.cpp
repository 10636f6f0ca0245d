#include <stats/facets/unknowns.hpp>

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>

namespace assay::stats::facets {
namespace {

using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

constexpr double least_pivot = 1e-9;

bool has_anchor(const Column& column, std::span<const std::uint32_t> elements) {
    // One none of whose ratings counts holds nothing in its place.
    return std::ranges::any_of(
        elements, [&](std::uint32_t each) { return column.is_anchored[each] != 0 && column.is_rated[each] != 0; });
}

void centre(Unknowns& unknowns, const Design& design, std::size_t facet, std::span<const std::uint32_t> elements) {
    if (has_anchor(design.columns[facet], elements)) return;
    std::vector<std::uint32_t> places;
    for (const std::uint32_t each : elements)
        if (unknowns.place[facet][each] >= 0) places.push_back(static_cast<std::uint32_t>(unknowns.place[facet][each]));
    unknowns.centred.push_back(std::move(places));
}

// Adds to the information what holds each centred sum at 0, in the size of the information beside it; the weights.
std::vector<double> hold_sums(Eigen::Map<Matrix>& whole, const Unknowns& unknowns) {
    std::vector<double> weights;
    // Of all unknowns: one that nothing but its sum tells has none of its own.
    const double usual = whole.diagonal().mean();
    for (const std::vector<std::uint32_t>& sum : unknowns.centred) {
        const double weight = usual / static_cast<double>(sum.size());
        for (const std::uint32_t one : sum)
            for (const std::uint32_t two : sum)
                if (two <= one) whole(one, two) += weight;
        weights.push_back(weight);
    }
    return weights;
}

// The diagonal of the inverse, less what only the sums that are held give it.
std::vector<double> variances(const Eigen::LLT<Eigen::Ref<Matrix>>& factor, const Eigen::VectorXd& unit,
                              const Unknowns& unknowns, const std::vector<double>& weights) {
    const Eigen::MatrixXd inverse = factor.solve(Eigen::MatrixXd(unit.asDiagonal()));
    Eigen::VectorXd variance = inverse.diagonal().cwiseProduct(unit);
    for (std::size_t each = 0; each < weights.size(); ++each) {
        Eigen::VectorXd along = Eigen::VectorXd::Zero(unit.size());
        for (const std::uint32_t place : unknowns.centred[each]) along += inverse.col(place);
        variance -= weights[each] * along.cwiseProduct(unit).cwiseAbs2();
    }
    return {variance.begin(), variance.end()};
}

std::vector<std::uint32_t> all_of(const Column& column) {
    std::vector<std::uint32_t> elements(column.size());
    for (std::uint32_t each = 0; each < elements.size(); ++each) elements[each] = each;
    return elements;
}

} // namespace

Curvature::Curvature(std::size_t size) : size_(size) { values_.assign(size * size, 0); }

Unknowns unknowns_of(const Design& design, const std::vector<Subset>& subsets, bool by_subset) {
    Unknowns unknowns;
    unknowns.place.resize(design.columns.size());
    for (std::size_t facet = 1; facet < design.columns.size(); ++facet) {
        const Column& column = design.columns[facet];
        for (std::size_t element = 0; element < column.size(); ++element) {
            const bool is_estimated = column.extreme_round[element] == 0 && column.is_anchored[element] == 0;
            unknowns.place[facet].push_back(is_estimated ? static_cast<std::int32_t>(unknowns.count++) : -1);
        }
        if (facet > 1 || !by_subset)
            centre(unknowns, design, facet, all_of(column));
        else
            for (const Subset& each : subsets) centre(unknowns, design, facet, each.raters);
    }
    for (const Scale& scale : design.scales) {
        unknowns.thresholds.push_back(unknowns.count);
        std::vector<std::uint32_t> places;
        for (std::size_t step = 0; step < scale.steps(); ++step)
            places.push_back(static_cast<std::uint32_t>(unknowns.count++));
        if (!places.empty()) unknowns.centred.push_back(std::move(places));
    }
    return unknowns;
}

std::optional<Solved> solve(Curvature& curvature, std::span<const double> gradient, const Unknowns& unknowns,
                            bool with_variance) {
    const auto size = static_cast<Eigen::Index>(curvature.size());
    Eigen::Map<Matrix> whole(curvature.values().data(), size, size);
    const std::vector<double> weights = hold_sums(whole, unknowns);
    // In units in which every unknown has information 1, so that pivots compare.
    const Eigen::VectorXd unit = whole.diagonal().cwiseMax(1e-300).cwiseSqrt().cwiseInverse();
    for (Eigen::Index row = 0; row < size; ++row)
        whole.row(row).head(row + 1) =
            unit(row) * whole.row(row).head(row + 1).cwiseProduct(unit.head(row + 1).transpose());
    Eigen::Ref<Matrix> lower(whole);
    const Eigen::LLT<Eigen::Ref<Matrix>> factor(lower);
    if (factor.info() != Eigen::Success || whole.diagonal().cwiseAbs2().minCoeff() < least_pivot) return std::nullopt;
    const Eigen::VectorXd scaled = Eigen::Map<const Eigen::VectorXd>(gradient.data(), size).cwiseProduct(unit);
    const Eigen::VectorXd step = factor.solve(scaled).cwiseProduct(unit);
    Solved solved;
    solved.step.assign(step.begin(), step.end());
    if (with_variance) solved.variance = variances(factor, unit, unknowns, weights);
    return solved;
}

} // namespace assay::stats::facets
