#include <stats/validity/wilson_interval.hpp>

#include <cmath>
#include <stdexcept>

namespace assay::stats {

Interval wilson_interval(std::size_t successes, std::size_t trials) {
    if (trials == 0 || successes > trials) throw std::invalid_argument("A share of what was not tried.");
    constexpr double z = 1.959963984540054;
    const auto n = static_cast<double>(trials);
    const double p = static_cast<double>(successes) / n;
    const double middle = p + z * z / (2 * n);
    const double reach = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    const double whole = 1 + z * z / n;
    // Rounding would leave a little on the wrong side of the ends.
    return {successes == 0 ? 0 : (middle - reach) / whole, successes == trials ? 1 : (middle + reach) / whole};
}

} // namespace assay::stats
