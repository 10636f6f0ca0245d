#include <stats/metrics/probability_metrics.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>

namespace assay::stats {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

// Cases of one score and class, scores falling.
struct ScoredKind {
    double score = 0;
    double positive = 0; // 1 or 0
    double log_loss = none;
    double brier = none;
    bool is_last = false; // of its score
};

struct ScoredKinds {
    std::vector<ScoredKind> kinds;
    std::vector<std::uint32_t> kind_of_case;
};

ScoredKind kind_of(const ScoredCase& from, bool are_probabilities) {
    ScoredKind kind{from.score, from.is_positive ? 1.0 : 0.0};
    if (!are_probabilities) return kind;
    constexpr double edge = std::numeric_limits<double>::epsilon();
    const double kept = std::clamp(from.score, edge, 1 - edge);
    kind.log_loss = -std::log(from.is_positive ? kept : 1 - kept);
    kind.brier = (from.score - kind.positive) * (from.score - kind.positive);
    return kind;
}

ScoredKinds kinds_of(std::span<const ScoredCase> cases, bool are_probabilities) {
    std::vector<std::uint32_t> order = own_kinds(cases.size());
    std::ranges::sort(order, {}, [&](std::uint32_t at) { return std::pair(-cases[at].score, cases[at].is_positive); });
    ScoredKinds all;
    all.kind_of_case.resize(cases.size());
    const ScoredCase* before = nullptr;
    for (const std::uint32_t at : order) {
        const ScoredCase& each = cases[at];
        const bool is_new_score = before == nullptr || before->score != each.score;
        if (is_new_score || before->is_positive != each.is_positive) {
            if (!is_new_score) all.kinds.back().is_last = false;
            all.kinds.push_back(kind_of(each, are_probabilities));
            all.kinds.back().is_last = true;
        }
        all.kind_of_case[at] = static_cast<std::uint32_t>(all.kinds.size() - 1);
        before = &each;
    }
    return all;
}

void fill(const std::vector<ScoredKind>& kinds, std::span<const std::uint32_t> times, std::span<double> figures) {
    double hits = 0, misses = 0, hits_before = 0, misses_before = 0; // positives and negatives at or above a score
    double area = 0, precisions = 0, log_loss = 0, brier = 0;
    for (std::size_t at = 0; at < kinds.size(); ++at) {
        const ScoredKind& kind = kinds[at];
        const double count = times[at];
        hits += count * kind.positive;
        misses += count * (1 - kind.positive);
        log_loss += count * kind.log_loss;
        brier += count * kind.brier;
        if (!kind.is_last) continue;
        area += (misses - misses_before) * (hits + hits_before) / 2;
        if (hits > hits_before) precisions += (hits - hits_before) * hits / (hits + misses);
        hits_before = hits;
        misses_before = misses;
    }
    figures[0] = hits * misses > 0 ? area / (hits * misses) : none;
    figures[1] = hits > 0 ? precisions / hits : none;
    figures[2] = log_loss / (hits + misses);
    figures[3] = brier / (hits + misses);
}

} // namespace

Figure<MeasuredFigures> probability_metrics(std::span<const ScoredCase> cases, const BootstrapOptions& options) {
    if (cases.empty()) return no_figure("There is no case to score.");
    std::optional<double> outside;
    for (std::size_t at = 0; at < cases.size(); ++at) {
        const double score = cases[at].score;
        if (!std::isfinite(score)) return no_figure(fmt::format("The score of case {} is no number.", at + 1));
        if (!outside && (score < 0 || score > 1)) outside = score;
    }
    std::string no_probability;
    if (outside) no_probability = fmt::format("The score {} is no probability: those lie between 0 and 1.", *outside);
    const FigureName names[] = {
        {"roc_auc", "All cases are of one class: there is no pair to put in order."},
        {"average_precision", "No case is positive: there is nothing to find."},
        {"log_loss", no_probability},
        {"brier", no_probability},
    };
    const ScoredKinds all = kinds_of(cases, !outside);
    const auto figures_of = [&all](std::span<const std::uint32_t> times, std::span<double> figures) {
        fill(all.kinds, times, figures);
    };
    return measured(names, {all.kind_of_case, all.kinds.size()}, figures_of, options);
}

} // namespace assay::stats
