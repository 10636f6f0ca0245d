#pragma once

#include <platform/api/registry.hpp>
#include <work_samples/work_sample_service.hpp>

namespace assay::work_samples {

void add_work_sample_routes(api::Registry& registry, WorkSampleService& work_samples, const BriefService& briefs);

} // namespace assay::work_samples
