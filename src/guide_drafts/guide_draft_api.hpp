#pragma once

#include <guide_drafts/draft_presence.hpp>
#include <guide_drafts/guide_comment_service.hpp>
#include <guides/built_in_guides.hpp>
#include <platform/api/registry.hpp>

namespace assay::guide_drafts {

// What the endpoints of drafts stand on; lives as long as the registry.
struct GuideDraftParts {
    GuideDraftService& drafts;
    GuideCommentService& comments;
    DraftPresence& presence;
    guides::GuideCatalogue& catalogue;
    guides::BuiltInGuides& built_in;
};

void add_guide_draft_routes(api::Registry& registry, const GuideDraftParts& parts);
void add_guide_comment_routes(api::Registry& registry, const GuideDraftParts& parts);

} // namespace assay::guide_drafts
