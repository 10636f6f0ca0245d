#include <demonstration/simulation_rules.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace assay::demonstration {

int drawn_level(const Encounter& encounter, Chance& chance) {
    constexpr std::array<double, 3> thresholds = {-1.4, 0.0, 1.4};
    std::array<double, 4> weights{1, 1, 1, 1};
    double exponent = 0;
    double total = 1;
    for (std::size_t step = 0; step < thresholds.size(); ++step) {
        exponent += encounter.ability - encounter.severity - encounter.difficulty - thresholds[step];
        weights[step + 1] = std::exp(exponent);
        total += weights[step + 1];
    }
    double left = chance.share() * total;
    int level = 1;
    for (const double weight : weights) {
        if (left < weight || level == 4) break;
        left -= weight;
        ++level;
    }
    return level;
}

int recommendation_after(const std::vector<int>& levels, Chance& chance) {
    double sum = 0;
    int rated = 0;
    for (const int level : levels)
        if (level > 0) {
            sum += level;
            ++rated;
        }
    const double mean = rated == 0 ? 2.5 : sum / rated;
    const double leaning = mean + 0.25 * chance.normal();
    return std::clamp(1 + (leaning >= 1.8 ? 1 : 0) + (leaning >= 2.5 ? 1 : 0) + (leaning >= 3.3 ? 1 : 0), 1, 4);
}

} // namespace assay::demonstration
