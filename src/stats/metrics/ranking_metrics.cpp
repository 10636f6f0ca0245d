#include <stats/metrics/ranking_metrics.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>
#include <optional>
#include <tuple>

namespace assay::stats {
namespace {

std::optional<NoFigure> unfit(std::span<const RankedItem> items, const ListMetricOptions& options) {
    if (items.empty()) return NoFigure{"There is no item to score."};
    if (std::ranges::find(options.cuts, 0U) != options.cuts.end()) return NoFigure{"A list cannot be cut at rank 0."};
    for (std::size_t at = 0; at < items.size(); ++at) {
        const double relevance = items[at].relevance;
        if (!std::isfinite(relevance) || !std::isfinite(items[at].score))
            return NoFigure{fmt::format("Item {} holds what is no number.", at + 1)};
        if (relevance < 0) return NoFigure{fmt::format("Item {} has the relevance {}, below 0.", at + 1, relevance)};
        if (options.is_gain_exponential && relevance > 1000)
            return NoFigure{
                fmt::format("Item {} has the relevance {}: 2 to that power is no number.", at + 1, relevance)};
    }
    return std::nullopt;
}

// Equal scores in a list: `n` items from rank `before` + 1 on, `relevant` of them after `relevant_before`.
struct Tie {
    std::size_t before = 0, n = 0;
    double gain = 0;
    double relevant_before = 0, relevant = 0;
};

// What cuts read off a list: sums over its first i ranks, at i.
struct ListSums {
    std::vector<double> gains{0}, best_gains{0}, precisions{0};
    double relevant = 0;
    double reciprocal_rank = 0;
};

// The mean over all orders of the tie of 1 / (first relevant rank).
double reciprocal_rank_in(const Tie& tie) {
    double sum = 0;
    double left = 1; // chance that the first i - 1 of the tie are not relevant
    for (std::size_t i = 1; i <= tie.n && left > 0; ++i) {
        const double chance = std::min(1.0, tie.relevant / static_cast<double>(tie.n - i + 1));
        sum += left * chance / static_cast<double>(tie.before + i);
        left *= 1 - chance;
    }
    return sum;
}

void add(const Tie& tie, ListSums& sums) {
    const auto n = static_cast<double>(tie.n);
    for (std::size_t i = 1; i <= tie.n; ++i) {
        const auto rank = static_cast<double>(tie.before + i);
        // Given that rank i is relevant, the ranks of the tie before it hold their share of the others.
        const double others = i > 1 ? static_cast<double>(i - 1) * (tie.relevant - 1) / (n - 1) : 0;
        sums.gains.push_back(sums.gains.back() + tie.gain / n / std::log2(rank + 1));
        sums.precisions.push_back(sums.precisions.back() +
                                  tie.relevant / n * (tie.relevant_before + 1 + others) / rank);
    }
    if (tie.relevant_before == 0 && tie.relevant > 0) sums.reciprocal_rank = reciprocal_rank_in(tie);
}

// Gains by the greatest of the list, so that no sum of them is beyond what a number can hold.
std::vector<double> gains_of(std::span<const RankedItem> list, bool is_exponential) {
    std::vector<double> gains;
    for (const RankedItem& each : list)
        gains.push_back(is_exponential ? std::expm1(each.relevance * std::numbers::ln2) : each.relevance);
    const double greatest = std::ranges::max(gains);
    if (greatest > 0)
        for (double& each : gains) each /= greatest;
    return gains;
}

// `list`: of one query, scores falling.
ListSums sums_of(std::span<const RankedItem> list, bool is_gain_exponential) {
    ListSums sums;
    std::vector<double> gains = gains_of(list, is_gain_exponential);
    for (std::size_t from = 0; from < list.size();) {
        Tie tie{from, 0, 0, sums.relevant, 0};
        for (std::size_t at = from; at < list.size() && list[at].score == list[from].score; ++at, ++tie.n) {
            tie.gain += gains[at];
            tie.relevant += list[at].relevance > 0 ? 1 : 0;
        }
        add(tie, sums);
        sums.relevant += tie.relevant;
        from += tie.n;
    }
    std::ranges::sort(gains, std::greater<>());
    for (std::size_t at = 0; at < gains.size(); ++at)
        sums.best_gains.push_back(sums.best_gains.back() + gains[at] / std::log2(static_cast<double>(at + 2)));
    return sums;
}

// In the order of `names_of`.
std::vector<double> figures_of_query(std::span<const RankedItem> list, const ListMetricOptions& options) {
    const ListSums sums = sums_of(list, options.is_gain_exponential);
    std::vector<double> figures(2 * options.cuts.size() + 3);
    if (sums.relevant == 0) return figures;
    std::vector<std::size_t> cuts = options.cuts;
    cuts.push_back(list.size());
    for (std::size_t at = 0; at < cuts.size(); ++at) {
        const std::size_t ranks = std::min(cuts[at], list.size());
        figures[at] = sums.gains[ranks] / sums.best_gains[ranks];
        figures[cuts.size() + at] = sums.precisions[ranks] / std::min(sums.relevant, static_cast<double>(cuts[at]));
    }
    figures.back() = sums.reciprocal_rank;
    return figures;
}

std::vector<std::string> names_of(const ListMetricOptions& options) {
    std::vector<std::string> names;
    for (const std::string_view each : {"ndcg", "map"}) {
        for (const std::size_t cut : options.cuts) names.push_back(fmt::format("{}_at.{}", each, cut));
        names.emplace_back(each);
    }
    names.emplace_back("mrr");
    return names;
}

} // namespace

Figure<MeasuredFigures> ranking_metrics(std::span<const RankedItem> items, const ListMetricOptions& options) {
    if (auto reason = unfit(items, options)) return std::unexpected(*std::move(reason));
    std::vector<RankedItem> sorted(items.begin(), items.end());
    std::ranges::sort(sorted, {},
                      [](const RankedItem& each) { return std::tuple(each.query, -each.score, each.relevance); });
    std::vector<std::vector<double>> queries;
    for (std::size_t from = 0; from < sorted.size();) {
        std::size_t to = from;
        while (to < sorted.size() && sorted[to].query == sorted[from].query) ++to;
        queries.push_back(figures_of_query(std::span(sorted).subspan(from, to - from), options));
        from = to;
    }
    const std::vector<std::uint32_t> kinds = own_kinds(queries.size());
    const auto figures_of = [&queries](std::span<const std::uint32_t> times, std::span<double> figures) {
        for (std::size_t query = 0; query < queries.size(); ++query)
            for (std::size_t at = 0; at < figures.size(); ++at) figures[at] += times[query] * queries[query][at];
        for (double& each : figures) each /= static_cast<double>(queries.size());
    };
    const std::vector<std::string> texts = names_of(options);
    std::vector<FigureName> names;
    for (const std::string& each : texts) names.push_back({each});
    return measured(names, {kinds, kinds.size()}, figures_of, options.bootstrap);
}

} // namespace assay::stats
