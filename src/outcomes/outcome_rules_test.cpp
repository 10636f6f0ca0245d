#include <guides/value_words_rules.hpp>
#include <outcomes/outcome_rules.hpp>

#include <doctest/doctest.h>

using namespace assay;
using namespace assay::outcomes;

namespace {

Instant at(const char* text) { return *from_rfc3339(text); }

std::string due(const char* decided_at, int month) {
    return guides::value_of_day(std::chrono::year_month_day{day_due(at(decided_at), month)});
}

OutcomeReview review(int month, bool has_left) {
    OutcomeReview made;
    made.month = month;
    made.has_left = has_left;
    return made;
}

HireStanding standing(decisions::Outcome decided, applications::Phase phase,
                      std::optional<applications::ClosureKind> closed = {}) {
    return {decided, at("2026-01-15T10:00:00Z"), phase, closed};
}

} // namespace

TEST_CASE("hired is who was decided for and stands in the offer or was closed as hired") {
    using applications::ClosureKind;
    using applications::Phase;
    using decisions::Outcome;
    CHECK(is_hire(standing(Outcome::hire, Phase::offer)));
    CHECK(is_hire(standing(Outcome::hire, Phase::closed, ClosureKind::hired)));
    CHECK_FALSE(is_hire(standing(Outcome::hire, Phase::references)));
    CHECK_FALSE(is_hire(standing(Outcome::hire, Phase::closed, ClosureKind::withdrawn)));
    CHECK_FALSE(is_hire(standing(Outcome::hire, Phase::closed, ClosureKind::rejected)));
    CHECK_FALSE(is_hire(standing(Outcome::hold, Phase::offer)));
    CHECK_FALSE(is_hire(standing(Outcome::no_hire, Phase::offer)));
    CHECK(check_hire(standing(Outcome::hire, Phase::offer)));
    CHECK(check_hire(standing(Outcome::hold, Phase::offer)).error().code == "outcome/not-a-hire");
    CHECK(check_hire(std::nullopt).error().fault == Fault::conflict);
}

TEST_CASE("a month later is the same day, or the month's last") {
    CHECK(due("2026-01-15T23:59:59Z", 6) == "2026-07-15");
    CHECK(due("2026-01-15T23:59:59Z", 12) == "2027-01-15");
    CHECK(due("2025-08-31T00:00:00Z", 6) == "2026-02-28");
    CHECK(due("2027-08-31T00:00:00Z", 6) == "2028-02-29");
    CHECK(due("2028-02-29T12:00:00Z", 12) == "2029-02-28");
}

TEST_CASE("a review opens thirty days before it is due, for who has left at once") {
    const Instant decided = at("2026-01-15T10:00:00Z");
    const auto early = check_time(decided, 6, false, at("2026-06-14T23:59:59Z"));
    REQUIRE_FALSE(early);
    CHECK(early.error().code == "outcome/too-early");
    CHECK(early.error().detail.contains("from 15 June 2026 on"));
    CHECK(check_time(decided, 6, false, at("2026-06-15T00:00:00Z")));
    CHECK(check_time(decided, 6, true, at("2026-01-16T00:00:00Z")));
    CHECK_FALSE(check_time(decided, 12, false, at("2026-12-15T00:00:00Z")));
    CHECK(check_time(decided, 12, false, at("2026-12-16T00:00:00Z")));
}

TEST_CASE("nobody has a review after the one by which they had left") {
    CHECK(check_order({}, 6, true));
    CHECK(check_order({review(6, false)}, 12, true));
    CHECK(check_order({review(12, true)}, 6, false));
    CHECK(check_order({review(6, true)}, 12, true).error().code == "outcome/left-before");
    CHECK(check_order({review(6, true)}, 12, false).error().code == "outcome/left-before");
    CHECK(check_order({review(12, false)}, 6, true).error().code == "outcome/left-before");
}

