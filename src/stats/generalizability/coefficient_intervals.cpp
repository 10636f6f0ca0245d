#include <stats/generalizability/balanced_components.hpp>
#include <stats/generalizability/coefficient_intervals.hpp>
#include <stats/random.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace assay::stats {
namespace {

constexpr double most_degrees = 1e9; // where the scores leave a variance of 0

// Chi-square by the method of Marsaglia and Tsang (2000). Domain: degrees >= 1.
double chi_square(Random& random, double degrees) {
    const double shape = degrees / 2 + (degrees < 2 ? 1 : 0);
    const double d = shape - 1.0 / 3;
    for (;;) {
        const double normal = random.normal();
        const double root = 1 + normal / std::sqrt(9 * d);
        if (root <= 0) continue;
        const double cube = root * root * root;
        if (std::log(random.uniform()) > normal * normal / 2 + d * (1 - cube + std::log(cube))) continue;
        return 2 * d * cube * (degrees < 2 ? std::pow(random.uniform(), 2 / degrees) : 1);
    }
}

double ratio(double target, double error) {
    if (target <= 0) return 0;
    return error <= 0 ? 1 : target / (target + error);
}

double weighted(const PerTerm<double>& components, const PerTerm<double>& shares) {
    return std::inner_product(components.begin(), components.end(), shares.begin(), 0.0);
}

Interval percentiles(std::vector<double>& values) {
    const auto at = [&](double share) {
        const auto place = values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
        std::ranges::nth_element(values, place);
        return *place;
    };
    const double low = at(0.025);
    return {low, at(0.975)};
}

} // namespace

DrawnSquares matched_squares(const StudyDesign& design, const PerTerm<double>& components,
                             const PerTerm<PerTerm<double>>& covariance) {
    DrawnSquares matched{expected_mean_squares(design, components), {}};
    PerTerm<PerTerm<double>> weights = {}; // of each component, in each mean square
    for (std::size_t component = 0; component < term_count; ++component) {
        PerTerm<double> one = {};
        one[component] = 1;
        const PerTerm<double> in = expected_mean_squares(design, one);
        for (std::size_t square = 0; square < term_count; ++square) weights[square][component] = in[square];
    }
    for (std::size_t square = 0; square < term_count; ++square) {
        double variance = 0;
        for (std::size_t one = 0; one < term_count; ++one)
            variance += weights[square][one] * weighted(weights[square], covariance[one]);
        const double value = matched.values[square];
        if (value > 0) matched.degrees[square] = std::clamp(2 * value * value / variance, 1.0, most_degrees);
    }
    return matched;
}

CoefficientIntervals::CoefficientIntervals(const StudyDesign& design, const DrawnSquares& squares) {
    Random random(interval_seed);
    drawn_.reserve(interval_draws);
    for (std::size_t draw = 0; draw < interval_draws; ++draw) {
        PerTerm<double> drawn = {};
        for (std::size_t term = 0; term < term_count; ++term)
            if (squares.degrees[term] > 0)
                drawn[term] = squares.values[term] * squares.degrees[term] / chi_square(random, squares.degrees[term]);
        drawn_.push_back(components_of(design, drawn));
    }
}

RelianceIntervals CoefficientIntervals::at(const StudyDesign& design, const Numbers& numbers) const {
    const ErrorShares shares = error_shares(design.design, numbers);
    std::vector<double> relative, absolute;
    for (const PerTerm<double>& components : drawn_) {
        const double target = components[index_of(Term::target)];
        relative.push_back(ratio(target, weighted(components, shares.relative)));
        absolute.push_back(ratio(target, weighted(components, shares.absolute)));
    }
    return {percentiles(relative), percentiles(absolute)};
}

PerTerm<Interval> CoefficientIntervals::shares() const {
    PerTerm<std::vector<double>> values = {};
    for (const PerTerm<double>& components : drawn_) {
        double all = 0;
        for (const double each : components) all += std::max(each, 0.0);
        for (std::size_t term = 0; term < term_count; ++term)
            values[term].push_back(all > 0 ? std::max(components[term], 0.0) / all : 0);
    }
    PerTerm<Interval> found = {};
    for (std::size_t term = 0; term < term_count; ++term) found[term] = percentiles(values[term]);
    return found;
}

} // namespace assay::stats
