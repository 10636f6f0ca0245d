#include <stats/utility/gauss_panels.hpp>
#include <stats/utility/naylor_shine.hpp>
#include <stats/utility/taylor_russell.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace assay::stats {
namespace {

double density(double x) { return std::exp(-x * x / 2) / std::sqrt(2 * std::numbers::pi); }
double below(double x) { return std::erfc(-x / std::numbers::sqrt2) / 2; }

// P(X > cutoff, Y > success) for |r| < 1. Beyond the ends 1e-18 of the density is left; around `turn`, where success
// becomes likelier than not, the panels are as narrow as the turn is quick.
double both_above(double r, double cutoff, double success) {
    const double spread = std::sqrt((1 - r) * (1 + r));
    const auto part = [&](double x) { return density(x) * below((r * x - success) / spread); };
    const double from = std::max(cutoff, -9.2);
    const double to = std::sqrt(std::max(cutoff, 0.0) * std::max(cutoff, 0.0) + 84);
    const bool is_flat = std::abs(r) < 1e-100; // the turn would be past every number
    const double turn = is_flat ? 0 : success / r;
    const double reach = is_flat ? 0 : 9 * spread / std::abs(r);
    const double turn_from = std::clamp(turn - reach, from, to), turn_to = std::clamp(turn + reach, from, to);
    constexpr std::size_t panels = 40;
    return gauss_panels(part, from, turn_from, panels) + gauss_panels(part, turn_from, turn_to, panels) +
           gauss_panels(part, turn_to, to, panels);
}

double true_positives(double validity, double selection_ratio, double base_rate) {
    if (selection_ratio == 1) return base_rate;
    if (validity == 1) return std::min(selection_ratio, base_rate);
    if (validity == -1) return std::max(0.0, selection_ratio + base_rate - 1);
    return both_above(validity, selection_cutoff(selection_ratio), selection_cutoff(base_rate));
}

} // namespace

Figure<TaylorRussell> taylor_russell(double validity, double selection_ratio, double base_rate) {
    if (!(std::abs(validity) <= 1)) return no_figure("The validity is a correlation, from -1 to 1.");
    if (!(selection_ratio > 0) || selection_ratio > 1)
        return no_figure("The selection ratio is above 0 and at most 1: the share of the applicants who are selected.");
    if (!(base_rate > 0) || base_rate >= 1)
        return no_figure("The base rate is between 0 and 1: the share of all applicants who would succeed.");
    const double both = true_positives(validity, selection_ratio, base_rate);
    const double missed = std::max(0.0, base_rate - both);
    const double wrong = std::max(0.0, selection_ratio - both);
    const double rest = std::max(0.0, 1 - base_rate - wrong);
    return TaylorRussell{both / selection_ratio, both, wrong, missed, rest, both / base_rate, rest / (1 - base_rate)};
}

} // namespace assay::stats
