// How the time of a measurement grows with its ratings.
#pragma once

#include <stats/ratings.hpp>

#include <panels.hpp>

#include <functional>
#include <string>

namespace assay::bench {

// Prints how long `work` takes on that many ratings (`panel_of`), against a tenth of them: close to linear is at
// most 13.
void print_growth(const std::string& what, std::size_t ratings, const std::function<void(const stats::Ratings&)>& work,
                  Seating seating = Seating::neighbours);

} // namespace assay::bench
