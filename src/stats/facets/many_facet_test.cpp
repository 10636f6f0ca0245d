#include <stats/facets/residuals.hpp>
#include <stats/facets/testing/planted_ratings.hpp>

#include <doctest/doctest.h>

#include <cmath>

using namespace assay::stats;
using testing::guilford;
using testing::planted;
using testing::Planted;

namespace {

double correlation(const std::vector<double>& one, const std::vector<ElementMeasure>& two) {
    double x = 0, y = 0, xx = 0, yy = 0, xy = 0;
    const auto n = static_cast<double>(one.size());
    for (std::size_t index = 0; index < one.size(); ++index) {
        const double a = one[index], b = two[index].measure;
        x += a, y += b, xx += a * a, yy += b * b, xy += a * b;
    }
    return (xy - x * y / n) / std::sqrt((xx - x * x / n) * (yy - y * y / n));
}

} // namespace

TEST_SUITE_BEGIN("facets");

TEST_CASE("planted abilities, severities and difficulties are found again, with any number of threads") {
    const Planted made = planted({.targets = 400, .raters = 12, .each = 4});
    const auto found = many_facet(made.ratings, {.threads = 1});
    const auto again = many_facet(made.ratings, {.threads = 3});
    REQUIRE(found);
    REQUIRE(again);
    CHECK(found->converged);
    CHECK(correlation(made.ability, found->facets[0].elements) > 0.93);
    CHECK(correlation(made.severity, found->facets[1].elements) > 0.97);
    CHECK(correlation(made.difficulty, found->facets[2].elements) > 0.97);
    for (std::size_t target = 0; target < 400; ++target)
        CHECK(found->facets[0].elements[target].measure == again->facets[0].elements[target].measure);
}

TEST_CASE("an extreme candidate is measured at 0.3 points inside and moves nobody else") {
    Ratings ratings = guilford();
    const auto before = many_facet(ratings);
    for (std::uint32_t rater = 0; rater < 3; ++rater)
        for (std::uint32_t item = 0; item < 5; ++item) testing::add(ratings, 7, rater, item, 9);
    const auto after = many_facet(ratings);
    REQUIRE(before);
    REQUIRE(after);
    const ElementMeasure& best = after->facets[0].elements[7];
    CHECK(best.extreme);
    CHECK(best.measure > 3);
    CHECK(best.se_model > 1);
    CHECK(best.fair_average_mean == doctest::Approx(9 - 0.3 / 15).epsilon(1e-3));
    CHECK(after->facets[1].elements[0].measure == before->facets[1].elements[0].measure);
    CHECK(after->facets[0].without_extremes.fixed_df == 6);
    CHECK(after->facets[0].with_extremes.fixed_df == 7);
}

TEST_CASE("an anchored judge stays, and all others keep their distances") {
    const auto free = many_facet(guilford());
    const auto held = many_facet(guilford(), {.anchors = {{1, 0, 1.0}}});
    REQUIRE(free);
    REQUIRE(held);
    CHECK(held->facets[1].elements[0].measure == 1.0);
    const auto distance = [](const ManyFacetResult& in) {
        return in.facets[1].elements[1].measure - in.facets[1].elements[0].measure;
    };
    CHECK(distance(*free) == doctest::Approx(distance(*held)).epsilon(1e-4));
}

