#include <stats/validity/correlation.hpp>
#include <validity/forecast_validity_rules.hpp>
#include <validity/score_validity_rules.hpp>
#include <validity/steps_rules.hpp>
#include <validity/validity_rules.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

using namespace assay;
using namespace assay::validity;
using doctest::Approx;

namespace {

constexpr Instant now{1'790'000'000'000};

// Hire `at` of many: recorded in this order, better ones with the better score, give or take.
ReviewedHire hire(int at, int month = 12) {
    ReviewedHire made;
    made.outcome_id = fmt::format("{:04}", at);
    made.application_id = fmt::format("a{:04}", at);
    made.decided_at = now - 400 * one_day;
    made.recorded_at = now - (100 - at) * one_day;
    made.month = month;
    made.performance = 1 + (at * 7) % 4;
    made.score = 2.0 + 0.2 * *made.performance + 0.1 * (at % 3);
    made.forecasts = {{3.0, at % 4 == 0 ? 2 : 3}, {2.0, at % 2 == 0 ? 4 : 1}, {4.0, 0}};
    return made;
}

std::vector<ReviewedHire> hires(int count, int month = 12) {
    std::vector<ReviewedHire> made;
    for (int at = 0; at < count; ++at) made.push_back(hire(at, month));
    return made;
}

std::vector<RatedApplicant> applicants(int count) {
    std::vector<RatedApplicant> made;
    for (int at = 0; at < count; ++at)
        made.push_back({fmt::format("p{:04}", at), Instant{at * 1000}, 1.2 + 2.4 * at / count});
    return made;
}

} // namespace

TEST_CASE("a forecast is a probability by the quarter of the scale it stands in") {
    CHECK(probability_of(1) == 0.125);
    CHECK(probability_of(2) == 0.375);
    CHECK(probability_of(3) == 0.625);
    CHECK(probability_of(4) == 0.875);
    CHECK(probability_of(2.5) == 0.5);
    CHECK_FALSE(is_reached(2));
    CHECK(is_reached(3));
}

TEST_CASE("hires count in whole steps of five, and ten are the fewest") {
    const auto of_none = figures_after(12, {}, {}, now);
    CHECK(of_none.n_reviews == 0);
    CHECK(of_none.reasons.at("scores") == "No hire with a rating of performance counts so far. 10 are needed before a "
                                          "figure means anything, and they count in steps of 5.");
    const auto of_nine = figures_after(12, hires(9), applicants(20), now);
    CHECK(of_nine.n_reviews == 5);
    CHECK(of_nine.reasons.at("retention").starts_with("5 hires whose time has come count so far."));
    CHECK_FALSE(of_nine.scores);
    CHECK_FALSE(of_nine.forecasts);
    CHECK_FALSE(of_nine.retention);
    const auto of_fourteen = figures_after(12, hires(14), applicants(20), now);
    CHECK(of_fourteen.n_reviews == 10);
    CHECK(of_fourteen.scores->n == 10);
    CHECK(of_fourteen.forecasts->n_hires == 10);
    CHECK(of_fourteen.retention->n == 10);
    CHECK(of_fourteen.reasons.empty());
}

TEST_CASE("each figure has steps of its own: five hires more of whom one has a performance change nothing of scores") {
    auto some = hires(15);
    for (std::size_t at = 11; at < 15; ++at) some[at].performance.reset();
    const auto before = figures_after(12, hires(10), applicants(20), now);
    const auto after = figures_after(12, some, applicants(20), now);
    CHECK(after.scores->n == 10);
    CHECK(after.scores->pearson->r.estimate == before.scores->pearson->r.estimate);
    CHECK(after.forecasts->n_hires == 15);
    CHECK(after.retention->n == 15);
}

TEST_CASE("charts in groups stand on steps of five up to 25 hires, then of 25") {
    CHECK(drawn(9) == 5);
    CHECK(drawn(24) == 20);
    CHECK(drawn(49) == 25);
    CHECK(drawn(50) == 50);
    const auto groups = figures_after(12, hires(45), applicants(20), now).scores->groups;
    REQUIRE(groups.size() == 5);
    for (const ScoreGroup& each : groups) CHECK(each.n == 5);
    CHECK(figures_after(12, hires(45), applicants(20), now).scores->n == 45);
}

TEST_CASE("the review that was recorded last counts for nothing until its step is whole") {
    auto some = hires(14);
    const auto before = figures_after(12, some, applicants(24), now);
    for (int at = 10; at < 14; ++at) some[static_cast<std::size_t>(at)].performance = 1;
    auto others = applicants(24);
    others.back().score = 99;
    const auto after = figures_after(12, some, others, now);
    CHECK(after.scores->pearson->r.estimate == before.scores->pearson->r.estimate);
    CHECK(after.scores->u == before.scores->u);
    CHECK(after.scores->n_applicants == 20);
}

