#include <stats/facets/scale.hpp>

#include <algorithm>
#include <cmath>

namespace assay::stats::facets {

Scale::Scale(const std::vector<double>& thresholds) {
    thresholds_ = thresholds;
    refactor();
}

void Scale::refactor() {
    factor_.assign(steps() + 1, 1);
    below_.assign(steps() + 1, 0);
    double sum = 0;
    for (std::size_t step = 0; step < steps(); ++step) {
        sum += thresholds_[step];
        below_[step + 1] = std::clamp(sum, -150.0, 150.0);
        factor_[step + 1] = std::exp(-below_[step + 1]);
    }
}

double Scale::bounded(double logit) const {
    const double far = 500.0 / static_cast<double>(std::max<std::size_t>(steps(), 1));
    return std::clamp(logit, -far, far);
}

double Scale::odds_of(double logit) const { return std::exp(bounded(logit)); }

void Scale::moments(double odds, Moments& into) const {
    double power = 1;
    double total = 0;
    double first = 0;
    double second = 0;
    double value = 0;
    for (const double factor : factor_) {
        const double weight = power * factor;
        total += weight;
        first += value * weight;
        second += value * value * weight;
        power *= odds;
        ++value;
    }
    into.mean = first / total;
    into.variance = std::max(second / total - into.mean * into.mean, 1e-300);
    into.log_total = std::log(total);
}

void Scale::moments_with_tails(double odds, Moments& into) const {
    std::array<double, most_levels + 1> weight;
    double power = 1;
    double total = 0;
    for (std::size_t step = 0; step < factor_.size(); ++step, power *= odds)
        total += weight[step] = power * factor_[step];
    double above = 0;
    double mean = 0;
    double second = 0;
    for (std::size_t step = steps(); step-- > 0;) {
        above += weight[step + 1];
        into.tail[step] = above / total;
        into.with_tail[step] = static_cast<double>(step + 1) * into.tail[step] + mean;
        mean += into.tail[step];
        second += static_cast<double>(2 * step + 1) * into.tail[step];
    }
    for (std::size_t step = 0; step < steps(); ++step) into.with_tail[step] -= mean * into.tail[step];
    into.mean = mean;
    into.variance = std::max(second - mean * mean, 1e-300);
    into.log_total = std::log(total);
}

double Scale::central(double odds, double mean, int order) const {
    double power = 1;
    double total = 0;
    double sum = 0;
    double off = -mean;
    for (const double factor : factor_) {
        const double weight = power * factor;
        double term = weight;
        for (int turn = 0; turn < order; ++turn) term *= off;
        total += weight;
        sum += term;
        power *= odds;
        ++off;
    }
    return sum / total;
}

double Scale::probability(double odds, std::size_t step) const {
    double power = 1;
    double total = 0;
    double own = 0;
    for (std::size_t each = 0; each < factor_.size(); ++each, power *= odds) {
        total += power * factor_[each];
        if (each == step) own = power * factor_[each];
    }
    return own / total;
}

void Scale::append_probabilities(double odds, std::vector<double>& into) const {
    const std::size_t begin = into.size();
    double power = 1;
    double total = 0;
    for (const double factor : factor_) {
        total += into.emplace_back(power * factor);
        power *= odds;
    }
    for (std::size_t step = begin; step < into.size(); ++step) into[step] /= total;
}

double Scale::average(double odds, const std::vector<double>& categories) const {
    double power = 1;
    double total = 0;
    double sum = 0;
    for (std::size_t step = 0; step < factor_.size(); ++step, power *= odds) {
        total += power * factor_[step];
        sum += power * factor_[step] * categories[step];
    }
    return sum / total;
}

} // namespace assay::stats::facets
