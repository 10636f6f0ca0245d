#include <stats/random.hpp>
#include <stats/ranking/count_distribution.hpp>
#include <stats/ranking/normal_density.hpp>
#include <stats/ranking/pairwise.hpp>
#include <stats/ranking/rank_panels.hpp>
#include <stats/ranking/ranking.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace assay::stats {
namespace {

using doctest::Approx;

bool is_near(double value, double expected, double within = 1e-10) { return std::abs(value - expected) < within; }

std::vector<Measure> drawn(Random& random, std::size_t count, double least_se, double most_se) {
    std::vector<Measure> measures;
    for (std::size_t each = 0; each < count; ++each)
        measures.push_back({1.5 * random.normal(), least_se * std::pow(most_se / least_se, random.uniform())});
    return measures;
}

// By the definition: every set of targets above, at each step of a fine trapezoid rule over each density.
std::vector<double> ranks_by_sets(const std::vector<Measure>& measures, std::size_t target) {
    const std::size_t count = measures.size();
    std::vector<double> ranks(count);
    constexpr int steps = 4000;
    for (int step = 0; step <= steps; ++step) {
        const double x = measures[target].value + measures[target].se * (18.0 * step / steps - 9);
        const double weight = 18 * measures[target].se / steps * normal_density(measures[target], x);
        for (std::size_t set = 0; set < std::size_t{1} << count; ++set) {
            if ((set >> target & 1) != 0) continue;
            double probability = weight;
            std::size_t above = 0;
            for (std::size_t other = 0; other < count; ++other) {
                if (other == target) continue;
                const bool is_above = (set >> other & 1) != 0;
                above += is_above ? 1 : 0;
                probability *= is_above ? normal_above(measures[other], x) : 1 - normal_above(measures[other], x);
            }
            ranks[above] += probability;
        }
    }
    return ranks;
}

// The worst that rows, columns and expected ranks are off what they must be.
double worst(const std::vector<Measure>& measures, const RankProbabilities& ranks) {
    const std::size_t count = measures.size();
    const std::vector<double> expected = expected_ranks(measures);
    std::vector<double> columns(count);
    double off = 0;
    for (std::size_t target = 0; target < count; ++target) {
        double row = 0, mean = 0;
        for (std::size_t rank = 0; rank < count; ++rank) {
            row += ranks.at(target, rank);
            columns[rank] += ranks.at(target, rank);
            mean += static_cast<double>(rank + 1) * ranks.at(target, rank);
        }
        off = std::max({off, std::abs(row - 1), std::abs(mean - expected[target]) / static_cast<double>(count)});
    }
    for (const double column : columns) off = std::max(off, std::abs(column - 1));
    return off;
}

} // namespace

TEST_CASE("three candidates, one of them a half above: docs/measurement/ranking.md") {
    const std::vector<Measure> measures{{1.2, 0.4}, {0.7, 0.3}, {0.6, 0.5}};
    const Ranking ranks = ranking(measures).value();
    CHECK(is_near(probability_above(measures[0], measures[1]), 0.841345, 1e-6)); // Phi(1)
    for (std::size_t target = 0; target < 3; ++target) {
        const auto slow = ranks_by_sets(measures, target);
        for (std::size_t rank = 0; rank < 3; ++rank) CHECK(is_near(ranks.probabilities->at(target, rank), slow[rank]));
    }
    CHECK(is_near(ranks.p_top[0], 0.7338, 5e-5));
    CHECK(is_near(ranks.expected_rank[0], 1.3330, 5e-5));
}

TEST_CASE("ranks of random measures are the definition's, over all sets of who is above") {
    Random random(2);
    for (int round = 0; round < 6; ++round) {
        const auto measures = drawn(random, 5, 0.2, 1);
        const RankProbabilities ranks = rank_probabilities(measures).value();
        for (std::size_t target = 0; target < 5; ++target) {
            const auto slow = ranks_by_sets(measures, target);
            for (std::size_t rank = 0; rank < 5; ++rank) CHECK(is_near(ranks.at(target, rank), slow[rank]));
        }
    }
}

