#include <applications/application_service.hpp>
#include <candidates/candidate_bench_test.hpp>
#include <decisions/decision_service.hpp>
#include <outcomes/outcome_service.hpp>
#include <scorecards/assignment_service.hpp>
#include <scorecards/scorecard_fields.hpp>
#include <scorecards/scorecard_service.hpp>
#include <validity/validity_service.hpp>

#include <fmt/format.h>

namespace assay::validity {
namespace {

// Hires whose cards are really handed in. What decided them stands in the past, as the decision service writes it.
struct HireBench : candidates::CandidateBench {
    explicit HireBench(db::Database& given) : CandidateBench(given) {
        in_one([&](db::Tx& tx) { officer = person(tx, "Fay", Role::fairness_officer); });
    }

    template <class Work>
    auto as_author(db::Tx& tx, const Actor& author, const std::string& card, Work work) {
        return as(tx, author, "*", [&](db::Tx&, api::Call& call) {
            call.parameters = {{"id", card}};
            return work(call);
        });
    }

    std::string applied(db::Tx& tx, const std::string& name) {
        const auto made = applications.begin(tx, recruiter, {job_id, candidate(tx, name, recruiter)});
        REQUIRE(made);
        return made->application.id;
    }

    std::string owed(db::Tx& tx, const std::string& application_id, const Actor& by) {
        const auto guide = catalogue.newest(tx, guide_id);
        return assignments.assign_card(
            tx, manager, job_id,
            {application_id, {}, {}, guide->guide_version_id, screen_id, by.person_id, jobs::SealMode::until_own, {}});
    }

    // Rates the competency with `care` and the outcome with `forecast`.
    void hand_in(db::Tx& tx, const Actor& by, const std::string& card, int care, int forecast) {
        const auto guide = catalogue.newest(tx, guide_id);
        const auto& items = guide->guide.stages[0].scorecard.items;
        const scorecards::Content content{
            {{*items[0].id, care, "seen", {}}, {*items[1].id, forecast, "seen", {}}}, 3, {}, {}};
        REQUIRE(as_author(tx, by, card, [&](const api::Call& call) {
            return scorecards.save_draft(tx, call, content, json::write(content));
        }));
        REQUIRE(as_author(tx, by, card, [&](const api::Call& call) { return scorecards.submit(tx, call); }));
    }

    void rated(db::Tx& tx, const std::string& application_id, const Actor& by, int care, int forecast) {
        hand_in(tx, by, owed(tx, application_id, by), care, forecast);
    }

    void hired(db::Tx& tx, const std::string& application_id) {
        decided(tx, application_id, "hire");
        applications::MoveInput to_offer;
        to_offer.phase = applications::Phase::offer;
        REQUIRE(as(tx, recruiter, "", [&](db::Tx&, const api::Call& call) {
            return applications.move(tx, call, application_id, to_offer);
        }));
    }

    void decided(db::Tx& tx, const std::string& application_id, const char* outcome) {
        tx.run_script(fmt::format("INSERT INTO decisions (decision_id, application_id, outcome, reason, left_out, "
                                  "decided_by, decided_at) VALUES ('{}', '{}', '{}', 'r', '[]', '{}', {})",
                                  world.ids.next(), application_id, outcome, manager.person_id,
                                  (world.clock.now() - 200 * one_day).milliseconds));
    }

    void reviewed(db::Tx& tx, const std::string& application_id, int performance, int level) {
        const outcomes::OutcomeInput input{
            application_id, 6, false, performance, std::vector<outcomes::OutcomeLevel>{{0, level}}, {}};
        REQUIRE(as(tx, manager, "", [&](db::Tx&, const api::Call& call) { return outcomes.record(tx, call, input); }));
    }

    ReadValidity read(db::Tx& tx, const Actor& reader) { return read_validity(tx, reader, catalogue); }

