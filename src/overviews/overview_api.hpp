// Endpoints of pages that read over many subjects: the board of a job, one application, a person's day, find.
#pragma once

#include <overviews/application_page_service.hpp>
#include <overviews/board_service.hpp>
#include <overviews/my_day_service.hpp>
#include <overviews/shared_placeholder_service.hpp>
#include <platform/api/registry.hpp>

namespace assay::overviews {

void add_application_page_routes(api::Registry& registry, const BoardService& board,
                                 const ApplicationPageService& pages, scorecards::SealService& seals);
void add_my_day_routes(api::Registry& registry, const MyDayService& days);
void add_shared_placeholder_routes(api::Registry& registry, const SharedPlaceholderService& placeholders);

} // namespace assay::overviews