TEST_CASE("three normal variables have the orthant probability of Plackett and others as that of the best") {
    // Equal means: P(1 is best) = 1/4 + asin(r) / 2 pi, r the correlation of the two differences from it.
    const std::vector<Measure> measures{{0, 0.5}, {0, 1}, {0, 2}};
    const double r = 0.25 / std::sqrt((0.25 + 1) * (0.25 + 4));
    CHECK(is_near(rank_probabilities(measures)->at(0, 0), 0.25 + std::asin(r) / (2 * std::numbers::pi), 1e-13));
    // Equal in all: every rank alike, however many.
    for (const std::size_t count : {1u, 2u, 7u, 300u}) {
        const RankProbabilities ranks = rank_probabilities(std::vector<Measure>(count, {3, 0.7})).value();
        for (const double each : ranks.of) CHECK(is_near(each, 1.0 / static_cast<double>(count), 1e-12));
    }
}

TEST_CASE("rows and columns sum to one and means are the closed ones, whatever the errors") {
    Random random(4);
    for (const auto& [least, most] : {std::pair{0.3, 0.6}, std::pair{1e-4, 1e2}, std::pair{1e-3, 1.0}}) {
        const auto measures = drawn(random, 60, least, most);
        CHECK(worst(measures, rank_probabilities(measures).value()) < 1e-11);
    }
    const std::vector<Measure> nested{{0, 1e80}, {0, 1e-200}, {0, 1e-90}, {0.3, 0.5}, {1, 1}, {1e90, 1}, {-1e12, 3}};
    CHECK(worst(nested, rank_probabilities(nested).value()) < 1e-11);
    auto half_known = drawn(random, 80, 0.3, 0.6);
    for (std::size_t each = 0; each < 80; each += 2) half_known[each] = {static_cast<double>(each % 5) / 2, 0};
    CHECK(worst(half_known, rank_probabilities(half_known).value()) < 1e-11);
}

TEST_CASE("known measures stand where they are, equal ones share their ranks") {
    const RankProbabilities ranks = rank_probabilities(std::vector<Measure>{{2, 0}, {1, 0}, {2, 0}, {0, 0}}).value();
    CHECK(ranks.at(0, 0) == 0.5);
    CHECK(ranks.at(0, 1) == 0.5);
    CHECK(ranks.at(2, 0) == 0.5);
    CHECK(ranks.at(1, 2) == 1);
    CHECK(ranks.at(3, 3) == 1);
    // One that is not known between: the third below it.
    const RankProbabilities mixed = rank_probabilities(std::vector<Measure>{{1, 0}, {0, 1}, {-1, 0}}).value();
    CHECK(is_near(mixed.at(1, 0), 0.158655253931457));
    CHECK(is_near(mixed.at(1, 1), 0.682689492137086));
    CHECK(is_near(mixed.at(0, 0), 0.841344746068543));
    CHECK(mixed.at(2, 0) == 0);
}

TEST_CASE("order, place and unit of the measures change nothing but the order") {
    Random random(6);
    const auto measures = drawn(random, 40, 0.1, 1);
    const RankProbabilities ranks = rank_probabilities(measures).value();
    std::vector<Measure> moved(measures.rbegin(), measures.rend());
    for (Measure& each : moved) each = {1000 + 4 * each.value, 4 * each.se};
    const RankProbabilities again = rank_probabilities(moved).value();
    for (std::size_t target = 0; target < 40; ++target)
        for (std::size_t rank = 0; rank < 40; ++rank)
            CHECK(is_near(ranks.at(target, rank), again.at(39 - target, rank)));
    const RankProbabilities alone = rank_probabilities(measures, {.threads = 1}).value();
    CHECK(alone.of == rank_probabilities(measures, {.threads = 3})->of);
}

