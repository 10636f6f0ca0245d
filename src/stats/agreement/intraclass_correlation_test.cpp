#include <stats/agreement/intraclass_correlation.hpp>
#include <stats/testing/ratings_for_test.hpp>

#include <doctest/doctest.h>

#include <cmath>

namespace assay::stats {
namespace {

using doctest::Approx;

// Shrout and Fleiss (1979), table 2: six targets, four judges.
Ratings shrout_and_fleiss() {
    return testing::ratings_of({"9 6 8 7 10 6", "2 1 4 1 5 2", "5 3 6 2 6 4", "8 2 8 6 9 7"});
}

struct Expected {
    double icc, f, df1, df2, p, low, high;
};

void check(const Figure<IntraclassCorrelation>& figure, const Expected& expected) {
    REQUIRE(figure);
    CHECK(std::abs(figure->icc - expected.icc) < 1e-6);
    CHECK(std::abs(figure->f.value() - expected.f) < 1e-6);
    CHECK(figure->df1 == expected.df1);
    CHECK(figure->df2 == expected.df2);
    CHECK(std::abs(figure->p.value() - expected.p) < 1e-6);
    CHECK(std::abs(figure->ci95->low - expected.low) < 1e-4);
    CHECK(std::abs(figure->ci95->high - expected.high) < 1e-4);
}

// Mean squares by their textbook definitions, straight from the cells.
double consistency_of(const Ratings& ratings) {
    const auto n = static_cast<double>(ratings.target.size());
    const auto k = static_cast<double>(ratings.rater.size());
    std::vector<std::vector<double>> cells(ratings.target.size(), std::vector<double>(ratings.rater.size()));
    for (std::size_t row = 0; row < ratings.size(); ++row)
        cells[ratings.target.at[row]][ratings.rater.at[row]] = ratings.scores[row];
    double all = 0, by_target = 0, by_rater = 0, total = 0;
    for (std::size_t rater = 0; rater < ratings.rater.size(); ++rater) {
        double sum = 0;
        for (const auto& row : cells) sum += row[rater];
        by_rater += sum * sum / n;
    }
    for (const auto& row : cells) {
        double sum = 0;
        for (const double score : row) {
            sum += score;
            all += score * score;
        }
        by_target += sum * sum / k;
        total += sum;
    }
    const double correction = total * total / (n * k);
    const double between = (by_target - correction) / (n - 1);
    const double residual = (all - by_target - by_rater + correction) / ((n - 1) * (k - 1));
    return (between - residual) / (between + (k - 1) * residual);
}

} // namespace

TEST_CASE("the six forms and their intervals are those of Shrout and Fleiss") {
    const auto forms = intraclass_correlations(shrout_and_fleiss());
    REQUIRE(forms);
    CHECK(forms->units == 6);
    CHECK(forms->raters == 4);
    check(forms->icc1_1, {0.16574176841, 1.7946784922, 5, 18, 0.16476880834, -0.13293232487, 0.72256006233});
    check(forms->icc2_1, {0.28976377953, 11.0272479564, 5, 15, 0.00013456651648, 0.018786513375, 0.76108436965});
    check(forms->icc3_1, {0.71484071484, 11.0272479564, 5, 15, 0.00013456651648, 0.34246476503, 0.94585825996});
    check(forms->icc1_k, {0.44279713368, 1.7946784922, 5, 18, 0.16476880834, -0.88444215524, 0.91241542034});
    check(forms->icc2_k, {0.6200505476, 11.0272479564, 5, 15, 0.00013456651648, 0.071136815303, 0.92723204017});
    check(forms->icc3_k, {0.90931554238, 11.0272479564, 5, 15, 0.00013456651648, 0.67567471382, 0.98589167817});
}

TEST_CASE("the mean of k raters is worth what Spearman and Brown say of one") {
    const auto forms = intraclass_correlations(testing::drawn({.targets = 30}, 5));
    REQUIRE(forms);
    const auto boosted = [](double single) { return 4 * single / (1 + 3 * single); };
    CHECK(forms->icc1_k->icc == Approx(boosted(forms->icc1_1->icc)));
    CHECK(forms->icc2_k->icc == Approx(boosted(forms->icc2_1->icc)));
    CHECK(forms->icc3_k->icc == Approx(boosted(forms->icc3_1->icc)));
}

TEST_CASE("neither order nor names matter, severity leaves consistency alone, and sums agree with the textbook's") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const Ratings ratings = testing::drawn({.targets = 12, .raters = 3, .levels = 7}, seed);
        const auto forms = intraclass_correlations(ratings);
        const auto other = intraclass_correlations(testing::shuffled(ratings, seed));
        REQUIRE(forms);
        REQUIRE(other);
        CHECK(forms->icc2_1->icc == Approx(other->icc2_1->icc).epsilon(1e-9));
        CHECK(forms->icc3_1->icc == Approx(consistency_of(ratings)).epsilon(1e-9));
        Ratings severe = ratings;
        for (std::size_t row = 0; row < severe.size(); ++row) severe.scores[row] -= 10 * severe.rater.at[row];
        CHECK(intraclass_correlations(severe)->icc3_1->icc == Approx(forms->icc3_1->icc).epsilon(1e-9));
        CHECK(intraclass_correlations(severe)->icc2_1->icc < forms->icc2_1->icc);
        for (const auto* each : {&forms->icc1_1, &forms->icc2_1, &forms->icc3_k}) {
            CHECK((*each)->ci95->low < (*each)->icc);
            CHECK((*each)->ci95->high > (*each)->icc);
        }
    }
}

