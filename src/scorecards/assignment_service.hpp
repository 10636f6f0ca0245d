// Assigns scorecards and excuses from them, and tells who owes what. Interviews and work samples call it; it reads no
// content, so that everything it says may be said of a sealed card to the job's team.
#pragma once

#include <audit/audit_service.hpp>
#include <platform/api/actor.hpp>
#include <scorecards/assignment.hpp>

#include <vector>

namespace assay::scorecards {

// In the order of assignment.
std::vector<CardState> card_states(db::Tx& tx, const std::string& application_id);
std::vector<CardState> card_states_of_interview(db::Tx& tx, const std::string& interview_id);
std::vector<CardState> card_states_of_work_sample(db::Tx& tx, const std::string& work_sample_id);

// Whether the actor still owes a card of the application.
bool owes(db::Tx& tx, const Actor& actor, const std::string& application_id);
// What the actor owes, soonest first.
std::vector<OwedCard> owed_cards(db::Tx& tx, const Actor& actor, int limit);

// `not_found` for whoever does not lead the card's job: they learn nothing about the card, not even that the id is one.
Result<void> must_lead(db::Tx& tx, const Actor& actor, const std::string& scorecard_id);

class AssignmentService {
  public:
    AssignmentService(audit::AuditService& audit, const Clock& clock, Ids& ids)
        : audit_(audit), clock_(clock), ids_(ids) {}

    // The new card's id. The caller has checked that interviewer and stage belong to the job.
    std::string assign_card(db::Tx& tx, const Actor& actor, const std::string& job_id, const AssignmentWish& wish);

    // Ends what is owed and opens nothing. `not_found` for whoever does not lead the job; `conflict` where nothing is
    // owed any more.
    Result<CardState> excuse_card(db::Tx& tx, const Actor& actor, const std::string& scorecard_id,
                                  const std::string& reason);

    // Moves the hour by which owed cards are due; cards that are in keep theirs.
    void move_due_of_interview(db::Tx& tx, const std::string& interview_id, Instant due_at);
    void move_due_of_work_sample(db::Tx& tx, const std::string& work_sample_id, Instant due_at);

  private:
    audit::AuditService& audit_;
    const Clock& clock_;
    Ids& ids_;
};

} // namespace assay::scorecards
