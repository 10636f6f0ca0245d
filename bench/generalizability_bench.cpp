#include <stats/generalizability/generalizability.hpp>

#include <generalizability_bench.hpp>
#include <measured.hpp>
#include <panels.hpp>

#include <stdexcept>

namespace assay::bench {
namespace {

double generalizability_us(const stats::Ratings& ratings) {
    return median_us(3, [&] {
        const auto found = stats::generalizability(ratings);
        if (!found || !found->restricted) throw std::runtime_error("no components of variance");
    });
}

} // namespace

void measure_generalizability() {
    const double smaller = generalizability_us(panel_ratings({500, 40, 5, 4, 0.06}));
    const double six = generalizability_us(panel_ratings({5'000, 150, 5, 4, 0.06}));
    print_row("six components, 94,000 ratings", six, 8'000'000, "their limit of 8 s");
    print_row("", six, smaller, "a tenth of the ratings");
}

} // namespace assay::bench
