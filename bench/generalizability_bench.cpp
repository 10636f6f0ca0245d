#include <stats/generalizability/generalizability.hpp>

#include <generalizability_bench.hpp>
#include <growth.hpp>
#include <measured.hpp>
#include <panels.hpp>

#include <stdexcept>

namespace assay::bench {
namespace {

void find_components(const stats::Ratings& ratings) {
    const auto found = stats::generalizability(ratings);
    if (!found || !found->restricted) throw std::runtime_error("no components of variance");
}

} // namespace

void measure_generalizability(std::size_t growing_to) {
    const stats::Ratings ratings = panel_ratings(panel_of(100'000));
    const double six = median_us(3, [&] { find_components(ratings); });
    print_row("six components, 94,000 ratings", six, 8'000'000, "their limit of 8 s");
    print_growth("six components", growing_to, find_components);
    print_growth("six components, panels drawn", growing_to, find_components, Seating::drawn);
}

} // namespace assay::bench
