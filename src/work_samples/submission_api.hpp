#pragma once

#include <platform/api/registry.hpp>
#include <work_samples/submission_service.hpp>

namespace assay::work_samples {

void add_submission_routes(api::Registry& registry, SubmissionService& submissions);

} // namespace assay::work_samples
