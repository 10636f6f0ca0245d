#include <stats/generalizability/likelihood/elimination_order.hpp>

#include <Eigen/OrderingMethods>
#include <Eigen/SparseCore>

#include <algorithm>
#include <bit>
#include <numeric>
#include <optional>
#include <ranges>
#include <utility>

namespace assay::stats {
namespace {

using Places = std::vector<std::uint32_t>;

constexpr std::size_t most_stored = 25'000'000; // numbers: 400 MB with what their inverse takes
constexpr std::size_t most_ties = 20'000'000;   // four times: what the order is sought in takes 250 MB then

// A square of bits.
class Pattern {
  public:
    explicit Pattern(std::size_t size) : words_((size + 63) / 64), bits_(size * words_) {}
    void set(std::size_t row, std::size_t column) { bits_[row * words_ + column / 64] |= 1ULL << column % 64; }
    // What `other` has after column `from`.
    void join(std::size_t row, std::size_t other, std::size_t from) {
        std::uint64_t* into = bits_.data() + row * words_;
        const std::uint64_t* more = bits_.data() + other * words_;
        const std::size_t word = from / 64;
        into[word] |= more[word] & (~0ULL << from % 64 << 1);
        for (std::size_t each = word + 1; each < words_; ++each) into[each] |= more[each];
    }
    Places columns(std::size_t row) const {
        Places made;
        for (std::size_t word = 0; word < words_; ++word)
            for (std::uint64_t left = bits_[row * words_ + word]; left != 0; left &= left - 1)
                made.push_back(
                    static_cast<std::uint32_t>(word * 64 + static_cast<std::size_t>(std::countr_zero(left))));
        return made;
    }
    std::size_t count() const {
        return std::accumulate(bits_.begin(), bits_.end(), std::size_t{0}, [](std::size_t sum, std::uint64_t word) {
            return sum + static_cast<std::size_t>(std::popcount(word));
        });
    }

