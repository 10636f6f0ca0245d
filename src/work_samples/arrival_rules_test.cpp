#include <work_samples/arrival_rules.hpp>

#include <doctest/doctest.h>

using namespace assay;
using namespace assay::work_samples;

TEST_CASE("files, note and minutes are read; a browser's empty choice is none") {
    const auto arrival = arrival_of({{"files", "a.ipynb", "", "{}"},
                                     {"files[]", "b.zip", "", "PK"},
                                     {"files", "", "application/octet-stream", ""},
                                     {"note", "", "", " Two things first. "},
                                     {"minutes_spent", "", "", "210"}});
    REQUIRE(arrival);
    REQUIRE(arrival->files.size() == 2);
    CHECK(arrival->files[1].name == "b.zip");
    CHECK(arrival->note == "Two things first.");
    CHECK(arrival->minutes_spent == 210);
}

TEST_CASE("blank fields are absent") {
    const auto arrival = arrival_of({{"file", "a.txt", "", "x"}, {"note", "", "", " "}, {"minutes_spent", "", "", ""}});
    REQUIRE(arrival);
    CHECK_FALSE(arrival->note);
    CHECK_FALSE(arrival->minutes_spent);
}

TEST_CASE("every fault is named") {
    const auto refused = arrival_of({{"note", "", "", "\xFF"}, {"minutes_spent", "", "", "3.5"}});
    REQUIRE_FALSE(refused);
    REQUIRE(refused.error().fields.size() == 3);
    CHECK(refused.error().fields[0].pointer == "/files");
    CHECK(refused.error().fields[1].pointer == "/note");
    CHECK(refused.error().fields[2].pointer == "/minutes_spent");
    CHECK(arrival_of({{"files", "empty.txt", "", ""}}).error().fields[0].code == "empty");
    CHECK(arrival_of(std::vector<http::Part>(21, {"files", "a", "", "x"})).error().fields[0].code == "too-many");
}

TEST_CASE("minutes are a whole number of up to a week") {
    const auto minutes = [](std::string_view text) {
        return arrival_of({{"files", "a", "", "x"}, {"minutes_spent", "", "", text}});
    };
    CHECK(minutes("1")->minutes_spent == 1);
    CHECK(minutes("10080")->minutes_spent == 10080);
    for (const std::string_view wrong : {"0", "-1", "10081", "x", "99999999999"}) CHECK_FALSE(minutes(wrong));
}

TEST_CASE("a note is text of at most 10000 bytes") {
    const auto note = [](std::string_view text) {
        return arrival_of({{"files", "a", "", "x"}, {"note", "", "", text}});
    };
    CHECK(note(std::string(10'000, 'n')));
    CHECK(note(std::string(10'001, 'n')).error().fields[0].detail == "may have at most 10000 bytes");
    CHECK(note(std::string_view("a\0b", 3)).error().fields[0].detail == "is not UTF-8 text");
}

TEST_CASE("a file without a name is taken where it holds something") {
    CHECK(arrival_of({{"files", "", "", "x"}})->files.size() == 1);
}

TEST_CASE("files of more than 100 MiB together are refused as a whole") {
    const std::string bytes(10u << 20, 'x');
    std::vector<http::Part> parts(10, {"files", "a", "", bytes});
    CHECK(arrival_of(parts));
    parts.push_back({"files", "b", "", "x"});
    const auto refused = arrival_of(parts);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().fault == Fault::too_large);
}
