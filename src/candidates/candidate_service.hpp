// Adding, reading and changing candidates.
#pragma once

#include <audit/audit_service.hpp>
#include <base/ids.hpp>
#include <candidates/candidate.hpp>
#include <guides/guide_catalogue_service.hpp>
#include <platform/api/call.hpp>

namespace assay::candidates {

struct CandidateRevision {
    Candidate candidate;
    std::string etag;
};

class CandidateService {
  public:
    CandidateService(guides::GuideCatalogue& catalogue, audit::AuditService& audit, const Clock& clock, Ids& ids)
        : catalogue_(catalogue), audit_(audit), clock_(clock), ids_(ids) {}

    // `forbidden` for who leads no hiring. `conflict` where the address is known: with the id of whoever has it, where
    // the actor may see them.
    Result<CandidateRevision> add(db::Tx& tx, const Actor& actor, const CandidateInput& input);
    Result<CandidateRevision> find(db::Tx& tx, const Actor& actor, const std::string& candidate_id) const;
    // Needs the revision last read.
    Result<CandidateRevision> change(db::Tx& tx, const api::Call& call, const std::string& candidate_id,
                                     const CandidatePatch& patch);
    // Renews what is searched after a file came or went; `at` is when one came.
    void files_changed(db::Tx& tx, const std::string& candidate_id, std::optional<Instant> at);

  private:
    Result<void> check_email_is_free(db::Tx& tx, const Actor& actor, const std::string& email_key) const;

    guides::GuideCatalogue& catalogue_;
    audit::AuditService& audit_;
    const Clock& clock_;
    Ids& ids_;
};

} // namespace assay::candidates
