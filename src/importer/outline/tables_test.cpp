#include <importer/outline/level_blocks.hpp>
#include <importer/outline/tables.hpp>

#include <doctest/doctest.h>

namespace assay::importer {
namespace {

Block bullet(std::string_view text) {
    Block block;
    block.text = text;
    block.shape = Shape::bullet;
    return block;
}

Block row(std::string_view text) {
    Block block;
    block.text = block.raw = text;
    block.shape = Shape::table;
    return block;
}

} // namespace

TEST_CASE("lines and bullets may be levels by their digit") {
    CHECK(has_digit_level(bullet("3: text")));
    CHECK(has_digit_level(bullet("Good (3): text")));
    CHECK_FALSE(has_digit_level(bullet("B: text")));
    CHECK_FALSE(has_digit_level(row("3: text")));
}

TEST_CASE("tables with levels along the top or down the side") {
    CHECK(cells_of("| a | b\\|c |  |") == std::vector<std::string_view>{"a", "b\\|c", ""});
    const std::vector<Block> columns = {row("| Item | 1 | 2 | 3 |"), row("| Tact | x | y | z |")};
    CHECK(levels_in_table(columns, 0) == LevelsIn::columns);
    const std::vector<Block> rows = {row("| Level | What |"), row("| A | x |"), row("| B | y |"), row("| C | z |")};
    CHECK(levels_in_table(rows, 0) == LevelsIn::rows);
    const std::vector<Block> other = {row("| Day | Who |"), row("| Monday | x |"), row("| Friday | y |")};
    CHECK(levels_in_table(other, 0) == LevelsIn::nowhere);
    CHECK(table_end(columns, 0) == 2);
    const std::vector<Block> alone = {row("| 1 | 2 | 3 |"), row("| x | y | z |")};
    CHECK(levels_in_table(alone, 0) == LevelsIn::all_columns);
    const std::vector<Block> votes = {row("| | No hire | Hire |"), row("| Tact | x | y |")};
    CHECK(levels_in_table(votes, 0) == LevelsIn::columns);
    const std::vector<Block> merged = {row("| Item | Level | | |"), row("| | 1 | 2 | 3 |"),
                                       row("| Tact | x | y | z |")};
    CHECK(head_of_table(merged, 0) == 1);
    CHECK(levels_in_table(merged, 0) == LevelsIn::columns);
    CHECK(head_of_table(columns, 0) == 0);
    CHECK(cells_of("\ta\tb") == std::vector<std::string_view>{"", "a", "b"});
}

} // namespace assay::importer
