#include <stats/validity/attenuation.hpp>
#include <stats/validity/corrected.hpp>

#include <cmath>

namespace assay::stats {

Figure<Correlation> correct_for_criterion(const Correlation& observed, double criterion_reliability) {
    return correct_for_both(observed, 1, criterion_reliability);
}

Figure<Correlation> correct_for_both(const Correlation& observed, double predictor_reliability,
                                     double criterion_reliability) {
    const auto predictor = share_above_nothing(predictor_reliability, "The reliability of the forecasts");
    if (!predictor) return std::unexpected(predictor.error());
    const auto criterion = share_above_nothing(criterion_reliability, "The reliability of the outcomes");
    if (!criterion) return std::unexpected(criterion.error());
    const double root = std::sqrt(*predictor) * std::sqrt(*criterion);
    return corrected(observed, [root](double r) { return r / root; });
}

} // namespace assay::stats
