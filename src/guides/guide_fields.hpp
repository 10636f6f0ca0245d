// Fields of guides and their limits.
#pragma once

#include <base/fields.hpp>
#include <guides/built_in_guides.hpp>
#include <guides/guide.hpp>
#include <importer/guide_fields.hpp>

namespace assay::guides {

ASSAY_FIELDS(GuideSummary, (id, title, version, stages, questions, items, updated_at, built_in))
ASSAY_FIELDS(GuideVersionSummary, (version, published_at, published_by, note))
ASSAY_FIELDS(PublishedGuide, (id, version, notices))
ASSAY_FIELDS(VersionEnvelope, (id, guide_id, guide_version_id, version, published_at))
ASSAY_FIELDS(BuiltInGuideSummary, (name, title, stages, questions))
ASSAY_FIELDS(GuideCounts, (stages, questions, items, anchors, placeholders, unplaced))

} // namespace assay::guides
