// Routes of interviews and their kits.
#pragma once

#include <interviews/interview_service.hpp>
#include <interviews/kit_service.hpp>
#include <platform/api/registry.hpp>

namespace assay::interviews {

void add_interview_routes(api::Registry& registry, InterviewService& interviews, const InterviewListService& lists,
                          const KitService& kits);

} // namespace assay::interviews
