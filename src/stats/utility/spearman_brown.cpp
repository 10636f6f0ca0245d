#include <stats/utility/spearman_brown.hpp>

#include <algorithm>
#include <cmath>

namespace assay::stats {
namespace {

bool is_reliability(double value) { return value > 0 && value <= 1; }

NoFigure no_reliability() {
    return {"The reliability of one rater is above 0 and at most 1: without any, more raters bring none."};
}

} // namespace

Figure<double> spearman_brown(double reliability, double raters) {
    if (!is_reliability(reliability)) return std::unexpected(no_reliability());
    if (!(raters > 0) || std::isinf(raters)) return no_figure("The number of raters is above 0.");
    return raters * reliability / (1 + (raters - 1) * reliability);
}

Figure<double> raters_for(double reliability, double target) {
    if (!is_reliability(reliability)) return std::unexpected(no_reliability());
    if (!(target > 0) || target >= 1)
        return no_figure("The reliability wanted is between 0 and 1; 1 itself no number of raters reaches.");
    return target * (1 - reliability) / (reliability * (1 - target));
}

double whole_raters(double raters) { return std::max(1.0, std::ceil(raters * (1 - 1e-12))); }

Figure<double> validity_of_raters(double validity, double reliability, double raters) {
    const auto of_all = spearman_brown(reliability, raters);
    if (!of_all) return of_all;
    if (!(validity * validity <= reliability))
        return no_figure("The validity is larger than the reliability can carry: it is at most its square root.");
    return validity * std::sqrt(*of_all / reliability);
}

} // namespace assay::stats
