#include <boost/math/distributions/students_t.hpp>
#include <stats/student_t.hpp>

#include <cmath>

namespace assay::stats {

double two_sided_t(double degrees, double confidence) {
    const boost::math::students_t_distribution<double> distribution(degrees);
    return boost::math::quantile(boost::math::complement(distribution, (1.0 - confidence) / 2.0));
}

double two_sided_p(double t, double degrees) {
    const boost::math::students_t_distribution<double> distribution(degrees);
    return 2 * boost::math::cdf(boost::math::complement(distribution, std::abs(t)));
}

} // namespace assay::stats