TEST_CASE("shared items join nobody; a shared candidate does") {
    Ratings ratings;
    const auto rate = [&](std::uint32_t target, std::uint32_t rater) {
        for (std::uint32_t item = 0; item < 4; ++item)
            testing::add(ratings, target, rater, item, 1 + (target * 5 + rater * 3 + item * 2 + target * item) % 4);
    };
    for (std::uint32_t target = 0; target < 6; ++target) rate(target, target < 3 ? 0 : 1);
    CHECK(many_facet(ratings).error().reason.starts_with("Each candidate was rated by one rater"));
    CHECK(many_facet(ratings, {.anchors = {{1, 0, 0.0}, {1, 1, 0.5}}}));
    for (std::uint32_t target = 0; target < 3; ++target) rate(target, 2);
    const auto apart = many_facet(ratings);
    REQUIRE_MESSAGE(apart, apart.error().reason);
    CHECK(apart->subsets.size() == 2);
    CHECK(apart->advice.contains("not comparable"));
    // The second rater shares no candidate with another: neither they nor whom they met is measured or counted in.
    CHECK(apart->advice.contains("In 1 of them there is one rater"));
    const auto alone = [](const ElementMeasure& element) {
        return element.is_alone && !element.is_measured && element.has_fit && element.infit_mnsq > 0 &&
               element.se_model == 0 && element.se_joint == 0 && element.fair_average_mean == 0;
    };
    CHECK(alone(apart->facets[1].elements[1]));
    for (std::uint32_t target = 0; target < 6; ++target)
        CHECK(alone(apart->facets[0].elements[target]) == (target > 2));
    CHECK(apart->facets[1].with_extremes.fixed_df == 1);
    CHECK(apart->facets[0].with_extremes.fixed_df == 2);
    CHECK(apart->facets[1].elements[0].measure == doctest::Approx(-apart->facets[1].elements[2].measure));
    // Somebody whom only they met, and who got the best only, is not measured either.
    for (std::uint32_t item = 0; item < 4; ++item) testing::add(ratings, 6, 1, item, 4);
    const auto best = many_facet(ratings, {.estimator = FacetEstimator::joint});
    REQUIRE(best);
    CHECK(best->facets[0].elements[6].extreme);
    CHECK_FALSE(best->facets[0].elements[6].is_measured);
    // The distribution that marginal estimation supposes does not make it known whom they met.
    ManyFacetOptions by_margin;
    by_margin.estimator = FacetEstimator::marginal;
    const auto likely = many_facet(ratings, by_margin);
    REQUIRE(likely);
    CHECK(alone(likely->facets[1].elements[1]));
    CHECK(alone(likely->facets[0].elements[4]));
    CHECK(likely->facets[0].elements[0].se_model > 0);
    // Held, they are compared with everybody.
    const auto held = many_facet(ratings, {.anchors = {{1, 1, 0.5}}});
    REQUIRE(held);
    CHECK(held->facets[1].elements[1].is_measured);
    CHECK(held->facets[0].elements[5].is_measured);
    rate(0, 1);
    const auto joined = many_facet(ratings);
    REQUIRE(joined);
    CHECK(joined->subsets.size() == 1);
    CHECK(joined->advice.empty());
}

TEST_CASE("the rows, the raters and the candidates in another order change nothing") {
    const Planted made = planted({.targets = 60, .raters = 6});
    const auto one = many_facet(made.ratings);
    const auto other = many_facet(testing::shuffled(made.ratings, 5));
    REQUIRE(one);
    REQUIRE(other);
    CHECK(one->log_likelihood == doctest::Approx(other->log_likelihood).epsilon(1e-12));
    std::vector<double> measures, again;
    for (const ElementMeasure& each : one->facets[0].elements) measures.push_back(each.measure);
    for (const ElementMeasure& each : other->facets[0].elements) again.push_back(each.measure);
    std::ranges::sort(measures);
    std::ranges::sort(again);
    for (std::size_t each = 0; each < measures.size(); ++each) CHECK(std::abs(measures[each] - again[each]) < 1e-8);
}

TEST_CASE("scores a step higher, or in steps of ten, give the same measures") {
    Ratings ratings = guilford();
    const auto before = many_facet(ratings);
    for (double& each : ratings.scores) each = 10 * each + 5;
    const auto after = many_facet(ratings);
    REQUIRE(before);
    REQUIRE(after);
    CHECK(after->facets[0].elements[2].measure == before->facets[0].elements[2].measure);
    CHECK(after->facets[1].elements[1].fair_average_mean ==
          doctest::Approx(10 * before->facets[1].elements[1].fair_average_mean + 5));
}

TEST_CASE("a level that nobody gave is no step") {
    Ratings ratings = guilford();
    for (double& each : ratings.scores)
        if (each == 2) each = 3;
    const auto found = many_facet(ratings);
    REQUIRE(found);
    CHECK(found->scales[0].categories.size() == 8);
    CHECK(found->converged);
}

