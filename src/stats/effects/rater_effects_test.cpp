#include <stats/effects/effect_tests.hpp>
#include <stats/effects/rater_effects.hpp>
#include <stats/facets/testing/planted_ratings.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>

using namespace assay::stats;
using testing::planted;
using testing::Planted;

namespace {

bool has_flag(const RaterEffects& rater, std::string_view flag) {
    return std::ranges::find(rater.flags, flag) != rater.flags.end();
}

// The first rater's scores made anew from what they are.
template <class Change>
EffectsResult changed(Planted made, Change change) {
    for (std::size_t row = 0; row < made.ratings.size(); ++row)
        if (made.ratings.rater.at[row] == 0) made.ratings.scores[row] = change(made.ratings, row);
    auto found = rater_effects(made.ratings);
    REQUIRE(found);
    return std::move(*found);
}

constexpr testing::Plan usual{.targets = 200, .raters = 8, .items = 5, .each = 3};

} // namespace

TEST_SUITE_BEGIN("effects");

TEST_CASE("where nobody has an effect, tests reject no oftener than they say, and so do flags") {
    std::map<std::string, int> rejected, flagged;
    int raters = 0;
    constexpr int files = 100;
    for (std::uint64_t seed = 1; seed <= files; ++seed) {
        Planted made = planted({.targets = 80, .raters = 6, .items = 4, .each = 2, .severity_sd = 0, .seed = seed});
        made.ratings.further.push_back({"period", {"spring", "autumn"}, {}});
        for (const std::uint32_t target : made.ratings.target.at) made.ratings.further[0].at.push_back(target % 2);
        const auto found = rater_effects(made.ratings);
        REQUIRE(found);
        std::map<std::string, bool> in_file;
        for (const RaterEffects& rater : found->raters) {
            ++raters;
            rejected["severity"] += rater.severity->p < 0.05 ? 1 : 0;
            rejected["halo"] += rater.halo->p < 0.05 ? 1 : 0;
            rejected["central"] += rater.central->p < 0.05 ? 1 : 0;
            rejected["range"] += rater.range->p < 0.05 ? 1 : 0;
            rejected["contrast"] += rater.contrast->p < 0.05 ? 1 : 0;
            REQUIRE(rater.drift.size() == 2); // one of the two: they lean on each other
            rejected["drift"] += std::abs(rater.drift[0].z) > 1.96 ? 1 : 0;
            rejected["change"] += rater.changes[0].difference->p < 0.05 ? 1 : 0;
            for (const std::string& each : rater.flags) in_file[each] = true;
        }
        for (const auto& [name, is_there] : in_file) ++flagged[name];
    }
    // 5 % and three standard errors of a share in as many draws.
    const auto most = [](int draws) { return 0.05 * draws + 3 * std::sqrt(0.05 * 0.95 * draws); };
    for (const auto& [name, count] : rejected) {
        CAPTURE(name);
        CHECK(count < most(raters));
    }
    for (const auto& [name, count] : flagged) {
        CAPTURE(name);
        CHECK(count < most(files));
    }
}

TEST_CASE("a severe rater is named, and by how much") {
    Planted made = planted({.targets = 200, .raters = 8, .items = 5, .each = 3, .severity_sd = 0});
    const auto found = changed(made, [](const Ratings& ratings, std::size_t row) {
        return std::max(1.0, ratings.scores[row] - (row % 2 == 0 ? 1 : 0));
    });
    CHECK(has_flag(found.raters[0], "severe"));
    CHECK(found.raters[0].severity->estimate > 0.5);
    CHECK(found.raters[0].n <= 200 * 5);
    const auto kind = changed(made, [](const Ratings& ratings, std::size_t row) {
        return std::min(4.0, ratings.scores[row] + (row % 2 == 0 ? 1 : 0));
    });
    CHECK(has_flag(kind.raters[0], "lenient"));
}

TEST_CASE("one impression for all items is halo") {
    const auto found = changed(planted(usual), [](const Ratings& ratings, std::size_t row) {
        const std::size_t first = row - row % 5; // the five items of a candidate stand together
        return ratings.scores[first];
    });
    CHECK(has_flag(found.raters[0], "halo"));
    CHECK(found.raters[0].halo->estimate > 0.3);
    CHECK_FALSE(has_flag(found.raters[1], "halo"));
}

TEST_CASE("items rated against each other are no halo, and no other flag of it either") {
    const auto found =
        changed(planted(usual), [](const Ratings&, std::size_t row) { return row % 2 == 0 ? 1.0 : 4.0; });
    CHECK(found.raters[0].halo->estimate < -0.1);
    CHECK_FALSE(has_flag(found.raters[0], "halo"));
}

