// For tests: services over one database, an open job with a team of three, somebody outside, and ways to act as each.
#pragma once

#include <candidates/candidate_list_service.hpp>
#include <candidates/candidate_service.hpp>
#include <guides/guide_service.hpp>
#include <guides/test_guide.hpp>
#include <jobs/job_fields.hpp>
#include <jobs/job_service.hpp>
#include <people/person_service.hpp>
#include <platform/db/test_database.hpp>
#include <platform/system/system.hpp>

#include <doctest/doctest.h>

namespace assay::candidates {

struct CandidateBench {
    explicit CandidateBench(db::Database& given)
        : database(given), surroundings{database, world.clock, world.ids, std::string(32, 's')} {
        in_one([&](db::Tx& tx) {
            administrator = person(tx, "Ada", Role::administrator);
            recruiter = person(tx, "Rita", Role::recruiter);
            manager = person(tx, "Hana", Role::hiring_manager);
            interviewer = person(tx, "Ivo", Role::interviewer);
            outsider = person(tx, "Olga", Role::hiring_manager);
            guide_id = guides.create(tx, recruiter, *guides.prepare({guides::test_guide()})).id;
            job_id = open_job(tx);
            const auto guide = catalogue.newest(tx, guide_id);
            screen_id = *guide->guide.stages[0].id;
            interview_id = *guide->guide.stages[1].id;
        });
    }

    Actor person(db::Tx& tx, const std::string& name, Role role) {
        const auto added = people.add(tx, {}, {name + "@example.test", name, {role}, {}}, {});
        return {added->person.id, name, {role}, ""};
    }

    std::string open_job(db::Tx& tx) {
        jobs::NewJob wish;
        wish.guide_id = guide_id;
        wish.title = "Keeper of the bridge";
        wish.team = std::vector<jobs::TeamSeat>{{manager.person_id, jobs::TeamRole::hiring_manager},
                                                {recruiter.person_id, jobs::TeamRole::recruiter},
                                                {interviewer.person_id, jobs::TeamRole::interviewer}};
        wish.placeholder_values = guides::PlaceholderValues{{"Company", "Span"},
                                                            {"Pay Range", "10-20"},
                                                            {"BSc/MSc", "BSc"},
                                                            {"start day", "2030-01-01"},
                                                            {"location", "Riverside"}};
        const auto made = jobs.create(tx, recruiter, wish);
        REQUIRE(made);
        REQUIRE(jobs.publish(tx, recruiter, *made));
        return *made;
    }

    template <class Work>
    void in_one(Work work) {
        const auto done = database.write([&](db::Tx& tx) -> Result<int> {
            work(tx);
            return 0;
        });
        REQUIRE(done);
    }

    // What work(tx, call) answers as `actor`, with an If-Match where one is given.
    template <class Work>
    auto as(db::Tx& tx, const Actor& actor, const std::string& if_match, Work work) {
        http::Request request;
        if (!if_match.empty()) request.headers = {{"if-match", if_match}};
        api::Call call(surroundings, request, "/test");
        call.actor = actor;
        return work(tx, call);
    }

    std::string candidate(db::Tx& tx, const std::string& name, const Actor& by) {
        const auto made = candidates.add(tx, by, {name, name + "@example.test", {}, {}, {}, {}});
        REQUIRE(made);
        return made->candidate.id;
    }

    World world;
    db::Database& database;
    api::Surroundings surroundings;
    audit::AuditService audit{world.clock, world.ids};
    people::PersonService people{audit, world.clock, world.ids};
    organisations::OrganisationService organisations{audit, world.clock, world.ids};
    guides::GuideCatalogue catalogue;
    guides::GuideService guides{audit, world.clock, world.ids};
    jobs::JobService jobs{audit, world.clock, world.ids, catalogue, organisations};
    CandidateService candidates{catalogue, audit, world.clock, world.ids};
    CandidateListService list{catalogue};
    Actor administrator, recruiter, manager, interviewer, outsider;
    std::string guide_id, job_id, screen_id, interview_id;
};

} // namespace assay::candidates
