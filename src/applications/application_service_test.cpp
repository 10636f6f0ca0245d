#include <applications/application_scope_service.hpp>
#include <applications/application_service.hpp>
#include <candidates/candidate_bench_test.hpp>
#include <jobs/job_view_service.hpp>

namespace assay::applications {
namespace {

struct ApplicationBench : candidates::CandidateBench {
    using CandidateBench::CandidateBench;
    ApplicationService applications{catalogue, audit, world.clock, world.ids};

    std::string begun(db::Tx& tx, const std::string& name) {
        const auto made = applications.begin(tx, recruiter, {job_id, candidate(tx, name, recruiter)});
        REQUIRE(made);
        return made->application.id;
    }

    ApplicationService::Outcome moved(db::Tx& tx, const Actor& actor, const std::string& id, const MoveInput& move,
                                      const std::string& if_match = "") {
        return as(tx, actor, if_match,
                  [&](db::Tx&, const api::Call& call) { return applications.move(tx, call, id, move); });
    }

    std::map<std::string, int> counts(db::Tx& tx) {
        std::map<std::string, int> found;
        const auto job = job_views.view(tx, recruiter, job_id);
        REQUIRE(job);
        const auto& counted = job->job.counts;
        if (counted.applied != 0) found["applied"] = counted.applied;
        for (const auto& [stage, count] : counted.stage)
            if (count != 0) found[stage == screen_id ? "screen" : "interview"] = count;
        if (counted.closed != 0) found["closed"] = counted.closed;
        return found;
    }

