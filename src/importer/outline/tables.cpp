#include <base/text.hpp>
#include <importer/outline/tables.hpp>
#include <importer/words/levels.hpp>

#include <algorithm>

namespace assay::importer {
namespace {

// Levels behind the first cell.
std::size_t count_levels(const std::vector<std::string_view>& cells) {
    const auto behind = std::span(cells).subspan(1);
    return static_cast<std::size_t>(
        std::ranges::count_if(behind, [](std::string_view cell) { return level_of_cell(cell).has_value(); }));
}

} // namespace

std::vector<std::string_view> cells_of(std::string_view row) {
    std::vector<std::string_view> cells;
    if (!trim(row).starts_with('|')) {
        for (const std::string_view each : split(row, '\t')) cells.push_back(trim(each));
        return cells;
    }
    row = trim(row);
    row.remove_prefix(1);
    if (row.ends_with('|') && !row.ends_with("\\|")) row.remove_suffix(1);
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= row.size(); ++at) {
        const bool is_bar = at < row.size() && row[at] == '|' && (at == 0 || row[at - 1] != '\\');
        if (at != row.size() && !is_bar) continue;
        cells.push_back(trim(row.substr(begin, at - begin)));
        begin = at + 1;
    }
    return cells;
}

std::size_t table_end(std::span<const Block> blocks, std::size_t at) {
    const std::size_t first = at;
    while (at < blocks.size() && (at == first || !blocks[at].after_blank) &&
           (blocks[at].shape == Shape::table ||
            (at > first && blocks[at].shape == Shape::rule && blocks[at].raw.contains('|'))))
        ++at;
    return at;
}

std::size_t head_of_table(std::span<const Block> blocks, std::size_t at) {
    const std::size_t end = table_end(blocks, at);
    std::size_t below = at + 1;
    while (below < end && blocks[below].shape != Shape::table) ++below;
    if (below >= end || count_levels(cells_of(blocks[at].text)) > 0) return at;
    const std::vector<std::string_view> cells = cells_of(blocks[below].text);
    const bool heads = cells.size() > 2 && cells.front().empty() && count_levels(cells) + 1 == cells.size();
    return heads ? below : at;
}

LevelsIn levels_in_table(std::span<const Block> blocks, std::size_t at) {
    const std::size_t end = table_end(blocks, at);
    at = head_of_table(blocks, at);
    const std::vector<std::string_view> header = cells_of(blocks[at].text);
    const std::size_t levels = count_levels(header);
    const bool has_rows = std::ranges::any_of(blocks.subspan(at + 1, end - at - 1),
                                              [](const Block& each) { return each.shape == Shape::table; });
    if (has_rows && levels >= 2 && levels + 1 >= header.size())
        return level_of_cell(header.front()) ? LevelsIn::all_columns : LevelsIn::columns;
    constexpr std::size_t fewest_rows = 3;
    std::size_t rows = 0;
    std::size_t others = 0;
    for (std::size_t row = at + 1; row < end && rows + others < 12; ++row) {
        if (blocks[row].shape != Shape::table) continue;
        const std::vector<std::string_view> cells = cells_of(blocks[row].text);
        if (cells.size() >= 2 && level_of_cell(cells.front()))
            ++rows;
        else
            ++others;
    }
    return rows >= fewest_rows && others == 0 ? LevelsIn::rows : LevelsIn::nowhere;
}

} // namespace assay::importer
