#include <applications/application_scope_service.hpp>
#include <debriefs/debrief_fields.hpp>
#include <debriefs/debrief_service.hpp>
#include <decisions/decision_service.hpp>
#include <platform/system/system.hpp>
#include <references/reference_fields.hpp>
#include <references/reference_service.hpp>
#include <scorecards/assignment_service.hpp>
#include <scorecards/hiring_world_test.hpp>
#include <scorecards/scorecard_fields.hpp>

#include <doctest/doctest.h>

namespace assay::debriefs {
namespace {

using scorecards::join_team;

importer::Guide guide_with_debrief() {
    importer::Guide guide = scorecards::world_guide();
    importer::DebriefQuestion question;
    question.id = std::string("first");
    question.text = "What did you see?";
    guide.debrief.questions.push_back(question);
    return guide;
}

void empty_tables(db::Tx& tx) {
    for (const char* table : {"votes", "debrief_notes", "decisions", "reference_checks"})
        tx.run_script(fmt::format("DELETE FROM {}", table));
}

// Ann is the hiring manager; Ben, Cat and Dan interview; Eva is nobody here.
struct Panel {
    explicit Panel(db::Database& given) : database(given) {
        const auto ready = database.write([&](db::Tx& tx) -> Result<int> {
            empty_tables(tx);
            scorecards::write_world(tx);
            tx.run_script(fmt::format("UPDATE guide_versions SET document = '{}'", json::write(guide_with_debrief())));
            join_team(tx, "ann", "hiring_manager");
            for (const char* interviewer : {"ben", "cat", "dan"}) join_team(tx, interviewer, "interviewer");
            return 0;
        });
        REQUIRE(ready.has_value());
    }
    ~Panel() {
        const auto emptied = database.write([&](db::Tx& tx) -> Result<int> {
            empty_tables(tx);
            return 0;
        });
        CHECK(emptied.has_value());
    }

    template <class Work>
    auto as(const std::string& person, const std::string& id, Work&& work) {
        http::Request request{"POST", "/", {}, {{"if-match", "*"}}, "", ""};
        api::Call call(surroundings, request, "");
        call.actor = {person, person, {}, ""};
        call.parameters = {{"id", id}, {"question_id", "first"}};
        return database.write([&](db::Tx& tx) { return work(tx, call); });
    }

    std::string assign(const std::string& person) {
        return *as("ann", "", [&](db::Tx& tx, const api::Call& call) -> Result<std::string> {
            return assignments.assign_card(
                tx, call.actor, "job",
                {"application-1", {}, {}, "version", "stage", person, jobs::SealMode::until_own, {}});
        });
    }
    void hand_in(const std::string& person, int score) {
        const auto submitted = as(person, assign(person), [&](db::Tx& tx, const api::Call& call) {
            const scorecards::Content content{
                {{"item-1", score, "saw it", {}}, {"item-2", 0, {}, "no time"}}, 3, "", {}};
            REQUIRE(scorecards.save_draft(tx, call, content, json::write(content)).has_value());
            return scorecards.submit(tx, call);
        });
        REQUIRE(submitted.has_value());
    }
    Result<DebriefScope> open() {
        return as("ann", "",
                  [&](db::Tx& tx, const api::Call& call) { return debriefs.open(tx, call, {"application-1", "ann"}); });
    }
    Result<DebriefScope> vote(const std::string& person, const std::string& id, const VoteInput& input) {
        return as(person, id, [&](db::Tx& tx, const api::Call& call) { return debriefs.vote(tx, call, input); });
    }
    Result<DebriefScope> second_round(const std::string& person, const std::string& id) {
        return as(person, id,
                  [&](db::Tx& tx, const api::Call& call) { return debriefs.open_round(tx, call, {Round::after}); });
    }
    Result<DebriefScope> close(const std::string& id) {
        return as("ann", id, [&](db::Tx& tx, const api::Call& call) { return debriefs.close(tx, call, {"Done"}); });
    }
    Result<Debrief> read(const std::string& person, const std::string& id) {
        return as(person, id, [&](db::Tx& tx, const api::Call& call) -> Result<Debrief> {
            const auto scope = debrief_scope(tx, call.actor, id);
            if (!scope) return pass_on(scope);
            return views.shown(tx, call.actor, *scope).debrief;
        });
    }

