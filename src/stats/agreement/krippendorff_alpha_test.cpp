#include <stats/agreement/krippendorff_alpha.hpp>
#include <stats/testing/ratings_for_test.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

namespace assay::stats {
namespace {

using doctest::Approx;

// Krippendorff (2011), Computing Krippendorff's Alpha-Reliability: four observers, twelve units, gaps.
Ratings canonical() {
    return testing::ratings_of(
        {"1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 ."});
}

KrippendorffAlphas alphas_of(const Ratings& ratings, const BootstrapOptions& options = {}) {
    return krippendorff_alphas(units_of(ratings).value(), options).value();
}

// By the coincidences of the definition, with any squared difference of levels.
template <class Difference>
double by_coincidences(const Ratings& ratings, Difference difference) {
    const RatingUnits units = units_of(ratings).value();
    const std::size_t levels = units.levels.size();
    std::vector<double> coincidences(levels * levels), totals(levels);
    for (std::size_t unit = 0; unit < units.size(); ++unit)
        for (const UnitEntry& one : units.unit(unit))
            for (const UnitEntry& other : units.unit(unit))
                if (&one != &other)
                    coincidences[one.level * levels + other.level] +=
                        1 / (static_cast<double>(units.unit(unit).size()) - 1);
    double n = 0;
    for (std::size_t one = 0; one < levels; ++one)
        for (std::size_t other = 0; other < levels; ++other) totals[one] += coincidences[one * levels + other];
    for (const double total : totals) n += total;
    double observed = 0, expected = 0;
    for (std::size_t one = 0; one < levels; ++one)
        for (std::size_t other = 0; other < levels; ++other) {
            const double apart = difference(units.levels, totals, one, other);
            observed += coincidences[one * levels + other] * apart;
            expected += totals[one] * totals[other] * apart;
        }
    return 1 - (n - 1) * observed / expected;
}

double ordinal_difference(const std::vector<double>&, const std::vector<double>& totals, std::size_t one,
                          std::size_t other) {
    double between = 0;
    for (std::size_t level = std::min(one, other); level <= std::max(one, other); ++level) between += totals[level];
    return std::pow(between - (totals[one] + totals[other]) / 2, 2);
}

double interval_difference(const std::vector<double>& levels, const std::vector<double>&, std::size_t one,
                           std::size_t other) {
    return std::pow(levels[one] - levels[other], 2);
}

double ratio_difference(const std::vector<double>& levels, const std::vector<double>&, std::size_t one,
                        std::size_t other) {
    return one == other ? 0 : std::pow((levels[one] - levels[other]) / (levels[one] + levels[other]), 2);
}

} // namespace

TEST_CASE("alpha of the canonical data is the published one in all four metrics") {
    const KrippendorffAlphas alphas = alphas_of(canonical());
    CHECK(alphas.units == 11);
    CHECK(alphas.pairable == 40);
    CHECK(std::abs(alphas.nominal->alpha - 0.74342105263) < 1e-6);
    CHECK(std::abs(alphas.ordinal->alpha - 0.81538750375) < 1e-6);
    CHECK(std::abs(alphas.interval->alpha - 0.84910714286) < 1e-6);
    CHECK(std::abs(alphas.ratio->alpha - 0.79740277471) < 1e-6);
    REQUIRE(alphas.interval->ci95);
    CHECK(std::abs(alphas.interval->ci95->low - 0.436) < 0.06);
    CHECK(std::abs(alphas.interval->ci95->high - 1) < 0.06);
}

TEST_CASE("alpha of the published diagnoses is Fleiss' kappa with the correction for a finite sample") {
    const double alpha = alphas_of(testing::diagnoses()).nominal->alpha;
    CHECK(std::abs(alpha - (1 - (1 - 0.43024452006) * 179 / 180)) < 1e-9);
}

TEST_CASE("patterns and moments give what the coincidences of the definition give") {
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        const Ratings ratings = testing::drawn({.targets = 15, .levels = 6, .missing = 0.3}, seed);
        const KrippendorffAlphas alphas = alphas_of(ratings, {.resamples = 0});
        const auto nominal = [](const auto&, const auto&, std::size_t one, std::size_t other) {
            return one == other ? 0.0 : 1.0;
        };
        CHECK(alphas.nominal->alpha == Approx(by_coincidences(ratings, nominal)).epsilon(1e-9));
        CHECK(alphas.ordinal->alpha == Approx(by_coincidences(ratings, ordinal_difference)).epsilon(1e-9));
        CHECK(alphas.interval->alpha == Approx(by_coincidences(ratings, interval_difference)).epsilon(1e-9));
        CHECK(alphas.ratio->alpha == Approx(by_coincidences(ratings, ratio_difference)).epsilon(1e-9));
        CHECK_FALSE(alphas.nominal->ci95);
    }
}

