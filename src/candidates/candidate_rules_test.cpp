#include <candidates/candidate_rules.hpp>

#include <doctest/doctest.h>

using namespace assay;
using namespace assay::candidates;
using jobs::TeamRole;

namespace {

Actor actor_with(std::vector<Role> roles) { return {"p1", "Pat", std::move(roles), "s1"}; }

} // namespace

TEST_CASE("who sees and who edits a candidate") {
    const Ties none{"someone", {}};
    const Ties own{"p1", {}};
    const Ties interviewing{"someone", {TeamRole::interviewer, TeamRole::interviewer}};
    const Ties leading{"someone", {TeamRole::interviewer, TeamRole::hiring_manager}};
    for (const Role role : {Role::administrator, Role::recruiter}) {
        CHECK(may_see(actor_with({role}), none));
        CHECK(may_edit(actor_with({role}), none));
    }
    for (const Role role : {Role::hiring_manager, Role::interviewer, Role::fairness_officer}) {
        const Actor actor = actor_with({role});
        CHECK_FALSE(may_see(actor, none));
        CHECK_FALSE(may_edit(actor, none));
        CHECK(may_see(actor, interviewing));
        CHECK_FALSE(may_edit(actor, interviewing));
        CHECK(may_edit(actor, leading));
        CHECK(may_see(actor, own));
        CHECK(may_edit(actor, own));
    }
}

TEST_CASE("a candidate needs a name and an address") {
    const auto faults = faults_in(CandidateInput{"  ", "nobody", {}, {}, {}, {}});
    REQUIRE(faults.size() == 2);
    CHECK(faults[0].pointer == "/name");
    CHECK(faults[1].pointer == "/email");
    CHECK(faults_in(CandidateInput{"Ada", "ada@example.test", {}, {}, {}, {}}).empty());
    CHECK(faults_in(CandidatePatch{}).empty());
}

TEST_CASE("a candidate is found by name, address and location, not by notes") {
    StoredCandidate candidate;
    candidate.name = "Zoë Núñez";
    candidate.email = "z@example.test";
    candidate.location = "Besançon";
    candidate.notes = "secret";
    CHECK(described_words(candidate) == "besancon example nunez test z zoe");
}

TEST_CASE("of a change only what it brings is judged") {
    CandidatePatch patch;
    patch.name = std::string(" ");
    REQUIRE(faults_in(patch).size() == 1);
    CHECK(faults_in(patch)[0].pointer == "/name");
    patch.email = std::string("nobody");
    REQUIRE(faults_in(patch).size() == 2);
    CHECK(faults_in(patch)[1].pointer == "/email");
    patch.name = std::string("Ada");
    patch.email = std::string("ada@example.test");
    CHECK(faults_in(patch).empty());
}