TEST_CASE("extremes of several rounds are measured against what has a measure by then") {
    Ratings ratings = guilford();
    for (std::uint32_t target = 0; target < 7; ++target) // a judge who gives everybody the best
        for (std::uint32_t item = 0; item < 5; ++item) testing::add(ratings, target, 3, item, 9);
    for (std::uint32_t item = 0; item < 5; ++item) testing::add(ratings, 7, 3, item, 9); // whom that judge alone met
    for (std::uint32_t item = 0; item < 5; ++item) testing::add(ratings, 8, 0, item, 1);
    const auto found = many_facet(ratings);
    REQUIRE(found);
    CHECK(found->converged);
    const ElementMeasure& lenient = found->facets[1].elements[3];
    CHECK(lenient.extreme);
    CHECK(lenient.measure < -3);
    CHECK(found->facets[0].elements[8].extreme);
    CHECK(found->facets[0].elements[8].measure < -2);
    CHECK(found->facets[0].elements[7].extreme);
    CHECK_FALSE(found->facets[0].elements[7].is_measured);
    CHECK(found->facets[0].elements[0].measure == doctest::Approx(-0.1344935073).epsilon(1e-6));
}

TEST_CASE("a further facet is measured and centred, and can be held") {
    Ratings ratings = guilford();
    ratings.further.push_back({"stage", {"first", "second"}, {}});
    for (std::size_t row = 0; row < ratings.size(); ++row)
        ratings.further[0].at.push_back(static_cast<std::uint32_t>((row / 5) % 2));
    const auto found = many_facet(ratings);
    REQUIRE(found);
    REQUIRE(found->facets.size() == 4);
    CHECK(found->facets[3].elements[0].measure == doctest::Approx(-found->facets[3].elements[1].measure));
    const auto held = many_facet(ratings, {.anchors = {{3, 1, 0.4}}});
    REQUIRE(held);
    CHECK(held->facets[3].elements[1].measure == 0.4);
    CHECK(held->facets[3].elements[0].measure ==
          doctest::Approx(0.4 + 2 * found->facets[3].elements[0].measure).epsilon(1e-6));
}

TEST_CASE("an item on which everybody got the same has no place of its own under partial credit") {
    Ratings ratings = guilford();
    for (std::uint32_t target = 0; target < 7; ++target)
        for (std::uint32_t rater = 0; rater < 3; ++rater) testing::add(ratings, target, rater, 5, 5);
    for (std::uint32_t rater = 0; rater < 3; ++rater) // the best throughout
        for (std::uint32_t item = 0; item < 6; ++item) testing::add(ratings, 7, rater, item, item == 5 ? 5 : 9);
    const auto found = many_facet(ratings, {.thresholds = ThresholdModel::partial_credit});
    REQUIRE(found);
    CHECK(found->facets[2].elements[5].extreme);
    CHECK_FALSE(found->facets[2].elements[5].is_measured);
    CHECK(found->facets[2].elements[5].n == 24);
    CHECK(found->scales[5].thresholds.empty());
    CHECK(found->facets[0].elements[7].is_measured);
    CHECK(found->facets[0].elements[7].measure > 2);
    CHECK(found->facets[1].elements[0].fair_average_mean > 4);
}

TEST_CASE("yes and no at even odds: fit cannot vary, and its z is 0") {
    const auto found = many_facet(testing::ratings_of({"1 2 1 2", "2 1 2 1"}));
    REQUIRE(found);
    CHECK(found->facets[0].elements[0].infit_mnsq == doctest::Approx(1));
    CHECK(found->facets[0].elements[0].infit_zstd == 0);
    CHECK(found->facets[0].with_extremes.population->reliability == 0);
}

