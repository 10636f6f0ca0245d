// Reads where a candidate stands, in the jobs that the reader may open.
#pragma once

#include <candidates/standing.hpp>
#include <guides/guide_catalogue_service.hpp>
#include <platform/api/actor.hpp>
#include <platform/db/database.hpp>

#include <vector>

namespace assay::candidates {

// Newest application first.
std::vector<Standing> standings_of(db::Tx& tx, guides::GuideCatalogue& catalogue, const Actor& actor,
                                   const std::string& candidate_id);

} // namespace assay::candidates
