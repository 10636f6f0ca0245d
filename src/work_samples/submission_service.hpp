// What reaches the program through a candidate's link: the page, and the work handed in.
#pragma once

#include <audit/audit_service.hpp>
#include <guides/guide_catalogue_service.hpp>
#include <organisations/organisation_service.hpp>
#include <platform/api/call.hpp>
#include <platform/files/file_store.hpp>
#include <work_samples/arrival.hpp>
#include <work_samples/candidate_page_rules.hpp>

namespace assay::work_samples {

// The last submission of a work sample with its files.
std::optional<Submission> last_submission(db::Tx& tx, const std::string& work_sample_id);

class SubmissionService {
  public:
    SubmissionService(audit::AuditService& audit, guides::GuideCatalogue& catalogue,
                      const organisations::OrganisationService& organisations, const files::FileStore& files, Ids& ids)
        : audit_(audit), catalogue_(catalogue), organisations_(organisations), files_(files), ids_(ids) {}

    // The page as it stands; `not_found` for a link that opens nothing.
    Result<CandidatePage> page(db::Tx& tx, const std::string& token, Instant now) const;
    // Notes that the link was opened; nothing the second time.
    Result<void> note_opened(db::Tx& tx, const std::string& token, Instant now);

    // Why nothing would be taken now: to be asked before anything is stored.
    Result<void> takes(db::Tx& tx, const std::string& token, Instant now) const;
    // Outside transactions.
    void store(Arrival& arrival) const;
    Result<Submission> submit(db::Tx& tx, const std::string& token, const Arrival& arrival, Instant now);

  private:
    audit::AuditService& audit_;
    guides::GuideCatalogue& catalogue_;
    const organisations::OrganisationService& organisations_;
    const files::FileStore& files_;
    Ids& ids_;
};

} // namespace assay::work_samples