TEST_CASE("a judge who is held is never set aside and stays; the times correction, which cannot hold, is refused") {
    Ratings ratings = guilford();
    for (std::uint32_t target = 0; target < 7; ++target)
        for (std::uint32_t item = 0; item < 5; ++item) testing::add(ratings, target, 3, item, 9);
    CHECK(many_facet(ratings, {.correction = BiasCorrection::times, .anchors = {{1, 3, -2}}})
              .error()
              .reason.starts_with("The times correction draws"));
    const auto found = many_facet(ratings, {.correction = BiasCorrection::epsilon, .anchors = {{1, 3, -2}}});
    REQUIRE(found);
    CHECK(found->facets[1].elements[3].measure == -2);
    CHECK_FALSE(found->facets[1].elements[3].extreme);
    Ratings aside = guilford();
    for (std::uint32_t target = 0; target < 7; ++target)
        for (std::uint32_t item = 0; item < 5; ++item) testing::add(aside, target, 3, item, 9);
    const auto corrected = many_facet(aside, {.correction = BiasCorrection::times});
    const auto plain = many_facet(aside);
    REQUIRE(corrected);
    REQUIRE(plain);
    CHECK(corrected->facets[1].elements[1].measure ==
          doctest::Approx(plain->facets[1].elements[1].measure * 14 / 15).epsilon(1e-6));
}

TEST_CASE("a judge who is held and met only somebody extreme has a measure, and neither error nor fit") {
    Ratings ratings = guilford();
    for (std::uint32_t item = 0; item < 5; ++item) testing::add(ratings, 7, 3, item, 9);
    const auto found = many_facet(ratings, {.anchors = {{1, 3, 0.5}}});
    REQUIRE(found);
    const ElementMeasure& judge = found->facets[1].elements[3];
    CHECK(judge.measure == 0.5);
    CHECK(judge.is_measured);
    CHECK_FALSE(judge.has_fit);
    CHECK(judge.se_model == 0);
    CHECK(judge.infit_mnsq == 1);
    CHECK(std::isfinite(found->facets[1].with_extremes.population->rmse));
    CHECK(found->facets[1].with_extremes.fixed_df == 2);
    CHECK(found->facets[0].elements[7].has_fit); // measured beside the judge
}

TEST_CASE("an item that is held and on which everybody got the same holds nothing, and says nothing of anybody") {
    Ratings ratings = guilford();
    const auto before = many_facet(ratings, {.thresholds = ThresholdModel::partial_credit});
    for (std::uint32_t target = 0; target < 7; ++target)
        for (std::uint32_t rater = 0; rater < 3; ++rater) testing::add(ratings, target, rater, 5, 5);
    testing::add(ratings, 7, 1, 5, 5); // of whom nothing else is known
    for (const FacetEstimator estimator : {FacetEstimator::joint, FacetEstimator::marginal}) {
        const auto found = many_facet(
            ratings, {.thresholds = ThresholdModel::partial_credit, .estimator = estimator, .anchors = {{2, 5, 0.7}}});
        REQUIRE_MESSAGE(found, found.error().reason);
        CHECK(found->converged);
        const ElementMeasure& item = found->facets[2].elements[5];
        CHECK(item.measure == 0.7);
        CHECK_FALSE(item.has_fit);
        CHECK_FALSE(item.has_scale);
        CHECK(item.fair_average_mean == 0);
        CHECK(found->facets[2].elements[0].has_scale);
        CHECK(found->scales[5].thresholds.empty());
        CHECK_FALSE(found->facets[0].elements[7].is_measured);
        CHECK(found->agreement->pairs == 105); // of the ratings that count
        double sum = 0;
        for (std::size_t each = 0; each < 5; ++each) sum += found->facets[2].elements[each].measure;
        CHECK(std::abs(sum) < 1e-9); // the others are centred
        for (const Interaction& each : interactions_of(ratings, *found, 1, 2)) CHECK(each.other != 5);
        CHECK_FALSE(residuals_of(ratings, *found).back().counts);
        if (estimator == FacetEstimator::joint)
            CHECK(found->facets[0].elements[2].measure ==
                  doctest::Approx(before->facets[0].elements[2].measure).epsilon(1e-9));
    }
    // Everything of a candidate flat, everybody else held.
    Ratings flat;
    for (std::uint32_t target = 0; target < 3; ++target)
        for (std::uint32_t rater = 0; rater < 2; ++rater) testing::add(flat, target, rater, 0, 1 + rater);
    ManyFacetOptions held{.anchors = {{1, 0, 1}, {2, 0, 0}}};
    held.estimator = FacetEstimator::marginal;
    CHECK(many_facet(flat, held).error().reason.starts_with("Nothing is left"));
}

