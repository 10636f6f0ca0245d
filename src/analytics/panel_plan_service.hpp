// Reads what a panel is planned from beyond the job's own ratings.
#pragma once

#include <analytics/interviewers.hpp>
#include <guides/guide_catalogue_service.hpp>
#include <platform/api/actor.hpp>

#include <optional>

namespace assay::analytics {

struct SettledRatings {
    std::vector<SettledRow> of_guide;
    std::vector<SettledRow> of_organisation;
};

// Ratings of settled candidates, of the version and of all guides: for whoever may see how a guide's items work, and
// nothing for others.
std::optional<SettledRatings> read_settled(db::Tx& tx, const Actor& actor, guides::GuideCatalogue& catalogue,
                                           const std::string& guide_version_id, Instant now);

} // namespace assay::analytics
