#pragma once

#include <guides/built_in_guides.hpp>
#include <guides/guide_catalogue_service.hpp>
#include <guides/guide_export_service.hpp>
#include <guides/guide_reading_service.hpp>
#include <guides/guide_service.hpp>
#include <platform/api/registry.hpp>
#include <platform/files/file_store.hpp>

namespace assay::guides {

// What the guide endpoints stand on; lives as long as the registry.
struct GuideParts {
    GuideService& guides;
    GuideCatalogue& catalogue;
    BuiltInGuides& built_in;
    const files::FileStore& files;
    const GuideExportService& exports;
    GuideReadingService& reading;
};

void add_guide_routes(api::Registry& registry, const GuideParts& parts);
void add_built_in_guide_routes(api::Registry& registry, const GuideParts& parts);

} // namespace assay::guides
