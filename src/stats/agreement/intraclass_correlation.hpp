// The six intraclass correlations of Shrout and Fleiss (1979), with the names of McGraw and Wong (1996) beside them.
#pragma once

#include <stats/figure.hpp>
#include <stats/ratings.hpp>

namespace assay::stats {

struct IntraclassCorrelation {
    double icc = 0; // not clipped: below 0 where raters disagree more than chance would have them
    Figure<double> f;
    double df1 = 0;
    double df2 = 0;
    Figure<double> p; // of F, that the true correlation is 0
    Figure<Interval> ci95;
};

// n units, each rated by the same k raters. Mean squares: R between units, C between raters, E residual, W within.
//   icc1_1 one-way, single:            (R - W) / (R + (k-1) W)                  ICC(1)
//   icc2_1 two-way random, single:     (R - E) / (R + (k-1) E + k (C - E) / n)  ICC(A,1), absolute agreement
//   icc3_1 two-way mixed, single:      (R - E) / (R + (k-1) E)                  ICC(C,1), consistency
//   icc*_k: the same for the mean of the k raters.
// Intervals by F; of icc2_1 by Satterthwaite's degrees (Shrout and Fleiss 1979, McGraw and Wong 1996), of icc2_k from
// those of icc2_1 by Spearman and Brown.
// At the ends: where W or E is 0 the forms are 1 (icc2_1 R / (R + k C / n)), without F and p, and icc2_* alone have an
// interval, if raters differ; where R is 0 the single forms are -1 / (k-1) (icc2_1 as its formula has it), F is 0, p 1,
// and there is no interval, nor icc1_k and icc3_k, which divide by R.
// Where ratings are missing, mean squares come from Henderson's method 3 (mean_squares.hpp), n and k are the numbers of
// ratings that raters and units stand on, and intervals are approximate: no exact ones exist. icc2_k and icc3_k are
// then those of the mean of as many ratings as a unit has (the harmonic mean of these), from the single forms by
// Spearman and Brown, intervals too; a single form's interval that reaches below -1 is refused.
struct IntraclassCorrelations {
    std::size_t units = 0;
    std::size_t raters = 0;
    bool is_complete = true;
    double k_one_way = 0; // ratings a unit stands on in icc1_k; the number of raters where complete
    double k_two_way = 0; // the same in icc2_k and icc3_k; 0 where these are refused
    Figure<IntraclassCorrelation> icc1_1, icc2_1, icc3_1, icc1_k, icc2_k, icc3_k;
};

struct IntraclassOptions {
    bool average_items = false; // a rater's rating is the mean over items; else each item counts alone
};

// Units are those of rating_units.hpp: target x item, x period and further facets where there are any; with
// `average_items` without the item. Refused as a whole: one unit, one rater, no unit with two ratings, no two different
// scores. A single form is refused where it has nothing to divide by, the interval of icc2_* where Satterthwaite's
// degrees are under 0.05: F has no quantiles there that mean anything. Time linear in the ratings (with gaps see
// mean_squares.hpp).
Figure<IntraclassCorrelations> intraclass_correlations(const Ratings& ratings, const IntraclassOptions& options = {});

} // namespace assay::stats