TEST_CASE("the order in which reviews come in does not matter, only that in which they were recorded") {
    auto some = hires(12);
    const auto before = figures_after(12, some, applicants(20), now);
    std::ranges::reverse(some);
    CHECK(figures_after(12, some, applicants(20), now).scores->pearson->r.estimate ==
          before.scores->pearson->r.estimate);
}

TEST_CASE("a month has its own reviews, and earlier ones of those who had left by then") {
    auto all = hires(10, 12);
    for (int at = 10; at < 20; ++at) all.push_back(hire(at, 6));
    CHECK(figures_after(12, all, {}, now).n_reviews == 10);
    CHECK(figures_after(6, all, {}, now).n_reviews == 10);
    for (int at = 10; at < 15; ++at) all[static_cast<std::size_t>(at)].has_left = true;
    const auto late = figures_after(12, all, {}, now);
    CHECK(late.n_reviews == 15);
    CHECK(late.scores->n == 15);
    CHECK(late.retention->n == 15);
    CHECK(late.retention->n_left == 5);
    CHECK(late.retention->share.estimate == Approx(0.67));
    CHECK(late.retention->share.low == Approx(0.42)); // Wilson's, of 10 in 15
    CHECK(late.retention->share.high == Approx(0.85));
    CHECK(figures_after(6, all, {}, now).retention->n == 10);
}

TEST_CASE("scores against performance are the engine's figures, corrected with what is stated") {
    const auto some = hires(30);
    const auto made = *figures_after(12, some, applicants(40), now).scores;
    std::vector<stats::ForecastPair> pairs;
    for (const auto& each : some) pairs.push_back({*each.score, static_cast<double>(*each.performance)});
    const auto seen = *stats::pearson_correlation(pairs);
    CHECK(made.n == 30);
    CHECK(made.pearson->r.estimate == Approx(std::round(seen.r * 100) / 100));
    CHECK(made.pearson->r.low == Approx(std::round(seen.ci95->low * 100) / 100));
    CHECK(made.criterion_reliability == 0.52);
    CHECK(made.u.has_value());
    CHECK(*made.u < 0.6);
    CHECK(made.n_applicants == 40);
    // 0.94 / 0.72 is more than 1: refused with what it would be, and nothing is made of it.
    CHECK_FALSE(made.for_criterion);
    CHECK_FALSE(made.among_applicants);
    REQUIRE(made.reasons.size() == 1);
    CHECK(made.reasons[0].find("1.3") != std::string::npos);
}

TEST_CASE("a weaker correlation is corrected for one manager's error, then for the spread of the applicants") {
    auto some = hires(40);
    for (std::size_t at = 0; at < some.size(); ++at)
        some[at].score = 2.5 + 0.05 * *some[at].performance + 0.3 * (at % 5 == 0);
    const auto made = *figures_after(12, some, applicants(40), now).scores;
    const double r = made.pearson->r.estimate;
    REQUIRE(made.for_criterion);
    CHECK(made.for_criterion->r.estimate == Approx(r / std::sqrt(0.52)).epsilon(0.03));
    const double c = made.for_criterion->r.estimate, u = *made.u;
    REQUIRE(made.among_applicants);
    CHECK(made.among_applicants->r.estimate == Approx(c / std::sqrt(u * u + c * c * (1 - u * u))).epsilon(0.03));
    CHECK(made.spearman.has_value());
}

TEST_CASE("what cannot be corrected says why") {
    const auto few = *figures_after(12, hires(20), applicants(9), now).scores;
    CHECK_FALSE(few.u);
    CHECK(few.reasons.front().starts_with("Too few applicants"));
    auto same = applicants(20);
    for (auto& each : same) each.score = 3;
    CHECK(figures_after(12, hires(20), same, now).scores->reasons.front() == "All applicants have the same score.");
    auto narrow = applicants(20);
    for (auto& each : narrow) each.score = 3 + each.score / 100;
    CHECK(figures_after(12, hires(20), narrow, now).scores->reasons.front().starts_with("The hired differ more"));
    auto alike = hires(20);
    for (auto& each : alike) each.performance = 3;
    const auto made = *figures_after(12, alike, applicants(20), now).scores;
    CHECK_FALSE(made.pearson);
    CHECK_FALSE(made.spearman);
    CHECK(made.groups.size() == 4);
    CHECK(made.groups.front().performance.low < 3); // equal ratings are not certainty
}

TEST_CASE("groups are of at least five, rising, and no more than five") {
    CHECK(figures_after(12, hires(10), {}, now).scores->groups.size() == 2);
    const auto groups = figures_after(12, hires(60), {}, now).scores->groups;
    REQUIRE(groups.size() == 5);
    for (std::size_t at = 0; at < 5; ++at) {
        CHECK(groups[at].n == 10);
        if (at > 0) CHECK(groups[at].mean_score >= groups[at - 1].mean_score);
        CHECK(groups[at].performance.low >= 1);
        CHECK(groups[at].performance.high <= 4);
    }
    CHECK(groups[0].performance.estimate < groups[4].performance.estimate);
}

