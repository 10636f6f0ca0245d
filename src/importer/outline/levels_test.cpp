#include <importer/outline/levels.hpp>
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

TEST_CASE("levels in the ways people write them") {
    for (const char* each : {"3: text", "3 - text", "3 = text", "3 \xE2\x80\x93 text", "(3): text", "3/4: text",
                             "Level 3: text", "Score 3: text", "3 points - text", "3  text"}) {
        CAPTURE(each);
        const auto level = level_of_text(each);
        REQUIRE(level.has_value());
        CHECK(level->mark == LevelMark::digit);
        CHECK(level->score == 3);
        CHECK(level->text == "text");
        CHECK(has_digit_level(bullet(each)));
    }
    const auto both = level_of_text("Good (3): text");
    REQUIRE(both.has_value());
    CHECK(both->score == 3);
    CHECK(both->label == "Good");
    CHECK(level_of_text("B: text")->mark == LevelMark::letter);
    CHECK(level_of_text("Poor: text")->mark == LevelMark::word);
    CHECK(level_of_text("Strong hire \xE2\x80\x93 text")->label == "Strong hire");
    CHECK(level_of_text("Not observed: text")->score == unrated);
}

TEST_CASE("lines that are no levels") {
    for (const char* each :
         {"", "3", "text", "2-3 years", "11: too high", "100: no", "Note: text", "3:00 in the morning", "G: text"})
        CHECK_FALSE(level_of_text(each).has_value());
    CHECK_FALSE(has_digit_level(bullet("B: text")));
}

TEST_CASE("hiring words") {
    CHECK(hire_word("Strong No Hire").side == -1);
    CHECK(hire_word("Strong No Hire").is_strong);
    CHECK(hire_word("Do not hire").side == -1);
    CHECK(hire_word("Definitely yes").is_strong);
    CHECK(hire_word("Teamwork").side == 0);
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
    CHECK(cells_of("\ta\tb") == std::vector<std::string_view>{"", "a", "b"});
}

} // namespace assay::importer
