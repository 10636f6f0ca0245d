#include <measurement/fairness/fairness_figures.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace assay::measurement {
namespace {

std::string refusal_of(const Result<ReadGroups>& read) {
    return read ? "" : read.error().code + ": " + read.error().detail;
}

std::string counts_refusal(std::string_view text) { return refusal_of(read_counts_csv(text)); }
std::string individuals_refusal(std::string_view text) { return refusal_of(read_individuals_csv(text)); }

} // namespace

TEST_CASE("counts become tables by their names, and who is of an unknown group is counted apart") {
    const auto read = read_counts_csv("table,group,selected,applicants\nsex,men,3,9\nrace,a,1,4\nsex,women,2,8\n"
                                      "race,Unknown,0,5\nsex,,1,7\n");
    REQUIRE(read);
    REQUIRE(read->tables.size() == 2);
    CHECK(read->tables[0].name == "sex");
    REQUIRE(read->tables[0].groups.size() == 2);
    CHECK(read->tables[0].groups[1].name == "women");
    CHECK(read->tables[0].groups[1].counts.applicants == 8);
    CHECK(read->tables[0].groups[1].counts.selected == 2);
    CHECK(read->tables[0].unknown == 7);
    CHECK(read->tables[1].unknown == 5);
    CHECK(read->unknown == 7);
    CHECK_FALSE(read_counts_csv("group,applicants,selected\na,1,0\n")->unknown);
}

