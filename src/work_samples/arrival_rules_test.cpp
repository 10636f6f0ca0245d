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
