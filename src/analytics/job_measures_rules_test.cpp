#include <analytics/job_measures_rules.hpp>
#include <analytics/rated_rows_rules.hpp>
#include <stats/random.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace assay;
using namespace assay::analytics;

namespace {

// Candidates c0…, of rising ability; each met by two of three interviewers, of whom "hard" gives a level less.
std::vector<RatedRow> panel(int candidates) {
    const std::vector<std::string> raters{"hard", "mild", "plain"};
    std::vector<RatedRow> rows;
    for (int at = 0; at < candidates; ++at)
        for (int turn = 0; turn < 2; ++turn) {
            const std::string& rater = raters[static_cast<std::size_t>(at + turn) % 3];
            for (int item = 0; item < 4; ++item) {
                const int level = 1 + (at * 4 + item * 3 + turn) % 12 / 4 + at % 2 - (rater == "hard" ? 1 : 0);
                rows.push_back({"c" + std::to_string(at), rater, "i" + std::to_string(item), std::clamp(level, 1, 4)});
            }
        }
    return rows;
}

} // namespace

TEST_CASE("the candidates of a job are measured with error and interval, in logits and in levels") {
    const MeasuredRows measured = measure_rows(panel(12));
    CHECK(measured.reason.empty());
    REQUIRE(measured.estimation);
    CHECK(measured.estimation->converged);
    CHECK(measured.n.used == 96);
    CHECK(measured.n.targets == 12);
    REQUIRE(measured.by_application.size() == 12);
    for (const auto& [id, each] : measured.by_application) {
        CHECK(each.n_ratings == 8);
        CHECK(each.n_raters == 2);
        CHECK(each.group == 1);
        CHECK(each.low < each.measure);
        CHECK(each.measure < each.high);
        CHECK(each.score_low < each.score);
        CHECK(each.score < each.score_high);
        CHECK(each.score_low >= 1);
        CHECK(each.score_high <= 4);
    }
}

TEST_CASE("of two candidates with the same levels the one who met the stricter interviewer stands higher") {
    std::vector<RatedRow> rows = panel(12);
    for (int item = 0; item < 4; ++item) {
        rows.push_back({"met-hard", "hard", "i" + std::to_string(item), 2 + item % 2});
        rows.push_back({"met-mild", "mild", "i" + std::to_string(item), 2 + item % 2});
    }
    const auto measured = measure_rows(rows).by_application;
    CHECK(measured.at("met-hard").measure > measured.at("met-mild").measure + 0.2);
    CHECK(measured.at("met-hard").score > measured.at("met-mild").score);
}

TEST_CASE("a level on the guide's scale is the engine's fair average") {
    const auto rows = panel(12);
    const auto ratings = engine_ratings(rows).ratings;
    const RaterGroups groups = rater_groups(ratings);
    CHECK(groups.count == 1);
    const auto result = marginal_measures(ratings, groups);
    REQUIRE(result);
    const FairScale scale(*result, groups);
    for (const auto& each : result->facets[0].elements)
        CHECK(scale.level_at(each.measure) == doctest::Approx(each.fair_average_mean).epsilon(1e-9));
}

TEST_CASE("zeros and skips are counted as missing and change no measure") {
    auto rows = panel(12);
    const auto before = measure_rows(rows);
    for (int at = 0; at < 12; ++at) rows.push_back({"c" + std::to_string(at), "hard", "i9", 0});
    const auto after = measure_rows(rows);
    CHECK(after.n.missing == 12);
    CHECK(after.n.items == before.n.items);
    for (const auto& [id, each] : before.by_application) CHECK(after.by_application.at(id).measure == each.measure);
}

TEST_CASE("the order of ratings and the names of interviewers change no figure") {
    auto rows = panel(12);
    const auto before = measure_rows(rows).by_application;
    std::ranges::reverse(rows);
    for (auto& row : rows) row.interviewer_id = "x" + row.interviewer_id;
    const auto after = measure_rows(rows).by_application;
    for (const auto& [id, each] : before) {
        CHECK(after.at(id).measure == doctest::Approx(each.measure).epsilon(0.002));
        CHECK(after.at(id).se == doctest::Approx(each.se).epsilon(0.002));
    }
}

