#include <applications/application_service.hpp>
#include <candidates/candidate_bench_test.hpp>
#include <decisions/decision_service.hpp>
#include <outcomes/due_outcome_service.hpp>
#include <outcomes/outcome_fields.hpp>
#include <outcomes/outcome_service.hpp>

#include <fmt/format.h>

namespace assay::outcomes {
namespace {

using Words = std::vector<std::string>;

Words in_words(const std::vector<DueOutcome>& waiting) {
    Words all;
    for (const auto& each : waiting)
        all.push_back(fmt::format("{} {}{}", each.candidate_name, each.month, each.is_overdue ? " overdue" : ""));
    return all;
}

// Hires decided in the past: the row of the decision is written as the decision service writes it, at another time.
struct OutcomeBench : candidates::CandidateBench {
    using CandidateBench::CandidateBench;
    applications::ApplicationService applications{catalogue, audit, world.clock, world.ids};
    OutcomeService outcomes{audit, catalogue, organisations, world.ids};

    std::string hired(db::Tx& tx, const std::string& name, std::int64_t days_ago) {
        const auto made = applications.begin(tx, recruiter, {job_id, candidate(tx, name, recruiter)});
        REQUIRE(made);
        const std::string id = made->application.id;
        decided(tx, id, "hire", days_ago);
        applications::MoveInput to_offer;
        to_offer.phase = applications::Phase::offer;
        REQUIRE(as(tx, recruiter, "",
                   [&](db::Tx&, const api::Call& call) { return applications.move(tx, call, id, to_offer); }));
        return id;
    }

    void decided(db::Tx& tx, const std::string& application_id, const char* outcome, std::int64_t days_ago) {
        tx.run_script(fmt::format("INSERT INTO decisions (decision_id, application_id, outcome, reason, left_out, "
                                  "decided_by, decided_at) VALUES ('{}', '{}', '{}', 'r', '[]', '{}', {})",
                                  world.ids.next(), application_id, outcome, manager.person_id,
                                  (world.clock.now() - days_ago * one_day).milliseconds));
    }

    Result<OutcomeRevision> recorded(db::Tx& tx, const Actor& actor, const std::string& id, int month,
                                     bool has_left = false) {
        OutcomeInput input{id, month, has_left, {}, {}, {}};
        input.levels = levels(tx, 3);
        return as(tx, actor, "", [&](db::Tx&, const api::Call& call) { return outcomes.record(tx, call, input); });
    }

    std::vector<OutcomeLevel> levels(db::Tx& tx, int level) {
        std::vector<OutcomeLevel> all;
        const int count = static_cast<int>(catalogue.newest(tx, guide_id)->guide.profile.outcomes.size());
        for (int place = 0; place < count; ++place) all.push_back({place, level});
        return all;
    }

