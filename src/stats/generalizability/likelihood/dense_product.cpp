#include <stats/generalizability/likelihood/dense_product.hpp>

#include <algorithm>
#include <array>

namespace assay::stats {
namespace {

// What is packed at once stays in the caches.
constexpr std::size_t most_depth = 192;
constexpr std::size_t most_high = 192;
constexpr std::size_t most_wide = 96;

// A tile is as large as its sums find registers. Both sides are packed in strips: a strip of the left has `high`
// numbers after each other for each step of the depth, one of the right `wide`.
template <std::size_t lanes, std::size_t vectors_high, std::size_t columns>
struct Tile {
    static constexpr std::size_t high = lanes * vectors_high;
    static constexpr std::size_t wide = columns;

    // The product of two strips, column by column.
    [[gnu::always_inline]] static void multiply(const double* left, const double* right, std::size_t depth,
                                                double* made) {
        typedef double Vector __attribute__((vector_size(lanes * sizeof(double))));
        typedef double Unaligned __attribute__((vector_size(lanes * sizeof(double)), aligned(8), may_alias));
        Vector sums[wide][vectors_high] = {};
        for (std::size_t step = 0; step < depth; ++step, left += high, right += wide) {
#pragma GCC unroll 8
            for (std::size_t row = 0; row < vectors_high; ++row) {
                const Vector numbers = *reinterpret_cast<const Unaligned*>(left + row * lanes);
#pragma GCC unroll 8
                for (std::size_t column = 0; column < wide; ++column) sums[column][row] += numbers * right[column];
            }
        }
#pragma GCC unroll 8
        for (std::size_t column = 0; column < wide; ++column)
#pragma GCC unroll 8
            for (std::size_t row = 0; row < vectors_high; ++row)
                *reinterpret_cast<Unaligned*>(made + column * high + row * lanes) = sums[column][row];
    }
};

// Rows and steps of the depth in strips of `width` rows, one strip after the other; where rows are left over in the
// last, 0. Eight steps at a time: they are a line of the cache where it is the depth that lies close together, and few
// pages where it is the rows.
template <std::size_t width>
void pack(const MatrixPart& part, double* strips) {
    constexpr std::size_t at_once = 8;
    for (std::size_t begin = 0; begin < part.columns; begin += at_once)
        for (std::size_t row = 0; row < part.rows; row += width) {
            const std::size_t end = std::min(begin + at_once, part.columns);
            const std::size_t rows = std::min(width, part.rows - row);
            const double* from = part.first + row * part.row_step + begin * part.column_step;
            double* into = strips + row * part.columns + begin * width;
            for (std::size_t step = begin; step < end; ++step, from += part.column_step, into += width) {
                if (rows < width) {
                    for (std::size_t each = 0; each < width; ++each)
                        into[each] = each < rows ? from[each * part.row_step] : 0;
                } else if (part.row_step == 1) {
                    std::copy_n(from, width, into);
                } else {
#pragma GCC unroll 16
                    for (std::size_t each = 0; each < width; ++each) into[each] = from[each * part.row_step];
                }
            }
        }
}

struct Product {
    double factor;
    const MatrixPart& left;
    const MatrixPart& right;
    double* into;
    std::size_t column_step;
};

template <class Tile>
[[gnu::always_inline]] inline void multiply(const Product& of) {
    static_assert(most_high % Tile::high == 0 && most_wide % Tile::wide == 0);
    alignas(64) std::array<double, most_high * most_depth> left;
    alignas(64) std::array<double, most_wide * most_depth> right;
    std::array<double, Tile::high * Tile::wide> made;
    for (std::size_t from = 0; from < of.left.columns; from += most_depth)
        for (std::size_t first = 0; first < of.right.columns; first += most_wide) {
            const std::size_t depth = std::min(most_depth, of.left.columns - from);
            const std::size_t columns = std::min(most_wide, of.right.columns - first);
            pack<Tile::wide>(of.right.part(from, first, depth, columns).transposed(), right.data());
            for (std::size_t begin = 0; begin < of.left.rows; begin += most_high) {
                const std::size_t rows = std::min(most_high, of.left.rows - begin);
                pack<Tile::high>(of.left.part(begin, from, rows, depth), left.data());
                for (std::size_t column = 0; column < columns; column += Tile::wide)
                    for (std::size_t row = 0; row < rows; row += Tile::high) {
                        Tile::multiply(left.data() + row * depth, right.data() + column * depth, depth, made.data());
                        const std::size_t wide = std::min(Tile::wide, columns - column);
                        const std::size_t high = std::min(Tile::high, rows - row);
                        for (std::size_t each = 0; each < wide; ++each) {
                            double* into = of.into + (first + column + each) * of.column_step + begin + row;
                            for (std::size_t at = 0; at < high; ++at)
                                into[at] += of.factor * made[each * Tile::high + at];
                        }
                    }
            }
        }
}

void multiply_by_two(const Product& of) { multiply<Tile<2, 2, 4>>(of); }

#ifdef __x86_64__
[[gnu::target("avx2")]] void multiply_by_four(const Product& of) { multiply<Tile<4, 2, 4>>(of); }
[[gnu::target("avx512f")]] void multiply_by_eight(const Product& of) { multiply<Tile<8, 2, 8>>(of); }

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