TEST_CASE("below the least number there is a sentence and no figure") {
    const MeasuredRows few = measure_rows(panel(4));
    CHECK(few.by_application.empty());
    CHECK_FALSE(few.estimation);
    CHECK(few.reason.find("there are 4 with ratings by 3 interviewers") != std::string::npos);
    CHECK(measure_rows({}).reason.find("there are 0") != std::string::npos);

    auto alone = panel(12);
    for (auto& row : alone) row.interviewer_id = "only";
    alone.erase(std::unique(alone.begin(), alone.end(),
                            [](const auto& one, const auto& other) { return one.item_id == other.item_id; }),
                alone.end());
    CHECK(measure_rows(alone).reason.find("by one interviewer.") != std::string::npos);
}

TEST_CASE("a candidate with two ratings has no measure while others have") {
    auto rows = panel(12);
    rows.push_back({"new", "hard", "i0", 3});
    rows.push_back({"new", "hard", "i1", 2});
    const auto measured = measure_rows(rows);
    CHECK(measured.by_application.size() == 12);
    CHECK_FALSE(measured.by_application.contains("new"));
    CHECK(why_unmeasured(2, true) ==
          "2 items are rated so far; a corrected score needs 3 ratings. Another interviewer's card would help.");
    CHECK(why_unmeasured(1, false).starts_with("One item is rated so far;"));
    CHECK(why_unmeasured(0, false).starts_with("No item has a level yet"));
    CHECK(why_alone(1) == "Rated by one interviewer so far: another one's card would help.");
    CHECK(why_alone(2).empty());
}

TEST_CASE("whom only somebody with a single level met has no measure, and the reason is not that ratings are few") {
    auto rows = panel(12);
    for (int item = 0; item < 4; ++item) rows.push_back({"met-flat", "flat", "i" + std::to_string(item), 4});
    const auto measured = measure_rows(rows);
    CHECK(measured.by_application.size() == 12);
    CHECK_FALSE(measured.by_application.contains("met-flat"));
    CHECK(why_unmeasured(4, false).find("how strict these are cannot be told") != std::string::npos);
}

TEST_CASE("whom only somebody met who shares no candidate has no measure, and the reason is that one") {
    auto rows = panel(12);
    for (int at = 0; at < 3; ++at)
        for (int item = 0; item < 4; ++item)
            rows.push_back(
                {"apart" + std::to_string(at), "apart", "i" + std::to_string(item), 1 + (at + item * 3) % 4});
    const auto measured = measure_rows(rows);
    CHECK(measured.by_application.size() == 12);
    CHECK(measured.lone == std::set<std::string>{"apart0", "apart1", "apart2"});
    CHECK(why_unmeasured(4, true).starts_with("Only one interviewer's ratings of this candidate count"));
}

TEST_CASE("beside somebody with the highest level throughout, levels are still the engine's fair average") {
    std::vector<RatedRow> rows;
    for (int at = 0; at < 12; ++at)
        for (int item = 0; item < 4; ++item) {
            rows.push_back({"c" + std::to_string(at), "some", "i" + std::to_string(item), 1 + (at + item * 3) % 4});
            rows.push_back({"c" + std::to_string(at), "most", "i" + std::to_string(item), 4});
        }
    const auto ratings = engine_ratings(rows).ratings;
    const RaterGroups groups = rater_groups(ratings);
    const auto result = marginal_measures(ratings, groups);
    REQUIRE(result);
    CHECK(result->facets[1].elements[0].is_alone);
    CHECK(result->facets[1].elements[1].extreme);
    const FairScale scale(*result, groups);
    for (const auto& each : result->facets[0].elements)
        CHECK(scale.level_at(each.measure) == doctest::Approx(each.fair_average_mean).epsilon(1e-9));
}

