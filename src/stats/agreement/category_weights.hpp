// How far two levels agree: 1 where they are the same, less the further they are apart.
#pragma once

#include <cstddef>
#include <vector>

namespace assay::stats {

enum class Weighting { unweighted, linear, quadratic, ordinal };

// A symmetric table of agreement in [0, 1] over the levels.
class CategoryWeights {
  public:
    // Over rising levels a, b with the range R = last - first:
    //   unweighted [a = b];  linear 1 - |a - b| / R;  quadratic 1 - (a - b)^2 / R^2;
    //   ordinal 1 - C(d + 1, 2) / C(q, 2), d places apart among q levels (Gwet 2014, Handbook of Inter-Rater
    //   Reliability).
    // Domain: at least one level.
    CategoryWeights(const std::vector<double>& levels, Weighting weighting);
    // From disagreements, 0 on the diagonal (Cohen 1968): 1 - v / max v. Domain: a square, symmetric table of finite
    // numbers that are not negative, not all 0; anything else is a bug of the caller (std::invalid_argument).
    explicit CategoryWeights(const std::vector<std::vector<double>>& disagreements);

    double operator()(std::size_t one, std::size_t other) const { return table_[one * size_ + other]; }
    std::size_t size() const { return size_; }
    double sum() const;

  private:
    std::size_t size_;
    std::vector<double> table_;
};

} // namespace assay::stats
