#include <stats/ranking/count_distribution.hpp>

#include <algorithm>

namespace assay::stats {

CountDistribution::CountDistribution() { values_.push_back(1); }

void CountDistribution::add(double p) {
    constexpr double vanished = 1e-20;
    const double* const old = values_.data() + begin_;
    const std::size_t size = end_ - begin_;
    scratch_.resize(size + 1);
    double* const grown = scratch_.data();
    const double left = 1 - p;
    grown[0] = old[0] * left;
    for (std::size_t k = 1; k < size; ++k) grown[k] = old[k] * left + old[k - 1] * p;
    grown[size] = old[size - 1] * p;
    std::swap(values_, scratch_);
    begin_ = 0;
    end_ = size + 1;
    while (values_[begin_] < vanished) ++begin_;
    while (values_[end_ - 1] < vanished) --end_;
    first_ += begin_;
}

void CountDistribution::without(double p, std::size_t others, CountDistribution& into) const {
    const std::span<const double> all = values();
    into.begin_ = 0;
    into.values_.resize(all.size());
    double* const out = into.values_.data();
    double last = 0;
    if (p <= 0.5) {
        into.first_ = first_;
        into.end_ = std::min(all.size(), others + 1 - first_); // past them nothing can be but rounding errors
        const double scale = 1 / (1 - p), carried = p / (1 - p);
        for (std::size_t k = 0; k < into.end_; ++k) out[k] = last = all[k] * scale - carried * last;
        return;
    }
    // all[k] gives what was at one count less; below 0 there is none.
    const std::size_t below = first_ > 0 ? 0 : 1;
    into.first_ = first_ + below - 1;
    into.end_ = all.size() - below;
    const double scale = 1 / p, carried = (1 - p) / p;
    for (std::size_t k = all.size(); k-- > below;) out[k - below] = last = all[k] * scale - carried * last;
}

} // namespace assay::stats
