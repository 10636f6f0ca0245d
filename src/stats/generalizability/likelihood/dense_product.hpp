// Products of dense matrices with the widest vectors that the processor has. A number of the result is the sum over
// the depth in rising order, each product rounded before it is added: the bits are the same for vectors of any width.
#pragma once

#include <cstddef>
#include <span>

namespace assay::stats {

// A matrix, or a part of one, in numbers that stand elsewhere.
struct MatrixPart {
    const double* first;
    std::size_t rows, columns;
    std::size_t row_step, column_step; // from a number to that of the next row, and of the next column

    MatrixPart part(std::size_t row, std::size_t column, std::size_t high, std::size_t wide) const {
        return {first + row * row_step + column * column_step, high, wide, row_step, column_step};
    }
    MatrixPart transposed() const { return {first, columns, rows, column_step, row_step}; }
};

// Numbers that one instruction takes.
enum class Vectors { of_two, of_four, of_eight };

// Those of this processor, the widest last.
std::span<const Vectors> vectors_here();

// Adds factor × left × right to a matrix whose columns stand one after the other, `column_step` numbers apart. The
// columns of `left` are as many as the rows of `right`.
void add_product(double factor, const MatrixPart& left, const MatrixPart& right, double* into, std::size_t column_step,
                 Vectors vectors = vectors_here().back());

} // namespace assay::stats