TEST_CASE("what another card would leave of the interval is what a candidate with one more card has") {
    auto rows = panel(24);
    const auto before = measure_rows(rows).by_application;
    // Each gets the card of the third of the three interviewers, who rates as the others do.
    for (int at = 0; at < 24; ++at)
        for (int item = 0; item < 4; ++item)
            rows.push_back({"c" + std::to_string(at),
                            at % 3 == 1   ? "hard"
                            : at % 3 == 2 ? "mild"
                                          : "plain",
                            "i" + std::to_string(item),
                            std::clamp(1 + (at * 4 + item * 3 + 2) % 12 / 4 + at % 2 - (at % 3 == 1 ? 1 : 0), 1, 4)});
    const auto after = measure_rows(rows).by_application;
    for (const auto& [id, each] : before) {
        CHECK(each.next_card.n_ratings == 4);
        const double now = (each.score_high - each.score_low) / 2;
        const auto& then = after.at(id);
        CHECK(each.next_card.half < now);
        CHECK(each.next_card.half == doctest::Approx((then.score_high - then.score_low) / 2).epsilon(0.2));
    }
}

TEST_CASE("the interval of the reliability holds what the same design has with many candidates") {
    using assay::stats::Random;
    // Candidates drawn from a normal distribution, each rated by two of four interviewers on four items.
    const auto drawn = [](int candidates, std::uint64_t seed) {
        Random random(seed);
        std::vector<RatedRow> rows;
        for (int at = 0; at < candidates; ++at) {
            const double ability = random.normal();
            for (int turn = 0; turn < 2; ++turn)
                for (int item = 0; item < 4; ++item) {
                    const int rater = (at + turn) % 4;
                    const double lean = ability - 0.4 * (rater - 1.5) - 0.3 * (item - 1.5);
                    double total = 1, upto = 1;
                    std::vector<double> odds{1};
                    for (const double threshold : {-1.2, 0.0, 1.2}) {
                        upto *= std::exp(lean - threshold);
                        odds.push_back(upto);
                        total += upto;
                    }
                    double left = random.uniform() * total;
                    int level = 1;
                    while (level < 4 && left > odds[static_cast<std::size_t>(level) - 1]) {
                        left -= odds[static_cast<std::size_t>(level) - 1];
                        ++level;
                    }
                    rows.push_back(
                        {"c" + std::to_string(at), "r" + std::to_string(rater), "i" + std::to_string(item), level});
                }
        }
        return rows;
    };
    const auto many = measure_rows(drawn(1500, 1));
    REQUIRE(many.reliability);
    CHECK(many.reliability->high - many.reliability->low < 0.06);
    const double truth = many.reliability->estimate;
    int held = 0;
    for (std::uint64_t study = 0; study < 40; ++study) {
        const auto few = measure_rows(drawn(20, 100 + study));
        REQUIRE(few.reliability);
        CHECK(few.reliability->estimate == few.estimation->reliability);
        held += few.reliability->low <= truth && truth <= few.reliability->high ? 1 : 0;
    }
    // 38 expected of 40; fewer than 33 come by chance less than once in 1,000 times.
    INFO("held: " << held << ", true reliability " << truth);
    CHECK(held >= 33);
}

TEST_CASE("candidates whom different interviewers met stand in groups that are not compared") {
    auto rows = panel(9);
    auto others = panel(9);
    for (auto& row : others) {
        row.application_id += "-other";
        row.interviewer_id += "-other";
    }
    rows.insert(rows.end(), others.begin(), others.end());
    const auto measured = measure_rows(rows);
    REQUIRE(measured.by_application.size() == 18);
    CHECK(measured.by_application.at("c0").group == 1);
    CHECK(measured.by_application.at("c0-other").group == 2);
    REQUIRE(measured.notes.size() == 1);
    CHECK(measured.notes.front().find("2 groups") != std::string::npos);
}

TEST_CASE("where each candidate met one interviewer alone nothing is corrected, and what would help is said") {
    std::vector<RatedRow> rows;
    for (int at = 0; at < 12; ++at)
        for (int item = 0; item < 4; ++item)
            rows.push_back({"c" + std::to_string(at), at % 2 == 0 ? "one" : "two", "i" + std::to_string(item),
                            1 + (at + item) % 4});
    const auto measured = measure_rows(rows);
    CHECK(measured.by_application.empty());
    CHECK(measured.reason.find("would help") != std::string::npos);
}

