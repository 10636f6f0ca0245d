#include <guides/guide_service.hpp>
#include <guides/test_guide.hpp>
#include <jobs/job_fields.hpp>
#include <jobs/job_freeze_service.hpp>
#include <jobs/job_history_service.hpp>
#include <jobs/job_rules.hpp>
#include <jobs/job_team_service.hpp>
#include <jobs/job_view_service.hpp>
#include <people/person_service.hpp>
#include <platform/db/test_database.hpp>
#include <platform/system/system.hpp>

#include <doctest/doctest.h>

namespace assay::jobs {
namespace {

// Services over one database, three people and a guide.
struct Bench {
    explicit Bench(db::Database& given)
        : database(given), surroundings{database, world.clock, world.ids, std::string(32, 's')} {
        in_one([&](db::Tx& tx) {
            recruiter = person(tx, "Rita", Role::recruiter);
            interviewer = person(tx, "Ivo", Role::interviewer);
            stranger = person(tx, "Sam", Role::recruiter);
            guide_id = guides.create(tx, recruiter, *guides.prepare({guides::test_guide()})).id;
        });
    }

    Actor person(db::Tx& tx, const std::string& name, Role role) {
        const auto added = people.add(tx, {}, {name + "@example.test", name, {role}, {}}, {});
        return {added->person.id, name, {role}, ""};
    }

    template <class Work>
    void in_one(Work work) {
        const auto done = database.write([&](db::Tx& tx) -> Result<int> {
            work(tx);
            return 0;
        });
        REQUIRE(done);
    }

    NewJob wish() const {
        NewJob job;
        job.guide_id = guide_id;
        job.title = " Keeper of the bridge ";
        job.team = std::vector<TeamSeat>{{interviewer.person_id, TeamRole::interviewer}};
        return job;
    }

    Result<void> change(db::Tx& tx, const Actor& actor, const std::string& job_id, const JobPatch& patch,
                        std::string revision = "*") {
        http::Request request;
        request.headers = {{"if-match", std::move(revision)}};
        api::Call call(surroundings, request, "/jobs/{id}");
        call.actor = actor;
        return jobs.change(tx, call, job_id, patch);
    }

