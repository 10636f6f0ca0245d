#include <applications/application_service.hpp>
#include <candidates/candidate_bench_test.hpp>
#include <validity/validity_service.hpp>

#include <fmt/format.h>

namespace assay::validity {
namespace {

// Rows as the services of decisions, scorecards and outcomes write them, at times of our choosing.
struct ValidityBench : candidates::CandidateBench {
    using CandidateBench::CandidateBench;
    applications::ApplicationService applications{catalogue, audit, world.clock, world.ids};
    Actor officer, colleague, other;

    void add_people(db::Tx& tx) {
        officer = person(tx, "Fay", Role::fairness_officer);
        colleague = person(tx, "Kim", Role::interviewer);
        other = person(tx, "Gil", Role::fairness_officer);
    }

    std::string hired(db::Tx& tx, const std::string& name) {
        const auto made = applications.begin(tx, recruiter, {job_id, candidate(tx, name, recruiter)});
        REQUIRE(made);
        const std::string id = made->application.id;
        decided(tx, id, "hire");
        applications::MoveInput to_offer;
        to_offer.phase = applications::Phase::offer;
        REQUIRE(as(tx, recruiter, "",
                   [&](db::Tx&, const api::Call& call) { return applications.move(tx, call, id, to_offer); }));
        return id;
    }

    void decided(db::Tx& tx, const std::string& application_id, const char* outcome) {
        tx.run_script(fmt::format("INSERT INTO decisions (decision_id, application_id, outcome, reason, left_out, "
                                  "decided_by, decided_at) VALUES ('{}', '{}', '{}', 'r', '[]', '{}', 1)",
                                  world.ids.next(), application_id, outcome, manager.person_id));
    }

    // Rates every item of the interview with `score` where the card is in.
    std::string card(db::Tx& tx, const std::string& application_id, const Actor& by, const char* state, int score) {
        const std::string id = world.ids.next();
        const auto guide = catalogue.newest(tx, guide_id);
        tx.run_script(fmt::format(
            "INSERT INTO scorecards (scorecard_id, application_id, guide_version_id, stage_id, interviewer_id, state, "
            "seal, due_at, assigned_at) VALUES ('{}', '{}', '{}', '{}', '{}', '{}', 'until_own', 1, 1)",
            id, application_id, guide->guide_version_id, interview_id, by.person_id, state));
        tx.run_script(
            fmt::format("INSERT INTO scorecard_contents (scorecard_id, etag, draft, notes, questions, submitted_at, "
                        "is_written_after_reading, is_amended_after_reading) VALUES ('{}', 'e', '', '', '[]', 5, 0, 0)",
                        id));
        if (std::string_view(state) != "submitted") return id;
        for (const importer::Item& item : guide->guide.stages[1].scorecard.items)
            tx.run_script(fmt::format("INSERT INTO ratings (scorecard_id, item_id, score) VALUES ('{}', '{}', {})", id,
                                      *item.id, score));
        return id;
    }

    void reviewed(db::Tx& tx, const std::string& application_id, int month, int performance) {
        const std::string id = world.ids.next();
        tx.run_script(fmt::format("INSERT INTO outcomes (outcome_id, application_id, month, has_left, performance, "
                                  "recorded_by, recorded_at, etag) VALUES ('{}', '{}', {}, 0, {}, '{}', 9, 'e')",
                                  id, application_id, month, performance, manager.person_id));
        tx.run_script(fmt::format("INSERT INTO outcome_levels (outcome_id, place, level) VALUES ('{}', 0, 3)", id));
    }

    ReadValidity read(db::Tx& tx, const Actor& actor) { return read_validity(tx, actor, catalogue); }
};

template <class Work>
void on_a_bench(Work work) {
    db::on_each_engine([&](db::Database& database) {
        ValidityBench bench(database);
        bench.in_one([&](db::Tx& tx) {
            bench.add_people(tx);
            work(bench, tx);
        });
    });
}

} // namespace

TEST_CASE("a hire whom two people rated enters with the composite, each review once") {
    on_a_bench([](ValidityBench& bench, db::Tx& tx) {
        CHECK(bench.read(tx, bench.officer).hires.empty());
        const std::string id = bench.hired(tx, "Cleo");
        bench.card(tx, id, bench.interviewer, "submitted", 4);
        bench.card(tx, id, bench.colleague, "submitted", 2);
        bench.reviewed(tx, id, 6, 3);
        bench.reviewed(tx, id, 12, 4);
        const auto read = bench.read(tx, bench.officer);
        REQUIRE(read.hires.size() == 2);
        CHECK(read.hires[0].month == 6);
        CHECK(read.hires[0].performance == 3);
        CHECK(read.hires[0].score == 3.0);
        CHECK(read.hires[1].month == 12);
        CHECK_FALSE(read.is_cut);
        REQUIRE(read.applicants.size() == 1);
        CHECK(read.applicants[0].score == 3.0);
        CHECK(read.applicants[0].settled_at.milliseconds == 5);
    });
}

TEST_CASE("nothing is read of a hire while a card is owed, nor for whoever was excused from it") {
    on_a_bench([](ValidityBench& bench, db::Tx& tx) {
        const std::string id = bench.hired(tx, "Cleo");
        bench.card(tx, id, bench.interviewer, "submitted", 4);
        bench.card(tx, id, bench.colleague, "submitted", 2);
        bench.reviewed(tx, id, 6, 3);
        const std::string third = bench.card(tx, id, bench.other, "owed", 0);
        CHECK(bench.read(tx, bench.officer).hires.empty());
        CHECK(bench.read(tx, bench.administrator).applicants.empty());
        tx.run_script(fmt::format("UPDATE scorecards SET state = 'excused' WHERE scorecard_id = '{}'", third));
        CHECK(bench.read(tx, bench.officer).hires.size() == 1);
        CHECK(bench.read(tx, bench.other).hires.empty());
        CHECK(bench.read(tx, bench.other).applicants.empty());
    });
}

TEST_CASE("neither one rater's candidate nor a decision that was taken back is a hire that counts") {
    on_a_bench([](ValidityBench& bench, db::Tx& tx) {
        const std::string alone = bench.hired(tx, "Dora");
        bench.card(tx, alone, bench.interviewer, "submitted", 4);
        bench.reviewed(tx, alone, 6, 3);
        CHECK(bench.read(tx, bench.officer).hires.empty());
        const std::string id = bench.hired(tx, "Cleo");
        bench.card(tx, id, bench.interviewer, "submitted", 4);
        bench.card(tx, id, bench.colleague, "submitted", 2);
        bench.reviewed(tx, id, 6, 3);
        CHECK(bench.read(tx, bench.officer).hires.size() == 1);
        bench.decided(tx, id, "no_hire");
        CHECK(bench.read(tx, bench.officer).hires.empty());
    });
}

} // namespace assay::validity
