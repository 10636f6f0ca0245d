#include <stats/facets/many_facet.hpp>

#include <facets_bench.hpp>
#include <measured.hpp>
#include <panels.hpp>

#include <stdexcept>

namespace assay::bench {
namespace {

double facets_us(const stats::Ratings& ratings, const stats::ManyFacetOptions& options) {
    return median_us(3, [&] {
        const auto found = stats::many_facet(ratings, options);
        if (!found || !found->converged) throw std::runtime_error("no measures");
    });
}

} // namespace

void measure_facets() {
    const stats::Ratings smaller = panel_ratings({500, 40, 5, 4, 0.06});
    const stats::Ratings ratings = panel_ratings({5'000, 150, 5, 4, 0.06});
    const double joint = facets_us(ratings, {});
    print_row("many-facet joint, 94,000 ratings", joint, 500'000, "its limit of 0.5 s");
    print_row("", joint, facets_us(smaller, {}), "a tenth of the ratings");
    const double credit = facets_us(ratings, {.thresholds = stats::ThresholdModel::partial_credit});
    print_row("many-facet partial credit, 94,000", credit, 500'000, "its limit of 0.5 s");
    const double marginal = facets_us(ratings, {.estimator = stats::FacetEstimator::marginal});
    print_row("many-facet marginal, 94,000", marginal, 5'000'000, "its limit of 5 s");
}

} // namespace assay::bench
