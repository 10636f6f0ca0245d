#pragma once

#include <jobs/job_view_service.hpp>
#include <platform/api/registry.hpp>

namespace assay::jobs {

void add_job_routes(api::Registry& registry, JobService& jobs, const JobViewService& views);

} // namespace assay::jobs
