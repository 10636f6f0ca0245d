#include <applications/application_rules.hpp>

#include <doctest/doctest.h>

using namespace assay;
using namespace assay::applications;

namespace {

guides::CataloguedGuide guide_with_stage(const std::string& stage_id) {
    guides::CataloguedGuide guide;
    guide.guide.stages.emplace_back();
    guide.guide.stages[0].id = stage_id;
    guide.stages_by_id.emplace(*guide.guide.stages[0].id, 0);
    return guide;
}

} // namespace

TEST_CASE("a move names a stage of the guide or a phase that has none") {
    const auto guide = guide_with_stage("s1");
    CHECK(place_of({std::string("s1"), {}}, guide) == Place{Phase::stage, "s1"});
    CHECK(place_of({std::string("s1"), Phase::stage}, guide) == Place{Phase::stage, "s1"});
    CHECK(place_of({{}, Phase::offer}, guide) == Place{Phase::offer, std::nullopt});
    CHECK(place_of({std::string("s1"), Phase::offer}, guide).error().fields[0].pointer == "/phase");
    CHECK(place_of({std::string("s2"), {}}, guide).error().fields[0].pointer == "/stage_id");
    CHECK(place_of({{}, Phase::stage}, guide).error().fields[0].pointer == "/stage_id");
    CHECK(place_of({{}, {}}, guide).error().fault == Fault::invalid);
}

TEST_CASE("only open jobs take applications, only decided hires end by a move") {
    jobs::JobScope job;
    job.state = jobs::JobState::open;
    CHECK(check_open(job));
    for (const auto state : {jobs::JobState::draft, jobs::JobState::closed}) {
        job.state = state;
        CHECK(check_open(job).error().code == "job/not-open");
    }
    CHECK(check_under_way(Phase::applied));
    CHECK(check_under_way(Phase::closed).error().fault == Fault::conflict);
    CHECK(check_hire("hire"));
    CHECK_FALSE(check_hire("no_hire"));
    CHECK_FALSE(check_hire(std::nullopt));
}