    jobs::JobViewService job_views{catalogue, jobs};
};

TEST_CASE("an application begins once a job and candidate, and freezes the job") {
    db::on_each_engine([](db::Database& database) {
        ApplicationBench bench(database);
        bench.in_one([&](db::Tx& tx) {
            CHECK_FALSE(jobs::stored_job(tx, bench.job_id)->is_frozen);
            const std::string candidate_id = bench.candidate(tx, "Cleo", bench.recruiter);
            const auto made = bench.applications.begin(tx, bench.recruiter, {bench.job_id, candidate_id});
            REQUIRE(made);
            CHECK(made->application.phase == Phase::applied);
            CHECK_FALSE(made->application.stage_id);
            CHECK(jobs::stored_job(tx, bench.job_id)->is_frozen);
            const auto again = bench.applications.begin(tx, bench.recruiter, {bench.job_id, candidate_id});
            CHECK(again.error().code == "application/known");
            CHECK(again.error().fields.at(0).detail == made->application.id);
            CHECK(bench.applications.begin(tx, bench.interviewer, {bench.job_id, candidate_id}).error().fault ==
                  Fault::forbidden);
            CHECK(bench.applications.begin(tx, bench.outsider, {bench.job_id, candidate_id})
                      .error()
                      .fields.at(0)
                      .pointer == "/job_id");
            CHECK(
                bench.applications.begin(tx, bench.recruiter, {bench.job_id, "nobody"}).error().fields.at(0).pointer ==
                "/candidate_id");
        });
    });
}

TEST_CASE("the team of the job sees the candidate from then on, nobody else does") {
    db::on_each_engine([](db::Database& database) {
        ApplicationBench bench(database);
        bench.in_one([&](db::Tx& tx) {
            const std::string id = bench.begun(tx, "Cleo");
            const std::string candidate_id = application_scope(tx, bench.recruiter, id)->candidate_id;
            const auto seen = bench.candidates.find(tx, bench.interviewer, candidate_id);
            REQUIRE(seen);
            CHECK_FALSE(seen->candidate.may_edit);
            REQUIRE(seen->candidate.applications.size() == 1);
            CHECK(seen->candidate.applications[0].job_title == "Keeper of the bridge");
            CHECK(bench.candidates.find(tx, bench.manager, candidate_id)->candidate.may_edit);
            CHECK_FALSE(bench.candidates.find(tx, bench.outsider, candidate_id));
            CHECK(bench.list.list(tx, bench.interviewer, {}, {})->items.size() == 1);
            candidates::CandidateFilter filter;
            filter.phase = Phase::applied;
            CHECK(bench.list.list(tx, bench.interviewer, filter, {})->items.size() == 1);
            CHECK(bench.list.list(tx, bench.administrator, filter, {})->items.size() == 1);
            filter.job_id = bench.job_id;
            CHECK(bench.list.list(tx, bench.interviewer, filter, {})->items.size() == 1);
            CHECK(bench.list.list(tx, bench.outsider, filter, {}).error().fault == Fault::not_found);
            filter.phase = Phase::offer;
            CHECK(bench.list.list(tx, bench.interviewer, filter, {})->items.empty());
            CHECK_FALSE(application_scope(tx, bench.outsider, id));
        });
    });
}

TEST_CASE("moves are leads' acts, keep the counts and can be undone by moving back") {
    db::on_each_engine([](db::Database& database) {
        ApplicationBench bench(database);
        bench.in_one([&](db::Tx& tx) {
            const std::string id = bench.begun(tx, "Cleo");
            bench.begun(tx, "Dora");
            using Counts = std::map<std::string, int>;
            CHECK(bench.counts(tx) == Counts{{"applied", 2}});
            const auto moved = bench.moved(tx, bench.manager, id, {bench.screen_id, {}});
            REQUIRE(moved);
            CHECK(moved->application.stage_title == "Screen");
            CHECK(bench.counts(tx) == Counts{{"applied", 1}, {"screen", 1}});
            const auto same = bench.moved(tx, bench.manager, id, {bench.screen_id, Phase::stage});
            CHECK(same->etag == moved->etag);
            CHECK(bench.moved(tx, bench.manager, id, {bench.interview_id, {}}, "\"old\"").error().fault ==
                  Fault::stale);
            CHECK(bench.moved(tx, bench.interviewer, id, {bench.interview_id, {}}).error().fault == Fault::forbidden);
            CHECK(bench.moved(tx, bench.outsider, id, {bench.interview_id, {}}).error().fault == Fault::not_found);
            REQUIRE(bench.moved(tx, bench.manager, id, {{}, Phase::applied}));
            CHECK(bench.counts(tx) == Counts{{"applied", 2}});
            CHECK(bench.moved(tx, bench.manager, id, {{}, Phase::closed}).error().code == "application/not-hired");
        });
    });
}

TEST_CASE("a stage is passed once, by name") {
    db::on_each_engine([](db::Database& database) {
        ApplicationBench bench(database);
        bench.in_one([&](db::Tx& tx) {
            const std::string id = bench.begun(tx, "Cleo");
            CHECK(bench.applications.pass(tx, bench.interviewer, id, {bench.screen_id}).error().fault ==
                  Fault::forbidden);
            CHECK(bench.applications.pass(tx, bench.manager, id, {"x"}).error().fields.at(0).pointer == "/stage_id");
            REQUIRE(bench.applications.pass(tx, bench.manager, id, {bench.screen_id}));
            const auto again = bench.applications.pass(tx, bench.recruiter, id, {bench.screen_id});
            REQUIRE(again);
            REQUIRE(again->application.passes.size() == 1);
            CHECK(again->application.passes[0].passed_by_name == "Hana");
        });
    });
}

TEST_CASE("a closed application keeps its reason and opens again where it stood") {
    db::on_each_engine([](db::Database& database) {
        ApplicationBench bench(database);
        bench.in_one([&](db::Tx& tx) {
            const std::string id = bench.begun(tx, "Cleo");
            REQUIRE(bench.moved(tx, bench.manager, id, {bench.interview_id, {}}));
            CHECK(bench.applications.reject(tx, bench.manager, id, {"  ", {}}).error().fields.at(0).pointer ==
                  "/reason");
            const auto rejected = bench.applications.reject(tx, bench.manager, id, {"Role filled", "kind words"});
            REQUIRE(rejected);
            CHECK(rejected->application.phase == Phase::closed);
            CHECK(rejected->application.closure->reason == "Role filled");
            CHECK_FALSE(rejected->application.stage_id);
            CHECK(bench.applications.withdraw(tx, bench.manager, id, {}).error().code == "application/closed");
            CHECK(bench.moved(tx, bench.manager, id, {bench.screen_id, {}}).error().code == "application/closed");
            const auto reopened = bench.applications.reopen(tx, bench.recruiter, id, {"Second opening"});
            REQUIRE(reopened);
            CHECK(reopened->application.stage_id == bench.interview_id);
            CHECK_FALSE(reopened->application.closure);
            CHECK(bench.applications.reopen(tx, bench.recruiter, id, {"again"}).error().code ==
                  "application/not-closed");
            CHECK(bench.applications.withdraw(tx, bench.recruiter, id, {})->application.withdrawn);
            CHECK(bench.counts(tx) == std::map<std::string, int>{{"closed", 1}});
        });
    });
}

TEST_CASE("a closed job lets applications end and nothing else") {
    db::on_each_engine([](db::Database& database) {
        ApplicationBench bench(database);
        bench.in_one([&](db::Tx& tx) {
            const std::string id = bench.begun(tx, "Cleo");
            const std::string other = bench.candidate(tx, "Dora", bench.recruiter);
            REQUIRE(bench.jobs.close(tx, bench.recruiter, bench.job_id, "filled"));
            CHECK(bench.applications.begin(tx, bench.recruiter, {bench.job_id, other}).error().code == "job/not-open");
            CHECK(bench.moved(tx, bench.manager, id, {bench.screen_id, {}}).error().code == "job/not-open");
            CHECK(bench.applications.reject(tx, bench.manager, id, {"Role filled", {}}));
            CHECK(bench.applications.reopen(tx, bench.manager, id, {"why"}).error().code == "job/not-open");
        });
    });
}

TEST_CASE("a renamed candidate moves in the order of a job's list too") {
    db::on_each_engine([](db::Database& database) {
        ApplicationBench bench(database);
        bench.in_one([&](db::Tx& tx) {
            bench.begun(tx, "Bea");
            const std::string id = bench.begun(tx, "Ann");
            candidates::CandidatePatch patch;
            patch.name = std::string("Zoe");
            const std::string candidate_id = application_scope(tx, bench.recruiter, id)->candidate_id;
            REQUIRE(bench.as(tx, bench.recruiter, "*", [&](db::Tx&, const api::Call& call) {
                return bench.candidates.change(tx, call, candidate_id, patch);
            }));
            candidates::CandidateFilter filter;
            filter.job_id = bench.job_id;
            filter.order = candidates::CandidateOrder::name;
            const auto page = bench.list.list(tx, bench.interviewer, filter, {});
            REQUIRE(page->items.size() == 2);
            CHECK(page->items[1].name == "Zoe");
        });
    });
}

} // namespace
} // namespace assay::applications
