// Records decisions and shows the one in force.
#pragma once

#include <audit/audit_service.hpp>
#include <decisions/composite_service.hpp>
#include <decisions/decision_rules.hpp>
#include <guides/guide_catalogue_service.hpp>
#include <platform/api/call.hpp>

namespace assay::decisions {

// The decision in force, as the actor may see it; empty where there is none.
std::optional<Decision> decision_of(db::Tx& tx, const Actor& actor, const applications::ApplicationScope& scope);

// Hiring managers of the job and administrators, while the application is open.
Result<void> may_decide(const applications::ApplicationScope& scope);

class DecisionService {
  public:
    DecisionService(audit::AuditService& audit, guides::GuideCatalogue& catalogue, Ids& ids)
        : audit_(audit), catalogue_(catalogue), ids_(ids) {}

    // Needs neither a closed debrief nor references. What there was not
    // stands in the record. A later decision takes the place of an earlier one, which stays.
    Result<Decision> decide(db::Tx& tx, const api::Call& call, const DecisionInput& input);

  private:
    audit::AuditService& audit_;
    guides::GuideCatalogue& catalogue_;
    Ids& ids_;
};

} // namespace assay::decisions
