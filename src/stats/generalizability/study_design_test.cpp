#include <stats/generalizability/study_design.hpp>
#include <stats/generalizability/testing/brennan_for_test.hpp>
#include <stats/generalizability/testing/panel_for_test.hpp>

#include <doctest/doctest.h>

namespace assay::stats {
namespace {

using testing::add;

std::vector<std::string_view> terms_of(const StudyDesign& design) {
    std::vector<std::string_view> names;
    for (std::size_t term = 0; term < term_count; ++term)
        if (design.absent[term].empty()) names.push_back(term_names[term]);
    return names;
}

using Names = std::vector<std::string_view>;

std::string why(const Ratings& ratings, Term term) { return study_design(ratings)->absent[index_of(term)]; }

} // namespace

TEST_CASE("published designs are found in their ratings") {
    const auto crossed = study_design(testing::brennan_3());
    REQUIRE(crossed);
    CHECK(crossed->design == Nesting::crossed);
    CHECK(crossed->is_balanced);
    CHECK(crossed->sets == 1);
    CHECK(terms_of(*crossed).size() == term_count);

    const auto nested = study_design(testing::brennan_4());
    REQUIRE(nested);
    CHECK(nested->design == Nesting::rater_in_item);
    CHECK(nested->is_balanced);
    CHECK(terms_of(*nested) == Names{"target", "rater", "item", "target_item", "residual"});
    CHECK(nested->absent[index_of(Term::target_rater)] ==
          "Each pair of candidate and interviewer has one rating: target_rater is part of the residual.");

    const auto uneven = study_design(testing::rajaratnam());
    REQUIRE(uneven);
    CHECK(uneven->design == Nesting::item_in_rater);
    CHECK_FALSE(uneven->is_balanced);
    CHECK(terms_of(*uneven) == Names{"target", "rater", "item", "target_rater", "residual"});
    CHECK(
        uneven->absent[index_of(Term::rater_item)] ==
        "Each pair of interviewer and item goes with one item and the other way round: rater_item is counted as item.");
}

TEST_CASE("one rater, one item and one rating are no components") {
    const auto alone = study_design(testing::brennan_1());
    REQUIRE(alone);
    CHECK(alone->is_balanced);
    CHECK(terms_of(*alone) == Names{"target", "item", "residual"});
    CHECK(alone->absent[index_of(Term::rater)] ==
          "One interviewer gave all ratings: what interviewers differ by cannot be "
          "seen. Let a second one rate the same candidates.");
    const Ratings one_item = testing::ratings_of({"1 2 3", "2 2 4"});
    CHECK(terms_of(*study_design(one_item)) == Names{"target", "rater", "residual"});
    CHECK(why(one_item, Term::item) ==
          "All ratings are on one item: what items differ by cannot be seen. Rate a second one.");
    CHECK(study_design(testing::ratings_of({"1", "2"})).error().reason ==
          "One candidate was rated: nothing tells what candidates differ by. Rate a second one.");
    CHECK(study_design(testing::ratings_of({"1 2 3"})).error().reason ==
          "Each candidate has one rating: what candidates differ by cannot be told from error. Let a second "
          "interviewer rate "
          "some of them.");
}

TEST_CASE("a component that goes with another is counted there") {
    Ratings own_rater; // each candidate has an interviewer, who rates three items
    for (std::uint32_t target = 0; target < 6; ++target)
        for (std::uint32_t item = 0; item < 3; ++item) add(own_rater, target, target / 2, item, target + item % 2);
    const auto design = study_design(own_rater);
    REQUIRE(design);
    CHECK(design->sets == 3);
    CHECK_FALSE(design->is_balanced);
    CHECK(design->absent[index_of(Term::target_rater)] == "Each pair of candidate and interviewer goes with one "
                                                          "candidate and the other way round: target_rater is counted "
                                                          "as target.");
    // Everybody rates the same two items but for one: two raters' covariance is then a sum of others.
    Ratings tangled;
    for (std::uint32_t target = 0; target < 2; ++target) {
        add(tangled, target, 0, 0, target);
        add(tangled, target, 1, 1, target + 1);
    }
    CHECK(why(tangled, Term::item) ==
          "Each item goes with one interviewer and the other way round: item is counted as rater.");
}

TEST_CASE("covariances that are sums of others leave a term out") {
    // Two candidates, two interviewers, each pair rated once or never on one item: three ratings leave two deviations.
    Ratings few = testing::ratings_of({"1 2", "3 ."});
    add(few, 1, 0, 1, 4);
    const auto design = study_design(few);
    REQUIRE(design);
    bool is_combined = false;
    for (const std::string& each : design->absent)
        is_combined = is_combined || each.starts_with("Who rated whom on what does not tell ");
    CHECK(is_combined);
}

TEST_CASE("a declared nest tells the same name in two holders apart") {
    const Ratings ratings = testing::brennan_3();
    const auto raters = study_design(ratings, Nesting::rater_in_item);
    REQUIRE(raters);
    CHECK(raters->size(Term::rater) == 8);
    CHECK(raters->is_balanced);
    CHECK(terms_of(*raters) == Names{"target", "rater", "item", "target_item", "residual"});
    const auto items = study_design(ratings, Nesting::item_in_rater);
    REQUIRE(items);
    CHECK(items->size(Term::item) == 8);
    CHECK(terms_of(*items) == Names{"target", "rater", "item", "target_rater", "residual"});
    const auto crossed = study_design(testing::brennan_4(), Nesting::crossed);
    REQUIRE(crossed);
    CHECK(crossed->design == Nesting::crossed);
    CHECK_FALSE(crossed->is_balanced);
}

TEST_CASE("a rating too few, or one too many, is not balanced") {
    CHECK_FALSE(study_design(testing::panel({.missing = 0.1}, 1))->is_balanced);
    Ratings ratings = testing::brennan_3();
    add(ratings, 0, 0, 0, 3); // another period
    CHECK_FALSE(study_design(ratings)->is_balanced);
    Ratings uneven = testing::brennan_4();
    for (std::uint32_t target = 0; target < 10; ++target) add(uneven, target, 12, 0, target);
    const auto design = study_design(uneven);
    CHECK(design->design == Nesting::rater_in_item);
    CHECK_FALSE(design->is_balanced);
}

TEST_CASE("traces of products are those of the matrices themselves") {
    const Ratings ratings = testing::panel({.targets = 5, .raters = 4, .items = 2, .seats = 2, .missing = 0.2}, 4);
    const auto design = study_design(ratings);
    REQUIRE(design);
    const std::size_t n = ratings.size();
    const auto centred = [&](Term term) { // M A
        std::vector<std::vector<double>> made(n, std::vector<double>(n));
        const Levels& levels = design->levels[index_of(term)];
        for (std::size_t row = 0; row < n; ++row)
            for (std::size_t column = 0; column < n; ++column)
                made[row][column] = (levels.at[row] == levels.at[column] ? 1.0 : 0.0) -
                                    levels.sizes[levels.at[column]] / static_cast<double>(n);
        return made;
    };
    for (std::size_t one = 0; one < term_count; ++one)
        for (std::size_t other = 0; other < term_count; ++other) {
            const auto a = centred(static_cast<Term>(one));
            const auto b = centred(static_cast<Term>(other));
            double trace = 0;
            for (std::size_t row = 0; row < n; ++row)
                for (std::size_t column = 0; column < n; ++column) trace += a[row][column] * b[column][row];
            CHECK(trace_product(*design, static_cast<Term>(one), static_cast<Term>(other)) ==
                  doctest::Approx(trace).epsilon(1e-9));
        }
}

} // namespace assay::stats
