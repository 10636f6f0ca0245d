// Seals opened by name and reason, and the note of who has read somebody else's card: cards that reader writes or
// amends afterwards are marked for ever.
#pragma once

#include <applications/application_scope.hpp>
#include <audit/audit_service.hpp>
#include <scorecards/open_card_service.hpp>
#include <scorecards/seal.hpp>

namespace assay::scorecards {

// What has to be written down before the cards are shown. Made from the very cards that will be shown.
struct Reading {
    std::string application_id;
    std::string job_id;
    bool is_first = false;                     // the reader's first of others' cards of this application
    std::vector<std::string> as_administrator; // cards seen on no other ground than being an administrator

    bool is_noteworthy() const { return is_first || !as_administrator.empty(); }
};

Reading reading_of(db::Tx& tx, const Actor& actor, const std::vector<OpenCard>& cards);
// Whether the actor has read a card of somebody else of this application.
bool has_read(db::Tx& tx, const std::string& person_id, const std::string& application_id);
std::vector<Opening> openings(db::Tx& tx, const std::string& application_id);

// Only these may open a seal: administrators and the job's hiring manager.
Result<void> may_open_seal(const applications::ApplicationScope& scope);

class SealService {
  public:
    SealService(audit::AuditService& audit, const Clock& clock) : audit_(audit), clock_(clock) {}

    // Notes a reading. To be done, and committed, before the answer leaves.
    void record(db::Tx& tx, const Actor& actor, const Reading& reading);

    // Shows every submitted card of the application to one person from now on. The person must be on the job's team or
    // an administrator.
    Result<std::vector<Opening>> open(db::Tx& tx, const Actor& actor, const applications::ApplicationScope& scope,
                                      const UnsealingInput& input);

  private:
    audit::AuditService& audit_;
    const Clock& clock_;
};

} // namespace assay::scorecards