TEST_CASE("planted orders come out as often as they are said to") {
    Random random(8);
    constexpr int rounds = 1500;
    double said = 0;
    int best = 0;
    for (int round = 0; round < rounds; ++round) {
        // True measures without prior: given what was observed, the truth is normal around it.
        std::vector<Measure> observed;
        std::vector<double> truth;
        for (int target = 0; target < 6; ++target) {
            observed.push_back({random.normal(), 0.3 + 0.5 * random.uniform()});
            truth.push_back(observed.back().value + observed.back().se * random.normal());
        }
        const Ranking ranks = ranking(observed, {.quadrature = {.threads = 1}}).value();
        said += ranks.p_top[0];
        best += std::ranges::max_element(truth) == truth.begin() ? 1 : 0;
    }
    CHECK(std::abs(said - best) < 3.5 * std::sqrt(rounds * 0.14));
}

TEST_CASE("what is simulated comes near what is computed, the same for any number of threads") {
    Random random(10);
    auto measures = drawn(random, 30, 0.3, 0.8);
    measures[3] = measures[4] = {1, 0};
    const Ranking exact = ranking(measures).value();
    RankingOptions drawing;
    drawing.quadrature.most_work = 10;
    drawing.simulation.draws = 9'950;
    const Ranking near = ranking(measures, drawing).value();
    CHECK(near.probabilities.error().reason.starts_with("The standard errors differ so much"));
    CHECK(near.tops == std::vector<std::size_t>{1, 2, 3, 5, 10});
    for (std::size_t at = 0; at < near.p_top.size(); ++at)
        CHECK(std::abs(near.p_top[at] - exact.p_top[at]) <
              4.5 * std::sqrt(exact.p_top[at] * (1 - exact.p_top[at]) / 9'950) + 1e-3);
    drawing.simulation.threads = 1;
    CHECK(ranking(measures, drawing)->p_top == near.p_top);
    drawing.simulation.seed = 2;
    CHECK(ranking(measures, drawing)->p_top != near.p_top);
}

TEST_CASE("many measures are simulated, none or too many refused") {
    Random random(12);
    const auto many = drawn(random, 3'001, 0.3, 0.6);
    const Ranking ranks = ranking(many, {.tops = {4'000, 2, 2}, .simulation = {.draws = 100}}).value();
    CHECK(ranks.probabilities.error().reason.starts_with("There are more than 3,000"));
    CHECK(ranks.tops == std::vector<std::size_t>{1, 2});
    CHECK(std::accumulate(ranks.p_top.begin(), ranks.p_top.end(), 0.0) == Approx(3));
    CHECK(std::accumulate(ranks.expected_rank.begin(), ranks.expected_rank.end(), 0.0) == Approx(3'001.0 * 1'501));
    CHECK(ranking({}).error().reason == "There is no measure to rank.");
    CHECK_FALSE(rank_probabilities({}));
    CHECK(ranking(std::vector<Measure>(20'001)).error().reason.starts_with("There are more than 20,000"));
}

TEST_CASE("a distribution of counts without one event is the one that never had it") {
    Random random(14);
    for (int round = 0; round < 50; ++round) {
        std::vector<double> events;
        for (int event = 0; event < 40; ++event) {
            const double u = random.uniform();
            events.push_back(round % 2 == 0 ? u : std::clamp(std::pow(u, 30), 1e-15, 1 - 1e-15));
        }
        const std::size_t left = random.below(40);
        CountDistribution all, others, without;
        for (std::size_t event = 0; event < 40; ++event) {
            all.add(events[event]);
            if (event != left) others.add(events[event]);
        }
        all.without(events[left], 39, without);
        std::vector<double> expected(41), taken(41);
        for (std::size_t k = 0; k < others.values().size(); ++k) expected[others.first() + k] = others.values()[k];
        for (std::size_t k = 0; k < without.values().size(); ++k) taken[without.first() + k] = without.values()[k];
        for (std::size_t k = 0; k < 41; ++k) CHECK(is_near(taken[k], expected[k], 1e-14));
    }
}

} // namespace assay::stats