TEST_CASE("drawing everybody to the middle is central tendency and a restricted range; overdoing it is the contrary") {
    const auto middle = changed(
        planted(usual), [](const Ratings& ratings, std::size_t row) { return ratings.scores[row] < 2.5 ? 2.0 : 3.0; });
    CHECK(has_flag(middle.raters[0], "central-tendency"));
    CHECK(has_flag(middle.raters[0], "restricted-range"));
    CHECK(middle.raters[0].range->given < middle.raters[0].range->expected);
    const auto ends = changed(
        planted(usual), [](const Ratings& ratings, std::size_t row) { return ratings.scores[row] < 2.5 ? 1.0 : 4.0; });
    CHECK(has_flag(ends.raters[0], "extremes"));
    CHECK_FALSE(has_flag(ends.raters[0], "restricted-range"));
}

TEST_CASE("whoever gives everybody the same score is named, whichever score it is") {
    for (const double level : {2.0, 3.0}) {
        const auto found = changed(planted(usual), [&](const Ratings&, std::size_t) { return level; });
        REQUIRE(found.raters[0].range);
        CHECK(found.raters[0].range->given == 0);
        CHECK(found.raters[0].range->z < -3);
        CHECK(has_flag(found.raters[0], "restricted-range"));
        CHECK(has_flag(found.raters[0], "central-tendency"));
    }
    // At an end of the scale no severity explains it: there is no figure, and still a flag.
    for (const double level : {1.0, 4.0}) {
        const auto found = changed(planted(usual), [&](const Ratings&, std::size_t) { return level; });
        CHECK(found.raters[0].severity.error().reason.starts_with(level == 1 ? "This rater gave the lowest score"
                                                                             : "This rater gave the highest score"));
        CHECK_FALSE(found.raters[0].range);
        CHECK(found.raters[0].flags == std::vector<std::string>{level == 1 ? "severe" : "lenient", "restricted-range"});
        CHECK(found.raters[1].severity);
    }
    // Fifteen ratings at one end, of three strong candidates, are likely enough; ten of average ones are not, but they
    // are of two.
    Planted made = planted({.targets = 200, .raters = 8, .items = 5, .each = 3, .ability_sd = 2});
    const auto nearest = [&](double ability) {
        std::vector<std::uint32_t> order(200);
        for (std::uint32_t each = 0; each < order.size(); ++each) order[each] = each;
        std::ranges::sort(order, {}, [&](std::uint32_t each) { return std::abs(made.ability[each] - ability); });
        return order;
    };
    const auto strong = nearest(2.5);
    const auto average = nearest(0);
    for (std::uint32_t item = 0; item < 5; ++item)
        for (std::size_t each = 0; each < 3; ++each) {
            testing::add(made.ratings, strong[each], 8, item, 4);
            if (each < 2) testing::add(made.ratings, average[each], 9, item, 4);
            testing::add(made.ratings, average[each], 10, item, 4);
        }
    const auto few = rater_effects(made.ratings);
    REQUIRE(few);
    CHECK_FALSE(few->raters[8].range);
    CHECK(few->raters[8].n == 15);
    CHECK(few->raters[8].targets == 3);
    CHECK(few->raters[8].flags.empty());
    CHECK(few->raters[9].n == 10);
    CHECK(few->raters[9].flags.empty());
    CHECK(few->raters[10].flags == std::vector<std::string>{"lenient", "restricted-range"});
}

TEST_CASE(
    "the spread of ratings at even odds: none at all is beyond chance, the usual is not, certainty has no figure") {
    effects::RatedRow row;
    row.residual = {0, -0.5, 0.5, 0.25, 0, 0.0625, true}; // yes or no
    std::vector<effects::RatedRow> rows(12, row);
    const auto none = effects::spread_of(rows);
    REQUIRE(none);
    CHECK(none->given == 0);
    CHECK(none->expected == doctest::Approx(0.5)); // 2.75 over 11 degrees
    CHECK(none->z == doctest::Approx(-2.75 / std::sqrt(2 * (9 - 0.75) / 144)));
    for (std::size_t each = 0; each < rows.size(); each += 2)
        rows[each].residual.step = 1, rows[each].residual.off = 0.5;
    const auto usual_one = effects::spread_of(rows);
    REQUIRE(usual_one);
    CHECK(usual_one->z == doctest::Approx(0.25 / std::sqrt(2 * (9 - 0.75) / 144)));
    for (effects::RatedRow& each : rows) each.residual.variance = each.residual.fourth = 0;
    CHECK(effects::spread_of(rows).error().reason.starts_with("The model is certain"));
}

