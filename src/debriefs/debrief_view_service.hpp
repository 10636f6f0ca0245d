// Puts a debrief together for one reader: what is sealed to them is not read.
#pragma once

#include <debriefs/debrief_access_service.hpp>
#include <guides/guide_catalogue_service.hpp>
#include <organisations/organisation_service.hpp>
#include <scorecards/seal_service.hpp>

namespace assay::debriefs {

struct ShownDebrief {
    Debrief debrief;
    std::string etag;
    scorecards::Reading reading; // to be noted before the answer leaves
};

class DebriefViewService {
  public:
    DebriefViewService(guides::GuideCatalogue& catalogue, const organisations::OrganisationService& organisations)
        : catalogue_(catalogue), organisations_(organisations) {}

    ShownDebrief shown(db::Tx& tx, const Actor& actor, const DebriefScope& scope) const;

  private:
    Agenda agenda(db::Tx& tx, const DebriefScope& scope, const importer::Guide& guide) const;

    guides::GuideCatalogue& catalogue_;
    const organisations::OrganisationService& organisations_;
};

} // namespace assay::debriefs
