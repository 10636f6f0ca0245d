#include <stats/agreement/intraclass_correlation.hpp>
#include <stats/agreement/krippendorff_alpha.hpp>

#include <agreement_bench.hpp>
#include <growth.hpp>
#include <measured.hpp>
#include <panels.hpp>

#include <stdexcept>

namespace assay::bench {
namespace {

void correlate(const stats::Ratings& ratings) {
    if (!stats::intraclass_correlations(ratings)) throw std::runtime_error("no intraclass correlation");
}

void find_alpha(const stats::Ratings& ratings) {
    const auto units = stats::units_of(ratings);
    if (!stats::krippendorff_alphas(*units)) throw std::runtime_error("no alpha");
}

} // namespace

void measure_agreement(std::size_t growing_to) {
    const stats::Ratings complete = panel_ratings({50'000, 4, 5, 4, 0});
    const double icc = median_us(3, [&] { correlate(complete); });
    print_row("six ICC forms, 1,000,000 ratings", icc, 500'000, "their limit of 0.5 s");
    const stats::Ratings sparse = panel_ratings(panel_of(100'000));
    const double gaps = median_us(3, [&] { correlate(sparse); });
    print_row("six ICC forms with gaps, 94,000 ratings", gaps, 500'000, "the limit of 1,000,000 without");
    const double alpha = median_us(3, [&] { find_alpha(sparse); });
    print_row("alpha, 1000 resamples, 94,000 ratings", alpha, 3'000'000, "its limit of 3 s");
    print_growth("six ICC forms with gaps", growing_to, correlate);
    print_growth("alpha", growing_to, find_alpha);
}

} // namespace assay::bench
