// How often the intervals hold the planted figure, in ratings drawn again and again: what docs/measurement/agreement.md
// says of each. Of few units the shares below 95 in 100 are what was measured there.
#include <stats/agreement/chance_corrected.hpp>
#include <stats/agreement/intraclass_correlation.hpp>
#include <stats/agreement/krippendorff_alpha.hpp>
#include <stats/agreement/pair_kappa.hpp>
#include <stats/testing/ratings_for_test.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <utility>

namespace assay::stats {
namespace {

// Within what a binomial share strays to once in a thousand samples.
void check_share(int held, int rounds, double expected) {
    const double share = static_cast<double>(held) / rounds;
    const double band = 3.2905 * std::sqrt(expected * (1 - expected) / rounds);
    CHECK_MESSAGE(std::abs(share - expected) <= band, share, " of ", expected, " -+ ", band);
}

bool holds(const Interval& interval, double truth) { return interval.low <= truth && truth <= interval.high; }

// Four levels, the lower ones more often. Each rater gives the candidate's own level in 6 of 10 ratings, in the others
// any: so the pairs that agree, and what chance would do, can be written down.
constexpr std::array<double, 4> own_shares = {0.4, 0.3, 0.2, 0.1};
constexpr double clear = 0.6;

double share_given(std::size_t own, std::size_t level) { return (own == level ? clear : 0) + (1 - clear) / 4; }

Ratings drawn_levels(Random& random, std::uint32_t targets, std::uint32_t raters) {
    Ratings ratings;
    for (std::uint32_t target = 0; target < targets; ++target) {
        std::size_t own = 0;
        for (double left = random.uniform(); own < 3 && left >= own_shares[own]; ++own) left -= own_shares[own];
        for (std::uint32_t rater = 0; rater < raters; ++rater) {
            const std::size_t any = random.below(4);
            testing::add(ratings, target, rater, 0, 1 + static_cast<double>(random.uniform() < clear ? own : any));
        }
    }
    return ratings;
}

double planted(const CategoryWeights& weights, ChanceModel model) {
    std::array<double, 4> marginal = {};
    for (std::size_t own = 0; own < 4; ++own)
        for (std::size_t level = 0; level < 4; ++level) marginal[level] += own_shares[own] * share_given(own, level);
    double pa = 0, alike = 0, spread = 0;
    for (std::size_t one = 0; one < 4; ++one) {
        spread += marginal[one] * (1 - marginal[one]);
        for (std::size_t other = 0; other < 4; ++other) {
            alike += weights(one, other) * marginal[one] * marginal[other];
            for (std::size_t own = 0; own < 4; ++own)
                pa += own_shares[own] * weights(one, other) * share_given(own, one) * share_given(own, other);
        }
    }
    const double pe = model == ChanceModel::gwet               ? weights.sum() / 12 * spread
                      : model == ChanceModel::brennan_prediger ? weights.sum() / 16
                                                               : alike;
    return (pa - pe) / (1 - pe);
}

} // namespace

TEST_CASE(
    "intervals beyond chance hold the planted coefficient: of a hundred units as often as they say, of twenty less") {
    struct Case {
        std::uint32_t units;
        Weighting weighting;
        std::array<double, 5> expected; // by model, then Cohen's kappa of the first two raters
    };
    constexpr int rounds = 600;
    for (const Case& each : {Case{100, Weighting::unweighted, {0.95, 0.95, 0.95, 0.95, 0.945}},
                             Case{20, Weighting::quadratic, {0.93, 0.915, 0.915, 0.945, 0.895}}}) {
        const CategoryWeights weights({1, 2, 3, 4}, each.weighting);
        std::array<int, 5> held = {};
        Random random(each.units);
        for (int round = 0; round < rounds; ++round) {
            const RatingUnits units = units_of(drawn_levels(random, each.units, 3), DeclaredScale{1, 4}).value();
            for (std::size_t model = 0; model < 4; ++model)
                held[model] += holds(chance_corrected(units, weights, static_cast<ChanceModel>(model))->ci95,
                                     planted(weights, static_cast<ChanceModel>(model)));
            const auto kappa = cohen_kappa(pair_tables(units)->front(), weights);
            held[4] += kappa && holds(*kappa->ci95, planted(weights, ChanceModel::fleiss));
        }
        for (std::size_t model = 0; model < held.size(); ++model)
            check_share(held[model], rounds, each.expected[model]);
    }
}

TEST_CASE("alpha's percentiles hold the planted alpha in nine of ten drawings of twenty units, and more of fifty") {
    const CategoryWeights unweighted({1, 2, 3, 4}, Weighting::unweighted);
    const CategoryWeights quadratic({1, 2, 3, 4}, Weighting::quadratic);
    constexpr int rounds = 160;
    for (const auto& [targets, expected] : {std::pair(20U, 0.9), std::pair(50U, 0.92)}) {
        std::array<int, 2> held = {};
        Random random(targets);
        for (int round = 0; round < rounds; ++round) {
            const RatingUnits units = units_of(drawn_levels(random, targets, 3), DeclaredScale{1, 4}).value();
            const auto seed = static_cast<std::uint64_t>(round);
            const auto alphas = krippendorff_alphas(units, {.resamples = 100, .seed = seed, .threads = 1});
            held[0] += holds(alphas->nominal->ci95.value(), planted(unweighted, ChanceModel::fleiss));
            held[1] += holds(alphas->interval->ci95.value(), planted(quadratic, ChanceModel::fleiss));
        }
        for (const int each : held) check_share(each, rounds, expected);
    }
}

// Variances of candidates, error and severity 1, 1 and a half: 0.5 one-way and of consistency, 0.4 of agreement.
TEST_CASE("intervals of all six correlations hold the planted ones as often as they say, of ten complete units") {
    constexpr std::uint32_t targets = 10, raters = 3;
    constexpr int rounds = 500;
    std::array<int, 6> held = {};
    Random random(11);
    for (int round = 0; round < rounds; ++round) {
        Ratings crossed, one_way; // one-way: other raters for each unit, whose severity is error
        std::array<double, raters> severity = {};
        for (double& each : severity) each = random.normal() * std::sqrt(0.5);
        for (std::uint32_t target = 0; target < targets; ++target) {
            const double level = random.normal();
            for (std::uint32_t rater = 0; rater < raters; ++rater) {
                testing::add(crossed, target, rater, 0, level + severity[rater] + random.normal());
                testing::add(one_way, target, rater, 0, level + random.normal());
            }
        }
        const auto two = intraclass_correlations(crossed).value();
        const auto one = intraclass_correlations(one_way).value();
        const auto of_mean = [](double single) { return raters * single / (1 + (raters - 1) * single); };
        held[0] += holds(one.icc1_1->ci95.value(), 0.5);
        held[1] += holds(one.icc1_k->ci95.value(), of_mean(0.5));
        held[2] += holds(two.icc2_1->ci95.value(), 0.4);
        held[3] += two.icc2_k->ci95 && holds(*two.icc2_k->ci95, of_mean(0.4)); // none where one is worth nothing
        held[4] += holds(two.icc3_1->ci95.value(), 0.5);
        held[5] += holds(two.icc3_k->ci95.value(), of_mean(0.5));
    }
    for (const int each : held) check_share(each, rounds, 0.95);
}

} // namespace assay::stats
