// Candidates by the words of their name, address, location and files. The index never holds anything from a scorecard.
#pragma once

#include <candidates/candidate.hpp>
#include <candidates/candidate_list.hpp>
#include <platform/api/actor.hpp>
#include <platform/db/database.hpp>

#include <vector>

namespace assay::candidates {

// Enters a new candidate's words, or renews them after a change of the candidate or their files.
void add_words(db::Tx& tx, const StoredCandidate& candidate);
void renew_words(db::Tx& tx, const StoredCandidate& candidate);

// Those the actor may see whose words open with each of the typed ones; nothing where no word was typed.
// The caller has checked that the actor may open the job of the filter.
std::vector<CandidateKey> found_candidates(db::Tx& tx, const Actor& actor, const CandidateFilter& filter,
                                           const CandidateWalk& walk);

} // namespace assay::candidates
