#include <scorecards/sight_rules.hpp>

#include <doctest/doctest.h>

namespace assay::scorecards {
namespace {

using jobs::SealMode;
using jobs::TeamRole;
using State = AssignmentState;

struct Row {
    const char* viewer;
    const char* own;  // the viewer's own cards: o owed, s submitted, e excused
    const char* seen; // see `columns`
};

// Each row: what the viewer sees of another's submitted card. x open, a as administrator, . nothing.
// columns: until_own, then until_all; in each: nobody else owes, somebody else owes; in each: no opening, opening.
constexpr Row table[] = {
    {"interviewer", "", ".x.x .x.x"},
    {"interviewer", "o", ".x.x .x.x"},
    {"interviewer", "s", "xxxx xx.x"},
    {"interviewer", "e", ".x.x .x.x"},
    {"interviewer", "es", "xxxx xx.x"},
    {"interviewer", "os", ".x.x .x.x"},

    {"facilitator", "", "xxxx xx.x"},
    {"facilitator", "o", ".x.x .x.x"},
    {"facilitator", "s", "xxxx xx.x"},
    {"facilitator", "e", ".x.x .x.x"},
    {"facilitator", "es", "xxxx xx.x"},
    {"facilitator", "os", ".x.x .x.x"},

    {"recruiter", "", "xxxx xx.x"},
    {"recruiter", "o", ".x.x .x.x"},
    {"recruiter", "s", "xxxx xx.x"},
    {"recruiter", "e", ".x.x .x.x"},
    {"recruiter", "es", "xxxx xx.x"},
    {"recruiter", "os", ".x.x .x.x"},

    {"hiring_manager", "", "xxxx xx.x"},
    {"hiring_manager", "o", ".x.x .x.x"},
    {"hiring_manager", "s", "xxxx xx.x"},
    {"hiring_manager", "e", ".x.x .x.x"},
    {"hiring_manager", "es", "xxxx xx.x"},
    {"hiring_manager", "os", ".x.x .x.x"},

    {"administrator", "", "aaaa aa.a"},
    {"administrator", "o", ".a.a .a.a"},
    {"administrator", "s", "aaaa aa.a"},
    {"administrator", "e", ".a.a .a.a"},
    {"administrator", "es", "aaaa aa.a"},
    {"administrator", "os", ".a.a .a.a"},

    // An administrator who also has a part in the job reads as that.
    {"administrating interviewer", "", "axax ax.x"},
    {"administrating interviewer", "s", "xxxx xx.x"},
    {"administrating recruiter", "", "xxxx xx.x"},

    // Whoever left the team sees nothing of others, whatever was assigned, opened or facilitated before.
    {"outsider", "", ".... ...."},
    {"outsider", "o", ".... ...."},
    {"outsider", "s", ".... ...."},
    {"outsider", "e", ".... ...."},
    {"outsider", "es", ".... ...."},
    {"outsider", "os", ".... ...."},
    {"outside facilitator", "s", ".... ...."},
};

Viewer viewer_of(std::string_view kind) {
    Viewer viewer{"viewer", kind.starts_with("administrat"), std::nullopt, kind.ends_with("facilitator"), false};
    if (kind == "facilitator" || kind.ends_with("interviewer")) viewer.team_role = TeamRole::interviewer;
    if (kind.ends_with("recruiter")) viewer.team_role = TeamRole::recruiter;
    if (kind == "hiring_manager") viewer.team_role = TeamRole::hiring_manager;
    return viewer;
}

State state_of(char letter) { return letter == 'o' ? State::owed : letter == 's' ? State::submitted : State::excused; }

std::vector<SightCard> cards_of(const Row& row, State other, SealMode seal, bool is_more_owed) {
    std::vector<SightCard> cards{{"author", other, seal}};
    for (const char letter : std::string_view(row.own)) cards.push_back({"viewer", state_of(letter), seal});
    if (is_more_owed) cards.push_back({"third", State::owed, seal});
    return cards;
}

std::string seen_by(const Row& row, State other) {
    std::string seen;
    for (const SealMode seal : {SealMode::until_own, SealMode::until_all}) {
        if (!seen.empty()) seen += ' ';
        for (const bool is_more_owed : {false, true})
            for (const bool has_opening : {false, true}) {
                Viewer viewer = viewer_of(row.viewer);
                viewer.has_opening = has_opening;
                const auto cards = cards_of(row, other, seal, is_more_owed);
                const Sight sight = sight_of(viewer, cards.front(), cards);
                seen += sight == Sight::none ? '.' : sight == Sight::open ? 'x' : 'a';
            }
    }
    return seen;
}

} // namespace

TEST_CASE("who sees another's submitted card, case by case") {
    for (const Row& row : table) {
        INFO(row.viewer, " with own cards '", row.own, "'");
        CHECK(seen_by(row, State::submitted) == row.seen);
    }
}

TEST_CASE("a card that is not in is its author's alone, for everyone and with every opening") {
    for (const Row& row : table)
        for (const State other : {State::owed, State::excused}) {
            INFO(row.viewer, " with own cards '", row.own, "'");
            CHECK(seen_by(row, other) == ".... ....");
        }
}

TEST_CASE("the author sees the own card in every state") {
    for (const State state : {State::owed, State::submitted, State::excused})
        for (const SealMode seal : {SealMode::until_own, SealMode::until_all})
            for (const char* kind : {"interviewer", "recruiter", "administrator", "outsider"}) {
                const std::vector<SightCard> cards{{"viewer", state, seal}, {"third", State::owed, seal}};
                CHECK(sight_of(viewer_of(kind), cards.front(), cards) == Sight::open);
            }
}

TEST_CASE("a changed seal of the job leaves cards under the seal they were assigned with") {
    const std::vector<SightCard> cards{{"author", State::submitted, SealMode::until_all},
                                       {"second", State::submitted, SealMode::until_own},
                                       {"third", State::owed, SealMode::until_own}};
    CHECK_FALSE(may_see_content(viewer_of("recruiter"), cards[0], cards));
    CHECK(may_see_content(viewer_of("recruiter"), cards[1], cards));
}

} // namespace assay::scorecards
