#include <debriefs/vote_rules.hpp>

#include <doctest/doctest.h>

using namespace assay::debriefs;

namespace {
const Vote before{"ann", "Ann", Round::before, 3, {}};
const Vote after{"ann", "Ann", Round::after, 2, "New evidence"};
} // namespace

TEST_CASE("votes stay sealed until their round is opened for all") {
    const auto seen = [](DebriefState state, Round round, const Vote& vote) {
        return sees_vote({state, round, "bob", true}, vote);
    };
    CHECK_FALSE(seen(DebriefState::open, Round::before, before));
    CHECK(seen(DebriefState::open, Round::after, before));
    CHECK_FALSE(seen(DebriefState::open, Round::after, after));
    CHECK(seen(DebriefState::closed, Round::after, before));
    CHECK(seen(DebriefState::closed, Round::after, after));
    CHECK(seen(DebriefState::closed, Round::before, before));
}

TEST_CASE("one's own vote is always seen, others' never while the cards are sealed") {
    CHECK(sees_vote({DebriefState::open, Round::before, "ann", false}, before));
    CHECK_FALSE(sees_vote({DebriefState::closed, Round::after, "bob", false}, before));
    CHECK_FALSE(sees_vote({DebriefState::closed, Round::after, "bob", false}, after));
}

TEST_CASE("a vote that differs from one's earlier one says why") {
    CHECK_FALSE(needs_reason({}, {2, {}}));
    CHECK_FALSE(needs_reason({before}, {3, {}}));
    CHECK(needs_reason({before}, {2, {}}));
}

TEST_CASE("changes pair the two votes of a person") {
    const Vote steady{"cem", "Cem", Round::before, 4, {}};
    const Vote steady_after{"cem", "Cem", Round::after, 4, {}};
    const Vote only_second{"dee", "Dee", Round::after, 1, {}};
    const auto found = changes({steady, before, after, steady_after, only_second});
    REQUIRE(found.size() == 1);
    CHECK(found[0].person_id == "ann");
    CHECK(found[0].from == 3);
    CHECK(found[0].to == 2);
    CHECK(found[0].reason == "New evidence");
}

TEST_CASE("who did not vote again changed nothing") { CHECK(changes({before}).empty()); }