  private:
    std::size_t words_;
    std::vector<std::uint64_t> bits_;
};

// Which columns are tied to which before them.
Pattern ties_of(std::size_t size, const ColumnGroups& groups) {
    Pattern made(size);
    for (std::size_t group = 0; group + 1 < groups.first.size(); ++group)
        for (std::size_t one = groups.first[group]; one < groups.first[group + 1]; ++one)
            for (std::size_t other = groups.first[group]; other < groups.first[group + 1]; ++other)
                if (groups.columns[other] < groups.columns[one]) made.set(groups.columns[one], groups.columns[other]);
    return made;
}

// Columns in a sequence, but those of a ring at once, and column 0 at the end.
template <class Sequence>
Places places_of(const Sequence& sequence, const ColumnRings& rings) {
    const auto none = static_cast<std::uint32_t>(rings.size());
    Places place(rings.size(), none);
    place[0] = none - 1;
    std::uint32_t next = 0;
    for (const auto column : sequence)
        for (auto each = static_cast<std::uint32_t>(column); place[each] == none; each = rings[each])
            place[each] = next++;
    return place;
}

// By Eigen's approximate minimum degree.
Places places_by_degree(std::size_t size, const Pattern& ties, const ColumnRings& rings) {
    using Index = Eigen::Index;
    Eigen::SparseMatrix<double> upper(static_cast<Index>(size), static_cast<Index>(size));
    for (std::size_t column = 0; column < size; ++column) {
        upper.startVec(static_cast<Index>(column));
        for (const std::uint32_t row : ties.columns(column)) upper.insertBack(row, static_cast<Index>(column)) = 1;
        upper.insertBack(static_cast<Index>(column), static_cast<Index>(column)) = 1;
    }
    upper.finalize();
    Eigen::PermutationMatrix<Eigen::Dynamic, Eigen::Dynamic, int> order;
    Eigen::AMDOrdering<int>()(upper.selfadjointView<Eigen::Upper>(), order);
    return places_of(order.indices(), rings);
}

// Which later places each is tied to once all before it are eliminated.
struct Filled {
    Pattern ties;
    Places count = {}, first = {}; // how many, and the first of them; the place itself where there is none
};

Filled filled_in(const Pattern& ties, const Places& place) {
    const std::size_t size = place.size();
    Filled made{Pattern(size)};
    for (std::size_t column = 0; column < size; ++column)
        for (const std::uint32_t other : ties.columns(column))
            made.ties.set(std::min(place[column], place[other]), std::max(place[column], place[other]));
    for (std::uint32_t each = 0; each < size; ++each) {
        const Places tied = made.ties.columns(each);
        made.count.push_back(static_cast<std::uint32_t>(tied.size()));
        made.first.push_back(tied.empty() ? each : tied.front());
        made.ties.join(made.first.back(), each, made.first.back());
    }
    return made;
}

struct Range {
    std::size_t from, to;
};

// What the front of a range of places stores.
std::size_t stored(const Filled& filled, std::size_t from, std::size_t to) {
    const std::size_t height = to - from + filled.count[to - 1];
    return height * height;
}

// Neighbours whose ties are the same, and then those that store no more together.
std::vector<Range> ranges_of(const Filled& filled) {
    std::vector<Range> made; // the last first
    for (std::size_t to = filled.count.size(); to > 0;) {
        std::size_t from = to - 1;
        while (from > 0 && filled.count[from - 1] == filled.count[from] + 1 && filled.first[from - 1] == from) --from;
        const bool is_child = !made.empty() && filled.count[to - 1] > 0 && filled.first[to - 1] < made.back().to;
        if (is_child && stored(filled, from, made.back().to) <=
                            stored(filled, from, to) + stored(filled, made.back().from, made.back().to))
            made.back().from = from;
        else
            made.push_back({from, to});
        to = from;
    }
    std::ranges::reverse(made);
    return made;
}

void add_front(EliminationOrder& order, const Range& range, const Places& rest) {
    const auto front = static_cast<std::uint32_t>(order.fronts.size());
    order.fronts.push_back(
        {static_cast<std::uint32_t>(range.from), static_cast<std::uint32_t>(range.to - range.from), rest});
    order.front_of.insert(order.front_of.end(), range.to - range.from, front);
}

void find_parents(EliminationOrder& order) {
    for (std::size_t each = 0; each < order.fronts.size(); ++each) {
        Front& front = order.fronts[each];
        front.parent = front.rest.empty() ? each : order.front_of[front.rest.front()];
        for (const std::uint32_t place : front.rest) front.in_parent.push_back(order.fronts[front.parent].local(place));
    }
}

// Nothing where the fronts would store more than the whole matrix, or too much.
std::optional<EliminationOrder> sparse_order(std::size_t size, const Pattern& ties, const ColumnRings& rings) {
    EliminationOrder order;
    order.place = places_by_degree(size, ties, rings);
    const Filled filled = filled_in(ties, order.place);
    const std::vector<Range> ranges = ranges_of(filled);
    const std::size_t all =
        std::accumulate(ranges.begin(), ranges.end(), std::size_t{0},
                        [&](std::size_t sum, const Range& each) { return sum + stored(filled, each.from, each.to); });
    if (all > std::min(size * size, most_stored)) return std::nullopt;
    for (const Range& each : ranges) add_front(order, each, filled.ties.columns(each.to - 1));
    find_parents(order);
    return order;
}

EliminationOrder one_front(std::size_t size, const ColumnRings& rings) {
    EliminationOrder order;
    order.place = places_of(std::views::iota(std::size_t{0}, size), rings);
    add_front(order, {0, size}, {});
    return order;
}

} // namespace

std::uint32_t Front::local(std::uint32_t place) const {
    if (place < first + pivots) return place - first;
    return pivots + static_cast<std::uint32_t>(std::ranges::lower_bound(rest, place) - rest.begin());
}

EliminationOrder elimination_order(std::size_t size, const ColumnGroups& groups, const ColumnRings& rings) {
    const Pattern ties = ties_of(size, groups);
    // Where more than half of all pairs are tied there is little to save.
    if (4 * ties.count() < std::min(size * size, most_ties))
        if (auto order = sparse_order(size, ties, rings)) return std::move(*order);
    return one_front(size, rings);
}

} // namespace assay::stats
