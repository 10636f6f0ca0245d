#include <applications/application_scope_service.hpp>
#include <platform/system/system.hpp>
#include <scorecards/assignment_service.hpp>
#include <scorecards/hiring_world_test.hpp>
#include <scorecards/scorecard_fields.hpp>
#include <scorecards/scorecard_service.hpp>
#include <scorecards/seal_service.hpp>

#include <doctest/doctest.h>

#include <random>

namespace assay::scorecards {
namespace {

const std::vector<Rating> complete{{"item-1", 3, "saw it", {}}, {"item-2", 0, {}, "no time"}};

// The services over one database, and people acting through them.
struct Office {
    explicit Office(db::Database& given) : database(given) {
        const auto ready = database.write([&](db::Tx& tx) -> Result<int> {
            write_world(tx);
            join_team(tx, "ann", "hiring_manager");
            for (const char* interviewer : {"ben", "cat", "dan"}) join_team(tx, interviewer, "interviewer");
            return 0;
        });
        REQUIRE(ready.has_value());
    }

    Actor actor(const std::string& person) const { return {person, person, {}, ""}; }

    template <class Work>
    auto as(const std::string& person, const std::string& card, const std::string& if_match, Work&& work) {
        http::Request request{"POST", "/", {}, {{"if-match", if_match}}, "", ""};
        api::Call call(surroundings, request, "");
        call.actor = actor(person);
        call.parameters = {{"id", card}};
        return database.write([&](db::Tx& tx) { return work(tx, call); });
    }

    std::string assign(const std::string& person) {
        return *database.write([&](db::Tx& tx) -> Result<std::string> {
            return assignments.assign_card(
                tx, actor("ann"), "job",
                {"application-1", {}, {}, "version", "stage", person, jobs::SealMode::until_own, {}});
        });
    }
    Result<CardRevision> draft(const std::string& person, const std::string& card, const Content& content,
                               const std::string& if_match = "*") {
        return as(person, card, if_match, [&](db::Tx& tx, const api::Call& call) {
            return scorecards.save_draft(tx, call, content, json::write(content));
        });
    }
    Result<CardRevision> submit(const std::string& person, const std::string& card) {
        return as(person, card, "", [&](db::Tx& tx, const api::Call& call) { return scorecards.submit(tx, call); });
    }
    Result<CardRevision> amend(const std::string& person, const std::string& card) {
        return as(person, card, "", [&](db::Tx& tx, const api::Call& call) {
            return scorecards.amend(tx, call, {"thought again", complete, 1, {}});
        });
    }
    Result<CardState> excuse(const std::string& person, const std::string& card) {
        return as(person, card, "", [&](db::Tx& tx, const api::Call&) {
            return assignments.excuse_card(tx, actor(person), card, "ill");
        });
    }
    // What the person sees of others; the reading is noted as the routes do it.
    std::size_t read_others(const std::string& person) {
        return *database.write([&](db::Tx& tx) -> Result<std::size_t> {
            const auto scope = applications::application_scope(tx, actor(person), "application-1");
            const auto cards = open_cards(tx, actor(person), *scope);
            seals.record(tx, actor(person), reading_of(tx, actor(person), cards));
            return static_cast<std::size_t>(
                std::ranges::count_if(cards, [](const OpenCard& each) { return !each.is_own; }));
        });
    }