TEST_CASE("a judge who is held and rated only an item that is set aside holds nobody: the others are centred") {
    Ratings ratings = guilford();
    for (std::uint32_t target = 0; target < 7; ++target)
        for (std::uint32_t rater = 0; rater < 3; ++rater) testing::add(ratings, target, rater, 5, 9);
    testing::add(ratings, 0, 3, 5, 9);
    for (const FacetEstimator estimator : {FacetEstimator::joint, FacetEstimator::marginal}) {
        const auto found = many_facet(ratings, {.estimator = estimator, .anchors = {{1, 3, 0.5}}});
        REQUIRE_MESSAGE(found, found.error().reason);
        CHECK(found->subsets.size() == 1);
        CHECK(found->advice.empty());
        double sum = 0;
        for (std::size_t each = 0; each < 3; ++each) sum += found->facets[1].elements[each].measure;
        CHECK(std::abs(sum) < 1e-9);
        CHECK_FALSE(found->facets[1].elements[3].has_fit);
    }
}

TEST_CASE("corrections draw raters together that joint estimation spreads too far") {
    const Planted made = planted({.targets = 400, .raters = 12, .items = 2, .each = 2, .severity_sd = 1});
    const auto spread = [&](BiasCorrection correction) {
        const auto found = many_facet(made.ratings, {.correction = correction});
        REQUIRE(found);
        CHECK(found->converged);
        return found->facets[1].with_extremes.population->sd;
    };
    double sum = 0;
    for (const double each : made.severity) sum += each * each;
    const double planted_sd = std::sqrt(sum / 12);
    CHECK(spread(BiasCorrection::none) > 1.15 * planted_sd);
    CHECK(spread(BiasCorrection::times) < 1.1 * planted_sd);
    CHECK(spread(BiasCorrection::epsilon) < 1.1 * planted_sd);
}

TEST_CASE("under the epsilon correction nobody is extreme") {
    Ratings ratings = guilford();
    for (std::uint32_t item = 0; item < 5; ++item) testing::add(ratings, 7, 1, item, 9);
    const auto found = many_facet(ratings, {.correction = BiasCorrection::epsilon});
    REQUIRE(found);
    CHECK(found->converged);
    CHECK_FALSE(found->facets[0].elements[7].extreme);
    CHECK(found->facets[0].elements[7].fair_average_mean < 9);
}

TEST_CASE("a candidate whom only a rater without information met is left out of the epsilon correction") {
    Ratings ratings = guilford();
    for (std::uint32_t target = 0; target < 8; ++target)
        for (std::uint32_t item = 0; item < 5; ++item) testing::add(ratings, target, 3, item, 9);
    const auto found = many_facet(ratings, {.correction = BiasCorrection::epsilon});
    REQUIRE(found);
    CHECK(found->facets[0].elements[7].extreme);
}

TEST_CASE("one rater alone has candidates who are compared, and no place beside others") {
    const auto alone = many_facet(testing::ratings_of({"1 2 3 2 1 3 2"}));
    CHECK_FALSE(alone);
    Ratings one_rater;
    for (std::uint32_t target = 0; target < 6; ++target)
        for (std::uint32_t item = 0; item < 4; ++item)
            testing::add(one_rater, target, 0, item, 1 + (target + item) % 3);
    const auto single = many_facet(one_rater);
    REQUIRE(single);
    CHECK_FALSE(single->agreement);
    CHECK_FALSE(single->facets[1].with_extremes.sample);
    CHECK(single->facets[1].with_extremes.fixed_df == 0);
    CHECK(single->facets[1].elements[0].is_alone);
    CHECK_FALSE(single->facets[1].elements[0].is_measured);
    for (const ElementMeasure& each : single->facets[0].elements) CHECK(each.is_measured); // by the same severity all
}

