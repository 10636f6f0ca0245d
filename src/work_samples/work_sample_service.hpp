// Sends work samples, extends and cancels them, and shows them to the job's team.
#pragma once

#include <applications/application_scope.hpp>
#include <platform/api/call.hpp>
#include <scorecards/assignment_service.hpp>
#include <work_samples/brief_service.hpp>
#include <work_samples/work_sample_rules.hpp>

namespace assay::work_samples {

struct WorkSampleRevision {
    WorkSample work_sample;
    std::string etag;
};

// `not_found` for who may not know the work sample, `forbidden` for who does not lead its job.
Result<void> must_lead(db::Tx& tx, const Actor& actor, const std::string& work_sample_id);

class WorkSampleService {
  public:
    WorkSampleService(audit::AuditService& audit, guides::GuideCatalogue& catalogue, const BriefService& briefs,
                      scorecards::AssignmentService& assignments, Ids& ids)
        : audit_(audit), catalogue_(catalogue), briefs_(briefs), assignments_(assignments), ids_(ids) {}

    // Leads only. `conflict` while the screen is not passed or while one is under way for the stage.
    Result<WorkSampleRevision> send(db::Tx& tx, const api::Call& call, const WorkSampleInput& input);
    Result<WorkSampleRevision> find(db::Tx& tx, const api::Call& call, const std::string& work_sample_id) const;
    // A later deadline; the reviewers' move with it.
    Result<WorkSampleRevision> extend(db::Tx& tx, const api::Call& call, const std::string& work_sample_id,
                                      const ExtensionInput& input);
    // Closes the link and excuses the reviewers who still owe a card.
    Result<WorkSampleRevision> cancel(db::Tx& tx, const api::Call& call, const std::string& work_sample_id,
                                      const WorkSampleCancellation& input);

    // Oldest first, as `actor` may know them at `now`.
    std::vector<WorkSample> of_application(db::Tx& tx, const Actor& actor, const applications::ApplicationScope& scope,
                                           Instant now) const;
    guides::PlaceholderValues values_to_keep(db::Tx& tx, const WorkSampleInput& input, const importer::Guide& guide,
                                             Instant now) const;

  private:
    Result<void> may_be_sent(db::Tx& tx, const applications::ApplicationScope& scope,
                             const guides::CataloguedGuide& guide, const std::string& stage_id) const;
    Result<void> is_brief_complete(db::Tx& tx, const applications::ApplicationScope& scope,
                                   const importer::Guide& guide, const StoredWorkSample& planned) const;
    Result<Instant> due_at(db::Tx& tx, const WorkSampleInput& input, const guides::CataloguedGuide& guide,
                           Instant now) const;
    WorkSample shown(db::Tx& tx, const Actor& actor, const applications::ApplicationScope& scope,
                     const StoredWorkSample& stored, Instant now) const;

    audit::AuditService& audit_;
    guides::GuideCatalogue& catalogue_;
    const BriefService& briefs_;
    scorecards::AssignmentService& assignments_;
    Ids& ids_;
};

} // namespace assay::work_samples