TEST_CASE("counts that cannot be are refused with their line") {
    const std::string header = "group,applicants,selected\n";
    CHECK(counts_refusal("") == "sheet/empty: The file is empty: it needs the header group,applicants,selected.");
    CHECK(counts_refusal("group,applicants\n") ==
          "sheet/column-missing: The file has no column \"selected\"; its columns are: group, applicants.");
    CHECK(counts_refusal("group,group,applicants,selected\n") ==
          "sheet/column-twice: The column \"group\" stands in the file twice.");
    CHECK(counts_refusal("table,table,group,applicants,selected\n").starts_with("sheet/column-twice"));
    CHECK(counts_refusal(header) == "fairness/none: The file counts no group.");
    CHECK(counts_refusal(header + "a,3\n") == "sheet/width: Line 2 has 2 cells, the header 3.");
    for (const std::string_view count : {"-1", "2.5", "x", "", "1e3", "1000000001", "99999999999999999999", "nan"})
        CHECK(counts_refusal(header + fmt::format("a,{},0\n", count)) ==
              fmt::format("sheet/count: Line 2, column \"applicants\": \"{}\" is no whole number from 0 to 1000000000.",
                          count));
    CHECK(counts_refusal(header + "a,3,4\n") == "fairness/selected: Line 2: 4 were selected of 3 who applied.");
    CHECK(counts_refusal(header + "a,3,1\nb,3,1\na,3,2\n") ==
          "fairness/group-twice: Lines 2 and 4 both count the group \"a\": keep one of them.");
    CHECK(counts_refusal(header + "\"a,3,1\n").starts_with("csv/open-quote"));
    std::string many = header;
    for (int row = 0; row < 10'001; ++row) many += fmt::format("{},1,0\n", row);
    CHECK(counts_refusal(many) == "sheet/rows: The file has more than 10000 rows.");
}

TEST_CASE("individuals are counted by each attribute and each two, strictly above the median of those known") {
    const auto read =
        read_individuals_csv("score,sex,race,id\n1,f,x,1\n2,f,y,2\n3,m,x,3\n4,m,x,4\n9,,x,5\n8,f,unknown,6\n"
                             ",f,x,7\n");
    REQUIRE(read);
    CHECK(read->rows == 7);
    CHECK(read->missing == 1);
    CHECK(read->unknown == 2);
    CHECK(read->split->known.median == 2.5);
    CHECK(read->split->median_all == 3.5);
    REQUIRE(read->tables.size() == 3);
    CHECK(read->tables[0].name == "sex");
    CHECK(read->tables[0].groups[1].name == "m");
    CHECK(read->tables[0].groups[1].counts.selected == 2);
    CHECK(read->tables[2].name == "intersectional");
    CHECK(read->tables[2].attributes == std::vector<std::string>{"race", "sex"});
    REQUIRE(read->tables[2].groups.size() == 3);
    CHECK(read->tables[2].groups[0].name == "x_f");
    CHECK(read->tables[2].groups[1].values == std::vector<std::string>{"x", "m"});
    CHECK(notes_about(*read) == std::vector<std::string>{"With those of unknown groups the median would be 3.5."});
    const auto three = read_individuals_csv("id,a,b,c,score\n1,x,y,z,1\n2,x,y,z,1\n3,x,y,z,2\n");
    REQUIRE(three->tables.size() == 6);
    CHECK(three->tables[3].name == "a x b");
    CHECK(notes_about(*three)[0].starts_with("2 scores are equal to the median"));
}

TEST_CASE("individuals that cannot be are refused with their line") {
    const std::string header = "id,score,sex\n";
    CHECK(individuals_refusal("id,score\n1,2\n").starts_with("fairness/attributes: The file has 0 columns besides"));
    CHECK(individuals_refusal("id,score,sex,sex\n").starts_with("sheet/column-twice"));
    CHECK(individuals_refusal("score,sex\n").starts_with("sheet/column-missing"));
    CHECK(individuals_refusal("id,sex\n").starts_with("sheet/column-missing"));
    CHECK(individuals_refusal("").starts_with("sheet/empty"));
    CHECK(individuals_refusal(header) == "fairness/none: Nobody in the file has a score and every attribute.");
    CHECK(individuals_refusal(header + "1,3,\n").starts_with("fairness/none"));
    CHECK(individuals_refusal(header + ",3,f\n") == "sheet/name: Line 2, column \"id\": the cell is empty.");
    CHECK(individuals_refusal(header + "1,inf,f\n") == "sheet/number: Line 2, column \"score\": \"inf\" is no number.");
    CHECK(individuals_refusal(header + "1,3,f\n1,4,m\n") ==
          "fairness/id-twice: Lines 2 and 3 are both about \"1\": keep one of them.");
    std::string many = header;
    for (int row = 0; row < 101; ++row) many += fmt::format("{0},1,{0}\n", row);
    CHECK(individuals_refusal(many).starts_with("fairness/attributes: The column \"sex\" has more than 100 values"));
    std::string crossing = "id,score,a,b,c,d\n";
    for (int row = 0; row < 10'000; ++row)
        crossing +=
            fmt::format("{},1,{},{},{},{}\n", row, row % 100, row / 100, row * 7 / 100 % 100, row * 3 / 100 % 100);
    CHECK(individuals_refusal(crossing).starts_with("fairness/attributes: The attributes cross into"));
}

TEST_CASE("the group compared with can be asked for, and Boschloo's test has its budget") {
    const auto read =
        read_counts_csv("table,group,applicants,selected\none,a,10,5\none,b,10,2\none,c,0,0\ntwo,a,9,1\n");
    const auto asked = fairness_figures(*read, {.references = {"b"}});
    REQUIRE(asked);
    CHECK(asked->at(0).impact.reference == 1);
    CHECK(asked->at(0).comparisons[0]->impact_ratio.value() == 2.5);
    CHECK_FALSE(asked->at(0).comparisons[1]);
    CHECK_FALSE(asked->at(0).comparisons[2]);
    CHECK(fairness_figures(*read, {.references = {"x"}}).error().code == "fairness/reference");
    CHECK(fairness_figures(*read, {.references = {"a", "b"}}).error().code == "fairness/reference");
    CHECK(fairness_figures(*read, {.references = {"c"}}).error().code == "fairness/reference");
    ReadGroups large;
    large.tables.push_back({"", {}, {{"highest", {}, {2, 2}}}});
    for (int group = 0; group < 400; ++group)
        large.tables[0].groups.push_back({std::to_string(group), {}, {group < 399 ? 2'600u : 9'998u, 1}});
    const auto figures = fairness_figures(large, {});
    CHECK(figures->at(0).comparisons[1]->boschloo_two_sided_p);
    CHECK(figures->at(0).comparisons[400]->boschloo_two_sided_p.error().reason.starts_with("Boschloo's test was left"));
}

} // namespace assay::measurement
