// The view scorecard_sight and the rule may_see_content, held against each other over generated worlds.
#include <scorecards/hiring_world_test.hpp>
#include <scorecards/scorecard_store.hpp>
#include <scorecards/sight_rules.hpp>

#include <doctest/doctest.h>

#include <map>
#include <random>

namespace assay::scorecards {
namespace {

constexpr int worlds = 200;
constexpr std::string_view states[] = {"owed", "submitted", "submitted", "excused"};
constexpr std::string_view seals[] = {"until_own", "until_all"};
constexpr std::string_view roles[] = {"", "interviewer", "interviewer", "recruiter", "hiring_manager"};

struct World {
    std::map<std::string, std::string> team;
    std::map<std::string, SightCard> cards;
    std::vector<std::string> openings;
    std::string facilitator;
};

class Dice {
  public:
    explicit Dice(unsigned seed) : engine_(seed) {}
    std::size_t below(std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(engine_); }
    bool once_in(std::size_t count) { return below(count) == 0; }
    template <class List>
    std::string_view one_of(const List& list) {
        return list[below(std::size(list))];
    }

  private:
    std::mt19937 engine_;
};

void add_card(db::Tx& tx, const std::string& id, std::string_view application, const SightCard& card) {
    tx.run_script(fmt::format(
        "INSERT INTO scorecards (scorecard_id, application_id, guide_version_id, stage_id, interviewer_id, state, "
        "seal, due_at, assigned_at) VALUES ('{}', '{}', 'version', 'stage', '{}', '{}', '{}', 0, 0)",
        id, application, card.interviewer_id, enum_name(card.state), enum_name(card.seal)));
    tx.run_script(fmt::format("INSERT INTO scorecard_contents (scorecard_id, etag, draft, notes, questions, "
                              "is_written_after_reading, is_amended_after_reading) "
                              "VALUES ('{}', 'e', '', '', '[]', 0, 0)",
                              id));
}

SightCard random_card(Dice& dice) {
    SightCard card{std::string(dice.one_of(world_people)), {}, {}};
    enum_from_name(dice.one_of(states), card.state);
    enum_from_name(dice.one_of(seals), card.seal);
    return card;
}

void add_opening(db::Tx& tx, std::string_view application, std::string_view person) {
    tx.run_script(fmt::format("INSERT INTO seal_openings (application_id, person_id, reason, opened_by, opened_at) "
                              "VALUES ('{}', '{}', 'r', 'ann', 0)",
                              application, person));
}

void add_debrief(db::Tx& tx, std::string_view application, std::string_view facilitator) {
    tx.run_script(fmt::format("INSERT INTO debriefs (debrief_id, application_id, facilitator_id, state, round, "
                              "next_steps, opened_at, opened_by, etag) "
                              "VALUES ('of-{0}', '{0}', '{1}', 'open', 'before', '[]', 0, 'ann', 'e')",
                              application, facilitator));
}

World random_world(db::Tx& tx, Dice& dice) {
    write_world(tx);
    World world;
    for (const std::string_view person : world_people) {
        const std::string_view role = dice.one_of(roles);
        if (!role.empty()) join_team(tx, person, role);
        world.team[std::string(person)] = role;
        if (dice.once_in(6)) world.openings.emplace_back(person);
    }
    const std::size_t cards = dice.below(5);
    for (std::size_t each = 0; each <= cards; ++each) {
        const std::string id = fmt::format("card-{}", each);
        world.cards[id] = random_card(dice);
        add_card(tx, id, "application-1", world.cards[id]);
    }
    for (const std::string& person : world.openings) add_opening(tx, "application-1", person);
    if (dice.once_in(2)) {
        world.facilitator = dice.one_of(world_people);
        add_debrief(tx, "application-1", world.facilitator);
    }
    // What happens on another application of the same job must not count.
    add_card(tx, "elsewhere", "application-2", random_card(dice));
    add_opening(tx, "application-2", dice.one_of(world_people));
    add_debrief(tx, "application-2", dice.one_of(world_people));
    return world;
}

Viewer viewer_in(const World& world, const std::string& person, bool is_administrator) {
    Viewer viewer{person, is_administrator, std::nullopt, world.facilitator == person,
                  std::ranges::find(world.openings, person) != world.openings.end()};
    jobs::TeamRole role{};
    if (enum_from_name(world.team.at(person), role)) viewer.team_role = role;
    return viewer;
}

std::map<std::string, Sight> by_rule(const World& world, const Viewer& viewer) {
    std::vector<SightCard> all;
    for (const auto& [id, card] : world.cards) all.push_back(card);
    std::map<std::string, Sight> seen;
    for (const auto& [id, card] : world.cards)
        if (const Sight sight = sight_of(viewer, card, all); sight != Sight::none) seen[id] = sight;
    return seen;
}

std::map<std::string, Sight> by_query(db::Tx& tx, const Actor& actor) {
    std::map<std::string, Sight> seen;
    for (const CardRow& row : open_rows(tx, actor, "application-1"))
        seen[row.scorecard_id] = row.needs_administrator ? Sight::as_administrator : Sight::open;
    return seen;
}

std::string in_words(const std::map<std::string, Sight>& seen) {
    std::string words;
    for (const auto& [id, sight] : seen) words += id + (sight == Sight::open ? " " : "* ");
    return words;
}

} // namespace

TEST_CASE("the view shows exactly what the rule allows, to everyone, in every world") {
    db::on_each_engine([](db::Database& database) {
        int shown = 0;
        int hidden = 0;
        for (unsigned seed = 1; seed <= worlds; ++seed) {
            Dice dice(seed);
            const auto done = database.write([&](db::Tx& tx) -> Result<int> {
                const World world = random_world(tx, dice);
                for (const std::string_view person : world_people)
                    for (const bool is_administrator : {false, true}) {
                        Actor actor{std::string(person), "", {}, ""};
                        if (is_administrator) actor.roles.push_back(Role::administrator);
                        const auto expected = by_rule(world, viewer_in(world, actor.person_id, is_administrator));
                        INFO("world ", seed, ", viewer ", person, is_administrator ? " as administrator" : "");
                        CHECK(in_words(by_query(tx, actor)) == in_words(expected));
                        for (const auto& [id, card] : world.cards)
                            CHECK(open_row(tx, actor, id).has_value() == expected.contains(id));
                        shown += static_cast<int>(expected.size());
                        hidden += static_cast<int>(world.cards.size() - expected.size());
                    }
                return 0;
            });
            REQUIRE(done.has_value());
        }
        CHECK(shown > 1000); // the worlds are neither all open nor all sealed
        CHECK(hidden > 1000);
    });
}

} // namespace assay::scorecards