TEST_CASE("items count as units of their own, or as their mean") {
    const Ratings ratings = testing::drawn({.targets = 10, .items = 3}, 2);
    CHECK(intraclass_correlations(ratings)->units == 30);
    const auto averaged = intraclass_correlations(ratings, {.average_items = true});
    REQUIRE(averaged);
    CHECK(averaged->units == 10);
    CHECK(averaged->icc1_1->df1 == 9);
}

TEST_CASE("a unit is a pair that occurs") {
    Ratings ratings = testing::drawn({.targets = 4, .raters = 2}, 3);
    for (std::uint32_t target = 0; target < 3; ++target)
        for (std::uint32_t rater = 0; rater < 2; ++rater) testing::add(ratings, target, rater, 1, target + rater);
    CHECK(intraclass_correlations(ratings)->units == 7);
    CHECK(intraclass_correlations(ratings, {.average_items = true})->units == 4);
    testing::add(ratings, 4, 0, 0, 3);
    CHECK_FALSE(intraclass_correlations(ratings, {.average_items = true})->is_complete);
}

TEST_CASE("targets with items of their own need no more room than their ratings") {
    Ratings ratings;
    for (std::uint32_t target = 0; target < 50'000; ++target)
        for (std::uint32_t rater = 0; rater < 2; ++rater)
            testing::add(ratings, target, rater, target, (target + rater) % 4);
    CHECK(intraclass_correlations(ratings)->units == 50'000);
}

TEST_CASE("an interval without degrees of freedom is refused alone") {
    const auto forms = intraclass_correlations(testing::ratings_of({"1 4 4", "3 1 1"}));
    REQUIRE(forms);
    CHECK(forms->icc2_1->icc == Approx(-1.2));
    CHECK(forms->icc2_1->ci95.error().reason.starts_with("The interval has hardly"));
    CHECK(forms->icc3_1->ci95);
}

TEST_CASE("the interval holds the planted correlation as often as it says") {
    // One true level for each target and as much error again: consistency 0.5.
    int held = 0;
    constexpr int rounds = 400;
    Random random(17);
    for (int round = 0; round < rounds; ++round) {
        Ratings ratings;
        for (std::uint32_t target = 0; target < 25; ++target) {
            const double level = random.normal();
            for (std::uint32_t rater = 0; rater < 3; ++rater)
                testing::add(ratings, target, rater, 0, level + random.normal());
        }
        const Interval interval = intraclass_correlations(ratings)->icc3_1->ci95.value();
        held += interval.low < 0.5 && 0.5 < interval.high;
    }
    CHECK(std::abs(held - 0.95 * rounds) < 4 * std::sqrt(rounds * 0.95 * 0.05));
}

TEST_CASE("what cannot be compared is refused with a reason") {
    const auto reason = [](const Ratings& ratings) {
        const auto forms = intraclass_correlations(ratings);
        return forms ? "" : forms.error().reason;
    };
    CHECK(reason(testing::ratings_of({"1 2 3"})).starts_with("One interviewer"));
    CHECK(reason(testing::ratings_of({"1", "2"})).starts_with("One unit"));
    CHECK(reason(testing::ratings_of({"1 2 .", ". . 3"})).starts_with("No candidate was rated by two"));
    CHECK(reason(testing::ratings_of({"2 2 2", "2 2 2"})).starts_with("All ratings are the same"));
}

TEST_CASE("full agreement is 1 in every form, and only what divides by the error is missing") {
    const auto forms = intraclass_correlations(testing::ratings_of({"1 2 3 5", "1 2 3 5", "1 2 3 5"})).value();
    for (const auto* form :
         {&forms.icc1_1, &forms.icc2_1, &forms.icc3_1, &forms.icc1_k, &forms.icc2_k, &forms.icc3_k}) {
        REQUIRE(*form);
        CHECK((*form)->icc == 1);
        CHECK((*form)->f.error().reason.ends_with("F has nothing to divide by."));
        CHECK_FALSE((*form)->p);
        CHECK_FALSE((*form)->ci95);
        CHECK((*form)->df1 == 3);
    }
}

TEST_CASE("full agreement is 1 with gaps, too, whichever cells are missing") {
    Random random(4);
    for (int round = 0; round < 60; ++round) {
        const auto targets = static_cast<std::uint32_t>(4 + random.below(5));
        const auto raters = static_cast<std::uint32_t>(4 + random.below(4));
        const std::uint64_t gap = random.below(targets * raters);
        const std::uint64_t other = random.below(targets * raters);
        Ratings ratings;
        for (std::uint32_t target = 0; target < targets; ++target)
            for (std::uint32_t rater = 0; rater < raters; ++rater)
                if (target * raters + rater != gap && target * raters + rater != other)
                    testing::add(ratings, target, rater, 0, 1 + (target * 7 + target * target) % 5);
        const auto forms = intraclass_correlations(ratings).value();
        for (const auto* form :
             {&forms.icc1_1, &forms.icc2_1, &forms.icc3_1, &forms.icc1_k, &forms.icc2_k, &forms.icc3_k}) {
            REQUIRE(*form);
            CHECK((*form)->icc == Approx(1).epsilon(1e-9));
            CHECK_FALSE((*form)->f);
        }
    }
}

TEST_CASE("with gaps the mean is of as many ratings as a candidate has, and no interval reaches below -1") {
    // A ring: each of thirty candidates was rated by two neighbours of thirty raters.
    Random random(8);
    Ratings ratings;
    for (std::uint32_t target = 0; target < 30; ++target) {
        const double level = random.normal();
        for (const std::uint32_t rater : {target, (target + 1) % 30})
            testing::add(ratings, target, rater, 0, level + 0.5 * random.normal());
    }
    const auto forms = intraclass_correlations(ratings).value();
    CHECK(forms.k_two_way == Approx(2));
    CHECK(forms.icc2_k->icc == Approx(2 * forms.icc2_1->icc / (1 + forms.icc2_1->icc)));
    CHECK(forms.icc3_k->icc == Approx(2 * forms.icc3_1->icc / (1 + forms.icc3_1->icc)));
    CHECK(forms.icc3_1->ci95.error().reason.starts_with("The interval reaches beyond -1"));
    CHECK_FALSE(forms.icc3_k->ci95);
    // The first of two always higher than the second, whom the next candidate has first: all of it is error.
    for (std::size_t row = 0; row < ratings.size(); ++row)
        ratings.scores[row] = (row % 2 == 0 ? 1 : -1) + 0.1 * random.normal();
    const auto worse = intraclass_correlations(ratings).value();
    CHECK(worse.icc3_1->icc < -1);
    CHECK(worse.icc3_k.error().reason.starts_with("One rating is worth less than nothing"));
    // One missing of many: nothing changes much.
    Ratings nearly = testing::ratings_of({"1 2 3 4 2 1 3", "2 2 3 4 1 1 2", "1 3 4 4 2 2 3"});
    const auto complete = intraclass_correlations(nearly).value();
    nearly = testing::ratings_of({"1 2 3 4 2 1 3", "2 2 3 4 1 1 2", "1 3 4 4 2 2 ."});
    const auto missing = intraclass_correlations(nearly).value();
    CHECK(missing.icc3_k->icc == Approx(complete.icc3_k->icc).epsilon(0.02));
    CHECK(missing.icc3_k->ci95->low == Approx(complete.icc3_k->ci95->low).epsilon(0.05));
    CHECK(missing.icc2_k->ci95->high == Approx(complete.icc2_k->ci95->high).epsilon(0.02));
}

// By hand: units' means 1.5 2.5 3.5 5.5 give R = 35/6, raters one apart C = 2, and E = 0.
TEST_CASE("without error severity alone lowers absolute agreement, which keeps its interval") {
    const auto forms = intraclass_correlations(testing::ratings_of({"1 2 3 5", "2 3 4 6"})).value();
    const double r = 35.0 / 6, c = 2;
    CHECK(forms.icc3_1->icc == 1);
    CHECK(forms.icc3_k->icc == 1);
    CHECK_FALSE(forms.icc3_1->ci95);
    CHECK(forms.icc1_1->f.has_value());
    CHECK(forms.icc2_1->icc == Approx(r / (r + 2 * c / 4)));
    CHECK(forms.icc2_k->icc == Approx(r / (r + c / 4)));
    CHECK_FALSE(forms.icc2_1->f);
    // F of 3 and 1 degrees at .975 is 864.163, of 1 and 3 degrees 17.4434 (McGraw and Wong 1996, with E = 0).
    CHECK(forms.icc2_1->ci95->low == Approx(4 * r / (864.163 * 2 * c + 4 * r)).epsilon(1e-5));
    CHECK(forms.icc2_1->ci95->high == Approx(4 * 17.4434 * r / (2 * c + 4 * 17.4434 * r)).epsilon(1e-5));
    // As it is where there is hardly any error.
    Ratings nearly = testing::ratings_of({"1 2 3 5", "2 3 4 6"});
    nearly.scores[0] += 1e-5;
    const auto close = intraclass_correlations(nearly).value();
    CHECK(close.icc2_1->f.has_value());
    CHECK(close.icc2_1->icc == Approx(forms.icc2_1->icc).epsilon(1e-4));
    CHECK(close.icc2_k->ci95->low == Approx(forms.icc2_k->ci95->low).epsilon(1e-3));
    CHECK(close.icc2_k->ci95->high == Approx(forms.icc2_k->ci95->high).epsilon(1e-3));
}

TEST_CASE(
    "candidates with the same mean have the lowest single forms there are, and none that divide by their spread") {
    const auto forms = intraclass_correlations(testing::ratings_of({"1 2 3", "2 3 1", "3 1 2"})).value();
    CHECK(forms.icc1_1->icc == Approx(-0.5));
    CHECK(forms.icc3_1->icc == Approx(-0.5));
    CHECK(forms.icc1_1->f.value() == 0);
    CHECK(forms.icc1_1->p.value() == 1);
    CHECK(forms.icc1_1->ci95.error().reason.ends_with("the limits fall together and say nothing."));
    // R = C = 0: -E / ((k - 1) E - k E / n) with k = n = 3.
    CHECK(forms.icc2_1->icc == Approx(-1));
    CHECK_FALSE(forms.icc2_1->ci95);
    CHECK(forms.icc1_k.error().reason.ends_with("there is nothing to divide by."));
    CHECK_FALSE(forms.icc3_k);
    CHECK_FALSE(forms.icc2_k);
    // Nothing but severity: no share of it is the candidates', and consistency has nothing to look at.
    const auto severity = intraclass_correlations(testing::ratings_of({"1 1 1", "2 2 2"})).value();
    CHECK(severity.icc2_1->icc == 0);
    CHECK(severity.icc2_k->icc == 0);
    CHECK_FALSE(severity.icc2_1->ci95);
    CHECK(severity.icc1_1->icc == Approx(-1));
    CHECK_FALSE(severity.icc3_1);
}

TEST_CASE("what was rated in another period is another unit, of every form") {
    Ratings ratings = testing::ratings_of({"1 2 3 1 2 3", "2 2 3 1 1 4"});
    ratings.further.push_back({"period", {"spring", "autumn"}, {}});
    for (const std::uint32_t target : ratings.target.at) ratings.further[0].at.push_back(target / 3);
    const auto apart = intraclass_correlations(ratings).value(); // six candidates, or three in two periods
    for (std::uint32_t& target : ratings.target.at) target %= 3;
    ratings.target.levels.resize(3);
    for (const bool average_items : {false, true}) {
        const auto forms = intraclass_correlations(ratings, {average_items}).value();
        CHECK(forms.units == 6);
        CHECK(forms.icc2_1->icc == Approx(apart.icc2_1->icc));
    }
}

} // namespace assay::stats
