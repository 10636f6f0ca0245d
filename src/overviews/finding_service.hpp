// Finds by words across candidates, jobs, guides and people. Looks at no scorecard, so a hit tells nothing of one.
#pragma once

#include <overviews/finding.hpp>
#include <platform/api/actor.hpp>
#include <platform/db/database.hpp>

#include <vector>

namespace assay::overviews {

// At most eight of each kind; each typed word must open a word of what is found. Guides and people are for those who
// lead hiring.
std::vector<Finding> findings(db::Tx& tx, const Actor& actor, const std::string& words);

} // namespace assay::overviews
