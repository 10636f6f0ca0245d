#include <stats/agreement/sorted_rows.hpp>

#include <algorithm>
#include <numeric>
#include <ranges>
#include <utility>

namespace assay::stats {
namespace {

using Rows = std::vector<std::uint32_t>;

// One pass of a radix sort.
void sort_by(const Facet& column, const Rows& rows, Rows& sorted) {
    Rows begins(column.size() + 1);
    for (const std::uint32_t level : column.at) ++begins[level + 1];
    std::partial_sum(begins.begin(), begins.end(), begins.begin());
    for (const std::uint32_t row : rows) sorted[begins[column.at[row]]++] = row;
}

} // namespace

std::vector<std::uint32_t> sorted_rows(std::size_t rows, std::span<const Facet* const> columns) {
    Rows sorted(rows), before(rows);
    std::iota(sorted.begin(), sorted.end(), std::uint32_t{0});
    for (const Facet* column : std::views::reverse(columns)) {
        std::swap(sorted, before);
        sort_by(*column, before, sorted);
    }
    return sorted;
}

bool is_same_place(std::span<const Facet* const> columns, std::uint32_t one, std::uint32_t other) {
    return std::ranges::all_of(columns, [&](const Facet* column) { return column->at[one] == column->at[other]; });
}

} // namespace assay::stats
