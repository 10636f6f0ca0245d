#include <decisions/decision_rules.hpp>

#include <doctest/doctest.h>

using namespace assay::decisions;

namespace {

Composite between(double low, double high) {
    Composite made;
    made.score = (low + high) / 2;
    made.low = low;
    made.high = high;
    return made;
}

} // namespace

TEST_CASE("a decision says what it was made without") {
    CHECK(left_out({2, false, false, 0}) ==
          std::vector{LeftOut::cards_owed, LeftOut::no_debrief, LeftOut::no_references});
    CHECK(left_out({0, true, false, 1}) == std::vector{LeftOut::debrief_not_closed});
    CHECK(left_out({0, true, true, 2}).empty());
}

TEST_CASE("a decision that the figures support or leave open does not differ") {
    CHECK_FALSE(differs(Outcome::hire, between(2.8, 3.4), {}));
    CHECK_FALSE(differs(Outcome::hire, between(2.2, 3.0), {}));
    CHECK_FALSE(differs(Outcome::no_hire, between(2.9, 3.6), {}));
    CHECK_FALSE(differs(Outcome::hire, std::nullopt, {2, 2}));
    CHECK_FALSE(differs(Outcome::hold, between(1, 2), {0, 5}));
    Composite without_interval;
    without_interval.score = 1;
    CHECK_FALSE(differs(Outcome::hire, without_interval, {3, 1}));
    without_interval.low = 1;
    CHECK_FALSE(differs(Outcome::hire, without_interval, {3, 1}));
}

TEST_CASE("a decision against the composite or the votes says so in words") {
    CHECK(differs(Outcome::hire, between(2.0, 2.5), {}) ==
          "Hire although the composite 2.25 [2.00, 2.50] lies below level 3.");
    CHECK(
        differs(Outcome::no_hire, between(3.0, 3.5), {3, 1}) ==
        "No hire although the composite 3.25 [3.00, 3.50] lies at or above level 3 and 3 of 4 votes were for hiring.");
    CHECK(differs(Outcome::hire, std::nullopt, {1, 2}) == "Hire although 2 of 3 votes were against hiring.");
}