    db::Database& database;
    SystemClock clock;
    RandomIds ids{clock};
    api::Surroundings surroundings{database, clock, ids, "secret"};
    audit::AuditService audit{clock, ids};
    guides::GuideCatalogue catalogue;
    organisations::OrganisationService organisations{audit, clock, ids};
    scorecards::AssignmentService assignments{audit, clock, ids};
    scorecards::ScorecardService scorecards{audit, catalogue, ids};
    DebriefService debriefs{audit, catalogue, ids};
    DebriefViewService views{catalogue, organisations};
};

std::string code_of(const auto& outcome) { return outcome ? "" : outcome.error().code; }

} // namespace

TEST_CASE("a debrief opens when every card is in, once, and says who still owes") {
    db::on_each_engine([](db::Database& database) {
        Panel panel(database);
        panel.hand_in("ben", 3);
        const std::string owed = panel.assign("cat");
        const auto refused = panel.open();
        CHECK(code_of(refused) == "debrief/cards-owed");
        CHECK(refused.error().detail.contains("cat"));
        const auto excused = panel.as("ann", "", [&](db::Tx& tx, const api::Call& call) {
            return panel.assignments.excuse_card(tx, call.actor, owed, "ill");
        });
        CHECK(excused.has_value());
        const auto opened = panel.open();
        REQUIRE(opened.has_value());
        CHECK(code_of(panel.open()) == "debrief/exists");
        const std::string& id = opened->debrief.debrief_id;
        CHECK(code_of(panel.read("dan", id)) == "not-found");
        CHECK(code_of(panel.read("eva", id)) == "not-found");
        const auto seen = panel.read("cat", id);
        REQUIRE(seen.has_value());
        CHECK(seen->sealed);
        CHECK(seen->grid.rows.empty());
        CHECK(code_of(panel.vote("cat", id, {3, {}})) == "debrief/not-a-voter");
    });
}

TEST_CASE("votes stay sealed until their round is opened for all") {
    db::on_each_engine([](db::Database& database) {
        Panel panel(database);
        panel.hand_in("ben", 4);
        panel.hand_in("cat", 2);
        const std::string id = panel.open()->debrief.debrief_id;
        CHECK(code_of(panel.second_round("ann", id)) == "debrief/no-votes");
        REQUIRE(panel.vote("ben", id, {4, {}}).has_value());
        CHECK(code_of(panel.vote("ben", id, {3, {}})) == "debrief/already-voted");
        for (const char* person : {"ann", "cat"}) {
            CHECK_FALSE(panel.read(person, id)->votes);
            CHECK(panel.read(person, id)->my_votes.empty());
        }
        CHECK(panel.read("ben", id)->my_votes.size() == 1);
        CHECK_FALSE(panel.read("ben", id)->votes);
        CHECK(code_of(panel.second_round("cat", id)) == "debrief/lead-only");
        REQUIRE(panel.second_round("ann", id).has_value());
        CHECK(panel.read("cat", id)->votes->size() == 1);
        CHECK(code_of(panel.vote("ben", id, {2, {}})) == "fields");
        REQUIRE(panel.vote("ben", id, {2, "New evidence"}).has_value());
        CHECK(panel.read("cat", id)->votes->size() == 1);
        CHECK(panel.read("cat", id)->changes.empty());
        REQUIRE(panel.close(id).has_value());
        const auto closed = panel.read("cat", id);
        CHECK(closed->votes->size() == 2);
        REQUIRE(closed->changes.size() == 1);
        CHECK(closed->changes[0].reason == "New evidence");
        CHECK(code_of(panel.vote("cat", id, {2, {}})) == "debrief/closed");
    });
}

TEST_CASE("the grid shows differences and gaps; a new card seals everything again for its owner") {
    db::on_each_engine([](db::Database& database) {
        Panel panel(database);
        panel.hand_in("ben", 4);
        panel.hand_in("cat", 2);
        const std::string id = panel.open()->debrief.debrief_id;
        const auto seen = panel.read("cat", id);
        REQUIRE(seen->grid.rows.size() == 2);
        CHECK(seen->grid.rows[0].range == 2);
        CHECK(seen->grid.rows[1].gap);
        REQUIRE(seen->composite);
        CHECK(seen->composite->score == 3);
        CHECK(seen->composite->coverage == 0.5);
        panel.assign("cat");
        const auto sealed = panel.read("cat", id);
        CHECK(sealed->sealed);
        CHECK(sealed->grid.interviewers.empty());
        CHECK_FALSE(sealed->composite);
        CHECK(code_of(panel.as("cat", id, [&](db::Tx& tx, const api::Call& call) {
                  return panel.debriefs.write_note(tx, call, {"x"});
              })) == "debrief/sealed");
    });
}

TEST_CASE("a decision keeps what the figures said and shows it to whom the cards are open") {
    db::on_each_engine([](db::Database& database) {
        Panel panel(database);
        panel.hand_in("ben", 4);
        decisions::DecisionService service{panel.audit, panel.catalogue, panel.ids};
        const auto decide = [&](const std::string& person) {
            return panel.as(person, "application-1", [&](db::Tx& tx, const api::Call& call) {
                return service.decide(tx, call, {decisions::Outcome::hire, "Strong evidence"});
            });
        };
        CHECK(code_of(decide("ben")) == "decision/decider-only");
        CHECK(code_of(decide("eva")) == "not-found");
        const auto made = decide("ann");
        REQUIRE(made.has_value());
        CHECK(made->composite->score == 4);
        CHECK(made->left_out == std::vector{decisions::LeftOut::no_debrief, decisions::LeftOut::no_references});
        panel.assign("ben");
        const auto seen = panel.as("ben", "", [&](db::Tx& tx, const api::Call& call) -> Result<decisions::Decision> {
            const auto scope = applications::application_scope(tx, call.actor, "application-1");
            return *decisions::decision_of(tx, call.actor, *scope);
        });
        CHECK(seen->reason == "Strong evidence");
        CHECK_FALSE(seen->composite);
    });
}

TEST_CASE("who owes a card sees that a reference exists and nothing of it") {
    db::on_each_engine([](db::Database& database) {
        Panel panel(database);
        panel.hand_in("ben", 4);
        panel.assign("cat");
        references::ReferenceService service{panel.audit, panel.catalogue, panel.organisations, panel.clock, panel.ids};
        const auto made = panel.as("ann", "", [&](db::Tx& tx, const api::Call& call) {
            return service.record(tx, call.actor, "application-1", {"Rae Referee", {}, "led the team", {}, {}, {}, {}});
        });
        REQUIRE(made.has_value());
        const auto listed = [&](const std::string& person) {
            return *panel.as(person, "", [&](db::Tx& tx, const api::Call& call) -> Result<std::string> {
                const auto scope = applications::application_scope(tx, call.actor, "application-1");
                return json::write(service.list(tx, call.actor, *scope));
            });
        };
        CHECK(listed("ben").contains("Rae Referee"));
        for (const char* person : {"cat", "dan"}) {
            CHECK(listed(person).contains("\"sealed\":true"));
            CHECK_FALSE(listed(person).contains("Rae"));
            CHECK(code_of(panel.as(person, "", [&](db::Tx& tx, const api::Call& call) {
                      return service.find(tx, call.actor, made->reference.id);
                  })) == "not-found");
        }
    });
}

} // namespace assay::debriefs
