#include <base/fields.hpp>
#include <debriefs/grid_rules.hpp>

#include <algorithm>
#include <map>
#include <tuple>

namespace assay::debriefs {
namespace {

struct Row {
    GridRow row;
    std::size_t thin_cells = 0;
};

std::size_t place_of(const importer::Guide& guide, const std::string& stage_id) {
    const auto found =
        std::ranges::find_if(guide.stages, [&](const importer::Stage& stage) { return *stage.id == stage_id; });
    return static_cast<std::size_t>(found - guide.stages.begin());
}

std::vector<GridCard> in_stage_order(const importer::Guide& guide, std::vector<GridCard> cards) {
    std::ranges::stable_sort(cards, {}, [&](const GridCard& card) {
        return std::tuple(place_of(guide, card.stage_id), card.name, card.person_id);
    });
    return cards;
}

void add_cells(Row& to, const std::string& item_id, const std::vector<GridCard>& cards) {
    for (const GridCard& card : cards)
        for (const GridRating& rating : card.ratings) {
            if (rating.item_id != item_id) continue;
            const bool is_thin = rating.score.value_or(0) > 0 && !rating.has_evidence;
            to.row.cells.push_back({card.person_id, card.stage_id, rating.score, is_thin});
            to.thin_cells += is_thin ? 1 : 0;
        }
}

void judge(GridRow& row) {
    std::vector<int> levels;
    for (const GridCell& cell : row.cells)
        if (cell.score.value_or(0) > 0) levels.push_back(*cell.score);
    row.gap = levels.empty();
    if (levels.size() < 2) return;
    const auto [least, most] = std::ranges::minmax(levels);
    row.range = most - least;
}

// One row per item; those that restate the same outcome of the profile share one.
std::vector<Row> rows_of(const importer::Guide& guide, const std::vector<GridCard>& cards) {
    std::vector<Row> rows;
    std::map<int, std::size_t> row_of_outcome;
    for (const importer::Stage& stage : guide.stages)
        for (const importer::Item& item : stage.scorecard.items) {
            std::size_t place = rows.size();
            if (item.outcome) place = row_of_outcome.try_emplace(*item.outcome, place).first->second;
            if (place == rows.size()) {
                const bool is_outcome = item.kind == importer::ItemKind::outcome;
                rows.push_back(
                    {{*item.id, item.name, is_outcome ? "outcome" : "competency", *stage.id, {}, {}, false}});
            } else {
                rows[place].row.stage_id.reset();
            }
            add_cells(rows[place], *item.id, cards);
        }
    return rows;
}

} // namespace

Grid grid(const importer::Guide& guide, const std::vector<GridCard>& cards) {
    const std::vector<GridCard> ordered = in_stage_order(guide, cards);
    Grid result;
    for (const GridCard& card : ordered) {
        GridInterviewer column{card.person_id, card.name, card.stage_id};
        if (std::ranges::find(result.interviewers, column) == result.interviewers.end())
            result.interviewers.push_back(std::move(column));
    }
    std::vector<Row> rows = rows_of(guide, ordered);
    std::erase_if(rows, [](const Row& each) { return each.row.cells.empty(); });
    for (Row& each : rows) judge(each.row);
    std::ranges::stable_sort(rows, std::ranges::greater{}, [](const Row& each) {
        return std::tuple(each.row.range.value_or(0), each.row.gap, each.thin_cells);
    });
    for (Row& each : rows) result.rows.push_back(std::move(each.row));
    return result;
}

} // namespace assay::debriefs
