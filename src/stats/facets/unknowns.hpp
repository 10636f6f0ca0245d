// Which parameters beside the candidates' are estimated, and the normal equations of one Newton step of them.
#pragma once

#include <stats/facets/design.hpp>

#include <span>

namespace assay::stats::facets {

struct Unknowns {
    std::vector<std::vector<std::int32_t>> place = {}; // by facet (from 1) and element; -1: not estimated
    std::vector<std::size_t> thresholds = {};          // by scale: where its thresholds begin
    std::size_t count = 0;
    // Sums that stay 0: of the raters of each subset (or of all), of each other facet, of the thresholds of each scale.
    std::vector<std::vector<std::uint32_t>> centred = {};
};

// A facet with an anchor is not centred. Under marginal estimation the candidates' distribution joins the subsets.
Unknowns unknowns_of(const Design& design, const std::vector<Subset>& subsets, bool by_subset);

// How sharply the log-likelihood bends (its information, Fisher 1925): symmetric, the lower half in use.
class Curvature {
  public:
    explicit Curvature(std::size_t size = 0);
    std::size_t size() const { return size_; }
    void add(std::size_t one, std::size_t two, double by) { values_[one > two ? at(one, two) : at(two, one)] += by; }
    void add(const Curvature& other) {
        for (std::size_t each = 0; each < values_.size(); ++each) values_[each] += other.values_[each];
    }
    double diagonal(std::size_t place) const { return values_[at(place, place)]; }
    std::span<double> values() { return values_; } // row after row

  private:
    std::size_t at(std::size_t row, std::size_t column) const { return row * size_ + column; }
    std::size_t size_;
    std::vector<double> values_ = {};
};

struct Solved {
    std::vector<double> step = {};
    std::vector<double> variance = {}; // of each unknown, where asked for
};

// The step under which what is centred stays so. Nothing where the information does not tell the unknowns apart: a
// pivot of less than 1e-9 of what it was. Uses the information up.
std::optional<Solved> solve(Curvature& curvature, std::span<const double> gradient, const Unknowns& unknowns,
                            bool with_variance);

} // namespace assay::stats::facets
