// Use cases of jobs: create, change, publish, close. Leads of the job change it; whoever leads hiring creates.
#pragma once

#include <audit/audit_service.hpp>
#include <guides/guide_catalogue_service.hpp>
#include <jobs/job.hpp>
#include <organisations/organisation_service.hpp>
#include <platform/api/call.hpp>

namespace assay::jobs {

// Nothing where there is no such job. Answers nobody in particular: ask job_scope() first.
std::optional<StoredJob> stored_job(db::Tx& tx, const std::string& job_id);

// `forbidden` for who does not lead hiring.
Result<void> may_open_jobs(const Actor& actor);

class JobService {
  public:
    JobService(audit::AuditService& audit, const Clock& clock, Ids& ids, guides::GuideCatalogue& catalogue,
               organisations::OrganisationService& organisations)
        : audit_(audit), clock_(clock), ids_(ids), catalogue_(catalogue), organisations_(organisations) {}

    // The new job's id; `forbidden` for who does not lead hiring.
    Result<std::string> create(db::Tx& tx, const Actor& actor, const NewJob& wish);
    Result<void> change(db::Tx& tx, const api::Call& call, const std::string& job_id, const JobPatch& patch);
    // Opens a draft, or a closed job again. `job/unfilled-placeholders` names each placeholder without a value.
    Result<void> publish(db::Tx& tx, const Actor& actor, const std::string& job_id);
    Result<void> close(db::Tx& tx, const Actor& actor, const std::string& job_id, const std::string& reason);

    // The values in force: the organisation's, and the job's own over them.
    guides::PlaceholderValues placeholder_values(db::Tx& tx, const StoredJob& job) const;

  private:
    using Guide = std::shared_ptr<const guides::CataloguedGuide>;

    Result<Guide> chosen_guide(db::Tx& tx, const NewJob& wish);
    // The job after the patch; what does not fit is added to `faults`.
    StoredJob patched(db::Tx& tx, const StoredJob& before, const JobPatch& patch, std::vector<FieldError>& faults);
    Result<void> check_change(db::Tx& tx, const StoredJob& before, const StoredJob& after, const JobPatch& patch);
    Result<void> check_values_in_force(db::Tx& tx, const StoredJob& job);
    void save(db::Tx& tx, StoredJob job);
    void record(db::Tx& tx, const Actor& actor, std::string action, const std::string& job_id, std::string details);

    audit::AuditService& audit_;
    const Clock& clock_;
    Ids& ids_;
    guides::GuideCatalogue& catalogue_;
    organisations::OrganisationService& organisations_;
};

} // namespace assay::jobs
