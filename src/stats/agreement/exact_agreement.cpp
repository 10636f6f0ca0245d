#include <stats/agreement/exact_agreement.hpp>
#include <stats/agreement/rating_patterns.hpp>

#include <algorithm>

namespace assay::stats {

Figure<ExactAgreement> exact_agreement(const RatingUnits& units) {
    double all = 0, same_units = 0, pairs = 0, same_pairs = 0;
    for (const RatingPattern& each : patterns_of(units)) {
        const double m = each.ratings;
        all += each.units;
        pairs += each.units * m * (m - 1);
        if (each.counts.size() == 1) same_units += each.units;
        for (const auto& [level, count] : each.counts)
            same_pairs += static_cast<double>(each.units) * count * (static_cast<double>(count) - 1);
    }
    if (all <= 0)
        return no_figure("No candidate was rated by two interviewers on the same item: there is nothing to compare.");
    return ExactAgreement{same_units / all, same_pairs / pairs};
}

std::vector<Figure<double>> fleiss_by_level(const RatingUnits& units) {
    const RatingPatterns patterns = patterns_of(units, 1);
    const double m = patterns.empty() ? 0 : patterns.front().ratings;
    if (m < 2 || std::ranges::any_of(patterns, [m](const RatingPattern& each) { return each.ratings != m; }))
        return std::vector<Figure<double>>(
            units.levels.size(),
            no_figure("Kappa by level needs the same number of ratings, two or more, for every unit."));
    std::vector<double> given(units.levels.size()), apart(units.levels.size());
    double n = 0;
    for (const RatingPattern& each : patterns) {
        n += each.units;
        for (const auto& [level, count] : each.counts) {
            given[level] += static_cast<double>(each.units) * count;
            apart[level] += each.units * count * (m - count);
        }
    }
    std::vector<Figure<double>> kappas;
    for (std::size_t level = 0; level < given.size(); ++level) {
        const double share = given[level] / (n * m);
        if (share <= 0 || share >= 1)
            kappas.emplace_back(no_figure(share <= 0 ? "Nobody used this level." : "Every rating is at this level."));
        else
            kappas.emplace_back(1 - apart[level] / (n * m * (m - 1) * share * (1 - share)));
    }
    return kappas;
}

} // namespace assay::stats
