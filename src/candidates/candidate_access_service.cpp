#include <candidates/candidate_access_service.hpp>
#include <candidates/candidate_access_sql.hpp>
#include <candidates/candidate_rules.hpp>

namespace assay::candidates {
namespace {

namespace statements = sql::candidates::candidate_access;

struct Found {
    std::string candidate_id;
    std::optional<std::string> created_by;
};
ASSAY_FIELDS(Found, (candidate_id, created_by))

} // namespace

Result<CandidateScope> candidate_scope(db::Tx& tx, const Actor& actor, const std::string& candidate_id) {
    const auto found = tx.first<Found>(statements::creator_of, candidate_id);
    if (!found) return not_found();
    Ties ties{found->created_by, {}};
    if (!sees_every_candidate(actor))
        ties.team_roles = tx.all<jobs::TeamRole>(statements::team_roles_towards, actor.person_id, candidate_id);
    if (!may_see(actor, ties)) return not_found();
    return CandidateScope{candidate_id, may_edit(actor, ties)};
}

Result<CandidateScope> editable_candidate_scope(db::Tx& tx, const Actor& actor, const std::string& candidate_id) {
    auto scope = candidate_scope(tx, actor, candidate_id);
    if (scope && !scope->may_edit)
        return refuse(Fault::forbidden, "candidate/leads-only",
                      "Only recruiters, administrators and who leads one of this candidate's jobs may do this.");
    return scope;
}

Result<void> may_add_candidates(const Actor& actor) {
    if (actor.leads_hiring()) return {};
    return refuse(Fault::forbidden, "candidate/leads-only",
                  "Only administrators, recruiters and hiring managers may add candidates.");
}

} // namespace assay::candidates
