#include <stats/validity/attenuation.hpp>
#include <stats/validity/corrected.hpp>
#include <stats/validity/range_restriction.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace assay::stats {
namespace {

Figure<double> expect_ratio(double u) {
    if (u > 1)
        return no_figure(fmt::format("The hired differ more than the applicants did (u is {:.3g}): there is no "
                                     "restriction to correct. Look whether both are on one scale.",
                                     u));
    return share_above_nothing(u, "The ratio of standard deviations, hired over applicants,");
}

// hypot(r, u sqrt(1 - r^2)) is the root of u^2 + r^2 (1 - u^2), and does not vanish where u^2 does.
double over_all_applicants(double r, double u) {
    return std::clamp(r / std::hypot(r, u * std::sqrt((1 - r) * (1 + r))), -1.0, 1.0);
}

struct ReliabilityPair {
    double applicants, hired;
};

Figure<ReliabilityPair> reliabilities_of(const IndirectRestriction& given) {
    const auto u = expect_ratio(given.u);
    if (!u) return std::unexpected(u.error());
    const auto known = share_above_nothing(given.predictor_reliability, "The reliability of the forecasts");
    if (!known) return std::unexpected(known.error());
    if (!given.is_of_applicants) return ReliabilityPair{1 - given.u * given.u * (1 - *known), *known};
    const ReliabilityPair pair{*known, 1 - (1 - *known) / given.u / given.u};
    if (pair.hired > 0) return pair;
    return no_figure(fmt::format("With a reliability of {:.3g} among applicants, error alone makes forecasts vary more "
                                 "than the hired's do (u is {:.3g}): u must be above {:.3g}.",
                                 *known, given.u, std::sqrt(1 - *known)));
}

} // namespace

Figure<Correlation> correct_direct_restriction(const Correlation& observed, double u) {
    const auto ratio = expect_ratio(u);
    if (!ratio) return std::unexpected(ratio.error());
    return corrected(observed, [u](double r) { return over_all_applicants(r, u); });
}

Figure<IndirectCorrection> correct_indirect_restriction(const Correlation& observed,
                                                        const IndirectRestriction& restriction) {
    const auto reliable = reliabilities_of(restriction);
    if (!reliable) return std::unexpected(reliable.error());
    const auto among_hired = correct_for_both(observed, reliable->hired, restriction.criterion_reliability);
    if (!among_hired) return std::unexpected(among_hired.error());
    // Of u = 1 rounding would leave a little more.
    const double u_true = std::min(1.0, restriction.u * std::sqrt(reliable->hired / reliable->applicants));
    const auto with_error = [u_true, root = std::sqrt(reliable->applicants)](double r) {
        return over_all_applicants(r, u_true) * root;
    };
    const auto without_error = [u_true](double r) { return over_all_applicants(r, u_true); };
    return IndirectCorrection{corrected(*among_hired, with_error).value(),
                              corrected(*among_hired, without_error).value(), u_true, reliable->applicants,
                              reliable->hired};
}

} // namespace assay::stats
