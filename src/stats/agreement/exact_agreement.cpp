#include <stats/agreement/exact_agreement.hpp>
#include <stats/agreement/rating_patterns.hpp>

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

std::vector<Figure<ChanceCorrected>> fleiss_by_level(const RatingUnits& units) {
    std::vector<std::size_t> used(units.levels.size());
    for (const UnitEntry& each : units.entries) ++used[each.level];
    RatingUnits two_levels = units; // another one, the level
    two_levels.levels = {0, 1};
    const CategoryWeights unweighted(two_levels.levels, Weighting::unweighted);
    std::vector<Figure<ChanceCorrected>> kappas;
    for (std::uint32_t level = 0; level < used.size(); ++level) {
        if (used[level] == 0 || used[level] == units.entries.size()) {
            kappas.emplace_back(
                no_figure(used[level] == 0 ? "Nobody used this level." : "Every rating is at this level."));
            continue;
        }
        for (std::size_t entry = 0; entry < units.entries.size(); ++entry)
            two_levels.entries[entry].level = units.entries[entry].level == level ? 1 : 0;
        kappas.push_back(chance_corrected(two_levels, unweighted, ChanceModel::fleiss));
    }
    return kappas;
}

} // namespace assay::stats
