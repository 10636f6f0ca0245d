#include <stats/generalizability/likelihood/dense_product_tile.hpp>

#include <algorithm>
#include <array>

namespace assay::stats {
namespace {

#ifdef __x86_64__
constexpr std::array products{multiply_by_two, multiply_by_four, multiply_by_eight};

// A processor that takes eight takes four.
std::size_t widths_here() {
    const std::array<int, 2> wider{__builtin_cpu_supports("avx2"), __builtin_cpu_supports("avx512f")};
    return products.size() - static_cast<std::size_t>(std::ranges::count(wider, 0));
}
#else
constexpr std::array products{multiply_by_two};

std::size_t widths_here() { return 1; }
#endif

} // namespace

std::span<const Vectors> vectors_here() {
    static constexpr std::array all{Vectors::of_two, Vectors::of_four, Vectors::of_eight};
    return std::span(all).first(widths_here());
}

void add_product(double factor, const MatrixPart& left, const MatrixPart& right, double* into, std::size_t column_step,
                 Vectors vectors) {
    if (left.rows == 0) return; // before the right side is packed for nobody
    products.at(static_cast<std::size_t>(vectors))({factor, left, right, into, column_step});
}

} // namespace assay::stats
