#include <stats/fairness/fisher_exact.hpp>

#include <algorithm>

namespace assay::stats {
namespace {

constexpr double vanished = 1e-300;
constexpr double negligible = 1e-24; // of the observed table's weight, beside any of the sums
constexpr double tie_tolerance = 1 + 1e-7;

// The counts that the focal group's selected can take; the likeliest has weight 1.
struct Hypergeometric {
    double focal, reference, selected, lowest, highest, mode;

    // Weight of x + 1 over that of x.
    double rise(double x) const { return (focal - x) / (x + 1) * ((selected - x) / (reference - selected + x + 1)); }
};

Hypergeometric hypergeometric(const Selection& focal, const Selection& reference) {
    const std::uint64_t selected = focal.selected + reference.selected;
    // Rounded down; the product is within 2^62.
    const std::uint64_t mode = (selected + 1) * (focal.applicants + 1) / (focal.applicants + reference.applicants + 2);
    const auto count = [](std::uint64_t value) { return static_cast<double>(value); };
    return {count(focal.applicants),
            count(reference.applicants),
            count(selected),
            std::max(0.0, count(selected) - count(reference.applicants)),
            count(std::min(selected, focal.applicants)),
            count(mode)};
}

// Calls `visit(x, weight)` for the counts above the mode, then for those below it, each until its weight is `least`.
template <class Visit>
void outward(const Hypergeometric& counts, double least, Visit visit) {
    double weight = 1;
    for (double x = counts.mode; x < counts.highest && weight > least; visit(x, weight)) {
        weight *= counts.rise(x);
        x += 1;
    }
    weight = 1;
    for (double x = counts.mode; x > counts.lowest && weight > least; visit(x, weight)) {
        x -= 1;
        weight /= counts.rise(x);
    }
}

// 0 where it vanishes on the way.
double weight_at(const Hypergeometric& counts, double observed) {
    double weight = 1;
    double x = counts.mode;
    for (; x < observed && weight > vanished; x += 1) weight *= counts.rise(x);
    for (; x > observed && weight > vanished; x -= 1) weight /= counts.rise(x - 1);
    return x == observed ? weight : 0;
}

} // namespace

FisherExact fisher_exact(const Selection& focal, const Selection& reference) {
    const Hypergeometric counts = hypergeometric(focal, reference);
    const auto observed = static_cast<double>(focal.selected);
    const double observed_weight = weight_at(counts, observed);
    double all = 0, as_unlikely = 0, as_low = 0, as_high = 0;
    const auto add = [&](double x, double weight) {
        all += weight;
        if (weight <= observed_weight * tie_tolerance) as_unlikely += weight;
        if (x <= observed) as_low += weight;
        if (x >= observed) as_high += weight;
    };
    add(counts.mode, 1);
    outward(counts, std::max(vanished, observed_weight * negligible), add);
    return {as_unlikely / all, as_low / all, as_high / all};
}

} // namespace assay::stats
