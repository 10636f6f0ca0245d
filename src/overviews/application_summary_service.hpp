// Puts an application's line together for one reader.
#pragma once

#include <guides/guide_catalogue_service.hpp>
#include <overviews/application_summary.hpp>
#include <platform/api/actor.hpp>
#include <platform/db/database.hpp>

namespace assay::overviews {

// Of an application in a job that the actor may open. `now` tells which interviews are still to come.
ApplicationSummary summary_of_application(db::Tx& tx, const Actor& actor, const jobs::JobScope& job,
                                          const guides::CataloguedGuide& guide, const std::string& application_id,
                                          Instant now);

} // namespace assay::overviews
