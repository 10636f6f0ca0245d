#include <stats/utility/best_of_pool.hpp>
#include <stats/utility/gauss_panels.hpp>
#include <stats/utility/naylor_shine.hpp>

#include <cmath>
#include <numbers>

namespace assay::stats {
namespace {

// The density of the value just below the best, but for a factor, as a logarithm.
class NextBelow {
  public:
    NextBelow(double best, double pool)
        : best_(best),
          rest_(pool - best - 1),
          middle_(selection_cutoff((best + 0.5) / (pool + 0.5))),
          share_(above(middle_)) {}

    static double above(double t) { return std::erfc(t / std::numbers::sqrt2) / 2; }
    double middle() const { return middle_; }
    double log_density(double t) const {
        const double share = above(t);
        const double rise = (share_ - share) / (1 - share_); // of the share below, from the middle
        return best_ * std::log(share / share_) + rest_ * std::log1p(rise) - t * t / 2 + middle_ * middle_ / 2;
    }
    // Where it has fallen by 45 from the middle, on the side of `direction`: it falls ever faster (log-concave).
    double end(double direction) const {
        double near = 0, far = 1e-12;
        for (; log_density(middle_ + direction * far) > -45; far *= 2) near = far;
        for (int step = 0; step < 20; ++step) {
            const double between = (near + far) / 2;
            (log_density(middle_ + direction * between) > -45 ? near : far) = between;
        }
        return middle_ + direction * far;
    }

  private:
    double best_, rest_, middle_, share_;
};

} // namespace

Figure<double> mean_z_of_best(std::uint64_t best, std::uint64_t pool) {
    if (best == 0 || best > pool || pool > most_in_pool)
        return no_figure("Of a pool of at most 1,000,000,000 at least one is taken, and no more than there are.");
    if (best == pool) return 0;
    const NextBelow next(static_cast<double>(best), static_cast<double>(pool));
    const double low = next.end(-1), high = next.end(1);
    constexpr std::size_t panels = 32;
    const auto weight = [&](double t) { return std::exp(next.log_density(t)); };
    const auto mean_above = [&](double t) {
        return weight(t) * std::exp(-t * t / 2) / std::sqrt(2 * std::numbers::pi) / NextBelow::above(t);
    };
    return gauss_panels(mean_above, low, high, panels) / gauss_panels(weight, low, high, panels);
}

} // namespace assay::stats
