#include <stats/agreement/category_weights.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace assay::stats {
namespace {

double weight(const std::vector<double>& levels, Weighting weighting, std::size_t one, std::size_t other) {
    if (one == other) return 1;
    const double range = levels.back() - levels.front();
    const double apart = std::abs(levels[one] - levels[other]) / range;
    const double places = one < other ? static_cast<double>(other - one) : static_cast<double>(one - other);
    const auto count = static_cast<double>(levels.size());
    if (weighting == Weighting::unweighted) return 0;
    if (weighting == Weighting::linear) return 1 - apart;
    if (weighting == Weighting::quadratic) return 1 - apart * apart;
    return 1 - (places + 1) * places / (count * (count - 1));
}

} // namespace

CategoryWeights::CategoryWeights(const std::vector<double>& levels, Weighting weighting)
    : size_(levels.size()), table_(size_ * size_) {
    for (std::size_t one = 0; one < size_; ++one)
        for (std::size_t other = 0; other < size_; ++other)
            table_[one * size_ + other] = weight(levels, weighting, one, other);
}

CategoryWeights::CategoryWeights(const std::vector<std::vector<double>>& disagreements)
    : size_(disagreements.size()), table_(size_ * size_) {
    double most = 0;
    for (std::size_t one = 0; one < size_; ++one) {
        if (disagreements[one].size() != size_) throw std::invalid_argument("The table of weights is not square.");
        for (std::size_t other = 0; other < one; ++other) {
            const double value = disagreements[one][other];
            if (!std::isfinite(value) || value < 0 || value != disagreements[other][one])
                throw std::invalid_argument("The table of weights is not symmetric, or a weight is no disagreement.");
            most = std::max(most, value);
        }
        if (disagreements[one][one] != 0) throw std::invalid_argument("A level disagrees with itself.");
    }
    if (most == 0) throw std::invalid_argument("No weight is above 0.");
    for (std::size_t one = 0; one < size_; ++one)
        for (std::size_t other = 0; other < size_; ++other)
            table_[one * size_ + other] = 1 - disagreements[one][other] / most;
}

double CategoryWeights::sum() const { return std::accumulate(table_.begin(), table_.end(), 0.0); }

} // namespace assay::stats
