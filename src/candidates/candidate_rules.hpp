// Pure decisions about candidates: who may see and edit one, what is wrong with an input.
#pragma once

#include <base/result.hpp>
#include <candidates/candidate.hpp>
#include <jobs/job_scope.hpp>
#include <platform/api/actor.hpp>

#include <vector>

namespace assay::candidates {

// What ties an actor to a candidate: who added the candidate, and the actor's roles in the jobs applied for.
struct Ties {
    std::optional<std::string> created_by;
    std::vector<jobs::TeamRole> team_roles;
};

// Administrators and recruiters see everybody.
bool sees_every_candidate(const Actor& actor);

bool may_see(const Actor& actor, const Ties& ties);
// Who sees everybody, who added the candidate, and who leads a job the candidate applied for.
bool may_edit(const Actor& actor, const Ties& ties);

std::vector<FieldError> faults_in(const CandidateInput& input);
std::vector<FieldError> faults_in(const CandidatePatch& patch);

// The words a candidate is found by: name, address and location; the files' words are added to them.
std::string described_words(const StoredCandidate& candidate);

} // namespace assay::candidates
