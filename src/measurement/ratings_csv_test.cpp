#include <measurement/ratings_csv.hpp>

#include <doctest/doctest.h>

namespace assay::measurement {
namespace {

using Names = std::vector<std::string>;
using Indexes = std::vector<std::uint32_t>;

std::string refusal_of(std::string_view text, const RatingsCsvOptions& options = {}) {
    const auto read = read_ratings_csv(text, options);
    return read ? "" : read.error().code + ": " + read.error().detail;
}

} // namespace

TEST_CASE("columns in any order become facets by their names, in order of appearance") {
    const auto read = read_ratings_csv("score,note,item,target,rater\n3,x,Care,Ada,\" Kim \"\n4.5,,Craft,Ada,Lee\n"
                                       "1,,Care,\"B \"\"b\"\"\",Kim\n",
                                       {});
    REQUIRE(read);
    const stats::Ratings& ratings = read->ratings;
    CHECK(ratings.target.levels == Names{"Ada", "B \"b\""});
    CHECK(ratings.target.at == Indexes{0, 0, 1});
    CHECK(ratings.rater.levels == Names{"Kim", "Lee"});
    CHECK(ratings.rater.at == Indexes{0, 1, 0});
    CHECK(ratings.item.at == Indexes{0, 1, 0});
    CHECK(ratings.scores == std::vector<double>{3, 4.5, 1});
    CHECK(ratings.further.empty());
    CHECK(read->unused == Names{"note"});
}

TEST_CASE("what was not rated is counted and names nobody") {
    const auto read = read_ratings_csv("target,rater,item,score\na,r,i,0\nb,r,i,\nc,r,i,2\n", {.missing = 0.0});
    REQUIRE(read);
    CHECK(read->rows == 3);
    CHECK(read->missing == 2);
    CHECK(read->ratings.target.levels == Names{"c"});
    CHECK(refusal_of("target,rater,item,score\na,r,i,\n") ==
          "ratings/none: The file holds no rating: every score is missing.");
}

TEST_CASE("a period and the facets asked for tell rows apart") {
    const std::string_view text = "target,rater,item,score,period,stage\na,r,i,1,q1,x\na,r,i,2,q2,x\na,r,i,2,q2,y\n";
    CHECK(refusal_of(text) == "ratings/repeated: Lines 3 and 4 both rate a by r on i: keep one of them.");
    const auto read = read_ratings_csv(text, {.further = {"stage"}});
    REQUIRE(read);
    CHECK(read->ratings.further[0].name == "period");
    CHECK(read->ratings.further[1].levels == Names{"x", "y"});
    CHECK(read->unused.empty());
}

TEST_CASE("what cannot be read is refused with its line and column") {
    CHECK(refusal_of("") == "sheet/empty: The file is empty: it needs the header target,rater,item,score.");
    CHECK(refusal_of("target,rater,score\n") ==
          "sheet/column-missing: The file has no column \"item\"; its columns are: target, rater, score.");
    CHECK(refusal_of("target,rater,item,score,item\n") ==
          "sheet/column-twice: The column \"item\" stands in the file twice.");
    CHECK(refusal_of("target,rater,item,score\n", {.further = {"score"}}) ==
          "ratings/column-taken: The column \"score\" cannot be a facet too.");
    const std::string header = "target,rater,item,score\n";
    CHECK(refusal_of(header + "a,r,i,3,9\n") == "sheet/width: Line 2 has 5 cells, the header 4.");
    CHECK(refusal_of(header + "a,r,i,3\na,,i,3\n") == "sheet/name: Line 3, column \"rater\": the cell is empty.");
    for (const std::string_view score : {"good", "3x", "nan", "inf", "1e999", "3,5"}) {
        const std::string said = refusal_of(header + "a,r,i,\"" + std::string(score) + "\"\n");
        CHECK(said == "sheet/number: Line 2, column \"score\": \"" + std::string(score) + "\" is no number.");
    }
    CHECK(refusal_of(header + "a,r,i,3\nb,r,i,3\na,r,i,4\n") ==
          "ratings/repeated: Lines 2 and 4 both rate a by r on i: keep one of them.");
    CHECK(refusal_of(header + "\"a,r,i,3\n") == "csv/open-quote: Line 2 opens a quote that is never closed.");
}

} // namespace assay::measurement
