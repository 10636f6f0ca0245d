#include <stats/agreement/sorted_rows.hpp>

#include <algorithm>
#include <numeric>
#include <ranges>

namespace assay::stats {
namespace {

// One pass of a radix sort.
void sort_by(std::vector<std::uint32_t>& rows, const Facet& column) {
    std::vector<std::size_t> begins(column.size() + 1);
    for (const std::uint32_t row : rows) ++begins[column.at[row] + 1];
    std::partial_sum(begins.begin(), begins.end(), begins.begin());
    std::vector<std::uint32_t> sorted(rows.size());
    for (const std::uint32_t row : rows) sorted[begins[column.at[row]]++] = row;
    rows = std::move(sorted);
}

} // namespace

std::vector<std::uint32_t> sorted_rows(std::size_t rows, std::span<const Facet* const> columns) {
    std::vector<std::uint32_t> sorted(rows);
    std::iota(sorted.begin(), sorted.end(), std::uint32_t{0});
    for (const Facet* column : std::views::reverse(columns)) sort_by(sorted, *column);
    return sorted;
}

bool is_same_place(std::span<const Facet* const> columns, std::uint32_t one, std::uint32_t other) {
    return std::ranges::all_of(columns, [&](const Facet* column) { return column->at[one] == column->at[other]; });
}

} // namespace assay::stats
