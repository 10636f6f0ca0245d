// Reads and changes the organisation; keeps the installation's secret.
#pragma once

#include <audit/audit_service.hpp>
#include <organisations/organisation.hpp>
#include <platform/api/call.hpp>

namespace assay::organisations {

struct OrganisationRevision {
    Organisation organisation;
    std::string etag;
};

class OrganisationService {
  public:
    OrganisationService(audit::AuditService& audit, const Clock& clock, Ids& ids)
        : audit_(audit), clock_(clock), ids_(ids) {}

    OrganisationRevision find(db::Tx& tx) const;
    Result<OrganisationRevision> change(db::Tx& tx, const api::Call& call, const OrganisationPatch& patch);
    // First set-up and the demonstration write it whole.
    void save(db::Tx& tx, const std::optional<std::string>& by, const Organisation& organisation);
    // 32 random bytes (base64url) of this installation, made at first use.
    std::string secret(db::Database& database);

  private:
    audit::AuditService& audit_;
    const Clock& clock_;
    Ids& ids_;
};

} // namespace assay::organisations
