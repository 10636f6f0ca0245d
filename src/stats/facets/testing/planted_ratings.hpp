// Ratings drawn from the many-facet model with known measures. Test code; nothing of the program includes it.
#pragma once

#include <stats/random.hpp>
#include <stats/ratings.hpp>
#include <stats/testing/ratings_for_test.hpp>

#include <array>
#include <cmath>
#include <string_view>
#include <vector>

namespace assay::stats::testing {

// Guilford (1954), Psychometric methods, p. 282: seven scientists (a line), three judges (a word), five traits (a
// digit).
inline Ratings guilford() {
    constexpr std::array lines{"55353 65463 55573", "97585 87572 77575", "33371 45366 35555", "73133 56455 53331",
                               "97785 24323 97777", "35351 44642 33353", "77555 33554 77757"};
    Ratings ratings;
    for (std::uint32_t target = 0; target < 7; ++target)
        for (std::uint32_t rater = 0; rater < 3; ++rater)
            for (std::uint32_t item = 0; item < 5; ++item)
                add(ratings, target, rater, item, std::string_view(lines[target])[rater * 6 + item] - '0');
    return ratings;
}

struct Plan {
    std::uint32_t targets = 100, raters = 8, items = 5, each = 3; // raters of one target
    double severity_sd = 0.5;
    double ability_sd = 1;
    std::uint64_t seed = 11;
};

struct Planted {
    Ratings ratings;
    std::vector<double> ability, severity, difficulty;
};

// Levels 1 to 4 with thresholds -1, 0 and 1.
inline double level_at(double logit, Random& random) {
    const std::array weights{1.0, std::exp(logit + 1), std::exp(2 * logit + 1), std::exp(3 * logit)};
    double left = random.uniform() * (weights[0] + weights[1] + weights[2] + weights[3]);
    std::size_t step = 0;
    while (step < 3 && left > weights[step]) left -= weights[step++];
    return static_cast<double>(1 + step);
}

// Raters are drawn for each target; each rates every item. Severities and difficulties are centred.
inline Planted planted(const Plan& plan) {
    Random random(plan.seed);
    Planted made;
    const auto draw = [&](std::vector<double>& into, std::uint32_t count, double sd) {
        double mean = 0;
        for (std::uint32_t each = 0; each < count; ++each) mean += into.emplace_back(sd * random.normal());
        return mean / count;
    };
    draw(made.ability, plan.targets, plan.ability_sd);
    const double severity = draw(made.severity, plan.raters, plan.severity_sd);
    for (double& each : made.severity) each -= severity;
    const double difficulty = draw(made.difficulty, plan.items, 0.4);
    for (double& each : made.difficulty) each -= difficulty;
    std::vector<std::uint32_t> panel(plan.raters);
    for (std::uint32_t each = 0; each < plan.raters; ++each) panel[each] = each;
    for (std::uint32_t target = 0; target < plan.targets; ++target)
        for (std::uint32_t seat = 0; seat < plan.each; ++seat) {
            std::swap(panel[seat], panel[seat + random.below(plan.raters - seat)]);
            for (std::uint32_t item = 0; item < plan.items; ++item)
                add(made.ratings, target, panel[seat], item,
                    level_at(made.ability[target] - made.severity[panel[seat]] - made.difficulty[item], random));
        }
    return made;
}

} // namespace assay::stats::testing
