// Records references and shows them to whom the application's cards are open.
#pragma once

#include <applications/application_scope.hpp>
#include <audit/audit_service.hpp>
#include <guides/guide_catalogue_service.hpp>
#include <organisations/organisation_service.hpp>
#include <platform/api/call.hpp>
#include <references/reference.hpp>

namespace assay::references {

struct StoredReference;

struct ReferenceRevision {
    Reference reference;
    std::string etag;
};

class ReferenceService {
  public:
    ReferenceService(audit::AuditService& audit, guides::GuideCatalogue& catalogue,
                     const organisations::OrganisationService& organisations, const Clock& clock, Ids& ids)
        : audit_(audit), catalogue_(catalogue), organisations_(organisations), clock_(clock), ids_(ids) {}

    // Leads only; not once the application is closed.
    Result<ReferenceRevision> record(db::Tx& tx, const Actor& actor, const std::string& application_id,
                                     const ReferenceInput& input);
    Result<ReferenceRevision> change(db::Tx& tx, const api::Call& call, const std::string& reference_id,
                                     const ReferencePatch& patch);
    // Whether the actor may change it at all: leads to whom it is open.
    Result<void> may_change(db::Tx& tx, const Actor& actor, const std::string& reference_id) const;
    // `not_found` where it is sealed.
    Result<ReferenceRevision> find(db::Tx& tx, const Actor& actor, const std::string& reference_id) const;

    // By time of recording; sealed ones as their sealed entry.
    std::vector<ReferenceEntry> list(db::Tx& tx, const Actor& actor, const applications::ApplicationScope& scope) const;

    // The script for the phone: directions, questions and scorecard with this candidate's name in place.
    importer::References kit(db::Tx& tx, const applications::ApplicationScope& scope) const;

  private:
    Result<void> check(db::Tx& tx, const applications::ApplicationScope& scope, const std::vector<Answer>& answers,
                       const std::vector<ReferenceRating>& ratings) const;

    audit::AuditService& audit_;
    guides::GuideCatalogue& catalogue_;
    const organisations::OrganisationService& organisations_;
    const Clock& clock_;
    Ids& ids_;
};

} // namespace assay::references
