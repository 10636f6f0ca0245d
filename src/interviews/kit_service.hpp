// Puts the kit together: the stage as this candidate's interviewer should read it, the candidate's files, one's own
// scorecard. Nobody else's card is ever part of it.
#pragma once

#include <interviews/interview_list_service.hpp>
#include <interviews/kit.hpp>
#include <organisations/organisation_service.hpp>

namespace assay::interviews {

class KitService {
  public:
    KitService(guides::GuideCatalogue& catalogue, const organisations::OrganisationService& organisations,
               const InterviewListService& interviews)
        : catalogue_(catalogue), organisations_(organisations), interviews_(interviews) {}

    // For the job's team and administrators; `not_found` for everybody else.
    Result<Kit> kit(db::Tx& tx, const Actor& actor, const std::string& interview_id) const;

  private:
    guides::PlaceholderValues values_for(db::Tx& tx, const Interview& interview, const importer::Guide& guide) const;

    guides::GuideCatalogue& catalogue_;
    const organisations::OrganisationService& organisations_;
    const InterviewListService& interviews_;
};

} // namespace assay::interviews