TEST_CASE("two ratings on one item, of two periods, are no two items") {
    Planted made = planted({.targets = 60, .raters = 4, .items = 1, .each = 3});
    Ratings twice = made.ratings;
    twice.further.push_back({"period", {"spring", "autumn"}, {}});
    for (const std::uint32_t half : {0U, 1U})
        for (std::size_t row = 0; row < made.ratings.size(); ++row) {
            if (half == 1)
                testing::add(twice, made.ratings.target.at[row], made.ratings.rater.at[row], 0,
                             made.ratings.scores[row]);
            twice.further[0].at.push_back(half);
        }
    const auto found = rater_effects(twice);
    REQUIRE(found);
    CHECK(found->raters[0].halo.error().reason == "No candidate has this rater's ratings on two items.");
}

TEST_CASE("dice are random") {
    Random random(5);
    const auto found =
        changed(planted(usual), [&](const Ratings&, std::size_t) { return static_cast<double>(1 + random.below(4)); });
    CHECK(*found.raters[0].random);
    CHECK(has_flag(found.raters[0], "random"));
    CHECK_FALSE(*found.raters[1].random);
}

TEST_CASE("whoever rates against the candidate before shows contrast, whoever rates along with them the contrary") {
    const Planted made = planted(usual);
    const auto follow = [&](double sign) {
        double before = 0;
        std::uint32_t at = 0;
        double next = 0;
        return changed(made, [=](const Ratings& ratings, std::size_t row) mutable {
            if (ratings.target.at[row] != at) {
                before = next;
                at = ratings.target.at[row];
            }
            next = made.ability[at];
            const double by = std::abs(before) < 0.4 ? 0 : (before > 0 ? sign : -sign);
            return std::clamp(ratings.scores[row] + by, 1.0, 4.0);
        });
    };
    CHECK(has_flag(follow(-1).raters[0], "contrast"));
    CHECK(has_flag(follow(1).raters[0], "assimilation"));
}

TEST_CASE("a rater who grows milder drifts") {
    Planted made = planted(usual);
    made.ratings.further.push_back({"period", {"spring", "autumn"}, {}});
    for (std::size_t row = 0; row < made.ratings.size(); ++row)
        made.ratings.further[0].at.push_back(made.ratings.target.at[row] < 100 ? 0 : 1);
    const auto found = changed(made, [](const Ratings& ratings, std::size_t row) {
        return ratings.target.at[row] < 100 ? ratings.scores[row] : std::min(4.0, ratings.scores[row] + 1);
    });
    CHECK(has_flag(found.raters[0], "drift"));
    REQUIRE(found.raters[0].drift.size() == 2);
    CHECK(found.raters[0].drift[0].bias > 0.3);
    CHECK(found.raters[0].drift[1].bias < -0.3);
    CHECK_FALSE(has_flag(found.raters[1], "drift"));
    REQUIRE(found.raters[0].changes.size() == 1);
    const DriftChange& change = found.raters[0].changes[0];
    CHECK(change.from == 0);
    CHECK(change.to == 1);
    REQUIRE(change.difference);
    CHECK(change.difference->difference == found.raters[0].drift[1].bias - found.raters[0].drift[0].bias);
    CHECK(change.difference->p < 0.001);
}

TEST_CASE("nobody drifts in fewer than ten ratings of a period, however far") {
    for (const std::uint32_t late : {1U, 2U}) {
        Planted made = planted(usual);
        made.ratings.further.push_back({"period", {"spring", "autumn"}, {}});
        std::vector<std::uint32_t> of_first;
        for (std::size_t row = 0; row < made.ratings.size(); ++row)
            if (made.ratings.rater.at[row] == 0 && made.ratings.item.at[row] == 0)
                of_first.push_back(made.ratings.target.at[row]);
        std::ranges::sort(of_first, std::greater{}, [&](std::uint32_t each) { return made.ability[each]; });
        of_first.resize(late);
        for (std::uint32_t item = 0; item < 2; ++item) testing::add(made.ratings, 0, 8, item, 2 + item); // a guest
        for (std::size_t row = 0; row < made.ratings.size(); ++row) {
            const bool is_late = std::ranges::find(of_first, made.ratings.target.at[row]) != of_first.end();
            made.ratings.further[0].at.push_back(is_late ? 1 : 0);
            if (is_late && made.ratings.rater.at[row] == 0) made.ratings.scores[row] = 1;
        }
        const auto found = rater_effects(made.ratings);
        REQUIRE(found);
        const Drift& drift = found->raters[0].drift[1];
        CHECK(drift.n == 5 * late);
        CHECK(drift.z > 2.96); // p below 5 % over 16
        CHECK(has_flag(found->raters[0], "drift") == (late == 2));
        CHECK_FALSE(found->raters[8].drift.empty());
        CHECK(found->raters[8].flags.empty());
    }
}

