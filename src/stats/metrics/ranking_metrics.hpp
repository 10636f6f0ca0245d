// How well lists are ordered, query by query.
#pragma once

#include <stats/metrics/measured_figure.hpp>

#include <span>
#include <vector>

namespace assay::stats {

struct RankedItem {
    std::uint32_t query = 0;
    double relevance = 0; // 0: not relevant
    double score = 0;     // the higher, the earlier in the list
};

struct ListMetricOptions {
    std::vector<std::size_t> cuts = {1, 3, 5, 10, 20};
    bool is_gain_exponential = false; // 2^relevance - 1 instead of the relevance itself
    BootstrapOptions bootstrap = {};
};

// Means over queries of, at rank i of a list with R relevant items (relevance above 0):
//   ndcg_at.k: sum of gain / log2(i + 1) over the first k, by that of the best order (Järvelin and Kekäläinen 2002);
//   ndcg: the same over the whole list; equal scores share the mean of their gains (McSherry and Najork 2008), both as
//   in scikit-learn's ndcg_score; map_at.k: sum over relevant items in the first k of (relevant up to there) / i, by
//   min(R, k); map: over all, by R; mrr: 1 / the first relevant rank (Voorhees 1999).
// Equal scores: map and mrr are what they are on average over all orders of these (McSherry and Najork 2008). A query
// without relevant items counts 0, as in ndcg_score. Intervals by bootstrap over queries. Refused: no item, a number
// that is not finite, a relevance below 0 (or above 1000 with the exponential gain), a cut of 0. Time: a sort, and cuts
// x items.
Figure<MeasuredFigures> ranking_metrics(std::span<const RankedItem> items, const ListMetricOptions& options = {});

} // namespace assay::stats
