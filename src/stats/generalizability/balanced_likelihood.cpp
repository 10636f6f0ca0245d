#include <stats/generalizability/balanced_likelihood.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace assay::stats {

std::optional<RestrictedComponents> balanced_likelihood(const StudyDesign& design, const BalancedComponents& balanced) {
    const auto is_negative = [](double component) { return component < 0; };
    if (std::ranges::any_of(balanced.components, is_negative) || balanced.components[index_of(Term::residual)] <= 0)
        return std::nullopt;
    const auto n = static_cast<double>(design.ratings);
    double deviance = (n - 1) * std::log(2 * std::numbers::pi) + std::log(n);
    RestrictedComponents made{balanced.components};
    for (std::size_t square = 0; square < term_count; ++square) {
        if (!design.absent[square].empty()) continue;
        const double value = balanced.mean_squares[square];
        deviance += balanced.degrees[square] * (std::log(value) + 1);
        PerTerm<double> alone = {};
        alone[square] = 1;
        const PerTerm<double> weights = components_of(design, alone);
        for (std::size_t one = 0; one < term_count; ++one)
            for (std::size_t other = 0; other < term_count; ++other)
                made.covariance[one][other] +=
                    weights[one] * weights[other] * 2 * value * value / balanced.degrees[square];
    }
    made.log_likelihood = -deviance / 2;
    return made;
}

} // namespace assay::stats