TEST_CASE("the interval holds the estimate and is the same bits for any number of threads, rows and names") {
    const Ratings ratings = testing::drawn({.targets = 40, .missing = 0.2}, 9);
    const KrippendorffAlphas alphas = alphas_of(ratings, {.seed = 4, .threads = 1});
    const KrippendorffAlphas other = alphas_of(testing::shuffled(ratings, 3), {.seed = 4, .threads = 3});
    const KrippendorffAlphas reseeded = alphas_of(ratings, {.seed = 5});
    for (const auto figure : {&KrippendorffAlphas::nominal, &KrippendorffAlphas::ordinal, &KrippendorffAlphas::interval,
                              &KrippendorffAlphas::ratio}) {
        const KrippendorffAlpha& alpha = (alphas.*figure).value();
        CHECK(alpha.ci95->low < alpha.alpha);
        CHECK(alpha.ci95->high > alpha.alpha);
        CHECK(alpha.alpha == (other.*figure)->alpha);
        CHECK(alpha.ci95->low == (other.*figure)->ci95->low);
        CHECK(alpha.ci95->high == (other.*figure)->ci95->high);
        CHECK(alpha.ci95->low != (reseeded.*figure)->ci95->low);
    }
}

TEST_CASE("the interval holds the estimate of few candidates whose scores are all different, too") {
    const KrippendorffAlphas alphas = alphas_of(testing::ratings_of({"15 41 20 94 77 66", "19 30 24 89 79 73"}), {});
    for (const auto* figure : {&alphas.nominal, &alphas.ordinal, &alphas.interval, &alphas.ratio}) {
        CHECK((*figure)->ci95->low <= (*figure)->alpha);
        CHECK((*figure)->ci95->high >= (*figure)->alpha);
    }
    CHECK(alphas.ordinal->ci95->high == alphas.ordinal->alpha); // no resample comes so high
}

TEST_CASE("shifting all scores leaves alpha alone but on a ratio scale; stretching leaves it alone on all") {
    const Ratings ratings = testing::drawn({.missing = 0.1}, 6);
    Ratings shifted = ratings;
    Ratings stretched = ratings;
    for (double& each : shifted.scores) each += 1000;
    for (double& each : stretched.scores) each *= 7;
    const KrippendorffAlphas before = alphas_of(ratings, {.resamples = 0});
    CHECK(alphas_of(shifted, {.resamples = 0}).interval->alpha == Approx(before.interval->alpha).epsilon(1e-12));
    CHECK(alphas_of(shifted, {.resamples = 0}).ordinal->alpha == before.ordinal->alpha);
    CHECK(alphas_of(shifted, {.resamples = 0}).ratio->alpha != Approx(before.ratio->alpha));
    CHECK(alphas_of(stretched, {.resamples = 0}).ratio->alpha == Approx(before.ratio->alpha).epsilon(1e-12));
}

TEST_CASE("what was rated in another period is another unit") {
    Ratings ratings = testing::ratings_of({"1 2", "1 2"});
    ratings.further = {Facet{"period", {"spring", "autumn"}, {0, 0, 1, 0}}};
    CHECK(units_of(ratings)->size() == 3);
}