TEST_CASE("every outcome has one level, unless the person has left") {
    CHECK(faults_in(6, false, {{0, 3}, {1, 0}}, 2).empty());
    CHECK(faults_in(12, true, {}, 2).empty());
    CHECK(faults_in(12, true, {{1, 2}}, 2).empty());
    const auto faults = faults_in(7, false, {{0, 1}, {0, 2}, {2, 4}}, 2);
    REQUIRE(faults.size() == 4);
    CHECK(faults[0].pointer == "/month");
    CHECK(faults[0].code == "choice");
    CHECK(faults[1].pointer == "/levels/1/place");
    CHECK(faults[1].code == "twice");
    CHECK(faults[2].pointer == "/levels/2/place");
    CHECK(faults[2].code == "unknown");
    CHECK(faults[3].pointer == "/levels");
    CHECK(faults[3].detail.contains("outcome 1"));
}

TEST_CASE("what is still to come ends with the last review and with leaving") {
    const Instant decided = at("2026-01-15T10:00:00Z");
    const auto both = days_to_come(decided, {});
    REQUIRE(both.size() == 2);
    CHECK(both[0].month == 6);
    CHECK(both[0].due_on == "2026-07-15");
    CHECK(both[0].opens_on == "2026-06-15");
    CHECK(both[1].due_on == "2027-01-15");
    const auto second = days_to_come(decided, {review(6, false)});
    REQUIRE(second.size() == 1);
    CHECK(second[0].month == 12);
    CHECK(days_to_come(decided, {review(6, true)}).empty());
    CHECK(days_to_come(decided, {review(12, false)}).empty());
}

TEST_CASE("a hire is asked about from the day a review opens, for one review at a time, and not for ever") {
    // Every day of two years and a half: the windows say the same as the calendar does.
    const Instant now = at("2026-03-29T15:00:00Z");
    const Day today = day_of(now);
    for (int ago = 0; ago < 900; ++ago) {
        const Instant decided = now - ago * one_day;
        const bool six_open = today >= day_due(decided, 6) - opens_before;
        const bool twelve_open = today >= day_due(decided, 12) - opens_before;
        const bool is_past = today >= day_due(decided, 12 + asked_for_months);
        const auto is_within = [&](int month) {
            const auto [from, until] = decided_between(month, now);
            return from <= decided && decided < until;
        };
        CAPTURE(ago);
        CHECK(is_within(6) == (six_open && !twelve_open));
        CHECK(is_within(12) == (twelve_open && !is_past));
    }
}

TEST_CASE("the forecast of an outcome is the mean of the ratings of its items; 0 is none") {
    importer::Guide guide;
    importer::Stage stage;
    for (const auto& [id, outcome] : {std::pair{"a", 0}, std::pair{"b", 1}, std::pair{"c", 1}, std::pair{"d", 2}}) {
        importer::Item item;
        item.id = std::string(id);
        item.kind = importer::ItemKind::outcome;
        item.outcome = outcome;
        stage.scorecard.items.push_back(item);
    }
    importer::Item competency;
    competency.id = std::string("e");
    stage.scorecard.items.push_back(competency);
    guide.stages = {stage};
    const auto rated = [](const char* item, std::optional<int> score) {
        scorecards::VisibleRating rating;
        rating.item_id = item;
        rating.score = score;
        return rating;
    };
    const auto forecast =
        forecast_from({rated("a", 4), rated("a", 0), rated("b", 2), rated("c", 3), rated("c", 3), rated("d", 0),
                       rated("d", std::nullopt), rated("e", 1), rated("of another guide", 1)},
                      guide);
    REQUIRE(forecast.size() == 2);
    CHECK(forecast[0].place == 0);
    CHECK(forecast[0].mean == 4);
    CHECK(forecast[0].ratings == 1);
    CHECK(forecast[1].place == 1);
    CHECK(forecast[1].mean == doctest::Approx(8.0 / 3));
    CHECK(forecast[1].ratings == 3);
}
