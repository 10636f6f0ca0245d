#include <stats/fairness/normal.hpp>
#include <stats/fairness/rate_difference.hpp>

#include <algorithm>
#include <cmath>

namespace assay::stats {
namespace {

double count(std::uint64_t value) { return static_cast<double>(value); }

// x1 n2 - x2 n1, exactly: within 2^60.
double cross(const Selection& focal, const Selection& reference) {
    const auto product = [](std::uint64_t one, std::uint64_t other) { return static_cast<std::int64_t>(one * other); };
    return static_cast<double>(product(focal.selected, reference.applicants) -
                               product(reference.selected, focal.applicants));
}

// Exactly 0 or 1 where the rate is.
Interval wilson(const Selection& group) {
    const double n = count(group.applicants);
    const double square = normal_975 * normal_975;
    const double rate = rate_of(group);
    const double middle = (rate + square / (2 * n)) / (1 + square / n);
    const double reach = normal_975 / (1 + square / n) * std::sqrt(rate * (1 - rate) / n + square / (4 * n * n));
    return {group.selected == 0 ? 0 : middle - reach, group.selected == group.applicants ? 1 : middle + reach};
}

NoFigure all_alike() {
    return {
        "Nobody or everybody was selected in both groups together: the rates cannot differ. Fisher's exact p is 1."};
}

bool is_alike(const Selection& focal, const Selection& reference) {
    const std::uint64_t selected = focal.selected + reference.selected;
    return selected == 0 || selected == focal.applicants + reference.applicants;
}

} // namespace

Interval rate_difference_interval(const Selection& focal, const Selection& reference) {
    const Interval one = wilson(focal);
    const Interval other = wilson(reference);
    const double p1 = rate_of(focal);
    const double p2 = rate_of(reference);
    return {p1 - p2 - std::hypot(p1 - one.low, other.high - p2), p1 - p2 + std::hypot(one.high - p1, p2 - other.low)};
}

Figure<RateTest> pooled_z(const Selection& focal, const Selection& reference) {
    if (is_alike(focal, reference)) return std::unexpected(all_alike());
    const double n1 = count(focal.applicants);
    const double n2 = count(reference.applicants);
    const double selected = count(focal.selected + reference.selected);
    const double rate = selected / (n1 + n2);
    const double left = (n1 + n2 - selected) / (n1 + n2);
    const double z = cross(focal, reference) / (n1 * n2) / std::sqrt(rate * left * (1 / n1 + 1 / n2));
    return RateTest{z, two_sided_normal_p(z)};
}

Figure<RateTest> unpooled_z(const Selection& focal, const Selection& reference) {
    const auto variance = [](const Selection& group) {
        return rate_of(group) * (count(group.applicants - group.selected) / count(group.applicants)) /
               count(group.applicants);
    };
    const double sum = variance(focal) + variance(reference);
    if (sum == 0)
        return no_figure("Within each of the two groups nobody or everybody was selected: nothing varies. Fisher's "
                         "exact p can be had.");
    const double z = cross(focal, reference) / (count(focal.applicants) * count(reference.applicants)) / std::sqrt(sum);
    return RateTest{z, two_sided_normal_p(z)};
}

Figure<RateTest> yates_chi_square(const Selection& focal, const Selection& reference) {
    if (is_alike(focal, reference)) return std::unexpected(all_alike());
    const double n1 = count(focal.applicants);
    const double n2 = count(reference.applicants);
    const double selected = count(focal.selected + reference.selected);
    const double apart = std::max(0.0, std::abs(cross(focal, reference)) - (n1 + n2) / 2);
    const double chi_square = apart / n1 * (apart / n2) * ((n1 + n2) / selected) / (n1 + n2 - selected);
    return RateTest{chi_square, two_sided_normal_p(std::sqrt(chi_square))};
}

} // namespace assay::stats
