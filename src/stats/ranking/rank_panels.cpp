#include <stats/ranking/normal_density.hpp>
#include <stats/ranking/rank_panels.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay::stats {
namespace {

constexpr double widest_in_scales = 3;
constexpr double endless = std::numeric_limits<double>::infinity();

double low_end(const Measure& each) { return each.value - reach_in_errors * each.se; }
double high_end(const Measure& each) { return each.value + reach_in_errors * each.se; }

// What the measures do at x: how many densities count there, and how the number above x spreads and moves.
struct Here {
    std::size_t active = 0;
    double spread = 0;
    double rate = 0;
    double narrowest = endless;

    // Half a count stands in for less: then single densities set the scale, not their number.
    double scale() const { return std::max(spread, 0.5) / rate; }
};

Here look(std::span<const Measure> measures, double x) {
    Here here;
    double variance = 0;
    for (const Measure& each : measures) {
        if (low_end(each) >= x || high_end(each) <= x) continue;
        const double above = normal_above(each, x);
        variance += above * (1 - above);
        here.rate += normal_density(each, x);
        here.narrowest = std::min(here.narrowest, each.se);
        ++here.active;
    }
    here.spread = std::sqrt(variance);
    return here;
}

// How far to the right a panel from x may reach before a density is too narrow for it. Where that density begins is
// returned as it is, not as a distance: added to x it would be rounded past a density that is narrow beside x.
double farthest_from(std::span<const Measure> measures, double x) {
    double end = endless;
    for (const Measure& each : measures)
        if (high_end(each) > x) end = std::min(end, std::max(low_end(each), x + widest_in_scales * each.se));
    return end;
}

unsigned nodes_for(double width, double scale) {
    if (width <= scale / 4) return 4;
    return width <= scale ? 8 : 16;
}

} // namespace

RankPanels rank_panels(std::span<const Measure> measures) {
    RankPanels all;
    double x = endless;
    for (const Measure& each : measures) x = std::min(x, low_end(each));
    for (double end = farthest_from(measures, x); end < endless; end = farthest_from(measures, x)) {
        double scale = endless;
        for (const double part : {0.0, 0.25, 0.5, 0.75, 1.0})
            scale = std::min(scale, look(measures, std::lerp(x, end, part)).scale());
        end = std::min(end, x + widest_in_scales * scale);
        const double width = end - x;
        const Here middle = look(measures, x + width / 2);
        if (middle.active > 0) {
            all.panels.push_back({x, width, nodes_for(width, std::min(scale, middle.narrowest))});
            all.work += all.panels.back().nodes * static_cast<double>(middle.active) * (20 + 40 * middle.spread);
        }
        x = end;
    }
    return all;
}

} // namespace assay::stats
