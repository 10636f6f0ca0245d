// The brief of a work sample for one candidate: its values, its deadline, what is missing. Used when it is sent, when
// its page is shown, and before, to propose.
#pragma once

#include <applications/candidate_texts_service.hpp>
#include <guides/guide_catalogue_service.hpp>
#include <work_samples/brief.hpp>
#include <work_samples/brief_rules.hpp>

namespace assay::work_samples {

class BriefService {
  public:
    BriefService(guides::GuideCatalogue& catalogue, const organisations::OrganisationService& organisations)
        : catalogue_(catalogue), organisations_(organisations) {}

    // For leads; `not_found` where the stage is no work sample of the job's guide.
    Result<BriefProposal> proposal(db::Tx& tx, const Actor& actor, const std::string& application_id,
                                   const std::string& stage_id, Instant now) const;

    // Sent at `now`: the sending, the next interview, the organisation's time zone. No deadline yet.
    applications::Occasions occasions(db::Tx& tx, const std::string& application_id, Instant now) const;

    // What holds for the brief, as people read it: the application's values under those `given` for this candidate.
    guides::PlaceholderValues values(db::Tx& tx, const applications::ApplicationScope& scope,
                                     const importer::Guide& guide, const applications::Occasions& occasions,
                                     const guides::PlaceholderValues& given) const;

  private:
    guides::GuideCatalogue& catalogue_;
    const organisations::OrganisationService& organisations_;
};

} // namespace assay::work_samples
