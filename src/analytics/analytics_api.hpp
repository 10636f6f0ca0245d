#pragma once

#include <analytics/job_measures_service.hpp>
#include <platform/api/registry.hpp>

namespace assay::analytics {

struct AnalyticsParts {
    const JobMeasuresService& job_measures;
    scorecards::SealService& seals;
    guides::GuideCatalogue& catalogue;
};

void add_analytics_routes(api::Registry& registry, const AnalyticsParts& parts);

} // namespace assay::analytics
