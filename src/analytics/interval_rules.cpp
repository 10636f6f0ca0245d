#include <analytics/interval_rules.hpp>
#include <analytics/rated_rows_rules.hpp>
#include <stats/facets/residuals.hpp>
#include <stats/student_t.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace assay::analytics {
namespace {

double chi_square_point(double degrees, double z) {
    const double part = 2 / (9 * degrees);
    const double root = std::max(1 - part + z * std::sqrt(part), 0.0);
    return degrees * root * root * root;
}

// How far estimates part, in their errors, where `variance` of it is true.
double parted(const std::vector<WithError>& estimates, double variance) {
    double sum = 0, weight = 0, squares = 0;
    for (const WithError& each : estimates) {
        const double one = 1 / (each.se * each.se + variance);
        sum += one * each.estimate;
        weight += one;
        squares += one * each.estimate * each.estimate;
    }
    return squares - sum * sum / weight;
}

// The standard deviation at which they part by `wanted`; 0 where they part less even without.
double spread_at(const std::vector<WithError>& estimates, double wanted) {
    if (parted(estimates, 0) <= wanted) return 0;
    double low = 0, high = 1;
    while (parted(estimates, high) > wanted) high *= 2;
    for (int halving = 0; halving < 60; ++halving) {
        const double middle = (low + high) / 2;
        (parted(estimates, middle) > wanted ? low : high) = middle;
    }
    return std::sqrt(high);
}

} // namespace

Range mean_square_by_chance(double variance) {
    if (!(variance > 1e-12)) return {1, 1};
    const double q = std::min(std::sqrt(variance), std::sqrt(2.0));
    const auto at = [q](double z) {
        const double root = std::max(1 + (z - q / 3) * q / 3, 0.0);
        return root * root * root;
    };
    return {at(-z_of_95), at(z_of_95)};
}

std::vector<FitByChance> fit_by_chance(const stats::Ratings& ratings, const stats::ManyFacetResult& result) {
    struct Sums {
        double n = 0, variance = 0, infit = 0, outfit = 0;
    };
    std::vector<Sums> sums(ratings.rater.size());
    const auto residuals = stats::residuals_of(ratings, result);
    for (std::size_t row = 0; row < residuals.size(); ++row) {
        const stats::Residual& each = residuals[row];
        if (!each.counts) continue;
        Sums& sum = sums[ratings.rater.at[row]];
        const double square = each.variance * each.variance;
        ++sum.n;
        sum.variance += each.variance;
        sum.infit += each.fourth - square;
        sum.outfit += each.fourth / square;
    }
    std::vector<FitByChance> found;
    for (const Sums& sum : sums)
        found.push_back(sum.n > 0 ? FitByChance{mean_square_by_chance(sum.infit / (sum.variance * sum.variance)),
                                                mean_square_by_chance((sum.outfit / sum.n - 1) / sum.n)}
                                  : FitByChance{});
    return found;
}

Range agreement_interval(const std::vector<PairsOfCandidate>& candidates) {
    double pairs = 0, equal = 0, squares = 0;
    for (const PairsOfCandidate& each : candidates) pairs += each.pairs, equal += each.equal;
    const double share = equal / pairs;
    for (const PairsOfCandidate& each : candidates) squares += std::pow(each.equal - share * each.pairs, 2);
    const auto count = static_cast<double>(candidates.size());
    const double variance = count > 1 ? count / (count - 1) * squares / (pairs * pairs) : 0;
    const double n = variance > 0 ? std::min(share * (1 - share) / variance, pairs) : count;
    const double t = count > 1 ? stats::two_sided_t(count - 1, 0.95) : stats::two_sided_t(1, 0.95);
    const double weight = t * t / n;
    const double middle = (share + weight / 2) / (1 + weight);
    const double half = std::sqrt(share * (1 - share) * weight + weight * weight / 4) / (1 + weight);
    return {std::max(middle - half, 0.0), std::min(middle + half, 1.0)};
}

std::vector<PairsOfCandidate> pairs_of_candidates(const stats::Ratings& ratings, const stats::ManyFacetResult& result) {
    const auto residuals = stats::residuals_of(ratings, result);
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::map<double, double>> given; // how often each level
    for (std::size_t row = 0; row < residuals.size(); ++row)
        if (residuals[row].counts) ++given[{ratings.target.at[row], ratings.item.at[row]}][ratings.scores[row]];
    std::map<std::uint32_t, PairsOfCandidate> found;
    for (const auto& [place, levels] : given) {
        double all = 0, equal = 0;
        for (const auto& [level, count] : levels) all += count, equal += count * (count - 1) / 2;
        if (all < 2) continue;
        PairsOfCandidate& of = found[place.first];
        of.pairs += all * (all - 1) / 2;
        of.equal += equal;
    }
    std::vector<PairsOfCandidate> candidates;
    for (const auto& [target, each] : found) candidates.push_back(each);
    return candidates;
}

Range median_interval(const std::vector<double>& sorted) {
    const std::size_t n = sorted.size();
    double log_of_one = -static_cast<double>(n) * std::numbers::ln2; // of P(Binomial(n, 1/2) = place)
    double below = std::exp(log_of_one);
    std::size_t place = 0;
    for (;; ++place) {
        log_of_one += std::log(static_cast<double>(n - place) / static_cast<double>(place + 1));
        if (below + std::exp(log_of_one) > 0.025) break;
        below += std::exp(log_of_one);
    }
    return {sorted[place], sorted[n - 1 - place]};
}

std::optional<Estimate> spread_beyond_errors(const std::vector<WithError>& estimates) {
    if (estimates.size() < 3) return {};
    const auto degrees = static_cast<double>(estimates.size()) - 1;
    if (parted(estimates, 0) < chi_square_point(degrees, -z_of_95)) return {};
    return Estimate{spread_at(estimates, degrees), spread_at(estimates, chi_square_point(degrees, z_of_95)),
                    spread_at(estimates, chi_square_point(degrees, -z_of_95))};
}

} // namespace assay::analytics
