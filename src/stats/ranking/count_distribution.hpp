// How many of independent events happen (Poisson's binomial distribution), built up event by event.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace assay::stats {

class CountDistribution {
  public:
    // Of no event: 0, for sure.
    CountDistribution();

    // One more event, of probability p in (0, 1). Counts of probability below 1e-20 are cut off at both ends, so that
    // the cost is that of some 18 standard deviations and not of all counts.
    void add(double p);

    // Into `into`: the same without an event of probability p, of which `others` are left at most. From the end at
    // which the recursion damps errors: rising where p <= 1/2, falling where not. What is left is right to about 1e-15;
    // values that are 0 may come out as a rounding error below 0.
    void without(double p, std::size_t others, CountDistribution& into) const;

    // P(first() + k) at place k.
    std::size_t first() const { return first_; }
    std::span<const double> values() const { return std::span(values_).subspan(begin_, end_ - begin_); }

  private:
    std::size_t first_ = 0;
    std::size_t begin_ = 0;
    std::size_t end_ = 1;
    std::vector<double> values_;
    std::vector<double> scratch_ = {};
};

} // namespace assay::stats
