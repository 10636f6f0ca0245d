// Reads the comparison of a job's candidates: five statements for the whole job, whatever its size.
#pragma once

#include <guides/guide_catalogue_service.hpp>
#include <jobs/job_scope.hpp>
#include <overviews/comparison.hpp>
#include <scorecards/seal_service.hpp>

namespace assay::overviews {

struct ShownComparison {
    Comparison comparison;
    std::vector<scorecards::Reading> readings; // to be noted before the answer leaves
};

class ComparisonService {
  public:
    explicit ComparisonService(guides::GuideCatalogue& catalogue) : catalogue_(catalogue) {}

    ShownComparison comparison(db::Tx& tx, const Actor& actor, const jobs::JobScope& job) const;

  private:
    guides::GuideCatalogue& catalogue_;
};

} // namespace assay::overviews
