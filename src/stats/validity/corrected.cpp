#include <stats/validity/corrected.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace assay::stats {

Figure<Correlation> corrected(const Correlation& observed, const std::function<double(double)>& correct) {
    if (!(std::abs(observed.r) <= 1))
        return no_figure(fmt::format("The observed correlation is {:.2f}, and none is beyond 1.", observed.r));
    const double r = correct(observed.r);
    if (std::abs(r) > 1)
        return no_figure(fmt::format("The corrected correlation would be {:.2f}, and none is beyond 1: a reliability "
                                     "is taken too low, or few pairs have put the observed one too high.",
                                     r));
    Correlation result{observed.n, r, observed.ci95, observed.is_cut};
    if (!observed.ci95) return result;
    const double low = correct(observed.ci95->low);
    const double high = correct(observed.ci95->high);
    result.ci95 = Interval{std::clamp(low, -1.0, 1.0), std::clamp(high, -1.0, 1.0)};
    result.is_cut = observed.is_cut || low < -1 || high > 1;
    return result;
}

Figure<double> share_above_nothing(double value, std::string_view name) {
    if (value > 0 && value <= 1) return value;
    return no_figure(fmt::format("{} must be above 0 and at most 1; it is {}.", name, value));
}

} // namespace assay::stats