    applications::ApplicationService applications{catalogue, audit, world.clock, world.ids};
    scorecards::AssignmentService assignments{audit, world.clock, world.ids};
    scorecards::ScorecardService scorecards{audit, catalogue, world.ids};
    outcomes::OutcomeService outcomes{audit, catalogue, organisations, world.ids};
    Actor officer;
};

TEST_CASE(
    "a hire stands beside what was known before: composite, by kind of stage, forecasts and what became of them") {
    db::on_each_engine([](db::Database& database) {
        HireBench bench(database);
        bench.in_one([&](db::Tx& tx) {
            const std::string id = bench.applied(tx, "Cleo");
            bench.rated(tx, id, bench.interviewer, 4, 3);
            bench.rated(tx, id, bench.manager, 2, 4);
            bench.hired(tx, id);
            bench.reviewed(tx, id, 3, 4);
            const auto read = bench.read(tx, bench.officer);
            REQUIRE(read.hires.size() == 1);
            const ReviewedHire& hire = read.hires.front();
            CHECK(hire.month == 6);
            CHECK(hire.performance == 3);
            CHECK(hire.score == 3.25); // the mean over items of 3 and 3.5
            REQUIRE(hire.stage_scores.size() == 1);
            CHECK(hire.stage_scores[0].kind == importer::StageKind::screen);
            CHECK(hire.stage_scores[0].score == 3.25);
            REQUIRE(hire.forecasts.size() == 1);
            CHECK(hire.forecasts[0].forecast == 3.5);
            CHECK(hire.forecasts[0].level == 4);
            REQUIRE(read.applicants.size() == 1);
            CHECK(read.applicants[0].score == 3.25);
        });
    });
}

TEST_CASE("while a card is owed nothing is read of that hire, for nobody, and whoever is excused never reads it") {
    db::on_each_engine([](db::Database& database) {
        HireBench bench(database);
        bench.in_one([&](db::Tx& tx) {
            const std::string id = bench.applied(tx, "Cleo");
            bench.rated(tx, id, bench.interviewer, 4, 3);
            bench.rated(tx, id, bench.manager, 2, 4);
            bench.hired(tx, id);
            bench.reviewed(tx, id, 3, 4);
            const std::string late = bench.owed(tx, id, bench.officer);
            for (const Actor& reader : {bench.officer, bench.administrator}) {
                CHECK(bench.read(tx, reader).hires.empty());
                CHECK(bench.read(tx, reader).applicants.empty());
            }
            REQUIRE(bench.assignments.excuse_card(tx, bench.manager, late, "ill"));
            CHECK(bench.read(tx, bench.officer).hires.empty());
            CHECK(bench.read(tx, bench.administrator).hires.size() == 1);
        });
    });
}

TEST_CASE("whom one person rated, and who is no hire any more, is not among them") {
    db::on_each_engine([](db::Database& database) {
        HireBench bench(database);
        bench.in_one([&](db::Tx& tx) {
            const std::string alone = bench.applied(tx, "Ada");
            bench.rated(tx, alone, bench.interviewer, 4, 3);
            bench.hired(tx, alone);
            bench.reviewed(tx, alone, 3, 4);
            CHECK(bench.read(tx, bench.officer).hires.empty());
            bench.rated(tx, alone, bench.manager, 4, 3);
            CHECK(bench.read(tx, bench.officer).hires.size() == 1);
            bench.decided(tx, alone, "no_hire");
            CHECK(bench.read(tx, bench.officer).hires.empty());
        });
    });
}

TEST_CASE("applicants of the same jobs are read, hired or not; of jobs without a review nobody") {
    db::on_each_engine([](db::Database& database) {
        HireBench bench(database);
        bench.in_one([&](db::Tx& tx) {
            const std::string turned_away = bench.applied(tx, "Tess");
            bench.rated(tx, turned_away, bench.interviewer, 1, 2);
            bench.rated(tx, turned_away, bench.manager, 1, 2);
            CHECK(bench.read(tx, bench.officer).applicants.empty());
            const std::string id = bench.applied(tx, "Cleo");
            bench.rated(tx, id, bench.interviewer, 4, 3);
            bench.rated(tx, id, bench.manager, 2, 4);
            bench.hired(tx, id);
            bench.reviewed(tx, id, 3, 4);
            CHECK(bench.read(tx, bench.officer).applicants.size() == 2);
            CHECK(bench.read(tx, bench.officer).hires.size() == 1);
        });
    });
}

} // namespace
} // namespace assay::validity