TEST_CASE("raters so far apart that a whole step leads too far") {
    Random random(25);
    Ratings ratings;
    const auto targets = static_cast<std::uint32_t>(6 + random.below(30));
    const auto raters = static_cast<std::uint32_t>(3 + random.below(6));
    const auto levels = 2 + random.below(5);
    const auto apart = static_cast<double>(1 + random.below(8));
    std::vector<double> severity(raters);
    for (double& each : severity) each = apart * random.normal();
    for (std::uint32_t target = 0; target < targets; ++target) {
        const double ability = apart * random.normal();
        for (std::uint32_t rater = 0; rater < raters; ++rater) {
            if (random.uniform() < 0.4) continue;
            for (std::uint32_t item = 0; item < 2; ++item) {
                const double p = 1 / (1 + std::exp(-(ability - severity[rater] - item * apart / 2)));
                double score = 0;
                for (std::uint64_t level = 1; level < levels; ++level) score += random.uniform() < p ? 1 : 0;
                testing::add(ratings, target, rater, item, score);
            }
        }
    }
    const auto found = many_facet(ratings);
    REQUIRE(found);
    CHECK(found->converged);
    CHECK(found->largest_residual < 1e-6);
}

TEST_CASE("an estimation cut short says so") {
    const auto found = many_facet(guilford(), {.most_iterations = 1});
    REQUIRE(found);
    CHECK_FALSE(found->converged);
    CHECK(found->advice.starts_with("The estimation did not converge"));
    Ratings apart;
    for (std::uint32_t target = 0; target < 8; ++target)
        for (std::uint32_t rater = 0; rater < 2; ++rater)
            for (std::uint32_t item = 0; item < 3; ++item)
                testing::add(apart, target, rater + (target < 4 ? 0 : 2), item,
                             1 + (target * 7 + rater * 3 + item) % 4);
    const auto both = many_facet(apart, {.most_iterations = 1});
    REQUIRE(both);
    CHECK(both->advice.contains("not comparable"));
    CHECK(both->advice.contains("did not converge"));
}

TEST_CASE("what cannot be measured is refused with a sentence") {
    CHECK(many_facet({}).error().reason == "There are no ratings.");
    CHECK(many_facet(testing::ratings_of({"2 2 2", "2 2 2"})).error().reason.starts_with("Every rating has the same"));
    CHECK(many_facet(testing::ratings_of({"1 4 1", "1 4 1"})).error().reason.starts_with("Nothing is left"));
    Ratings own; // each rater has an item of their own
    for (std::uint32_t target = 0; target < 8; ++target)
        for (std::uint32_t rater = 0; rater < 2; ++rater)
            testing::add(own, target, rater, rater, 1 + (target * 3 + rater) % 4);
    CHECK(many_facet(own).error().reason.starts_with("Raters and items cannot be told apart"));
    for (const auto& [facet, level, measure] : std::initializer_list<Anchored>{
             {0, 0, 1}, {3, 0, 1}, {1, 3, 1}, {1, 0, std::numeric_limits<double>::infinity()}})
        CHECK(many_facet(guilford(), {.anchors = {{facet, level, measure}}}).error().reason.starts_with("An anchor"));
    Ratings fine;
    for (std::uint32_t target = 0; target < 60; ++target)
        for (std::uint32_t rater = 0; rater < 2; ++rater) testing::add(fine, target, rater, 0, target + rater * 0.5);
    CHECK(many_facet(fine).error().reason.starts_with("There are more than 50"));
    Ratings wide;
    for (std::uint32_t rater = 0; rater < 4001; ++rater)
        for (std::uint32_t target = 0; target < 2; ++target)
            testing::add(wide, target, rater, 0, 1 + (rater + target) % 3 + target);
    CHECK(many_facet(wide).error().reason.ends_with("more than the 4000 that fit."));
    ManyFacetOptions by_margin;
    by_margin.estimator = FacetEstimator::marginal;
    CHECK(many_facet(wide, by_margin).error().reason.ends_with("more than the 1500 that fit."));
}

TEST_SUITE_END();
