#include <boost/math/distributions/normal.hpp>
#include <stats/utility/naylor_shine.hpp>

namespace assay::stats {

double selection_cutoff(double selection_ratio) {
    return boost::math::quantile(boost::math::complement(boost::math::normal_distribution<double>(), selection_ratio));
}

Figure<double> mean_z_selected(double selection_ratio) {
    if (!(selection_ratio > 0) || selection_ratio > 1)
        return no_figure("The selection ratio is above 0 and at most 1: the share of the applicants who are selected.");
    if (selection_ratio == 1) return 0;
    const double density =
        boost::math::pdf(boost::math::normal_distribution<double>(), selection_cutoff(selection_ratio));
    return density / selection_ratio;
}

} // namespace assay::stats