    World world;
    db::Database& database;
    api::Surroundings surroundings;
    audit::AuditService audit{world.clock, world.ids};
    people::PersonService people{audit, world.clock, world.ids};
    organisations::OrganisationService organisations{audit, world.clock, world.ids};
    guides::GuideCatalogue catalogue;
    guides::GuideService guides{audit, world.clock, world.ids};
    JobService jobs{audit, world.clock, world.ids, catalogue, organisations};
    JobViewService views{catalogue, jobs};
    Actor recruiter, interviewer, stranger;
    std::string guide_id;
};

JobPatch filling() {
    JobPatch patch;
    patch.placeholder_values = std::map<std::string, std::optional<std::string>>{
        {"Pay Range", "1-2"}, {"BSc/MSc", "MSc"}, {"start day", "2031-01-02"}, {"location", " Lund "}};
    return patch;
}

TEST_CASE("a job is drafted, filled, published, closed and opened again") {
    db::on_each_engine([](db::Database& database) {
        Bench bench(database);
        bench.in_one([&](db::Tx& tx) {
            const std::string id = *bench.jobs.create(tx, bench.recruiter, bench.wish());
            auto refused = bench.jobs.publish(tx, bench.recruiter, id);
            REQUIRE_FALSE(refused);
            CHECK(refused.error().code == "job/unfilled-placeholders");
            CHECK(refused.error().fields.size() == 5);
            REQUIRE(bench.change(tx, bench.recruiter, id, filling()));
            CHECK(bench.views.view(tx, bench.recruiter, id)->job.unfilled.size() == 1);
            bench.organisations.save(tx, {}, {"Nordlicht", {{"Company", "Nordlicht"}}, false, {}});
            REQUIRE(bench.jobs.publish(tx, bench.recruiter, id));
            CHECK(bench.jobs.publish(tx, bench.recruiter, id).error().code == "job/already-published");
            JobPatch emptying;
            emptying.placeholder_values = std::map<std::string, std::optional<std::string>>{{"location", std::nullopt}};
            CHECK(bench.change(tx, bench.recruiter, id, emptying).error().code == "job/unfilled-placeholders");
            REQUIRE(bench.jobs.close(tx, bench.recruiter, id, "Filled"));
            CHECK(bench.jobs.close(tx, bench.recruiter, id, "Again").error().code == "job/already-closed");
            REQUIRE(bench.jobs.publish(tx, bench.recruiter, id));
            const Job job = bench.views.view(tx, bench.recruiter, id)->job;
            CHECK(job.state == JobState::open);
            CHECK(job.title == "Keeper of the bridge");
            CHECK(job.placeholder_values.at("location") == "Lund");
            CHECK(job.my_role == MyRole::recruiter);
            CHECK(job.team.size() == 2);
            CHECK(job.stages[1].items.size() == 2);
            CHECK_FALSE(job.closure_reason);
            const auto history = bench.views.view(tx, bench.recruiter, id) ? *job_history(tx, bench.recruiter, id, {})
                                                                           : std::vector<HistoryEntry>{};
            REQUIRE(history.size() == 5);
            CHECK(history[0].action == "job/reopened");
            CHECK(history[1].summary == "Closed the job. Reason: Filled");
            CHECK(history[4].person_name == "Rita");
        });
    });
}

TEST_CASE("an organisation's value that does not fit the guide blocks publication by name") {
    db::on_each_engine([](db::Database& database) {
        Bench bench(database);
        bench.in_one([&](db::Tx& tx) {
            const std::string id = *bench.jobs.create(tx, bench.recruiter, bench.wish());
            JobPatch patch = filling();
            patch.placeholder_values.value->erase("start day");
            REQUIRE(bench.change(tx, bench.recruiter, id, patch));
            bench.organisations.save(tx, {},
                                     {"N", {{"Company", "N"}, {"start day", "soon"}, {"Other", "x"}}, false, {}});
            const auto refused = bench.jobs.publish(tx, bench.recruiter, id);
            REQUIRE_FALSE(refused);
            CHECK(refused.error().fields[0].pointer == "/placeholder_values/start day");
        });
    });
}

TEST_CASE("weights, seal and guide version freeze with the first application") {
    db::on_each_engine([](db::Database& database) {
        Bench bench(database);
        bench.in_one([&](db::Tx& tx) {
            const std::string id = *bench.jobs.create(tx, bench.recruiter, bench.wish());
            const auto guide = bench.catalogue.newest(tx, bench.guide_id);
            JobPatch weighing;
            weighing.weights = Weights{{weighable_items(guide->guide)[0], 2}};
            REQUIRE(bench.change(tx, bench.recruiter, id, weighing));
            CHECK(freeze_job(tx, bench.audit, bench.world.ids, bench.recruiter, id));
            CHECK_FALSE(freeze_job(tx, bench.audit, bench.world.ids, bench.recruiter, id));
            CHECK(bench.views.view(tx, bench.recruiter, id)->job.weights_frozen);
            REQUIRE(bench.change(tx, bench.recruiter, id, weighing));
            weighing.weights = Weights{};
            CHECK(bench.change(tx, bench.recruiter, id, weighing).error().fields[0].pointer == "/reason");
            weighing.reason = std::string("The panel agreed on equal weights.");
            REQUIRE(bench.change(tx, bench.recruiter, id, weighing));
            JobPatch sealing;
            sealing.seal = SealMode::until_all;
            sealing.reason = std::string("  ");
            CHECK(bench.change(tx, bench.recruiter, id, sealing).error().fields[0].pointer == "/reason");
            const auto history = *job_history(tx, bench.recruiter, id, {});
            CHECK(history[0].reason == "The panel agreed on equal weights.");
            CHECK(history[1].action == "job/frozen");
            CHECK(history.size() == 4);
        });
    });
}

TEST_CASE("another guide version carries the weights, unless candidates are inside its stages") {
    db::on_each_engine([](db::Database& database) {
        Bench bench(database);
        bench.in_one([&](db::Tx& tx) {
            const std::string id = *bench.jobs.create(tx, bench.recruiter, bench.wish());
            const auto first = bench.catalogue.newest(tx, bench.guide_id);
            JobPatch weighing;
            weighing.weights = Weights{{weighable_items(first->guide)[1], 4}};
            REQUIRE(bench.change(tx, bench.recruiter, id, weighing));
            REQUIRE(bench.guides.publish(tx, bench.recruiter, bench.guide_id,
                                         *bench.guides.prepare({guides::test_guide()})));
            JobPatch moving;
            moving.guide_version = 9;
            CHECK(bench.change(tx, bench.recruiter, id, moving).error().fields[0].pointer == "/guide_version");
            moving.guide_version = 2;
            REQUIRE(bench.change(tx, bench.recruiter, id, moving));
            const auto second = bench.catalogue.newest(tx, bench.guide_id);
            const Job job = bench.views.view(tx, bench.recruiter, id)->job;
            CHECK(job.guide_version == 2);
            CHECK(job.weights == Weights{{weighable_items(second->guide)[1], 4}});
            CHECK(job.newest_guide_version == 2);
            tx.run_script("INSERT INTO application_counts (job_id, phase, stage_id, applications) VALUES ('" + id +
                          "', 'stage', 'x', 1)");
            tx.run_script("INSERT INTO candidates (candidate_id, number, name, sort_key, email, email_key, etag, "
                          "created_at, updated_at) VALUES ('cleo', 1, 'Cleo', 'c', 'c', 'c', 'e', 0, 0)");
            tx.run_script("INSERT INTO applications (application_id, job_id, candidate_id, sort_key, phase, "
                          "entered_at, etag, created_at, updated_at) VALUES ('cleos', '" +
                          id + "', 'cleo', 'c', 'applied', 0, 'e', 0, 0)");
            moving.guide_version = 1;
            REQUIRE(bench.change(tx, bench.recruiter, id, moving)); // nobody has met the candidate
            CHECK(bench.views.view(tx, bench.recruiter, id)->job.newest_guide_version == 2);
            tx.run_script("UPDATE applications SET phase = 'stage', stage_id = 'x'");
            moving.guide_version = 2;
            CHECK(bench.change(tx, bench.recruiter, id, moving).error().code == "job/guide-version-in-use");
            CHECK(bench.views.view(tx, bench.recruiter, id)->job.counts.stage.at("x") == 1);
        });
    });
}

TEST_CASE("who is not on the team is told there is no such job; who does not lead may not change it") {
    db::on_each_engine([](db::Database& database) {
        Bench bench(database);
        bench.in_one([&](db::Tx& tx) {
            const std::string id = *bench.jobs.create(tx, bench.recruiter, bench.wish());
            CHECK(bench.views.view(tx, bench.stranger, id).error().fault == Fault::not_found);
            CHECK(bench.change(tx, bench.stranger, id, filling()).error().fault == Fault::not_found);
            CHECK(bench.jobs.publish(tx, bench.stranger, id).error().fault == Fault::not_found);
            CHECK(bench.change(tx, bench.interviewer, id, filling()).error().fault == Fault::forbidden);
            CHECK(job_history(tx, bench.interviewer, id, {}).error().fault == Fault::forbidden);
            CHECK(bench.views.view(tx, bench.interviewer, id)->job.my_role == MyRole::interviewer);
            CHECK(bench.jobs.create(tx, bench.interviewer, bench.wish()).error().fault == Fault::forbidden);
            CHECK(bench.views.list(tx, bench.interviewer, {"draft", "BRÍDGE"}, {}).size() == 1);
            CHECK(bench.views.list(tx, bench.interviewer, {"", "ferry"}, {}).empty());
            CHECK(bench.views.list(tx, bench.interviewer, {"open", ""}, {}).empty());
            CHECK(bench.views.list(tx, bench.stranger, {}, {}).empty());
            const Actor administrator = bench.person(tx, "Ada", Role::administrator);
            CHECK(bench.views.list(tx, administrator, {}, {}).size() == 1);
            CHECK(bench.views.view(tx, administrator, id)->job.my_role == MyRole::administrator);
        });
    });
}

TEST_CASE("a stale revision changes nothing, and all faults of a wish come at once") {
    db::on_each_engine([](db::Database& database) {
        Bench bench(database);
        bench.in_one([&](db::Tx& tx) {
            const std::string id = *bench.jobs.create(tx, bench.recruiter, bench.wish());
            const std::string etag = bench.views.view(tx, bench.recruiter, id)->etag;
            CHECK(bench.change(tx, bench.recruiter, id, filling(), "\"old\"").error().fault == Fault::stale);
            CHECK(bench.change(tx, bench.recruiter, id, filling(), "").error().fault == Fault::precondition_required);
            REQUIRE(bench.change(tx, bench.recruiter, id, filling(), '"' + etag + '"'));
            CHECK(bench.views.view(tx, bench.recruiter, id)->etag != etag);
            NewJob wish = bench.wish();
            wish.title = "  ";
            wish.weights = Weights{{"unknown", 1}};
            wish.placeholder_values = guides::PlaceholderValues{{"Nobody", "x"}};
            wish.team = std::vector<TeamSeat>{{"unknown", TeamRole::recruiter}};
            CHECK(bench.jobs.create(tx, bench.recruiter, wish).error().fields.size() == 4);
            wish.guide_id = "unknown";
            CHECK(bench.jobs.create(tx, bench.recruiter, wish).error().fields[0].pointer == "/guide_id");
        });
    });
}

} // namespace
} // namespace assay::jobs
