#include <boost/math/quadrature/gauss.hpp>
#include <stats/utility/gauss_panels.hpp>

namespace assay::stats {

double gauss_panels(const std::function<double(double)>& function, double low, double high, std::size_t panels) {
    const double width = (high - low) / static_cast<double>(panels);
    double sum = 0;
    for (std::size_t panel = 0; panel < panels; ++panel) {
        const double from = low + width * static_cast<double>(panel);
        sum += boost::math::quadrature::gauss<double, 16>::integrate(function, from, from + width);
    }
    return sum;
}

} // namespace assay::stats