    Words waiting(db::Tx& tx, const Actor& actor) {
        const auto page = due_outcomes(tx, actor, {}, world.clock.now());
        REQUIRE(page);
        return in_words(page->items);
    }
};

TEST_CASE("a review is recorded by leads in its time, once, and corrected with its revision") {
    db::on_each_engine([](db::Database& database) {
        OutcomeBench bench(database);
        bench.in_one([&](db::Tx& tx) {
            const std::string id = bench.hired(tx, "Cleo", 200);
            CHECK(bench.recorded(tx, bench.interviewer, id, 6).error().fault == Fault::forbidden);
            CHECK(bench.recorded(tx, bench.outsider, id, 6).error().fault == Fault::not_found);
            CHECK(bench.recorded(tx, bench.manager, id, 12).error().code == "outcome/too-early");
            const auto made = bench.recorded(tx, bench.manager, id, 6);
            REQUIRE(made);
            CHECK(made->review.levels == bench.levels(tx, 3));
            CHECK(bench.recorded(tx, bench.recruiter, id, 6).error().code == "outcome/already-recorded");
            CHECK(bench.outcomes.find(tx, bench.interviewer, made->review.id).error().fault == Fault::not_found);
            OutcomePatch patch;
            patch.performance = std::optional(4);
            patch.levels = bench.levels(tx, 2);
            const auto correct = [&](const std::string& etag) {
                return bench.as(tx, bench.recruiter, etag, [&](db::Tx&, const api::Call& call) {
                    return bench.outcomes.correct(tx, call, made->review.id, patch);
                });
            };
            CHECK(correct("").error().fault == Fault::precondition_required);
            CHECK(correct("\"old\"").error().fault == Fault::stale);
            REQUIRE(correct('"' + made->etag + '"'));
            CHECK(correct('"' + made->etag + '"').error().fault == Fault::stale);
            const auto again = bench.outcomes.find(tx, bench.administrator, made->review.id);
            REQUIRE(again);
            CHECK(again->review.performance == 4);
            CHECK(again->review.levels == bench.levels(tx, 2));
            CHECK(again->review.recorded_by_name == "Hana");
        });
    });
}

TEST_CASE("whoever has left has no later review, also not by a correction") {
    db::on_each_engine([](db::Database& database) {
        OutcomeBench bench(database);
        bench.in_one([&](db::Tx& tx) {
            const std::string left = bench.hired(tx, "Lea", 20);
            REQUIRE(bench.recorded(tx, bench.manager, left, 6, true));
            CHECK(bench.recorded(tx, bench.manager, left, 12, true).error().code == "outcome/left-before");
            const std::string stayed = bench.hired(tx, "Stan", 400);
            const auto sixth = bench.recorded(tx, bench.manager, stayed, 6);
            REQUIRE(sixth);
            REQUIRE(bench.recorded(tx, bench.manager, stayed, 12));
            OutcomePatch patch;
            patch.has_left = true;
            const auto corrected = bench.as(tx, bench.manager, "*", [&](db::Tx&, const api::Call& call) {
                return bench.outcomes.correct(tx, call, sixth->review.id, patch);
            });
            CHECK(corrected.error().code == "outcome/left-before");
        });
    });
}

TEST_CASE("what waits: one review of a hire, the longest due first, for leads of the team alone") {
    db::on_each_engine([](db::Database& database) {
        OutcomeBench bench(database);
        bench.in_one([&](db::Tx& tx) {
            bench.hired(tx, "New", 100);
            const std::string ten = bench.hired(tx, "Ten", 300);
            bench.hired(tx, "Thirteen", 400);
            bench.hired(tx, "Soon", 160);
            bench.hired(tx, "Forgotten", 3 * 365);
            const std::string undecided = bench.hired(tx, "Undecided", 300);
            bench.decided(tx, undecided, "hold", 1);
            const Words all{"Ten 6 overdue", "Thirteen 12 overdue", "Soon 6"};
            CHECK(bench.waiting(tx, bench.manager) == all);
            CHECK(bench.waiting(tx, bench.recruiter) == all);
            CHECK(bench.waiting(tx, bench.interviewer).empty());
            CHECK(bench.waiting(tx, bench.administrator).empty());
            REQUIRE(bench.recorded(tx, bench.manager, ten, 6));
            CHECK(bench.waiting(tx, bench.manager) == Words{"Thirteen 12 overdue", "Soon 6"});
        });
    });
}

TEST_CASE("what waits comes in pages that hold each review once") {
    db::on_each_engine([](db::Database& database) {
        OutcomeBench bench(database);
        bench.in_one([&](db::Tx& tx) {
            for (int each = 0; each < 9; ++each) bench.hired(tx, fmt::format("Hire{}", each), 240 + 30 * each);
            const Words whole = bench.waiting(tx, bench.manager);
            CHECK(whole.size() == 9);
            Words paged;
            std::vector<std::size_t> sizes;
            std::string cursor;
            do {
                const auto page = bench.as(tx, bench.manager, "", [&](db::Tx&, const api::Call& call) {
                    http::Request request;
                    request.query = {{"limit", "2"}};
                    if (!cursor.empty()) request.query.emplace_back("cursor", call.marked(cursor));
                    return *due_outcomes(tx, bench.manager, *api::Call(bench.surroundings, request, "/test").page(4),
                                         bench.world.clock.now());
                });
                for (std::string& each : in_words(page.items)) paged.push_back(std::move(each));
                sizes.push_back(page.items.size());
                cursor = page.next.value_or("");
            } while (!cursor.empty());
            CHECK(paged == whole);
            CHECK(sizes == std::vector<std::size_t>{2, 2, 2, 2, 1});
        });
    });
}

TEST_CASE("an application without a hire has neither reviews nor days") {
    db::on_each_engine([](db::Database& database) {
        OutcomeBench bench(database);
        bench.in_one([&](db::Tx& tx) {
            const std::string id = bench.hired(tx, "Cleo", 200);
            CHECK(bench.outcomes.of_application(tx, bench.manager, id)->outcomes.due.size() == 2);
            bench.decided(tx, id, "no_hire", 0);
            CHECK(bench.outcomes.of_application(tx, bench.manager, id)->outcomes.due.empty());
            CHECK(bench.recorded(tx, bench.manager, id, 6).error().code == "outcome/not-a-hire");
            CHECK(bench.outcomes.of_application(tx, bench.interviewer, id).error().fault == Fault::forbidden);
        });
    });
}

} // namespace
} // namespace assay::outcomes
