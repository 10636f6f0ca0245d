#include <stats/fairness/boschloo_exact.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace assay::stats {
namespace {

constexpr double tie_tolerance = 1 + 1e-9;
constexpr double vanished = 1e-100;

// ln k! for k up to a bound.
class LogFactorials {
  public:
    explicit LogFactorials(std::size_t most) : values_(most + 1) {
        long double sum = 0;
        for (std::size_t k = 1; k <= most; ++k) {
            sum += std::log(static_cast<long double>(k));
            values_[k] = static_cast<double>(sum);
        }
    }
    double of(std::size_t k) const { return values_[k]; }
    double choose(std::size_t n, std::size_t k) const { return of(n) - of(k) - of(n - k); }

  private:
    std::vector<double> values_;
};

struct Groups {
    std::size_t focal, reference;
};

// P(X <= x) of x selected in the focal group and y in the other, with x + y held.
double fisher_less(const LogFactorials& logs, const Groups& groups, std::size_t x, std::size_t y) {
    const std::size_t selected = x + y;
    double term = std::exp(logs.choose(groups.focal, x) + logs.choose(groups.reference, y) -
                           logs.choose(groups.focal + groups.reference, selected));
    double sum = term;
    for (auto low = static_cast<double>(x), high = static_cast<double>(y); low > 0; --low, ++high) {
        const double fall = low / (static_cast<double>(groups.focal) - low + 1) *
                            ((static_cast<double>(groups.reference) - high) / (high + 1));
        term *= fall;
        sum += term;
        if (fall < 1 && term < sum * 1e-17) break;
    }
    return sum;
}

// For each x the least y whose table is as extreme; one past the last where none is. It never falls as x grows
// (Barnard's convexity), and one staircase walk finds it.
std::vector<std::size_t> least_extreme(const LogFactorials& logs, const Groups& groups, double statistic) {
    std::vector<std::size_t> least(groups.focal + 1);
    std::size_t y = 0;
    for (std::size_t x = 0; x <= groups.focal; ++x) {
        while (y <= groups.reference && fisher_less(logs, groups, x, y) > statistic * tie_tolerance) ++y;
        least[x] = y;
    }
    return least;
}

// The binomial probabilities that do not vanish: values[k - first] of k selected among n.
struct Binomial {
    std::size_t first = 0;
    std::vector<double> values = {};
};

void fill(Binomial& binomial, const LogFactorials& logs, std::size_t n, double rate) {
    const auto size = static_cast<double>(n);
    const std::size_t mode = std::min(n, static_cast<std::size_t>((size + 1) * rate));
    const auto middle = static_cast<double>(mode);
    const double odds = rate / (1 - rate);
    const double top = std::exp(logs.choose(n, mode) + middle * std::log(rate) + (size - middle) * std::log1p(-rate));
    binomial.values.assign(1, top);
    double term = top;
    double k = middle;
    for (; k > 0 && term > vanished; --k) binomial.values.push_back(term *= k / ((size - k + 1) * odds));
    binomial.first = static_cast<std::size_t>(k);
    std::ranges::reverse(binomial.values);
    term = top;
    for (k = middle; k < size && term > vanished; ++k) binomial.values.push_back(term *= (size - k) / (k + 1) * odds);
}

// The probability of the extreme tables when both groups have one rate.
class ExtremeTables {
  public:
    ExtremeTables(const LogFactorials& logs, const Groups& groups, double statistic)
        : logs_(logs), groups_(groups), least_(least_extreme(logs, groups, statistic)) {}

    double at(double rate) {
        fill(focal_, logs_, groups_.focal, rate);
        fill(reference_, logs_, groups_.reference, rate);
        for (std::size_t k = reference_.values.size() - 1; k-- > 0;)
            reference_.values[k] += reference_.values[k + 1]; // now P(Y >= first + k)
        double sum = 0;
        for (std::size_t k = 0; k < focal_.values.size(); ++k) {
            const std::size_t least = std::max(least_[focal_.first + k], reference_.first) - reference_.first;
            if (least < reference_.values.size()) sum += focal_.values[k] * reference_.values[least];
        }
        return sum;
    }

  private:
    const LogFactorials& logs_;
    Groups groups_;
    std::vector<std::size_t> least_;
    Binomial focal_, reference_;
};

// Angles, on which the spread of a rate is the same everywhere.
double rate_of_angle(double angle) { return std::pow(std::sin(angle / 2), 2); }

// The top between two angles, by golden section.
double refined(ExtremeTables& tables, double low, double high) {
    constexpr double ratio = std::numbers::phi - 1;
    double left = high - ratio * (high - low), right = low + ratio * (high - low);
    double at_left = tables.at(rate_of_angle(left)), at_right = tables.at(rate_of_angle(right));
    for (int step = 0; step < 40; ++step) {
        if (at_left > at_right) {
            high = right;
            right = left;
            at_right = at_left;
            left = high - ratio * (high - low);
            at_left = tables.at(rate_of_angle(left));
        } else {
            low = left;
            left = right;
            at_left = at_right;
            right = low + ratio * (high - low);
            at_right = tables.at(rate_of_angle(right));
        }
    }
    return std::max(at_left, at_right);
}

double largest(ExtremeTables tables, std::size_t applicants) {
    const std::size_t cells = 64 + 8 * static_cast<std::size_t>(std::sqrt(static_cast<double>(applicants)));
    const double step = std::numbers::pi / static_cast<double>(cells);
    std::vector<double> grid(cells + 1); // 0 at both ends: there no table is extreme but one that has no p below 1
    for (std::size_t cell = 1; cell < cells; ++cell)
        grid[cell] = tables.at(rate_of_angle(static_cast<double>(cell) * step));
    std::vector<std::size_t> tops;
    for (std::size_t cell = 1; cell < cells; ++cell)
        if (grid[cell] >= grid[cell - 1] && grid[cell] >= grid[cell + 1]) tops.push_back(cell);
    std::ranges::sort(tops, [&](std::size_t one, std::size_t other) { return grid[one] > grid[other]; });
    if (tops.size() > 8) tops.resize(8);
    double highest = 0;
    for (const std::size_t top : tops) {
        const auto cell = static_cast<double>(top);
        highest = std::max({highest, grid[top], refined(tables, (cell - 1) * step, (cell + 1) * step)});
    }
    return highest;
}

double one_sided(const LogFactorials& logs, const Selection& focal, const Selection& reference) {
    const Groups groups{focal.applicants, reference.applicants};
    const double statistic = fisher_less(logs, groups, focal.selected, reference.selected);
    return largest(ExtremeTables(logs, groups, statistic), groups.focal + groups.reference);
}

} // namespace

Figure<double> boschloo_two_sided(const Selection& focal, const Selection& reference) {
    const std::uint64_t applicants = focal.applicants + reference.applicants;
    if (applicants > most_boschloo_applicants)
        return no_figure("Boschloo's test is made for at most 10,000 applicants in the two groups together: beyond, it "
                         "takes long and the pooled z says the same.");
    const LogFactorials logs(applicants);
    return std::min(1.0, 2 * std::min(one_sided(logs, focal, reference), one_sided(logs, reference, focal)));
}

} // namespace assay::stats
