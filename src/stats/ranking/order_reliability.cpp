#include <boost/math/distributions/chi_squared.hpp>
#include <stats/ranking/order_reliability.hpp>

#include <algorithm>

namespace assay::stats {

Figure<Interval> order_reliability_interval(double reliability, std::size_t targets) {
    if (targets < 2) return no_figure("One candidate has no order.");
    const auto degrees = static_cast<double>(targets - 1);
    const boost::math::chi_squared distribution(degrees);
    const auto end = [&](double share) {
        return std::max(0.0, 1 - (1 - reliability) * boost::math::quantile(distribution, share) / degrees);
    };
    return Interval{end(0.975), end(0.025)};
}

} // namespace assay::stats
