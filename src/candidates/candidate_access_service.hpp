// Finds what an actor is to a candidate. Whom the actor may not see does not exist for them.
#pragma once

#include <base/result.hpp>
#include <platform/api/actor.hpp>
#include <platform/db/database.hpp>

#include <string>

namespace assay::candidates {

struct CandidateScope {
    std::string candidate_id;
    bool may_edit = false;
};

// `not_found` for unknown candidates and for those this actor may not see.
Result<CandidateScope> candidate_scope(db::Tx& tx, const Actor& actor, const std::string& candidate_id);

// The same, and `forbidden` for who may see but not edit.
Result<CandidateScope> editable_candidate_scope(db::Tx& tx, const Actor& actor, const std::string& candidate_id);

// `forbidden` for who leads no hiring.
Result<void> may_add_candidates(const Actor& actor);

} // namespace assay::candidates
