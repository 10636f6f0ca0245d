// Which placeholders of the organisation and of jobs the guides in use ask for. For administrators, who fill them, or
// give a default, for all jobs at once.
#pragma once

#include <guides/guide_catalogue_service.hpp>
#include <organisations/organisation_service.hpp>
#include <overviews/shared_placeholder.hpp>

namespace assay::overviews {

class SharedPlaceholderService {
  public:
    SharedPlaceholderService(guides::GuideCatalogue& catalogue, const organisations::OrganisationService& organisations)
        : catalogue_(catalogue), organisations_(organisations) {}

    // By name. In use are the newest version of each guide and the versions of jobs that are not closed.
    Result<std::vector<SharedPlaceholder>> list(db::Tx& tx, const Actor& actor) const;

  private:
    guides::GuideCatalogue& catalogue_;
    const organisations::OrganisationService& organisations_;
};

} // namespace assay::overviews
