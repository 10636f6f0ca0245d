// Takes in what candidates said of themselves: all rows of a file or none.
#pragma once

#include <audit/audit_service.hpp>
#include <fairness/self_identification_rules.hpp>
#include <platform/api/actor.hpp>

namespace assay::fairness {

class SelfIdentificationService {
  public:
    explicit SelfIdentificationService(audit::AuditService& audit) : audit_(audit) {}

    // The candidates that the rows name. Refused as `invalid`: every row that names none.
    Result<std::vector<SelfIdentification>> candidates_of(db::Tx& tx, const SaidFile& file) const;

    // A row takes the place of all that the candidate had said before. The audit row says how many rows, and no more.
    // The actor has read them from then on, and is seated on no team of a job.
    ImportCounts take_in(db::Tx& tx, const Actor& actor, const std::vector<SelfIdentification>& said) const;

  private:
    audit::AuditService& audit_;
};

} // namespace assay::fairness
