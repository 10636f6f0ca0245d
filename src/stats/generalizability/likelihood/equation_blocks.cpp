#include <stats/generalizability/likelihood/equation_blocks.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <span>
#include <utility>

namespace assay::stats {
namespace {

constexpr double most_operations = 2e11; // a step
constexpr std::size_t most_columns = 20'000;

// Operations a step.
double in_fronts(const EliminationOrder& order) {
    double sum = 0;
    for (const Front& each : order.fronts) {
        const auto height = static_cast<double>(each.size());
        sum += 2 * each.pivots * height * height;
    }
    return sum;
}

std::unexpected<NoFigure> beyond_reach(const StudyDesign& design) {
    return no_figure(fmt::format("{} candidates, {} interviewers and {} items with {} pairs of interviewer and "
                                 "item are too many for restricted "
                                 "maximum likelihood: measure a part, such as one quarter or one job family.",
                                 design.size(Term::target), design.size(Term::rater), design.size(Term::item),
                                 design.size(Term::rater_item)));
}

// One block a level of `by`. Those that hold the same low level of `near` stand together: they add to the same columns,
// which stay in the cache then.
void cut_rows(EquationBlocks& blocks, const Levels& by, const Levels& near) {
    std::vector<std::uint32_t> lowest(by.size(), static_cast<std::uint32_t>(near.size()));
    for (std::size_t row = 0; row < by.at.size(); ++row)
        lowest[by.at[row]] = std::min(lowest[by.at[row]], near.at[row]);
    std::vector<std::uint32_t> order(by.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](std::uint32_t level) { return lowest[level]; });
    std::vector<std::uint32_t> next(by.size());
    blocks.first.push_back(0);
    for (const std::uint32_t level : order) {
        next[level] = blocks.first.back();
        blocks.first.push_back(next[level] + by.sizes[level]);
    }
    blocks.rows.resize(by.at.size());
    for (std::uint32_t row = 0; row < by.at.size(); ++row) blocks.rows[next[by.at[row]]++] = row;
}

void number_own(EquationBlocks& blocks, const StudyDesign& design) {
    constexpr std::uint32_t none = ~0U;
    const std::size_t stride = blocks.own.size() + 1;
    blocks.own_first.assign(blocks.size() * stride, 0);
    for (std::size_t each = 0; each < blocks.own.size(); ++each) {
        const Levels& levels = design.levels[index_of(blocks.own[each])];
        std::vector<std::uint32_t> column(levels.size(), none);
        auto& at = blocks.own_at.emplace_back(blocks.rows.size());
        for (std::size_t block = 0; block < blocks.size(); ++block) {
            std::uint32_t next = blocks.own_first[block * stride + each];
            for (std::size_t place = blocks.first[block]; place < blocks.first[block + 1]; ++place) {
                std::uint32_t& own = column[levels.at[blocks.rows[place]]];
                if (own == none) own = next++;
                at[place] = own;
            }
            blocks.own_first[block * stride + each + 1] = next;
        }
    }
}

// Numbers the shared columns: `shared_at` has that of each rating until they are ordered.
void number_shared(EquationBlocks& blocks, const StudyDesign& design) {
    for (const Term term : blocks.shared) {
        blocks.shared_from[index_of(term)] = blocks.shared_columns;
        auto& at = blocks.shared_at.emplace_back();
        at.reserve(blocks.rows.size());
        for (const std::uint32_t row : blocks.rows)
            at.push_back(static_cast<std::uint32_t>(blocks.shared_columns + design.levels[index_of(term)].at[row]));
        blocks.shared_columns += design.size(term);
    }
}

// The pair's columns in rings, one a joined level.
ColumnRings rings_of(const EquationBlocks& blocks, const StudyDesign& design) {
    ColumnRings next(blocks.shared_columns);
    std::iota(next.begin(), next.end(), 0);
    if (!blocks.cut.joined) return next;
    const Term pair = blocks.cut.pair();
    const Levels& joined = design.levels[index_of(*blocks.cut.joined)];
    const std::vector<std::uint32_t> holder = holders(joined, design.levels[index_of(pair)]);
    std::vector<std::uint32_t> last(joined.size(), 0); // of the ring so far; column 0 is the mean
    auto column = static_cast<std::uint32_t>(blocks.shared_from[index_of(pair)]);
    for (const std::uint32_t level : holder) {
        if (last[level] != 0) std::swap(next[column], next[last[level]]);
        last[level] = column++;
    }
    return next;
}

// The shared columns of each block, each once.
void list_columns(EquationBlocks& blocks, const ColumnRings& next) {
    std::vector<std::size_t> listed_by(blocks.shared_columns, blocks.size());
    blocks.places_first.push_back(0);
    for (std::size_t block = 0; block < blocks.size(); ++block) {
        blocks.places.push_back(0);
        for (const auto& at : blocks.shared_at)
            for (std::size_t place = blocks.first[block]; place < blocks.first[block + 1]; ++place)
                for (std::uint32_t each = at[place]; std::exchange(listed_by[each], block) != block; each = next[each])
                    blocks.places.push_back(each);
        blocks.places_first.push_back(blocks.places.size());
    }
}

// Puts the columns of each block in the order in which they are eliminated.
void order_columns(EquationBlocks& blocks) {
    const auto& place_of = blocks.order.place;
    std::vector<std::uint32_t> position(blocks.shared_columns);
    blocks.in_front.reserve(blocks.places.size());
    for (std::size_t block = 0; block < blocks.size(); ++block) {
        const std::span<std::uint32_t> here(
            blocks.places.begin() + static_cast<std::ptrdiff_t>(blocks.places_first[block]), blocks.shared_size(block));
        for (std::uint32_t& each : here) each = place_of[each];
        std::ranges::sort(here);
        const Front& front = blocks.order.fronts[blocks.front_of(block)];
        for (std::uint32_t each = 0; each < here.size(); ++each) {
            position[here[each]] = each;
            blocks.in_front.push_back(front.local(here[each]));
        }
        for (auto& at : blocks.shared_at)
            for (std::size_t place = blocks.first[block]; place < blocks.first[block + 1]; ++place)
                at[place] = position[place_of[at[place]]];
    }
}

void find_rings(EquationBlocks& blocks, const StudyDesign& design, const ColumnRings& next) {
    blocks.ring_size.assign(blocks.shared_columns, 0);
    if (!blocks.cut.joined) return;
    const std::size_t from = blocks.shared_from[index_of(blocks.cut.pair())];
    for (std::size_t column = from; column < from + design.size(blocks.cut.pair()); ++column) {
        std::uint32_t first = blocks.order.place[column], size = 1;
        for (std::size_t each = next[column]; each != column; each = next[each], ++size)
            first = std::min(first, blocks.order.place[each]);
        blocks.ring_size[first] = size;
    }
}

} // namespace

Figure<EquationBlocks> equation_blocks(const StudyDesign& design) {
    EquationBlocks blocks{cheapest_cut(design)};
    const BlockCut& cut = blocks.cut;
    if (cut.shared > most_columns || cut.of_blocks > most_operations) return beyond_reach(design);
    for (std::size_t place = 0; place < effect_count; ++place) {
        const auto term = static_cast<Term>(place);
        if (design.has(term) && term != cut.joined) (cut.is_own(term) ? blocks.own : blocks.shared).push_back(term);
    }
    const Term near = cut.joined ? *cut.joined : blocks.shared.empty() ? cut.by : blocks.shared.front();
    cut_rows(blocks, design.levels[index_of(cut.by)], design.levels[index_of(near)]);
    number_own(blocks, design);
    number_shared(blocks, design);
    const ColumnRings rings = rings_of(blocks, design);
    list_columns(blocks, rings);
    blocks.order = elimination_order(blocks.shared_columns, {blocks.places, blocks.places_first}, rings);
    if (cut.of_blocks + in_fronts(blocks.order) > most_operations) return beyond_reach(design);
    order_columns(blocks);
    find_rings(blocks, design, rings);
    return blocks;
}

} // namespace assay::stats
