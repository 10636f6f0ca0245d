// What `dense_product` is made of, for vectors of one width. Each width is compiled in a source of its own, as its
// instructions are and so that coverage is of these lines, not of the widths that a processor happens to have.
#pragma once

#include <stats/generalizability/likelihood/dense_product.hpp>

#include <algorithm>
#include <array>
#include <cstring>

namespace assay::stats {

struct Product {
    double factor;
    const MatrixPart& left;
    const MatrixPart& right;
    double* into;
    std::size_t column_step;
};

// These are called only where the processor has vectors of that width.
void multiply_by_two(const Product& of);
#ifdef __x86_64__
void multiply_by_four(const Product& of);
void multiply_by_eight(const Product& of);
#endif

// What is packed at once stays in the caches.
inline constexpr std::size_t most_depth = 192;
inline constexpr std::size_t most_high = 192;
inline constexpr std::size_t most_wide = 96;

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

    // Adds the first `rows` of a column of it. Nearly always these are all, and their number is then the compiler's.
    [[gnu::always_inline]] static void add(double factor, const double* made, std::size_t rows, double* into) {
        if (rows == high) {
#pragma GCC unroll 16
            for (std::size_t at = 0; at < high; ++at) into[at] += factor * made[at];
        } else {
            for (std::size_t at = 0; at < rows; ++at) into[at] += factor * made[at];
        }
    }
};

// Rows and steps of the depth in strips of `width` rows, one strip after the other; where rows are left over in the
// last, 0. Eight steps at a time: they are a line of the cache where it is the depth that lies close together, and few
// pages where it is the rows. Within each caller, so that its instructions are as wide as the caller's.
template <std::size_t width>
[[gnu::always_inline]] inline void pack(const MatrixPart& part, double* strips) noexcept {
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
                    std::memcpy(into, from, width * sizeof(double));
                } else {
#pragma GCC unroll 16
                    for (std::size_t each = 0; each < width; ++each) into[each] = from[each * part.row_step];
                }
            }
        }
}

template <class Tile>
[[gnu::always_inline]] inline void multiply_tiles(const Product& of) {
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
                for (std::size_t row = 0; row < rows; row += Tile::high)
                    for (std::size_t column = 0; column < columns; column += Tile::wide) {
                        Tile::multiply(left.data() + row * depth, right.data() + column * depth, depth, made.data());
                        const std::size_t wide = std::min(Tile::wide, columns - column);
                        const std::size_t high = std::min(Tile::high, rows - row);
                        double* into = of.into + (first + column) * of.column_step + begin + row;
                        for (std::size_t each = 0; each < wide; ++each, into += of.column_step)
                            Tile::add(of.factor, made.data() + each * Tile::high, high, into);
                    }
            }
        }
}

} // namespace assay::stats
