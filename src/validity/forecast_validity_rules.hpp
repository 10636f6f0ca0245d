// Forecasts of desired outcomes against whether these were reached. Pure.
#pragma once

#include <stats/figure.hpp>
#include <validity/validity.hpp>

namespace assay::validity {

// A forecast of 1 to 4 as a probability: the middles of four quarters, 1 is 1/8 and 4 is 7/8, straight between.
double probability_of(double forecast);
// Whether a level says that a desired outcome was reached: 3 and 4. Domain: 1 to 4.
bool is_reached(int level);

// `hires` in the order in which their reviews were recorded. Forecasts of one hire count as independent, so where they
// hang together intervals are too narrow. Refused: fewer than `fewest` hires with an outcome that was forecast and can
// be said.
stats::Figure<ForecastValidity> forecast_validity(const std::vector<ReviewedHire>& hires);

} // namespace assay::validity
