// Records what became of a hire, for those who lead the job and nobody else.
#pragma once

#include <applications/application_scope.hpp>
#include <audit/audit_service.hpp>
#include <guides/guide_catalogue_service.hpp>
#include <organisations/organisation_service.hpp>
#include <outcomes/outcome.hpp>
#include <platform/api/call.hpp>
#include <scorecards/seal_service.hpp>

namespace assay::outcomes {

struct OutcomeRevision {
    OutcomeReview review;
    std::string etag;
};

// `reading` is to be noted before the answer leaves: a forecast comes out of others' cards.
struct ShownOutcomes {
    ApplicationOutcomes outcomes;
    scorecards::Reading reading;
};

class OutcomeService {
  public:
    OutcomeService(audit::AuditService& audit, guides::GuideCatalogue& catalogue,
                   const organisations::OrganisationService& organisations, Ids& ids)
        : audit_(audit), catalogue_(catalogue), organisations_(organisations), ids_(ids) {}

    // `conflict` where nobody was hired, before its time, twice, and after an earlier review says that the person left.
    Result<OutcomeRevision> record(db::Tx& tx, const api::Call& call, const OutcomeInput& input);
    // Needs If-Match; the same rules hold for what it says then. The audit row keeps what stood before and after.
    Result<OutcomeRevision> correct(db::Tx& tx, const api::Call& call, const std::string& outcome_id,
                                    const OutcomePatch& patch);
    // `not_found` for everybody who does not lead the job.
    Result<OutcomeRevision> find(db::Tx& tx, const Actor& actor, const std::string& outcome_id) const;
    // The reviews of an application and those to come; nothing of either where nobody was hired.
    Result<ShownOutcomes> of_application(db::Tx& tx, const Actor& actor, const std::string& application_id) const;

  private:
    audit::AuditService& audit_;
    guides::GuideCatalogue& catalogue_;
    const organisations::OrganisationService& organisations_;
    Ids& ids_;
};

} // namespace assay::outcomes