TEST_CASE("where alpha cannot be had it is refused with a reason") {
    const auto reason = [](const std::vector<std::string_view>& rows) {
        const auto alphas = krippendorff_alphas(units_of(testing::ratings_of(rows)).value());
        if (!alphas) return alphas.error().reason;
        return alphas->nominal ? alphas->nominal->ci95 ? "" : alphas->nominal->ci95.error().reason
                               : alphas->nominal.error().reason;
    };
    CHECK(reason({"1 2 .", ". . 3"}).starts_with("No candidate was rated by two"));
    CHECK(reason({"2 2 2 1", "2 2 2 ."}).starts_with("All ratings that can be compared"));
    CHECK(reason({"2 2 2 1", "2 2 2 2"}).starts_with("In more than one resample in twenty"));
    CHECK(reason({"1 2", "2 ."}).starts_with("One unit has no interval"));
    const auto few = alphas_of(testing::drawn({}, 1), {.resamples = 99});
    CHECK(few.nominal->ci95.error().reason.starts_with("An interval takes 100 resamples"));
    const auto below = alphas_of(testing::ratings_of({"-1 2 3", "-1 2 2"}));
    CHECK(below.interval);
    CHECK_FALSE(below.ratio);
}

TEST_CASE("a declared scale must hold every score, and has no more than 1000 levels") {
    const Ratings ratings = testing::ratings_of({"1 2 5", "1 2 4"});
    CHECK(units_of(ratings, DeclaredScale{1, 5})->levels.size() == 5);
    CHECK(units_of(ratings, DeclaredScale{1, 4}).error().reason == "The score 5 is no level of the scale from 1 to 4.");
    CHECK(units_of(ratings, DeclaredScale{0.5, 5}).error().reason ==
          "The score 1 is no level of the scale from 0.5 to 4.5.");
    CHECK_FALSE(units_of(ratings, DeclaredScale{5, 5}));
    CHECK_FALSE(units_of(ratings, DeclaredScale{1, 5000}));
}

TEST_CASE("scores of any number of values have an alpha, but for the metric that weighs each two of them") {
    Ratings many;
    Random random(12);
    for (std::uint32_t target = 0; target < 400; ++target) {
        const double level = random.uniform();
        for (std::uint32_t rater = 0; rater < 3; ++rater)
            testing::add(many, target, rater, 0, level + random.uniform() / 4);
    }
    const RatingUnits units = units_of(many).value();
    CHECK(units.levels.size() == 1200);
    CHECK(why_no_levels(units)->reason.starts_with("The scores take 1200 different values"));
    const KrippendorffAlphas alphas = krippendorff_alphas(units, {.resamples = 100}).value();
    Ratings ranks = many; // where no two are the same, ordinal differences are those of ranks
    for (double& each : ranks.scores)
        each = static_cast<double>(std::ranges::lower_bound(units.levels, each) - units.levels.begin());
    CHECK(alphas.ordinal->alpha == Approx(by_coincidences(ranks, interval_difference)).epsilon(1e-9));
    CHECK(alphas.interval->alpha == Approx(by_coincidences(many, interval_difference)).epsilon(1e-9));
    CHECK(alphas.interval->ci95->low < alphas.interval->alpha);
    CHECK(alphas.nominal->alpha == Approx(0)); // no two scores are the same
    CHECK(alphas.ratio.error().reason.starts_with("The scores take 1200 different values"));
    CHECK_FALSE(why_no_levels(units_of(testing::drawn({.levels = 9}, 1)).value()));
}

TEST_CASE("a declared scale whose steps are too small for its numbers is refused") {
    const Ratings ratings = testing::ratings_of({"1 2", "1 2"});
    CHECK_FALSE(units_of(ratings, DeclaredScale{1e17, 1e17 + 64}));
}

} // namespace assay::stats