TEST_CASE("people who rate different items are corrected within their group, and it does not matter who is held") {
    auto rows = panel(12);
    const auto alone = measure_rows(rows).by_application;
    // Each candidate is met by one of two others as well, on items of their own; "stern" gives a level less.
    for (int at = 0; at < 12; ++at)
        for (int item = 0; item < 4; ++item)
            rows.push_back({"c" + std::to_string(at), at % 3 == 0 ? "stern" : "gentle", "own" + std::to_string(item),
                            std::clamp(2 + (at + item) % 3 - (at % 3 == 0 ? 1 : 0), 1, 4)});
    const auto measured = measure_rows(rows);
    CHECK(measured.reason.empty());
    REQUIRE(measured.by_application.size() == 12);
    REQUIRE(measured.notes.size() == 1);
    CHECK(measured.notes.front().find("2 groups who rate no item in common") != std::string::npos);
    // The three of the first group have as many ratings each: who comes first is held.
    std::ranges::reverse(rows);
    const auto again = measure_rows(rows).by_application;
    for (const auto& [id, each] : measured.by_application) {
        CHECK(again.at(id).score == doctest::Approx(each.score).epsilon(0.002));
        CHECK(each.se < alone.at(id).se);
    }
}

namespace {

MeasuredCandidate measured_at(double measure, double se, applications::Phase phase = applications::Phase::stage) {
    MeasuredCandidate candidate;
    candidate.phase = phase;
    candidate.measure = CandidateMeasure{};
    candidate.measure->measure = measure;
    candidate.measure->se = se;
    return candidate;
}

} // namespace

TEST_CASE("ranks are of those still in the process, with their probabilities while they can be drawn") {
    std::vector<MeasuredCandidate> candidates{measured_at(2, 0.3),
                                              measured_at(0, 0.3),
                                              measured_at(1.8, 0.3),
                                              measured_at(9, 0.3, applications::Phase::closed),
                                              {}};
    put_ranks(candidates);
    REQUIRE(candidates[0].rank);
    CHECK(candidates[0].rank->of == 3);
    // P(A > C) with a difference of 0.2 and an error of 0.3 * sqrt(2); B is far below both.
    CHECK(candidates[0].rank->p_best == doctest::Approx(0.681).epsilon(0.002));
    CHECK(candidates[2].rank->p_best == doctest::Approx(0.319).epsilon(0.004));
    CHECK(candidates[0].rank->probabilities.size() == 3);
    CHECK(candidates[0].rank->low == 1);
    CHECK(candidates[0].rank->high == 2);
    CHECK(candidates[1].rank->low == 3);
    CHECK(candidates[1].rank->high == 3);
    CHECK(candidates[1].rank->expected == doctest::Approx(3).epsilon(0.001));
    CHECK_FALSE(candidates[3].rank);
    CHECK_FALSE(candidates[4].rank);
}

TEST_CASE("there are no ranks of one, across groups, and no probabilities of a crowd") {
    std::vector<MeasuredCandidate> alone{measured_at(2, 0.3), measured_at(1, 0.3, applications::Phase::closed)};
    put_ranks(alone);
    CHECK_FALSE(alone[0].rank);
    std::vector<MeasuredCandidate> apart{measured_at(2, 0.3), measured_at(1, 0.3), measured_at(1, 0.3)};
    apart[2].measure->group = 2;
    put_ranks(apart);
    // The two of one group are ranked with each other, and the third, alone in its group, not at all.
    CHECK(apart[0].rank->of == 2);
    CHECK(apart[0].rank->p_best == doctest::Approx(0.991).epsilon(0.002));
    CHECK(apart[1].rank->of == 2);
    CHECK_FALSE(apart[2].rank);
    // That the first group has nobody left in the process takes no rank from the second.
    std::vector<MeasuredCandidate> left{measured_at(2, 0.3, applications::Phase::closed), measured_at(1, 0.3),
                                        measured_at(0, 0.3)};
    left[1].measure->group = left[2].measure->group = 2;
    put_ranks(left);
    CHECK_FALSE(left[0].rank);
    CHECK(left[1].rank->of == 2);
    CHECK(left[2].rank->of == 2);
    std::vector<MeasuredCandidate> crowd;
    for (int at = 0; at < 9; ++at) crowd.push_back(measured_at(at, 0.5));
    put_ranks(crowd);
    CHECK(crowd[8].rank->of == 9);
    CHECK(crowd[8].rank->probabilities.empty());
    CHECK(crowd[8].rank->low == 1);
    CHECK(crowd[0].rank->high == 9);
}
