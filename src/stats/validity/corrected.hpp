// What corrections of a correlation share: the same function for the estimate and for the limits of its interval.
#pragma once

#include <stats/figure.hpp>
#include <stats/validity/correlation.hpp>

#include <functional>
#include <string_view>

namespace assay::stats {

// `correct` must rise and keep the sign. Limits beyond 1 are cut there (`is_cut`). Refused where the observed or the
// corrected estimate is beyond 1, with what it would be.
Figure<Correlation> corrected(const Correlation& observed, const std::function<double(double)>& correct);

// Refused where `value` is not above 0 and at most 1; `name` opens the sentence.
Figure<double> share_above_nothing(double value, std::string_view name);

} // namespace assay::stats
