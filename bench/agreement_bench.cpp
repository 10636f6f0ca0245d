#include <stats/agreement/intraclass_correlation.hpp>
#include <stats/agreement/krippendorff_alpha.hpp>

#include <agreement_bench.hpp>
#include <measured.hpp>
#include <panels.hpp>

#include <stdexcept>

namespace assay::bench {
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
