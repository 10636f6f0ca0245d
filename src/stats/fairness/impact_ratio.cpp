#include <stats/fairness/impact_ratio.hpp>
#include <stats/fairness/normal.hpp>

#include <cmath>

namespace assay::stats {
namespace {

NoFigure nobody_selected() {
    return {"Nobody of the group compared with was selected: there is no ratio to its rate."};
}

} // namespace

Figure<double> impact_ratio(const Selection& focal, const Selection& reference) {
    if (reference.selected == 0) return std::unexpected(nobody_selected());
    return static_cast<double>(focal.selected * reference.applicants) /
           static_cast<double>(reference.selected * focal.applicants);
}

Figure<bool> below_four_fifths(const Selection& focal, const Selection& reference) {
    if (reference.selected == 0) return std::unexpected(nobody_selected());
    return 5 * focal.selected * reference.applicants < 4 * reference.selected * focal.applicants;
}

Figure<Interval> impact_ratio_interval(const Selection& focal, const Selection& reference) {
    if (focal.selected == 0 || reference.selected == 0)
        return no_figure("Nobody was selected in one of the two groups: the logarithm of their ratio has no standard "
                         "error. The interval of the difference of rates can be had.");
    const auto part = [](const Selection& group) {
        return static_cast<double>(group.applicants - group.selected) /
               (static_cast<double>(group.selected) * static_cast<double>(group.applicants));
    };
    const double error = std::sqrt(part(focal) + part(reference));
    if (error == 0)
        return no_figure("Everybody was selected in both groups: the interval of the ratio would have no width. The "
                         "interval of the difference of rates can be had.");
    const double ratio = rate_of(focal) / rate_of(reference);
    return Interval{ratio * std::exp(-normal_975 * error), ratio * std::exp(normal_975 * error)};
}

} // namespace assay::stats