TEST_CASE("who left early counts for who stayed when the others can, not before") {
    auto some = hires(20);
    for (std::size_t at = 0; at < 10; ++at) {
        some[at].has_left = true;
        some[at].decided_at = now - 100 * one_day;
    }
    CHECK(figures_after(12, some, {}, now).retention->n == 10);
    CHECK(figures_after(12, some, {}, now).retention->n_left == 0);
    CHECK(figures_after(12, some, {}, now).scores->n == 20); // how they worked is known
    CHECK(figures_after(12, some, {}, now + 300 * one_day).retention->n_left == 10);
    // Whoever came to count last waits for a whole step, however early it was recorded.
    some.resize(19);
    for (std::size_t at = 0; at < 9; ++at) some[at].decided_at = now - 336 * one_day;
    const auto waiting = figures_after(12, some, {}, now).retention;
    CHECK(waiting->n == 15);
    CHECK(waiting->n_left == 6);
}

TEST_CASE("stages of one kind stand alone where enough hires went through them") {
    auto some = hires(30);
    for (std::size_t at = 0; at < some.size(); ++at) {
        some[at].stage_scores = {{importer::StageKind::screen, 3.0}};
        if (at < 12)
            some[at].stage_scores.push_back(
                {importer::StageKind::interview, 4.0 - *some[at].performance + 0.1 * static_cast<double>(at % 3)});
        if (at < 9) some[at].stage_scores.push_back({importer::StageKind::work_sample, 2.0});
    }
    const auto stages = figures_after(12, some, {}, now).scores->stages;
    REQUIRE(stages.size() == 2);
    CHECK(stages[0].kind == importer::StageKind::screen);
    CHECK(stages[0].n == 30);
    CHECK_FALSE(stages[0].pearson);
    CHECK(stages[0].reason);
    CHECK(stages[1].kind == importer::StageKind::interview);
    CHECK(stages[1].n == 10);
    CHECK(stages[1].pearson->r.estimate < -0.9);
}

TEST_CASE("hires without a performance or ratings of then are told apart from none") {
    auto some = hires(10);
    for (auto& each : some) each.performance.reset();
    const auto made = figures_after(12, some, {}, now);
    CHECK_FALSE(made.scores);
    CHECK(made.forecasts);
    CHECK(made.reasons.at("scores").starts_with("No hire with a rating of performance"));
    for (auto& each : some) each.forecasts.clear(), each.performance = 2;
    const auto unforeseen = figures_after(12, some, {}, now);
    CHECK(unforeseen.scores);
    CHECK_FALSE(unforeseen.forecasts);
    CHECK(unforeseen.reasons.at("forecasts").starts_with("No hire whose outcomes"));
}

TEST_CASE("forecasts are judged where an outcome can be said, with Brier's score") {
    const auto made = *figures_after(12, hires(40), {}, now).forecasts;
    CHECK(made.n == 80); // the third cannot be said yet
    CHECK(made.n_hires == 40);
    // 40 forecasts of 0.625, of which 30 came true; 40 of 0.375, of which 20 did.
    CHECK(made.mean_forecast == 0.5);
    CHECK(made.base_rate == Approx(0.63));
    CHECK(made.brier ==
          Approx(std::round(100 * (30 * 0.140625 + 10 * 0.390625 + 20 * 0.390625 + 20 * 0.140625) / 80) / 100));
    CHECK(made.parts.uncertainty == Approx(0.23)); // 5/8 of 3/8
    CHECK(made.parts.reliability == Approx(0.02)); // (0.75 - 0.625)^2 and (0.5 - 0.375)^2
    CHECK(made.parts.resolution == Approx(0.02));
    CHECK(made.parts.within == 0);
    CHECK(made.difference->estimate == Approx(-0.125).epsilon(0.05));
    CHECK(made.skill.has_value());
    REQUIRE(made.bins.size() == 2);
    CHECK(made.bins[0].mean_forecast == Approx(0.38));
    // Bins stand on 25 of the hires.
    CHECK(made.bins[0].n == 25);
    CHECK(made.bins[0].share.estimate == Approx(13.0 / 25));
    CHECK(made.bins[1].share.estimate == Approx(18.0 / 25));
    auto all_true = hires(10);
    for (auto& each : all_true) each.forecasts = {{3.0, 3}};
    const auto certain = *figures_after(12, all_true, {}, now).forecasts;
    CHECK_FALSE(certain.skill); // nothing to be better than
    CHECK_FALSE(certain.difference);
    CHECK(certain.bins.size() == 1);
}
