// The applications of a job as the board and the table show them, page by page.
#pragma once

#include <guides/guide_catalogue_service.hpp>
#include <overviews/application_summary.hpp>
#include <overviews/board.hpp>
#include <platform/api/call.hpp>

namespace assay::overviews {

class BoardService {
  public:
    explicit BoardService(guides::GuideCatalogue& catalogue) : catalogue_(catalogue) {}

    // `not_found` where the actor may not open the job; `malformed` for a cursor of another list.
    Result<api::Page<ApplicationSummary>> board(db::Tx& tx, const api::Call& call, const std::string& job_id,
                                                const BoardQuery& query, const api::PageRequest& page) const;

  private:
    guides::GuideCatalogue& catalogue_;
};

} // namespace assay::overviews
