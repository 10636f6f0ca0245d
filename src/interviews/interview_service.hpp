// Books, changes and cancels interviews. Leads of the job do all of it. Scorecards follow the panel: somebody added is
// assigned one, somebody removed is excused from theirs, and nothing here ever opens a seal.
#pragma once

#include <applications/application_scope.hpp>
#include <guides/guide_catalogue_service.hpp>
#include <interviews/interview.hpp>
#include <platform/api/call.hpp>
#include <scorecards/assignment_service.hpp>

namespace assay::interviews {

// `not_found` for whoever is not on the job's team, `forbidden` for its members who do not lead.
Result<void> must_lead_interview(db::Tx& tx, const Actor& actor, const std::string& interview_id);

class InterviewService {
  public:
    InterviewService(audit::AuditService& audit, const Clock& clock, Ids& ids, guides::GuideCatalogue& catalogue,
                     scorecards::AssignmentService& assignments)
        : audit_(audit), clock_(clock), ids_(ids), catalogue_(catalogue), assignments_(assignments) {}

    // The new interview's id. Any stage of the job may be booked, any hour, also a past one; booking moves nothing.
    Result<std::string> book(db::Tx& tx, const Actor& actor, const InterviewInput& input);
    // Refuses to remove somebody whose scorecard is in, and to change what is cancelled.
    Result<void> change(db::Tx& tx, const api::Call& call, const std::string& interview_id,
                        const InterviewPatch& patch);
    // Excuses everybody who still owes a card for it.
    Result<void> cancel(db::Tx& tx, const Actor& actor, const std::string& interview_id, const std::string& reason);

  private:
    struct Led {
        StoredInterview interview;
        applications::ApplicationScope scope;
    };

    Result<Led> led_interview(db::Tx& tx, const Actor& actor, const std::string& interview_id) const;
    // Those of `interviewer_ids` who are neither on the team nor `seated` already.
    std::vector<FieldError> strangers(db::Tx& tx, const std::string& job_id,
                                      const std::vector<std::string>& interviewer_ids,
                                      const std::vector<std::string>& seated) const;
    void assign(db::Tx& tx, const Actor& actor, const Led& led, const std::string& interviewer_id);
    Result<void> change_times(db::Tx& tx, StoredInterview& interview, const InterviewPatch& patch);
    Result<void> change_panel(db::Tx& tx, const Actor& actor, const Led& led,
                              const std::vector<std::string>& interviewer_ids, const std::string& reason);
    void save(db::Tx& tx, StoredInterview& interview);
    void record(db::Tx& tx, const Actor& actor, std::string action, const StoredInterview& interview,
                std::string details);

    audit::AuditService& audit_;
    const Clock& clock_;
    Ids& ids_;
    guides::GuideCatalogue& catalogue_;
    scorecards::AssignmentService& assignments_;
};

} // namespace assay::interviews
