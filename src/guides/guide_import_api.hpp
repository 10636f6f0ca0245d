#pragma once

#include <guides/guide_import_service.hpp>
#include <platform/api/registry.hpp>

namespace assay::guides {

void add_guide_import_routes(api::Registry& registry, GuideImportService& imports, PrepareDraft prepare_draft);

} // namespace assay::guides
