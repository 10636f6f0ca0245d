#include <importer/words/levels.hpp>

#include <doctest/doctest.h>

namespace assay::importer {
TEST_CASE("levels in the ways people write them") {
    for (const char* each : {"3: text", "3 - text", "3 = text", "3 \xE2\x80\x93 text", "(3): text", "3/4: text",
                             "Level 3: text", "Score 3: text", "3 points - text", "3  text"}) {
        CAPTURE(each);
        const auto level = level_of_text(each);
        REQUIRE(level.has_value());
        CHECK(level->mark == LevelMark::digit);
        CHECK(level->score == 3);
        CHECK(level->text == "text");
    }
    const auto stars = level_of_text("\xE2\xAD\x90\xE2\xAD\x90 text");
    REQUIRE(stars.has_value());
    CHECK(stars->score == 2);
    CHECK(stars->text == "text");
    CHECK(level_of_text("\xE2\x98\x85\xE2\x98\x85\xE2\x98\x86: text")->score == 2);
    CHECK(level_of_cell("Good (3)")->score == 3);
    CHECK(level_of_cell("Good (3)")->label == "Good");
    CHECK_FALSE(level_of_cell("Tact (also in writing)").has_value());
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
}

TEST_CASE("words that open a level") {
    CHECK(opens_with_level_word("Score 1 - Does not meet"));
    CHECK(opens_with_level_word("Level 2"));
    CHECK_FALSE(opens_with_level_word("1 - Opening"));
}

TEST_CASE("hiring words") {
    CHECK(hire_word("Strong No Hire").side == -1);
    CHECK(hire_word("Strong No Hire").is_strong);
    CHECK(hire_word("Do not hire").side == -1);
    CHECK(hire_word("Definitely yes").is_strong);
    CHECK(hire_word("Teamwork").side == 0);
}

} // namespace assay::importer
