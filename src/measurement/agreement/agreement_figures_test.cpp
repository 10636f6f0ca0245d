#include <measurement/agreement/agreement_figures.hpp>
#include <measurement/testing/expectations.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

namespace assay::measurement {
namespace {

using doctest::Approx;

ReadRatings read(const std::string& text) { return read_ratings_csv(text, {}).value(); }

const std::string header = "target,rater,item,score\n";

// Two raters in three categories, as often as the table says (Cohen 1968).
std::string cohens_table() {
    constexpr int counts[3][3] = {{88, 10, 2}, {14, 40, 6}, {18, 10, 12}};
    std::string text = header;
    int target = 0;
    for (int one = 0; one < 3; ++one)
        for (int other = 0; other < 3; ++other)
            for (int each = 0; each < counts[one][other]; ++each, ++target)
                text += fmt::format("t{0},a,i,{1}\nt{0},b,i,{2}\n", target, one + 1, other + 1);
    return text;
}

std::string refusal_of(std::string_view weights) {
    const auto read = read_weights_csv(weights);
    return read ? "" : read.error().detail;
}

} // namespace

TEST_CASE("figures are told with the unit, the levels, the seed and how many ratings the mean of k is of") {
    const ReadRatings ratings = read(header + "a,r,i,1\na,s,i,2\na,t,i,2\nb,r,i,3\nb,s,i,4\nc,r,i,2\nc,t,i,2\n");
    AgreementOptions options{.scale = stats::DeclaredScale{1, 5}, .bootstrap = {.resamples = 200, .seed = 9}};
    const auto figures = agreement_figures(ratings.ratings, options).value();
    const std::string json = agreement_json(ratings, figures);
    testing::expect_kept(json, agreement_table(ratings, figures));
    CHECK(json.contains(R"("unit":"target x item","scale_declared":true,"levels":[1,2,3,4,5],)"));
    CHECK(json.contains(R"("bootstrap":{"resamples":200,"seed":9})"));
    CHECK(json.contains(R"("icc_design":{"unit":"target x item","units":3,"raters":3,"is_complete":false,)"
                        R"("mean_squares":"Henderson's method 3","k_one_way":2.28571428)"));
    CHECK(json.contains(R"("k_two_way":2.25})")); // 3 / (1/3 + 1/2 + 1/2)
    const std::string table = agreement_table(ratings, figures);
    CHECK(table.contains("Unit: target x item. Levels: 1 2 3 4 5, as declared.\n"));
    CHECK(table.contains("(200 resamples from seed 9)"));
    CHECK(table.contains("Henderson's method 3; the mean is of k = 2.25, one-way of 2.29"));
}

TEST_CASE("a period is part of the unit of every figure, also where items are averaged") {
    const ReadRatings ratings = read("target,rater,item,score,period\na,r,i,1,p\na,s,i,2,p\na,r,i,3,q\na,s,i,4,q\n");
    const auto figures = agreement_figures(ratings.ratings, {.average_items = true}).value();
    CHECK(figures.unit == "target x item x period");
    CHECK(figures.icc_unit == "target x period");
    CHECK(figures.icc->units == 2);
    CHECK(figures.alpha->units == 2);
    CHECK(agreement_json(ratings, figures).contains(R"("icc_design":{"unit":"target x period","units":2,)"));
}

TEST_CASE("scores of more than a thousand values have what needs no levels, and reasons for the rest") {
    std::string text = header;
    for (int target = 0; target < 600; ++target)
        text += fmt::format("t{0},r,i,{1}\nt{0},s,i,{2}\n", target, target, target + (target % 7) / 10.0 + 0.05);
    const ReadRatings ratings = read(text);
    const auto figures = agreement_figures(ratings.ratings, {.bootstrap = {.resamples = 100}}).value();
    CHECK(figures.icc->icc2_1->icc > 0.99);
    CHECK(figures.alpha->interval->alpha > 0.99);
    CHECK(figures.exact->units == 0);
    CHECK(figures.corrected[0][2].error().reason.starts_with("The scores take 1200 different values"));
    const std::string json = agreement_json(ratings, figures);
    testing::expect_kept(json, agreement_table(ratings, figures));
    CHECK(json.contains(R"("levels":null,)"));
    CHECK(json.contains(R"("weighted_kappa":null,)"));
    CHECK(json.contains(R"("fleiss_by_level":null,)"));
    CHECK(json.contains(R"("krippendorff_alpha.ratio":"The scores take 1200 different values)"));
}

TEST_CASE("more than a hundred levels are weighed and not listed") {
    std::string text = header;
    for (int target = 0; target < 101; ++target) text += fmt::format("t{0},r,i,{0}\nt{0},s,i,{0}\n", target);
    const ReadRatings ratings = read(text);
    const auto figures = agreement_figures(ratings.ratings, {.bootstrap = {.resamples = 0}}).value();
    CHECK(figures.corrected[0][0]->coefficient == 1);
    const std::string json = agreement_json(ratings, figures);
    testing::expect_kept(json, agreement_table(ratings, figures));
    CHECK(json.contains(R"("fleiss_by_level":null,)"));
    CHECK(json.contains(R"("levels":"There are more than 100 levels: too many to list.")"));
}

// Cohen (1968): kappa .348 with his weights; the error that of tables drawn again (pair_kappa_test.cpp).
TEST_CASE("weights of one's own are one more weighting, of kappa and of all models") {
    const ReadRatings ratings = read(cohens_table());
    AgreementOptions options{.bootstrap = {.resamples = 0}};
    options.weights = read_weights_csv("level,3,1,2\n2,6,1,0\n1,3,0,1\n3,0,3,6\n").value(); // in any order
    const auto figures = agreement_figures(ratings.ratings, options).value();
    const PairKappas& pair = figures.pairs->front();
    CHECK(pair.units == 200);
    REQUIRE(pair.kappas.size() == 4);
    CHECK(pair.kappas[0]->ci95->low == Approx(0.39156370205));
    CHECK(pair.kappas[0]->ci95->high == Approx(0.5914871454));
    CHECK(pair.kappas[3]->kappa == Approx(0.34782608696));
    CHECK(figures.corrected[2][4]->coefficient == Approx(0.34782608696)); // Conger's of two raters is Cohen's
    const std::string json = agreement_json(ratings, figures);
    testing::expect_kept(json, agreement_table(ratings, figures));
    CHECK(json.contains(R"("own_weights":[[1,0.8333333333333334,0.5],[0.8333333333333334,1,0],[0.5,0,1]])"));
    CHECK(json.contains(R"("weighted_kappa":[{"raters":["a","b"],"units":200,"unweighted":0.4915254237)"));
    CHECK(agreement_table(ratings, figures).contains("  a, b"));
    options.scale = stats::DeclaredScale{1, 4};
    CHECK(
        agreement_figures(ratings.ratings, options).error().detail ==
        "The weights are of the levels 1, 2, 3, the ratings have 1, 2, 3, 4: declare with --score-from and --score-to "
        "what nobody used.");
}

TEST_CASE("weights that are none are refused where they stand") {
    CHECK(refusal_of("level,1,2\n1,0,1\n2,1,0\n").empty());
    CHECK(refusal_of("1,2\n0,1\n") == "The file has no column \"level\"; its columns are: 1, 2.");
    CHECK(refusal_of("level,1\n1,0\n") == "The header names 1 levels; weights are of 2 to 1000.");
    CHECK(refusal_of("level,1,x\n") == "Line 1, column \"x\": \"x\" is no number.");
    CHECK(refusal_of("level,1,\n") == "Line 1, column \"\": \"\" is no number.");
    CHECK(refusal_of("level,1,1.0\n") == "Line 1: the level 1 stands in the header twice.");
    CHECK(refusal_of("level,1,2\n1,0,1\n3,1,0\n") == "Line 3, column \"level\": 3 is no level of the header.");
    CHECK(refusal_of("level,1,2\n1,0,1\n1,0,1\n") == "Lines 2 and 3 are both of the level 1.");
    CHECK(refusal_of("level,1,2\n1,0,1\n") == "The level 2 has no row.");
    CHECK(refusal_of("level,1,2\n1,0,-1\n") == "Line 2, column \"2\": a disagreement is 0 or more.");
    CHECK(refusal_of("level,1,2\n1,1,1\n") == "Line 2, column \"1\": a level does not disagree with itself: write 0.");
    CHECK(refusal_of("level,1,2\n1,0,\n") == "Line 2, column \"2\": the cell is empty.");
    CHECK(refusal_of("level,1,2\n1,0,nan\n") == "Line 2, column \"2\": \"nan\" is no number.");
    CHECK(refusal_of("level,1,2\n1,0,1\n2,2,0\n") ==
          "Lines 2 and 3: the levels 1 and 2 disagree by 1 and by 2; it must be the same.");
    CHECK(refusal_of("level,1,2\n1,0,0\n2,0,0\n") == "No disagreement is above 0.");
    CHECK(refusal_of("") == "The file is empty: it needs the header level,1,2,….");
    std::string wide = "level";
    for (int level = 0; level < 1001; ++level) wide += fmt::format(",{}", level);
    CHECK(refusal_of(wide + "\n") == "The header names 1001 levels; weights are of 2 to 1000.");
}

TEST_CASE("the first pairs of raters stand in the table, all in the JSON") {
    std::string text = header;
    for (int rater = 0; rater < 8; ++rater)
        text += fmt::format("a,r{0},i,{1}\nb,r{0},i,{2}\nc,r{0},i,3\n", rater, 1 + rater % 2, 2 - rater % 2);
    const ReadRatings ratings = read(text);
    const auto figures = agreement_figures(ratings.ratings, {.bootstrap = {.resamples = 0}}).value();
    CHECK(figures.pairs->size() == 28);
    CHECK(agreement_table(ratings, figures).contains("and 8 pairs more, in --json"));
}

} // namespace assay::measurement
