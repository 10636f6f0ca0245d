#include <stats/agreement/intraclass_correlation.hpp>
#include <stats/agreement/krippendorff_alpha.hpp>
#include <stats/random.hpp>

#include <agreement_bench.hpp>
#include <measured.hpp>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace assay::bench {
namespace {

struct Panel {
    std::uint32_t candidates, raters, items, raters_each;
    double missing;
};

void name_levels(stats::Facet& facet, std::uint32_t count) {
    for (std::uint32_t each = 0; each < count; ++each) facet.levels.push_back(std::to_string(each));
}

stats::Ratings panel_ratings(const Panel& panel) {
    stats::Random random(1);
    stats::Ratings ratings;
    name_levels(ratings.target, panel.candidates);
    name_levels(ratings.rater, panel.raters);
    name_levels(ratings.item, panel.items);
    for (std::uint32_t candidate = 0; candidate < panel.candidates; ++candidate) {
        const double level = 2.5 + random.normal();
        const auto first = static_cast<std::uint32_t>(random.below(panel.raters));
        for (std::uint32_t seat = 0; seat < panel.raters_each; ++seat)
            for (std::uint32_t item = 0; item < panel.items; ++item) {
                if (random.uniform() < panel.missing) continue;
                ratings.target.at.push_back(candidate);
                ratings.rater.at.push_back((first + seat) % panel.raters);
                ratings.item.at.push_back(item);
                ratings.scores.push_back(std::clamp(std::round(level + 0.7 * random.normal()), 1.0, 4.0));
            }
    }
    return ratings;
}

} // namespace

void measure_agreement() {
    const stats::Ratings complete = panel_ratings({50'000, 4, 5, 4, 0});
    const double icc = median_us(3, [&] {
        if (!stats::intraclass_correlations(complete)) throw std::runtime_error("no intraclass correlation");
    });
    print_row("six ICC forms, 1,000,000 ratings", icc, 500'000, "their limit of 0.5 s");
    const stats::Ratings sparse = panel_ratings({5'000, 150, 5, 4, 0.06});
    const double gaps = median_us(3, [&] {
        if (!stats::intraclass_correlations(sparse)) throw std::runtime_error("no intraclass correlation of gaps");
    });
    print_row("six ICC forms with gaps, 94,000 ratings", gaps, 500'000, "the limit of 1,000,000 without");
    const double alpha = median_us(3, [&] {
        const auto units = stats::units_of(sparse);
        if (!stats::krippendorff_alphas(*units)) throw std::runtime_error("no alpha");
    });
    print_row("alpha, 1000 resamples, 94,000 ratings", alpha, 3'000'000, "its limit of 3 s");
}

} // namespace assay::bench
