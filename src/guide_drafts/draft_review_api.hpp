#pragma once

#include <guide_drafts/guide_draft_api.hpp>

namespace assay::guide_drafts {

// What is wrong with a draft as it stands, and what it changes of the version it began as.
void add_draft_review_routes(api::Registry& registry, const GuideDraftParts& parts);

} // namespace assay::guide_drafts