    db::Database& database;
    SystemClock clock;
    RandomIds ids{clock};
    api::Surroundings surroundings{database, clock, ids, "secret"};
    audit::AuditService audit{clock, ids};
    guides::GuideCatalogue catalogue;
    AssignmentService assignments{audit, clock, ids};
    ScorecardService scorecards{audit, catalogue, ids};
    SealService seals{audit, clock};
};

std::string code_of(const auto& outcome) { return outcome ? "" : outcome.error().code; }

} // namespace

TEST_CASE("a card goes from owed over draft to submitted, and stays locked") {
    db::on_each_engine([](db::Database& database) {
        Office office(database);
        const std::string card = office.assign("ben");
        CHECK(code_of(office.draft("cat", card, {})) == "not-found");
        CHECK(code_of(office.draft("ann", card, {})) == "not-found");
        CHECK(code_of(office.draft("ben", card, {}, "\"old\"")) == "stale");
        const auto drafted = office.draft("ben", card, {complete, 3, "notes", {}});
        REQUIRE(drafted.has_value());
        CHECK(drafted->card.state == CardStage::draft);
        CHECK(drafted->card.ratings == complete);
        CHECK(code_of(office.submit("cat", card)) == "not-found");
        const auto submitted = office.submit("ben", card);
        REQUIRE(submitted.has_value());
        CHECK(submitted->card.state == CardStage::submitted);
        CHECK(submitted->card.ratings == complete);
        CHECK(submitted->card.notes == "notes");
        CHECK(submitted->card.marks.empty());
        CHECK(code_of(office.draft("ben", card, {})) == "scorecard/already-submitted");
        const auto again = office.submit("ben", card);
        REQUIRE(again.has_value());
        CHECK(again->etag == submitted->etag);
        CHECK(json::write(again->card) == json::write(submitted->card));
    });
}

TEST_CASE("an incomplete card is not submitted and stays a draft") {
    db::on_each_engine([](db::Database& database) {
        Office office(database);
        const std::string card = office.assign("ben");
        CHECK(office.submit("ben", card).error().fields.size() == 3);
        REQUIRE(office.draft("ben", card, {{complete[0]}, {}, "", {}}).has_value());
        const auto refused = office.submit("ben", card);
        CHECK(code_of(refused) == "scorecard/incomplete");
        CHECK(refused.error().fields.size() == 2);
        CHECK(office.draft("ben", card, {complete, 2, "", {}}).has_value());
    });
}

TEST_CASE("an amendment keeps what stood before and is marked") {
    db::on_each_engine([](db::Database& database) {
        Office office(database);
        const std::string card = office.assign("ben");
        CHECK(code_of(office.amend("ben", card)) == "scorecard/not-submitted");
        REQUIRE(office.draft("ben", card, {{{"item-1", 0, {}, "?"}, {"item-2", 0, {}, "?"}}, 4, "n", {}}).has_value());
        REQUIRE(office.submit("ben", card).has_value());
        CHECK(code_of(office.amend("ann", card)) == "not-found");
        auto amended = office.amend("ben", card);
        REQUIRE(amended.has_value());
        CHECK(amended->card.state == CardStage::amended);
        CHECK(amended->card.ratings == complete);
        CHECK(amended->card.notes == "n");
        REQUIRE(amended->card.amendments.size() == 1);
        CHECK(amended->card.amendments[0].before.recommendation == 4);
        CHECK(amended->card.amendments[0].before.ratings[0].score == 0);
        CHECK(amended->card.marks == std::vector{Mark::amended});
    });
}

TEST_CASE("reading others leaves its mark on what is written and amended afterwards") {
    db::on_each_engine([](db::Database& database) {
        Office office(database);
        const std::string first = office.assign("ben");
        const std::string second = office.assign("cat");
        for (const auto& [person, card] : {std::pair{"ben", first}, std::pair{"cat", second}})
            REQUIRE(office.draft(person, card, {complete, 3, "", {}}).has_value());
        REQUIRE(office.submit("ben", first).has_value());
        CHECK(office.read_others("cat") == 0);
        CHECK(office.submit("cat", second)->card.marks.empty());
        CHECK(office.read_others("cat") == 1);
        CHECK(office.amend("cat", second)->card.marks == std::vector{Mark::amended_after_reading, Mark::amended});
        CHECK(office.amend("ben", first)->card.marks == std::vector{Mark::amended});
        CHECK(office.read_others("ann") == 2);
        const std::string late = office.assign("ann");
        CHECK(office.read_others("ann") == 0); // a new assignment seals again
        REQUIRE(office.draft("ann", late, {complete, 3, "", {}}).has_value());
        CHECK(office.submit("ann", late)->card.marks == std::vector{Mark::written_after_reading});
    });
}

TEST_CASE("an excuse ends what is owed, opens nothing and keeps the draft its author's own") {
    db::on_each_engine([](db::Database& database) {
        Office office(database);
        const std::string first = office.assign("ben");
        const std::string second = office.assign("cat");
        REQUIRE(office.draft("ben", first, {complete, 3, "", {}}).has_value());
        REQUIRE(office.submit("ben", first).has_value());
        REQUIRE(office.draft("cat", second, {complete, 3, "", {}}).has_value());
        CHECK(code_of(office.excuse("cat", second)) == "not-found");
        CHECK(code_of(office.excuse("eva", second)) == "not-found");
        CHECK(office.excuse("ann", second).has_value());
        CHECK(code_of(office.excuse("ann", second)) == "scorecard/not-owed");
        CHECK(code_of(office.excuse("ann", first)) == "scorecard/not-owed");
        CHECK(office.read_others("cat") == 0);
        CHECK(office.read_others("ann") == 1);
        CHECK(code_of(office.submit("cat", second)) == "scorecard/excused");
        CHECK(code_of(office.draft("cat", second, {})) == "scorecard/excused");
        const auto own = database.read([&](db::Tx& tx) { return open_card(tx, office.actor("cat"), second); });
        CHECK(own->card.ratings == complete);
        CHECK(own->card.excused->reason == "ill");
    });
}

TEST_CASE("a seal is opened for one person only, by whoever decides") {
    db::on_each_engine([](db::Database& database) {
        Office office(database);
        const std::string first = office.assign("ben");
        office.assign("cat");
        REQUIRE(office.draft("ben", first, {complete, 3, "", {}}).has_value());
        REQUIRE(office.submit("ben", first).has_value());
        const auto open = [&](const std::string& by, const std::string& whom) {
            return code_of(database.write([&](db::Tx& tx) -> Result<std::vector<Opening>> {
                const auto scope = applications::application_scope(tx, office.actor(by), "application-1");
                return office.seals.open(tx, office.actor(by), *scope, {whom, "an accident"});
            }));
        };
        CHECK(open("ben", "cat") == "seal/decider-only");
        CHECK(open("ann", "eva") == "fields"); // not on the team
        CHECK(office.read_others("cat") == 0);
        CHECK(open("ann", "cat").empty());
        CHECK(open("ann", "cat") == "seal/already-open");
        CHECK(office.read_others("cat") == 1);
        CHECK(office.read_others("dan") == 0);
    });
}

TEST_CASE("any interleaving of draft, submission and resending keeps one locked card") {
    const Content wanted{complete, 3, "final", {}};
    int locked_cards = 0;
    for (unsigned seed = 1; seed <= 12; ++seed) {
        db::on_each_engine([&](db::Database& database) {
            Office office(database);
            const std::string card = office.assign("ben");
            std::mt19937 dice(seed);
            std::string locked;
            for (int step = 0; step < 12; ++step) {
                const bool is_submission = dice() % 3 == 0;
                const Content content = dice() % 2 == 0 ? wanted : Content{{complete[0]}, {}, "half", {}};
                const auto done = is_submission ? office.submit("ben", card) : office.draft("ben", card, content);
                if (!locked.empty()) CHECK(done.has_value() == is_submission);
                if (done && is_submission && locked.empty()) locked = json::write(done->card);
                if (done && !locked.empty()) CHECK(json::write(done->card) == locked);
            }
            if (locked.empty()) return;
            CHECK(locked.contains("final"));
            ++locked_cards;
        });
    }
    CHECK(locked_cards > 6);
}

} // namespace assay::scorecards