TEST_CASE("few ratings are not judged") {
    Planted made = planted(usual);
    for (std::uint32_t item = 0; item < 5; ++item)
        testing::add(made.ratings, 0, 8, item, 2 + item % 2);                                 // one candidate
    for (std::uint32_t item = 0; item < 5; ++item) testing::add(made.ratings, 1, 9, item, 4); // extreme
    for (std::uint32_t item = 0; item < 5; ++item) testing::add(made.ratings, 2, 10, item, 2 + item % 2); // two
    for (std::uint32_t item = 0; item < 5; ++item) testing::add(made.ratings, 3, 10, item, 1 + item % 3);
    const auto found = rater_effects(made.ratings);
    REQUIRE(found);
    CHECK(found->raters[8].severity);
    CHECK(found->raters[8].halo.error().reason == "5 ratings of 1 candidates are too few: 10 of 3 are needed.");
    CHECK_FALSE(found->raters[8].range);
    CHECK_FALSE(found->raters[8].random);
    CHECK(found->raters[9].n == 5);
    CHECK(found->raters[9].targets == 1);
    CHECK(found->raters[9].severity.error().reason.starts_with("This rater gave the highest score throughout"));
    CHECK_FALSE(found->raters[9].infit);
    CHECK(found->raters[10].halo.error().reason.starts_with("10 ratings of 2 candidates"));
    CHECK_FALSE(rater_effects({}));
    // Ada always above Ben: the likelihood has no highest point.
    CHECK(rater_effects(testing::ratings_of({"2 1 3 1", "3 2 3 2"})).error().reason.starts_with("The measures that"));
}

TEST_CASE("one rater alone has no severity; one item alone no halo; one level of candidates no slope") {
    Ratings alone;
    for (std::uint32_t target = 0; target < 12; ++target)
        for (std::uint32_t item = 0; item < 3; ++item)
            testing::add(alone, target, 0, item, 1 + (target * 5 + item * 3) % 4);
    const auto single = rater_effects(alone);
    REQUIRE(single);
    CHECK_FALSE(single->raters[0].severity);
    CHECK(single->raters[0].central);
    const Planted made = planted({.targets = 60, .raters = 4, .items = 1, .each = 3});
    const auto found = rater_effects(made.ratings);
    REQUIRE(found);
    CHECK(found->raters[0].halo.error().reason.starts_with("No candidate has this rater's ratings on"));

    effects::RatedRow row;
    row.residual.variance = row.target_variance = 1;
    row.residual.counts = true;
    std::vector<effects::RatedRow> same(12, row);
    CHECK(effects::slope_of(same).error().reason.starts_with("The same is expected"));
    for (std::uint32_t each = 0; each < same.size(); ++each) same[each].target = each;
    CHECK(effects::contrast_of(same).error().reason.starts_with("The candidates of this rater do not differ"));
    for (std::uint32_t each = 0; each < same.size(); ++each) same[each].target_measure = each;
    CHECK_FALSE(effects::contrast_of(same));
    CHECK(effects::contrast_of(std::span(same).first(8)).error().reason.starts_with("Fewer than 9"));
}

TEST_CASE("whoever rated only people of whom nothing is known is not judged, and no reason is made up") {
    Planted made = planted(usual);
    // Rater 8 met one candidate alone, who got the highest throughout; rater 10 is as generous to two whom rater 9
    // alone met besides, who are then measured as little as rater 9.
    for (std::uint32_t item = 0; item < 5; ++item) {
        testing::add(made.ratings, 200, 8, item, 4);
        for (const std::uint32_t target : {201U, 202U, 203U}) {
            testing::add(made.ratings, target, 9, item, 1 + (target + item) % 4);
            testing::add(made.ratings, target, 10, item, 4);
        }
    }
    const auto found = rater_effects(made.ratings);
    REQUIRE(found);
    for (const std::size_t rater : {8U, 10U}) {
        CHECK(found->raters[rater].n == 0);
        CHECK(found->raters[rater].flags.empty());
        CHECK(found->raters[rater].severity.error().reason.starts_with("No rating of this rater counts"));
    }
    CHECK(found->raters[9].severity.error().reason == lone_rater_reason);
}

TEST_CASE("an estimate whose error is lost in rounding is not tested") {
    CHECK(effects::test_of(1, 0, 0).error().reason.starts_with("Ratings hardly tell"));
    CHECK(effects::test_of(3, 2, 1)->z == 1);
}

TEST_CASE("candidates whose ratings are all alike leave a rater without a slope, and so without a word on chance") {
    // Every candidate got the same scores in another order of items, so that all measures meet.
    Ratings ratings;
    for (std::uint32_t target = 0; target < 12; ++target)
        for (std::uint32_t rater = 0; rater < 2; ++rater)
            for (std::uint32_t item = 0; item < 4; ++item)
                testing::add(ratings, target, rater, item, 1 + (target + rater * 2 + item) % 4);
    const auto found = rater_effects(ratings);
    REQUIRE(found);
    CHECK_FALSE(found->raters[0].central);
    CHECK_FALSE(found->raters[0].random);
}

TEST_SUITE_END();
