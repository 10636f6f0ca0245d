// How far an estimation has come, for whoever waits for it.
#pragma once

#include <stats/facets/many_facet.hpp>

#include <algorithm>
#include <cmath>

namespace assay::stats::facets {

// Tells `report` the share of the way, from 0 to 1 and never falling: Newton's method nears its end by orders of
// magnitude, so by the logarithm of what is left, from the most there was to what is close enough.
class Way {
  public:
    Way(const EstimationReport& report, double close) : report_(report), close_(close) {}

    void leave(double left) {
        if (!report_) return;
        most_ = std::max(most_, left);
        if (left <= close_) share_ = 1;
        if (left > close_) share_ = std::max(share_, std::log(most_ / left) / std::log(most_ / close_));
        report_(share_);
    }

  private:
    const EstimationReport& report_;
    double close_;
    double most_ = 0, share_ = 0;
};

} // namespace assay::stats::facets
