// In what order the columns of sparse symmetric equations are eliminated, and the dense parts that this takes: the
// multifrontal method (Duff and Reid 1983).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace assay::stats {

// Columns that are eliminated together, and the later ones that they are tied to then. Columns are named by their place
// in the order.
struct Front {
    std::uint32_t first = 0; // its own are first … first + pivots - 1
    std::uint32_t pivots = 0;
    std::vector<std::uint32_t> rest = {}; // rising
    std::size_t parent = 0;               // the front that eliminates the first of `rest`; itself where there is none
    std::vector<std::uint32_t> in_parent = {}; // where the parent has each of `rest`

    std::size_t size() const { return pivots + rest.size(); }
    // Where this front has one of its columns.
    std::uint32_t local(std::uint32_t place) const;
};

struct EliminationOrder {
    std::vector<std::uint32_t> place = {};    // by column; column 0 is the last
    std::vector<Front> fronts = {};           // parents after their children
    std::vector<std::uint32_t> front_of = {}; // by place: the front that eliminates it
};

// Groups of columns that are tied to each other, one group after the other: `first` says where each begins in `columns`
// and has one more at the end.
struct ColumnGroups {
    std::span<const std::uint32_t> columns;
    std::span<const std::size_t> first;
};

// The next column of a ring, by column: itself where it is alone. A group that has one of a ring has all of it.
using ColumnRings = std::vector<std::uint32_t>;

// For `size` columns: by approximate minimum degree (Amestoy, Davis and Duff 1996). Fronts are joined where they store
// no more together than apart, and are one where they would store more than the whole matrix or 25,000,000 numbers.
// Time: the columns of each group squared, and the number of columns squared over the bits of a word. Memory: two bits
// for each pair of columns.
// The columns of a ring stand one after the other.
EliminationOrder elimination_order(std::size_t size, const ColumnGroups& groups, const ColumnRings& rings);

} // namespace assay::stats
