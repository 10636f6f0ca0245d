// The thresholds between the levels of one rating scale, and what they make of a logit.
#pragma once

#include <array>
#include <cstddef>
#include <utility>
#include <vector>

namespace assay::stats::facets {

constexpr std::size_t most_levels = 50;

// What the model expects of one rating, in steps. `tail[k]`: P(step > k); `with_tail[k]`: its covariance with the step.
struct Moments {
    double mean = 0, variance = 0, log_total = 0;
    std::array<double, most_levels> tail;
    std::array<double, most_levels> with_tail;
};

class Scale {
  public:
    Scale() = default;
    explicit Scale(const std::vector<double>& thresholds);

    std::size_t steps() const { return thresholds_.size(); }
    const std::vector<double>& thresholds() const { return thresholds_; }
    void add(std::size_t step, double by) { thresholds_[step] += by; }
    void refactor(); // after `add`

    // `odds` is exp(logit), see `odds_of`. Leaves the covariances where they are not asked for.
    void moments(double odds, Moments& into) const;
    void moments_with_tails(double odds, Moments& into) const;
    // What a step's thresholds add up to: log P(step) = step * bounded(logit) - sum_below(step) - log_total.
    double sum_below(std::size_t step) const { return below_[step]; }
    // The central moment of that order.
    double central(double odds, double mean, int order) const;
    double probability(double odds, std::size_t step) const;
    // Of every step, the lowest first.
    void append_probabilities(double odds, std::vector<double>& into) const;
    // The expected score where `categories` are the scores of the steps.
    double average(double odds, const std::vector<double>& categories) const;
    // exp of the logit, as near to 0 and infinity as its powers stay finite.
    double odds_of(double logit) const;
    double bounded(double logit) const;

  private:
    std::vector<double> thresholds_ = {};
    std::vector<double> factor_ = {}; // P(step k) is proportional to odds^k * factor[k]
    std::vector<double> below_ = {};  // sums of thresholds
};

} // namespace assay::stats::facets
