#include <stats/effects/rater_effects.hpp>
#include <stats/facets/many_facet.hpp>

#include <facets_bench.hpp>
#include <growth.hpp>
#include <measured.hpp>
#include <panels.hpp>

#include <stdexcept>

namespace assay::bench {
namespace {

void measure(const stats::Ratings& ratings, const stats::ManyFacetOptions& options) {
    const auto found = stats::many_facet(ratings, options);
    if (!found || !found->converged) throw std::runtime_error("no measures");
}

} // namespace

void measure_facets(std::size_t growing_to) {
    const stats::ManyFacetOptions joint{}, marginal{.estimator = stats::FacetEstimator::marginal};
    const stats::ManyFacetOptions credit{.thresholds = stats::ThresholdModel::partial_credit};
    const stats::Ratings ratings = panel_ratings(panel_of(100'000));
    const auto took = [&](const stats::ManyFacetOptions& options) {
        return median_us(3, [&] { measure(ratings, options); });
    };
    print_row("many-facet joint, 94,000 ratings", took(joint), 500'000, "its limit of 0.5 s");
    print_row("many-facet partial credit, 94,000", took(credit), 500'000, "its limit of 0.5 s");
    print_row("many-facet marginal, 94,000", took(marginal), 5'000'000, "its limit of 5 s");
    print_growth("many-facet joint", growing_to, [&](const auto& of) { measure(of, joint); });
    print_growth("many-facet marginal", growing_to, [&](const auto& of) { measure(of, marginal); });
    print_growth("rater effects", growing_to, [](const auto& of) {
        if (!stats::rater_effects(of)) throw std::runtime_error("no rater effects");
    });
}

} // namespace assay::bench
