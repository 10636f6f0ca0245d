// Rows of ratings in the order of some of their columns.
#pragma once

#include <stats/ratings.hpp>

#include <span>
#include <vector>

namespace assay::stats {

// Row numbers by the first column's levels, then the second's and so on; equals in the order of rows. Linear in the
// rows for each column.
std::vector<std::uint32_t> sorted_rows(std::size_t rows, std::span<const Facet* const> columns);

// Whether two rows agree in all columns.
bool is_same_place(std::span<const Facet* const> columns, std::uint32_t one, std::uint32_t other);

} // namespace assay::stats
